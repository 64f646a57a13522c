"""A package of one service that has no resources is as good as one of many."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import checkers
from tests.checking.reports import CHECKERS, expected, reported
from tests.generated import with_options
from tests.support import mypy_cache

pytestmark = pytest.mark.slow

PROGRAM = """
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.boto3 import Session
from staticboto.sts import STSClient


def program(session: Session, name: str, options: dict[str, Any]) -> None:
    assert_type(boto3.client("sts", **options), STSClient)
    boto3.client("sts", **options).get_caller_identiti()  # wrong
    session.client("sts").get_caller_identity(Account="1")  # wrong
    assert_type(boto3.client(name), Any)
    assert_type(boto3.resource(name), Any)
    assert_type(session.resource("s3", **options), Any)
"""


@pytest.fixture(scope="module")
def alone() -> Path:
    """The directory to import a package of STS from."""
    return with_options("alone", ["sts"], [])


def test_mypy_is_content_with_it(alone: Path) -> None:
    assert mypy_cache.checked(alone.parents[1]).errors == ()


@pytest.mark.parametrize("checker", ["pyright", "pyrefly", "ty"])
def test_checkers_are_content_with_it(
    checker: str, alone: Path, tmp_path: Path
) -> None:
    files = checkers.declarations(alone)
    assert checkers.ALL[checker](alone, files, tmp_path) == []


@pytest.mark.parametrize("checker", CHECKERS)
def test_programs(checker: str, alone: Path, tmp_path: Path) -> None:
    assert set(reported(checker, alone, PROGRAM, tmp_path)) == expected(
        checker, PROGRAM
    )
