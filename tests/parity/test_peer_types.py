"""The names of types-boto3 mean here what they mean there.

Programs have every place at which stubs of types-boto3 say a name: a value that the generated
package gives there fits that name, and one of that name can be passed on. `peer_types` writes
them; `peer_types.toml` has the places where it is otherwise on purpose.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.naming.names import package
from tests import checkers
from tests.parity import peer
from tests.parity.conftest import run
from tests.parity.peer_types import Names, Place, Program

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DIFFERS = tomllib.loads(
    Path(__file__).with_name("peer_types.toml").read_text(encoding="utf-8")
)["differs"]

OF_VALUES = re.compile(
    r"\[(?:arg-type|assignment|call-arg|return-value|typeddict-item"
    r"|report(?:ArgumentType|AssignmentType|CallIssue|ReturnType|TypedDictNotRequiredAccess"
    r"|AttributeAccessIssue|GeneralTypeIssues|IndexIssue|OptionalMemberAccess))\]$",
    re.DOTALL,
)
"""The errors of programs, which a checker has others of: a name is declared many times."""


@pytest.fixture(scope="module")
def programs(everything: Path) -> Mapping[str, Program]:
    """A program for each service."""
    told = json.loads(run("generated_names", *peer.SERVICES, source=everything))
    return {
        service: Program(service, Names(**told[service])) for service in peer.SERVICES
    }


@pytest.fixture(
    scope="module",
    params=["mypy", pytest.param("pyright", marks=pytest.mark.thorough)],
)
def wrong(
    request: pytest.FixtureRequest,
    programs: Mapping[str, Program],
    everything: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, Mapping[Place, str]]:
    """The places that a checker finds wrong, with what it says, by service."""
    directory = tmp_path_factory.mktemp("peer_types")
    paths = {}
    for service, program in programs.items():
        paths[service] = directory / f"says_{package(service)}.py"
        paths[service].write_text("\n".join([*program.lines, ""]))
    said = checkers.ALL[request.param](
        everything, [str(path) for path in paths.values()], directory
    )
    return {
        service: dict(_places(program, paths[service].name, said))
        for service, program in programs.items()
    }


def _places(program: Program, name: str, said: list[str]) -> list[tuple[Place, str]]:
    line = re.compile(rf"{re.escape(name)}:(\d+)\b")
    found = []
    for each in said:
        where = line.search(each)
        if where and OF_VALUES.search(each):
            number = int(where[1])
            assert number in program.places, each
            found.append((program.places[number], each))
    return found


def test_there_are_thousands_of_places(programs: Mapping[str, Program]) -> None:
    count = {service: len(program.places) for service, program in programs.items()}
    assert sum(count.values()) > 8000
    assert min(count.values()) > 50


@pytest.mark.parametrize("service", peer.SERVICES)
def test_names_mean_the_same(
    service: str, wrong: Mapping[str, Mapping[Place, str]]
) -> None:
    reasons = [each for each in DIFFERS if each["service"] == service]
    patterns = {each["places"] for each in reasons}
    found = {
        f"{place.name} {place.way}": text for place, text in wrong[service].items()
    }
    unexpected = [
        text
        for name, text in found.items()
        if not any(re.fullmatch(pattern, name) for pattern in patterns)
    ]
    assert unexpected == []
    needless = {p for p in patterns if not any(re.fullmatch(p, name) for name in found)}
    assert needless == set()


def test_differences_have_reasons() -> None:
    assert all(each["because"] and each["service"] in peer.SERVICES for each in DIFFERS)


def test_what_is_read_of_a_table_is_a_mapping(everything: Path, tmp_path: Path) -> None:
    """The stated difference of DynamoDB is true."""
    program = tmp_path / "table.py"
    program.write_text("""
from collections.abc import Mapping

from staticboto.dynamodb.service_resource import Table
from staticboto.dynamodb.type_defs import TableAttributeValueTypeDef


def read(table: Table) -> Mapping[str, TableAttributeValueTypeDef]:
    item = table.get_item(Key={"id": "1"}).get("Item", {})
    table.put_item(Item=item)
    return item


def write(table: Table, item: dict[str, TableAttributeValueTypeDef]) -> None:
    table.put_item(Item=item)
""")
    for checker in ("mypy", "pyright"):
        assert checkers.ALL[checker](everything, [str(program)], tmp_path) == []
