"""The generated types of one service, by operation.

Imports them at run time and finds them by the names that the generator gives: what an
operation takes, what it returns.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.options import Options
from generator.parts.context import Context
from generator.parts.structures import has_fields
from generator.python.types import TYPES
from generator.read import load, parse

from tests.support.meaning import mark_aliases
from tests.support.values import MINIMAL

_REQUESTS, _TYPES = "requests", "types"


@dataclass(frozen=True)
class OperationTypes:
    """The parameters and the response of one operation; None if it has no parameters."""

    name: str
    request: Any
    response: Any


@cache
def _sources() -> dict[str, load.Source]:
    return load.find_services()


def import_from(source: Path) -> None:
    """Import generated packages from `source` from now on."""
    if str(source) not in sys.path:
        sys.path.insert(0, str(source))
        mark_aliases(importlib.import_module("staticboto._runtime.types.shared"))


class ServiceTypes:
    """The types of a service.

    Args:
        service: the service's name.
        source: the directory that holds the generated package.
    """

    def __init__(self, service: str, source: Path) -> None:
        import_from(source)
        self.service = service
        documents = load.read(_sources()[service])
        self.context = Context.of(parse.service(documents), Options())
        self._package = f"staticboto.{self.context.package}"

    def operations(self) -> Iterator[OperationTypes]:
        """Yield the operations that a client has."""
        for operation in self.context.operations:
            request = None
            if operation.input and self.context.structure(operation.input).members:
                name = self.context.type_defs.request(operation.input)
                request = self._type(_REQUESTS, name)
            response = self.context.response(operation)
            module = _TYPES if response.module == TYPES else ""
            found = self._type(module, response.name)
            yield OperationTypes(operation.name, request, found)

    def error(self, shape: str) -> Any:
        """Return the type of an exception's response."""
        if not has_fields(self.context.structure(shape)):
            return self._type("", "ErrorResponseTypeDef")
        return self._type(_TYPES, self.context.type_defs.error(shape))

    def observed(self, shape: str) -> set[str]:
        """Return the keys of a structure that are promised by what was seen, alone."""
        structure = self.context.structure(shape)
        promises = self.context.annotator.promises
        if promises.is_shared(structure, False):
            return set()
        return {
            member.name
            for member in structure.members
            if promises.of(structure, member, False, "observed").kept
            and not promises.of(structure, member, False, "strict").kept
        }

    def completed(self, shape: Any, value: Any, above: tuple[str, ...] = ()) -> Any:
        """Return a value for one of botocore's shapes with what AWS always sends."""
        if shape.type_name == "list":
            return [self.completed(shape.member, each, above) for each in value]
        if shape.type_name == "map":
            return {k: self.completed(shape.value, v, above) for k, v in value.items()}
        if shape.type_name != "structure" or shape.is_document_type:
            return value
        missing = self.observed(shape.name) - value.keys()
        added = {
            name: MINIMAL.value(shape.members[name], name)
            for name in sorted(missing if shape.name not in above else ())
        }
        return {
            name: self.completed(shape.members[name], each, (*above, shape.name))
            for name, each in {**value, **added}.items()
        }

    def _type(self, module: str, name: str) -> Any:
        where = (
            f"{self._package}.{module}"
            if module
            else "staticboto._runtime.types.shared"
        )
        return getattr(importlib.import_module(where), name)
