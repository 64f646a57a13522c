"""Validating responses with pydantic, as a program does: with the types as they are.

Runs in a process of its own, since what other tests import as `staticboto` need not have
the services that are asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from tests.agreement.generated_types import ServiceTypes
from tests.agreement.runtime import Runtime
from tests.support.values import FULL
from tests.support.wire import answer


def validate(service: str, operation: str, source: Path) -> tuple[bool, bool]:
    """Validate a response, and one that is wrong in one place.

    Returns:
        Whether the response came out of it as it went in, and whether the wrong one was
        refused.
    """
    all_types = ServiceTypes(service, source)
    types = next(each for each in all_types.operations() if each.name == operation)
    runtime = Runtime(service)
    model = runtime.model.operation_model(operation)
    full = FULL.value(model.output_shape, operation)
    value = all_types.completed(model.output_shape, full)
    found = runtime.delivered(model, answer.success(model, value))
    adapter: TypeAdapter[Any] = TypeAdapter(types.response)
    same = adapter.validate_python(found, strict=True) == found
    try:
        adapter.validate_python({**found, "ResponseMetadata": "200"}, strict=True)
    except ValidationError:
        return same, True
    return same, False
