"""Every program of the reference is what a careful person writes: checkers accept it, it runs,
botocore finds its calls valid, its strings fit their patterns, and black changes nothing.

A program is made for each operation that a client has, and for each paginator, waiter and
resource. The fast tests ask about the reviewed services, the others about all.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

import black
import black.mode
import pytest

from generator.examples import calls
from tests import checkers, generated
from tests.reference import programs
from tests.reference.programs import Program
from tests.reference.running import without_aws

ALL = pytest.param("everything", marks=pytest.mark.slow)
CHECKERS = {"mypy": checkers.mypy, "pyright": checkers.pyright}


@pytest.fixture(params=["reviewed", ALL], scope="module")
def services(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about."""
    if request.param == "reviewed":
        return generated.REVIEWED
    return programs.every_service()


@pytest.fixture(scope="module")
def every(services: Sequence[str]) -> list[Program]:
    """Their programs."""
    return list(programs.of_services(services))


def test_there_is_a_program_for_everything_that_a_client_has(
    services: Sequence[str],
) -> None:
    for service in services:
        found = programs.context(service).service
        resources = found.resources
        assert len(programs.of_service(service)) == (
            len(programs.context(service).operations)
            + len(found.paginators)
            + len(found.waiters)
            + (len(list(resources.classes())) if resources else 0)
        )


def test_programs_begin_alike(every: list[Program]) -> None:
    for program in every:
        imports, made, _ = program.lines
        assert {*imports} <= programs.IMPORTS, program.name
        service = program.name.partition(" ")[0]
        assert made.endswith(f' = boto3.{program.kind}("{service}")'), program.name


def test_calls_are_valid_and_programs_run(every: list[Program]) -> None:
    wrong = []
    with without_aws() as run:
        for program in every:
            try:
                run(compile(program.example.code, program.name, "exec"))
            except Exception as error:
                wrong.append(f"{program.name}: {error!r}\n{program.example.code}")
    assert wrong == []


def test_a_call_that_is_not_valid_does_not_run() -> None:
    code = 'from staticboto import boto3\nboto3.client("s3").get_object(Bucket="bucket", Key=1)'
    with without_aws() as run, pytest.raises(AssertionError, match="Key, value: 1"):
        run(compile(code, "", "exec"))


def test_black_changes_nothing(every: list[Program]) -> None:
    """The programs are joined, since black takes long to begin."""
    mode = black.Mode(target_versions={black.mode.TargetVersion.PY310})
    for start in range(0, len(every), 100):
        joined = "\n\n".join(each.example.code for each in every[start : start + 100])
        assert black.format_str(joined, mode=mode) == joined


@pytest.mark.parametrize("checker", CHECKERS)
def test_checkers_accept_the_programs(
    checker: str, services: Sequence[str], tmp_path: Path
) -> None:
    """What is deprecated is reported by pyright, which says so of a program that calls it."""
    is_all = services != generated.REVIEWED
    source = generated.everything() if is_all else generated.reviewed()
    written = programs.write_modules(services, tmp_path)
    mistake = tmp_path / "mistake.py"
    mistake.write_text(
        'from staticboto import boto3\n\nboto3.client("s3").get_object(Bucket=1)\n'
    )
    files = [str(tmp_path / file) for file in (*written, mistake.name)]
    found = CHECKERS[checker](source, files, tmp_path)
    noticed = [each for each in found if mistake.name in each]
    assert noticed
    assert [
        each
        for each in found
        if each not in noticed and not _of_deprecated(each, tmp_path, written)
    ] == []


def _of_deprecated(
    report: str, directory: Path, written: dict[str, list[Program]]
) -> bool:
    """Whether a line of a report says that a deprecated operation is deprecated."""
    if not report.endswith("[reportDeprecated]"):
        return False
    file, line, _ = report.split(":", 2)
    name = Path(file).name
    number = programs.program_at((directory / name).read_text(), int(line))
    return number is not None and written[name][number].deprecated
