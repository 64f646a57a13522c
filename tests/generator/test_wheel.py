"""The wheel behaves like the checkout, under another package name."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator import installation
from tests.generator.conftest import ROOT


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that the wheel is unpacked in."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def generate(module: str, output: Path, **environment: str) -> dict[str, bytes]:
    """Generate two services by running `module`; return the files."""
    line = [sys.executable, "-m", module, "--services", "sqs,sts", "--no-check"]
    subprocess.run(
        [*line, "--output", str(output)],
        cwd=environment.pop("CWD"),
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in installation.files(output)
        if ".staticboto" not in path.parts
    }


def test_the_wheel_holds_one_package_with_all_that_it_needs(site: Path) -> None:
    assert [path.name for path in sorted(site.iterdir())] == [
        "staticboto_generator",
        f"staticboto_generator-{_version()}.dist-info",
    ]
    package = site / "staticboto_generator"
    for carried, root in (
        (package / "templates", installation.TEMPLATES),
        (package / "runtime", installation.RUNTIME),
        (package / "facts", installation.CODE / "facts"),
        (package / "documents/docs", ROOT / "docs"),
        (package / "documents/examples", ROOT / "examples"),
    ):
        assert {path.relative_to(carried) for path in installation.files(carried)} == {
            path.relative_to(root) for path in installation.files(root)
        }
    documents = [
        ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
    ]
    for folder, paths in (
        (package, installation.LEGAL),
        (package / "documents", documents),
    ):
        for path in paths:
            assert (folder / path.name).read_bytes() == path.read_bytes()
    (metadata,) = site.glob("*.dist-info")
    scripts = (metadata / "entry_points.txt").read_text()
    assert "staticboto-generate = staticboto_generator.command.cli:run" in scripts
    assert "staticboto-migrate = staticboto_generator.migrate:run" in scripts


def test_it_makes_the_same_bytes_whatever_the_seed_and_the_processes(
    site: Path, tmp_path: Path
) -> None:
    checkout = generate("generator", tmp_path / "1", CWD=str(ROOT), PYTHONHASHSEED="1")
    wheel = generate(
        "staticboto_generator",
        tmp_path / "2",
        CWD=str(tmp_path),
        PYTHONPATH=str(site),
        PYTHONHASHSEED="2",
    )
    assert any(path.endswith("sqs/client.pyi") for path in checkout)
    assert wheel == checkout


def test_it_explains_as_the_checkout_does(site: Path, tmp_path: Path) -> None:
    def explain(module: str, directory: Path) -> str:
        return subprocess.run(
            [sys.executable, "-m", module, "explain", "sqs", "Message", "Queue"],
            cwd=directory,
            env={**os.environ, "PYTHONPATH": str(site)},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    told = explain("staticboto_generator", tmp_path)
    assert "seen 26 of 26 times" in told
    assert told == explain("generator", ROOT)


def _version() -> str:
    from generator import __version__

    return __version__
