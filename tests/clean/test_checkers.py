"""Checkers find no error in the generated code of all services, nor in the runtime.

| files | mypy --strict | ty | pyright strict | pyrefly |
|---|---|---|---|---|
| stubs, and modules that have none: what programs see | all | all | all, in shards | reviewed |
| hand-written modules beside a stub | | all | all | |
| generated modules beside a stub | | all | | |
| programs of the reference | `tests/reference` | | all, with the stubs that they use | |

mypy takes a stub for the module and never reads what stands beside it. The generated modules
beside a stub are no surface: checkers of programs do not open them, and their functions say
nothing of types, `def create_queue(self, *args, **kwargs)`, which is what pyright's strict mode
would report thousands of times. ty reads them for what they do: that there is what they call.
pyrefly needs 4 GB for all services, so it is asked about those that are reviewed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.naming import names
from tests import checkers
from tests.support import mypy_cache, programs

RUNTIME = {"_index", "_runtime", "boto3"}

SHARDS = 6
"""How often pyright runs to see all services: it takes 7 GB for all at once, 2.4 GB for each of
these, and longer with more of them, since each reads what all services share."""


def services(source: Path) -> list[str]:
    """Return the packages of services that are in `source`."""
    found = (path.parent.name for path in (source / "staticboto").glob("*/__init__.py"))
    return sorted(set(found) - RUNTIME)


def declared(source: Path, number: int) -> list[str]:
    """Return the files of one shard in which services declare types."""
    files = checkers.declarations(source, services(source))
    return checkers.shard(source, files, number, SHARDS)


def shown(source: Path, number: int) -> list[str]:
    """Return the services whose programs are checked with one shard."""
    clients = {
        Path(file).parent.name
        for file in declared(source, number)
        if Path(file).name == "client.pyi"
    }
    return [each for each in programs.every_service() if names.package(each) in clients]


def shared(source: Path) -> list[str]:
    """Return the files of the runtime, stubs and what stands beside them."""
    own = {Path("staticboto", service) for service in services(source)}
    return [file for file in checkers.modules(source) if Path(file).parent not in own]


@pytest.mark.spread
def test_mypy_is_content_with_everything(everything: Path) -> None:
    assert mypy_cache.checked(everything.parents[1]).errors == ()


@pytest.mark.spread
def test_ty_is_content_with_everything(everything: Path, tmp_path: Path) -> None:
    files = checkers.modules(everything)
    assert len(files) > 10 * len(services(everything)) > 4000
    assert checkers.ty(everything, files, tmp_path) == []


@pytest.mark.spread
@pytest.mark.parametrize("number", range(SHARDS))
def test_pyright_is_content_with_services(
    number: int, everything: Path, tmp_path: Path
) -> None:
    """The programs are read together with the stubs, in three quarters of the time."""
    modules = programs.write_modules(shown(everything, number), tmp_path)
    files = [*declared(everything, number), *modules.files]
    assert modules.unexpected(checkers.pyright(everything, files, tmp_path)) == []


def test_shards_are_everything(everything: Path) -> None:
    parts = [declared(everything, number) for number in range(SHARDS)]
    files = [file for part in parts for file in part] + shared(everything)
    assert len(files) == len(set(files))
    assert set(checkers.declarations(everything)) <= set(files)
    services = [each for number in range(SHARDS) for each in shown(everything, number)]
    assert sorted(services) == sorted(programs.every_service())


@pytest.mark.spread
def test_pyright_is_content_with_the_runtime(everything: Path, tmp_path: Path) -> None:
    files = shared(everything)
    assert {"staticboto/mypy.py", "staticboto/boto3/session.pyi"} <= set(files)
    assert checkers.pyright(everything, files, tmp_path) == []


@pytest.mark.slow
@pytest.mark.spread
def test_pyrefly_is_content_with_what_is_reviewed(
    reviewed: Path, tmp_path: Path
) -> None:
    assert {"dynamodb", "ec2", "iam", "lambda_", "s3"} <= set(services(reviewed))
    files = checkers.declarations(reviewed)
    assert checkers.pyrefly(reviewed, files, tmp_path) == []
