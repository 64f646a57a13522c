"""Five checkers, each at its strictest, on programs as users write them.

There are programs for s3, ec2, dynamodb, lambda, iam and sqs, and for ten services that were
drawn by lot from the 439 of botocore 1.44.5, with seed 42:

    random.Random(42).sample(sorted(services - {those six}), 10)

basedpyright is as strict as pyright is: its own default also reports what is a matter of
taste, such as every `Any` and every result that is not used.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests import checkers
from tests.applications.programs import (
    CORRECT,
    MISTAKEN,
    Codes,
    alarmed,
    marked,
    missed,
    reported,
)
from tests.support import mypy_cache

FIRST = ("s3", "ec2", "dynamodb", "lambda", "iam", "sqs")
DRAWN = (
    "amplifyuibuilder",
    "bedrock-runtime",
    "ce",
    "cloudfront",
    "customer-profiles",
    "devops-guru",
    "ecr-public",
    "redshift-serverless",
    "shield",
    "signer-data",
)
EXACT = ("mypy", "pyright")
"""The checkers whose errors are marked."""

MISTAKES = marked()


@pytest.fixture(scope="module", params=checkers.EVERY)
def checker(request: pytest.FixtureRequest) -> str:
    """The name of a checker; the programs are checked once by each."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def reports(
    checker: str, everything: Path, tmp_path_factory: pytest.TempPathFactory
) -> Codes:
    """What the checker says of all programs."""
    programs = [*CORRECT, *MISTAKEN]
    work = tmp_path_factory.mktemp(checker)
    if checker == "mypy":
        # It has read all services before, and remembers them.
        mypy_cache.begin_checked(checkers.cache(work), everything.parents[1])
    lines = checkers.EVERY[checker](everything, list(map(str, programs)), work)
    return reported(programs, lines)


def test_correct_programs_have_no_errors(checker: str, reports: Codes) -> None:
    names = {program.stem for program in CORRECT}
    alarms = {place for place in reports if place.program in names}
    known = alarmed(checker).keys()
    assert {place for place in alarms if place.program not in known} == set()
    assert {place.program for place in alarms} == known


def test_mistakes_are_found(checker: str, reports: Codes) -> None:
    names = {program.stem for program in MISTAKEN}
    found = {place: codes for place, codes in reports.items() if place.program in names}
    if checker in EXACT:
        expected = {place: codes[checker] for place, codes in MISTAKES.items()}
        assert {p: causes(codes) for p, codes in found.items()} == expected
    else:
        assert found.keys() <= MISTAKES.keys()
        unfound = {(p.program, p.text) for p in MISTAKES.keys() - found.keys()}
        assert unfound == missed(checker).keys()


def causes(codes: frozenset[str]) -> frozenset[str]:
    """Return the errors without those that follow from others, as pyright reports them."""
    return frozenset(code for code in codes if not code.startswith("reportUnknown"))


def test_no_checker_is_told_to_look_away() -> None:
    for program in [*CORRECT, *MISTAKEN]:
        text = program.read_text()
        assert not re.search(r"type: *ignore|pyright: *ignore|\bcast\(", text), program


def test_a_text_stands_for_one_mistake() -> None:
    texts = Counter((place.program, place.text) for place in MISTAKES)
    assert [text for text, count in texts.items() if count > 1] == []


def test_there_are_many_mistakes() -> None:
    assert len(MISTAKES) >= 500
    assert {place.program for place in MISTAKES} == {each.stem for each in MISTAKEN}


@pytest.mark.parametrize("service", [*FIRST, *DRAWN])
def test_service(service: str) -> None:
    package = service.replace("-", "_")
    used = re.compile(rf'staticboto\.{package}_?[. ]|(client|resource)\("{service}"')
    for programs in (CORRECT, MISTAKEN):
        assert any(used.search(program.read_text()) for program in programs)
