"""Every program of the reference is what a careful person writes: checkers accept it, it runs,
botocore finds its calls valid, its strings fit their patterns, and black changes nothing.

A program is made for each operation that a client has, and for each paginator, waiter and
resource. The fast tests ask about the reviewed services, the others about all. Of all, mypy
and black are asked each week; pyright is asked each time, in `tests/clean`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import black
import pytest

from tests import checkers, generated
from tests.reference.running import without_aws
from tests.support import programs
from tests.support.programs import Program

ALL = pytest.param("everything", marks=pytest.mark.slow)
THOROUGH = pytest.param("everything", marks=pytest.mark.thorough)


def named(which: str) -> Sequence[str]:
    """Return the services that a parameter stands for."""
    return programs.FEW if which == "few" else programs.every_service()


@pytest.fixture(params=["few", ALL], scope="module")
def services(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about."""
    return named(request.param)


@pytest.fixture(params=["few", THOROUGH], scope="module")
def chosen(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about where it takes long."""
    return named(request.param)


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


def test_black_changes_nothing(chosen: Sequence[str]) -> None:
    """The programs of a service are one text here, since black takes long to begin."""
    for service in chosen:
        first, *others = programs.of_service(service)
        lines = [first.example.code]
        lines += ["\n".join([*each.lines[2], ""]) for each in others]
        text = "".join(lines)
        assert black.format_str(text, mode=black.Mode()) == text, service


@pytest.mark.slow
def test_mypy_accepts_the_programs(chosen: Sequence[str], tmp_path: Path) -> None:
    is_all = chosen != programs.FEW
    source = generated.everything() if is_all else generated.reviewed()
    modules = programs.write_modules(chosen, tmp_path)
    found = checkers.mypy(source, modules.files, tmp_path)
    assert modules.unexpected(found) == []
