"""The functions whose behaviour the codecs own are listed, all of them.

What botocore's own code calls for a request or an answer, and the codecs do not call for the
same one, they do themselves: each such function has to be in the list of the piece.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from botocore.utils import CachedProperty

from tests.codecs import answers, parameters
from tests.codecs.pair import Pair, respond
from tests.codecs.proof import load, rewrite_paths

_SERVICES = {
    "json": ("dynamodb", "kinesis"),
    "rest-json": ("lambda", "iot-data", "lex-runtime", "glacier", "apigateway"),
    "rest-xml": ("s3", "cloudfront", "route53"),
    "query": ("iam", "rds", "sns"),
    "ec2": ("ec2",),
    "smithy-rpc-v2-cbor": ("cloudwatchomni", "eventbridgev2"),
}
_MODULES = ("awsrequest", "compat", "parsers", "serialize", "utils", "validate")
_FILES = {
    str(importlib.import_module(f"botocore.{name}").__file__) for name in _MODULES
}
_OPERATIONS = 25
# What reads members of the model, which is no work of a parser.
_CACHED = CachedProperty.__get__.__code__
_MODEL = {(_CACHED.co_filename, _CACHED.co_firstlineno)}

Place = tuple[str, int]


def _called(action: Callable[[], Any]) -> set[Place]:
    """Return where the functions of botocore begin that an action calls."""
    places: set[Place] = set()

    def note(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename in _FILES:
            places.add((code.co_filename, code.co_firstlineno))

    sys.setprofile(note)
    try:
        action()
    except Exception:
        pass
    finally:
        sys.setprofile(None)
    return places


def _find(name: str) -> Any:
    module, _, path = name.partition(":")
    found: Any = importlib.import_module(module)
    for part in path.split("."):
        found = inspect.getattr_static(found, part)
    return found


def _lines(name: str) -> tuple[str, range]:
    """Return the file and the lines of a function or a class."""
    found = _find(name)
    lines, first = inspect.getsourcelines(found)
    return str(inspect.getsourcefile(found)), range(first, first + len(lines))


@pytest.mark.parametrize("protocol", _SERVICES)
@pytest.mark.parametrize("direction", ["parse", "serialize"])
def test_all_are_listed(direction: str, protocol: str) -> None:
    """Nothing is done by the codecs instead of a function that is not in the list."""
    from staticboto._runtime.engine.codecs import FUNCTIONS

    listed = [_lines(name) for name in FUNCTIONS[f"{direction} {protocol}"]]
    missing = set()
    for service in _SERVICES[protocol]:
        model = load(service)
        rewrite_paths(model)
        pair = Pair(model)
        for name in list(model.operation_names)[:_OPERATIONS]:
            for theirs, ours in _both(direction, pair, model.operation_model(name)):
                before = pair.slow(direction)
                mine = _called(ours)
                if pair.slow(direction) > before:
                    continue  # botocore did it
                for file, line in _called(theirs) - mine - _MODEL:
                    if not any(file == one and line in span for one, span in listed):
                        missing.add(f"{file}:{line}")
    assert not missing


def _both(direction: str, pair: Pair, operation: Any) -> Any:
    """Yield what each side does, for ordinary requests or answers."""
    if direction == "serialize":
        for given in parameters.right(operation):
            yield tuple(
                lambda side=side: side.serialize_to_request(given, operation)
                for side in pair.serializers
            )
    else:
        for answer in answers.right(operation):
            response, shape = respond(operation, answer), operation.output_shape
            yield tuple(
                lambda side=side: side.parse(response, shape) for side in pair.parsers
            )


def test_names_are_right() -> None:
    """Each name leads to a function or a class of the module that it says."""
    from staticboto._runtime.engine.codecs import FUNCTIONS

    for names in FUNCTIONS.values():
        assert len(set(names)) == len(names)
        for name in names:
            found = _find(name)
            assert found.__module__ == name.partition(":")[0]
            assert found.__qualname__ == name.partition(":")[2]
