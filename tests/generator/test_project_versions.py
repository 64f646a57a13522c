"""Versions of generated projects: different if and only if the content is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import boto3
import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

import generator
from generator import projects
from generator.command import cli
from generator.read import load

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def versions(output: Path, *line: str) -> tuple[str, str]:
    """Generate both projects; return their versions."""
    command = ["generate", "--no-check", "--quiet", "--output", str(output)]
    assert cli.run([*command, *line]) == 0
    texts = [
        (output / name / "pyproject.toml").read_text() for name in projects.PACKAGES
    ]
    package, stubs = (tomllib.loads(text)["project"]["version"] for text in texts)
    return package, stubs


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The versions with one service and the default options."""
    return versions(tmp_path_factory.mktemp("first"), "--services", "sqs")


def test_they_are_boto3s_with_a_label(first: tuple[str, str]) -> None:
    for version in map(Version, first):
        assert version.public == boto3.__version__
        # What the stubs ask for is met whatever the label.
        assert SpecifierSet(f"=={boto3.__version__}").contains(version)
    package, stubs = (str(Version(version).local) for version in first)
    assert package.startswith("services.1.g")
    assert stubs.startswith("g")
    # The version is already normalised.
    assert tuple(str(Version(version)) for version in first) == first


@pytest.mark.slow
def test_the_same_is_the_same(first: tuple[str, str], tmp_path: Path) -> None:
    assert versions(tmp_path, "--services", "sqs") == first
    # Nor does the version depend on earlier runs.
    versions(tmp_path, "--services", "sqs,sts", "--docs", "none")
    assert versions(tmp_path, "--services", "sqs") == first


@pytest.mark.parametrize(
    "line",
    [["--services", "sts"], ["--services", "sqs,sts"]],
    ids=["others", "more"],
)
def test_services_differ(
    line: list[str], first: tuple[str, str], tmp_path: Path
) -> None:
    package, stubs = versions(tmp_path, *line)
    assert package != first[0]
    # The stubs of boto3 are the same for any services.
    assert stubs == first[1]


@pytest.mark.slow
@pytest.mark.parametrize("option", ["docs none", "enums open", "outputs lenient"])
def test_options_differ(option: str, first: tuple[str, str], tmp_path: Path) -> None:
    name, value = option.split()
    line = ["--services", "sqs", f"--{name}", value]
    assert versions(tmp_path, *line)[0] != first[0]


def test_releases_of_the_generator_differ(
    first: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.run.plan.__version__", "99.0")
    found = versions(tmp_path, "--services", "sqs")
    assert found[0] != first[0]
    assert found[1] != first[1]


def test_models_differ(tmp_path: Path) -> None:
    source = load.find_services()["sts"]
    model = dict(load.read(source).service.content)
    model["operations"] = dict(model["operations"])
    del model["operations"]["GetCallerIdentity"]
    path = tmp_path / "models/sts" / source.api_version / "service-2.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(model))
    line = ["--services", "sts"]
    before, _ = versions(tmp_path / "output", *line)
    after, _ = versions(
        tmp_path / "output", *line, "--models", str(tmp_path / "models")
    )
    assert before != after


def test_a_label_is_never_a_number() -> None:
    version = projects.version("1.2.3", 1, "0123456789" * 4)
    assert str(Version(version)) == version == "1.2.3+services.1.g0123456789"


def test_the_generator_is_named(tmp_path: Path) -> None:
    versions(tmp_path, "--services", "sts", "--docs", "none")
    for project in projects.PACKAGES:
        for name in ("pyproject.toml", "README.md"):
            text = (tmp_path / project / name).read_text()
            assert f"staticboto-generator {generator.__version__}" in text
    text = (tmp_path / "staticboto/README.md").read_text()
    assert "--docs none --enums closed --outputs observed" in text
