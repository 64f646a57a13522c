"""The reviewed services are clean under every checker, and so is the runtime below them.

`generate` itself runs mypy over everything that it writes; what costs a checker minutes for
all services is asked of the reviewed ones here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import checkers

RUNTIME = {"_runtime", "boto3"}


def packages(source: Path) -> set[str]:
    """Return the packages of `staticboto` that are in `source`."""
    return {path.parent.name for path in (source / "staticboto").glob("*/__init__.py")}


@pytest.mark.parametrize("checker", checkers.ALL)
def test_services_are_clean(checker: str, reviewed: Path, tmp_path: Path) -> None:
    services = packages(reviewed) - RUNTIME
    assert {"dynamodb", "ec2", "iam", "lambda_", "s3", "sqs"} <= services
    files = checkers.declarations(reviewed, sorted(services))
    assert checkers.ALL[checker](reviewed, files, tmp_path) == []


# mypy has seen the runtime in `generate`; ty knows its own mind about handlers and casts.
@pytest.mark.parametrize("checker", ["pyright", "pyrefly"])
def test_the_runtime_is_clean(checker: str, reviewed: Path, tmp_path: Path) -> None:
    assert RUNTIME <= packages(reviewed)
    files = checkers.declarations(reviewed, sorted(RUNTIME))
    assert checkers.ALL[checker](reviewed, files, tmp_path) == []
