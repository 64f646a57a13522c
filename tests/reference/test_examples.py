"""Every program of the reference is what a careful person writes: checkers accept it, it runs,
botocore finds its calls valid, its strings fit their patterns, and black changes nothing.

A program is made for each operation that a client has, and for each paginator, waiter and
resource. The fast tests ask about the reviewed services, the others about all.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import black
import pytest

from tests import checkers, generated
from tests.reference import programs
from tests.reference.programs import Program
from tests.reference.running import without_aws

ALL = pytest.param("everything", marks=pytest.mark.slow)

PARTS = 4
"""How often pyright runs to see all programs: it takes 4 GB for all at once, and a tenth more
time with each part, since each reads what all services share."""


@pytest.fixture(params=["few", ALL], scope="module")
def services(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about."""
    if request.param == "few":
        return programs.FEW
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


def test_black_changes_nothing(services: Sequence[str]) -> None:
    """The programs of a service are one text here, since black takes long to begin."""
    for service in services:
        first, *others = programs.of_service(service)
        lines = [first.example.code]
        lines += ["\n".join([*each.lines[2], ""]) for each in others]
        text = "".join(lines)
        assert black.format_str(text, mode=black.Mode()) == text, service


def test_mypy_accepts_the_programs(services: Sequence[str], tmp_path: Path) -> None:
    is_all = services != programs.FEW
    source = generated.everything() if is_all else generated.reviewed()
    assert reports(checkers.mypy, source, services, tmp_path) == []


@pytest.mark.spread
@pytest.mark.parametrize("part", range(PARTS))
def test_pyright_accepts_the_programs(
    everything: Path, part: int, tmp_path: Path
) -> None:
    services = programs.every_service()[part::PARTS]
    assert reports(checkers.pyright, everything, services, tmp_path) == []


def reports(
    checker: checkers.Checker, source: Path, services: Sequence[str], directory: Path
) -> list[str]:
    """Return what a checker reports of the programs of services.

    There is a mistake in another program, which the checker must notice. Checkers that
    report deprecated operations may say so of the programs that call these.
    """
    written = programs.write_modules(services, directory)
    mistake = directory / "mistake.py"
    service = services[0]
    mistake.write_text(
        f'from staticboto import boto3\n\nboto3.client("{service}").no_such_method()\n'
    )
    files = [str(directory / file) for file in (*written, mistake.name)]
    found = checker(source, files, directory)
    noticed = [line for line in found if mistake.name in line]
    assert noticed and all("no_such_method" in line for line in noticed)
    return [
        line
        for line in found
        if line not in noticed and not is_of_deprecated(line, directory, written)
    ]


def is_of_deprecated(
    report: str, directory: Path, written: dict[str, list[Program]]
) -> bool:
    """Whether a line of a report says that a deprecated operation is deprecated."""
    if not report.endswith("[reportDeprecated]"):
        return False
    file, line, _ = report.split(":", 2)
    name = Path(file).name
    number = programs.program_at((directory / name).read_text(), int(line))
    return number is not None and written[name][number].deprecated
