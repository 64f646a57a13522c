"""The output for the made-up services is what a reviewer has accepted, byte for byte.

A case is a directory of `expected`: all files of a service, or, behind the dot, those that an
option changes in it; the others are as they are without the option. `make accept` rewrites the
directories, and the test fails all the same. What was seen of the services is made up as well,
in `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from generator.command import cli
from generator.facts import evidence
from generator.files.product import Product, ServiceTask, make_service
from generator.naming import names
from generator.options import Options
from tests import checkers
from tests.support import golden, packs
from tests.support.slow import slow

EXPECTED = golden.GOLDEN / "expected"
SERVICES = sorted(golden.made_up_services())
OPTIONS = {
    "": Options(),
    "docs-none": Options(docs="none"),
    "docs-full": Options(docs="full"),
    "enums-open": Options(enums="open"),
    "outputs-strict": Options(outputs="strict"),
    "outputs-lenient": Options(outputs="lenient"),
}
SMALL = "made-up-queue"
CASES = {service: (service, OPTIONS[""]) for service in SERVICES} | {
    f"{SMALL}.{name}": (SMALL, options) for name, options in OPTIONS.items() if name
}


@pytest.fixture(autouse=True, scope="module")
def made_up_evidence() -> Iterator[None]:
    """What is generated here knows the evidence that is made up, and no other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evidence, "FOLDER", golden.GOLDEN / "evidence")
        evidence.read.cache_clear()
        yield
    evidence.read.cache_clear()


@cache
def product(service: str, options: Options) -> Product:
    """Return what is made of a service."""
    source = golden.made_up_services()[service]
    return make_service(ServiceTask("staticboto", "", source, options, {}))


def files_of(service: str, options: Options) -> dict[str, str]:
    """Return the texts of a service's files, by name; that of a pack is unpacked."""
    made = product(service, options).files
    files = {
        PurePosixPath(path).name: (
            packs.text(content) if path.endswith(".pack") else content.decode()
        )
        for path, content in made.items()
    }
    assert len(files) == len(made)
    return files


@pytest.mark.parametrize("service", SERVICES)
def test_generates_what_was_reviewed(service: str) -> None:
    golden.compare_all(files_of(service, OPTIONS[""]), EXPECTED / service)


@pytest.mark.parametrize("name", [name for name in OPTIONS if name])
def test_an_option_changes_what_was_reviewed(name: str) -> None:
    before = files_of(SMALL, OPTIONS[""])
    after = files_of(SMALL, OPTIONS[name])
    assert after.keys() == before.keys()
    changed = {file: text for file, text in after.items() if text != before[file]}
    golden.compare_all(changed, EXPECTED / f"{SMALL}.{name}")


def test_nothing_is_expected_without_a_case() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == set(CASES)


@pytest.mark.parametrize("case", CASES)
def test_black_has_nothing_to_change(case: str) -> None:
    assert product(*CASES[case]).unstable == ()


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(
            options, id=name or "defaults", marks=[pytest.mark.slow] if name else []
        )
        for name, options in OPTIONS.items()
    ],
)
def declarations(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[str]]:
    """A package with all made-up services, and the files of theirs that declare types."""
    options = request.param
    output = tmp_path_factory.mktemp("output")
    line = ["generate", "--quiet", "--no-check", "--jobs", "1", "--output", str(output)]
    line += ["--models", str(golden.SERVICES), "--services", ",".join(SERVICES)]
    line += ["--docs", options.docs, "--enums", options.enums]
    assert cli.run([*line, "--outputs", options.outputs]) == 0
    source = output / "staticboto/src"
    packages = [names.package(service) for service in SERVICES]
    return source, checkers.declarations(source, packages)


@pytest.mark.parametrize("checker", slow(checkers.ALL, "pyright"))
def test_checkers_are_content(
    checker: str, declarations: tuple[Path, list[str]], tmp_path: Path
) -> None:
    source, files = declarations
    assert len(files) > len(SERVICES)
    assert checkers.ALL[checker](source, files, tmp_path) == []
