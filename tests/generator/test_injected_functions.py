"""Methods that boto3 injects are read from the runtime, and agree with boto3's."""

from __future__ import annotations

import inspect
from pathlib import Path
from pkgutil import resolve_name

import pytest

from generator.facts import overrides
from generator.facts.overrides import GIVEN, MethodOverride
from generator.facts.overrides.functions import Functions
from generator.installation import RUNTIME
from generator.python import runtime
from generator.python.types import NONE, Generic, Name, Parameter, Union

TYPES = """
class Readable: ...
"""
PREPARED = """
GivenDict = dict
"""
TRANSFERS = """
from typing import TypeAlias, Union
from .prepared import GivenDict
from .shared import Readable

class Args: ...

Options: TypeAlias = Union[Args, GivenDict, None]
Other: TypeAlias = Union[Args, None]
"""
INJECT = '''
from typing import Any
from botocore.client import BaseClient
from staticboto._runtime.types.transfers import Options, Other
from staticboto._runtime.types.shared import Readable
from staticboto.boto3.methods import elsewhere

def send(
    self: Any, Body: Readable, Extra: Options = None, *, Size: int = 3, **kwargs: Any
) -> list[Other]:
    """Send what is read,
    to the end.

    Args: and so on.
    """

def unknown(self: Any, Body: Nothing) -> None: ...
def untyped(self: Any, Body) -> None: ...
def silent(self: Any): ...
'''
METHODS = """
from botocore.client import BaseClient

def elsewhere(self: int, Client: BaseClient | None = None) -> None: ...
"""


@pytest.fixture
def functions(tmp_path: Path) -> Functions:
    package = tmp_path / "staticboto"
    for path, text in {
        "_runtime/types/shared.py": TYPES,
        "_runtime/types/prepared.py": PREPARED,
        "_runtime/types/transfers.py": TRANSFERS,
        "boto3/__init__.py": "from .inject import send",
        "boto3/inject.py": INJECT,
        "boto3/methods.py": METHODS,
    }.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(text)
    return Functions(tmp_path)


def test_a_method_is_its_function(functions: Functions) -> None:
    transfers = runtime.module("transfers")
    args = Name("Args", transfers, qualified=True)
    assert functions.method("put", "boto3.inject.send") == MethodOverride(
        "put",
        upstream="boto3.inject.send",
        function="..boto3.inject.send",
        parameters=(
            Parameter("Body", Name("Readable", runtime.TYPES)),
            Parameter("Extra", Union((args, GIVEN, NONE)), "None"),
            Parameter("Size", Name("int"), "3", by_keyword=True),
        ),
        returns=Generic(Name("list"), (Name("Other", transfers, qualified=True),)),
        summary="Send what is read, to the end.",
    )


def test_a_function_may_be_defined_elsewhere(functions: Functions) -> None:
    assert functions.method("put", "boto3.send").name == "put"
    made = functions.method("get", "boto3.inject.elsewhere")
    client = Name("BaseClient", "botocore.client")
    assert made.parameters == (Parameter("Client", Union((client, NONE)), "None"),)
    read = [path.name for path in functions.files]
    assert {"__init__.py", "inject.py", "methods.py"} < set(read)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("boto3.nowhere.send", "there is no module staticboto.boto3.nowhere"),
        ("boto3.inject.receive", "has no function 'receive'"),
        ("boto3.inject.unknown", "has no type 'Nothing'"),
        ("boto3.inject.untyped", "the parameter 'Body' has no type"),
        ("boto3.inject.silent", "does not say what it returns"),
    ],
)
def test_what_cannot_be_read_is_refused(
    function: str, message: str, functions: Functions
) -> None:
    with pytest.raises(ValueError, match=message):
        functions.method("put", function)


def test_s3_depends_on_the_functions_that_it_names() -> None:
    package = RUNTIME / "staticboto" / "src" / "staticboto"
    read = set(overrides.files("s3"))
    assert overrides.path("s3") in read
    assert package / "boto3" / "s3" / "inject.py" in read
    assert package / "boto3" / "s3" / "resource_methods.py" in read
    assert overrides.files("sqs") == (overrides.path("sqs"),)


def injected() -> list[MethodOverride]:
    found = overrides.own("s3")
    classes = [found.client, *found.resources.values()]
    return [m for each in classes for m in each.methods if m.function[:1] == "."]


def test_every_function_of_s3_is_read() -> None:
    assert len(injected()) == 17


@pytest.mark.parametrize("method", injected(), ids=lambda each: each.upstream)
def test_parameters_are_those_of_boto3(method: MethodOverride) -> None:
    theirs = inspect.signature(resolve_name(method.upstream)).parameters.values()
    expected = [
        (each.name, "" if each.default is each.empty else repr(each.default))
        for each in [*theirs][1:]
        if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    ]
    assert [(each.name, each.default) for each in method.parameters] == expected
    assert method.summary.endswith(".")
