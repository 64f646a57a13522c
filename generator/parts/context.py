"""The context that all views of a service start from: its parts, with names and types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from ..facts import overrides
from ..facts.overrides import Overrides
from ..graph.directions import Directions, trace
from ..graph.walks import closure
from ..model.service import Operation, Service
from ..model.shapes import Structure
from ..naming import addresses, names
from ..naming.compatibility import type_def_names
from ..naming.type_defs import DialectNames, TypeDefNames
from ..options import Options
from ..python import runtime
from ..python.types import Name
from ..typing.annotations import Annotator

EMPTY_RESPONSE = Name("EmptyResponse", runtime.TYPES)
NO_OUTPUT = Name("EmptyResponseMetadataTypeDef", runtime.TYPES)

_T = TypeVar("_T")


@dataclass(frozen=True)
class Context:
    """A service with its names, directions, overrides and types.

    Attributes:
        service: the service.
        options: the user's options.
        overrides: facts that are not in its models.
        directions: which way its shapes travel.
        type_defs: the names of its TypedDicts.
        annotator: the types of its shapes.
    """

    service: Service
    options: Options
    overrides: Overrides
    directions: Directions
    type_defs: TypeDefNames
    annotator: Annotator

    @classmethod
    def of(cls, service: Service, options: Options) -> Context:
        """Return the context of `service`."""
        facts = overrides.read(service.name)
        directions = trace(service, facts)
        type_defs = type_def_names(service, directions, facts.one_name)
        of_client = DialectNames(type_defs)
        annotator = Annotator(service, directions, of_client, facts, options)
        return cls(service, options, facts, directions, type_defs, annotator)

    @cached_property
    def dialect(self) -> Annotator:
        """The types of shapes for the service's resources."""
        facts = self.overrides
        if facts.dialect is None:
            return self.annotator
        changed = closure(self.service, facts.dialect.shapes)
        spoken = DialectNames(self.type_defs, changed, facts.dialect.suffix)
        return Annotator(self.service, self.directions, spoken, facts, self.options)

    def once(self, make: Callable[[Context], _T]) -> _T:
        """Return the result of `make` for the service, computed once for all views."""
        if make not in self._made:
            self._made[make] = make(self)
        made: _T = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[[Context], Any], Any]:
        return {}

    @cached_property
    def package(self) -> names.Identifier:
        """The package of the service."""
        return names.package(self.service.name)

    @cached_property
    def prefix(self) -> names.Identifier:
        """The prefix of the service's class names."""
        return names.class_prefix(self.service)

    @cached_property
    def run_time_name(self) -> names.Identifier:
        """The name of the service's classes at run time, as in botocore."""
        return names.run_time_name(self.service)

    @cached_property
    def added(self) -> Mapping[str, str]:
        """The functions that are added to the client: name of the method → its path.

        The path is a module and a name; one that begins with dots is relative to the
        package of the service.
        """
        methods = self.overrides.client.methods
        return {each.name: each.function for each in methods if each.function}

    @property
    def resource_client(self) -> Name:
        """The class of the resources' client; it has the types of their dialect."""
        if self.overrides.dialect is None:
            return Name(f"{self.prefix}Client", ".client")
        return Name(f"{self.prefix}ResourceClient", ".resource_client")

    @property
    def title(self) -> str:
        """The name of the service for readers."""
        return self.service.metadata.title

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """The operations that a client can call, by method name.

        botocore cannot send event streams, so an operation that takes one has no method.
        """
        return tuple(
            sorted(
                (
                    operation
                    for operation in self.service.operations.values()
                    if not self._takes_event_stream(operation)
                ),
                key=lambda operation: names.snake(operation.name),
            )
        )

    def published(self, kind: addresses.Kind, operation: str) -> str:
        """Return the address of the documentation that docstrings refer to."""
        return addresses.published(self.options, self.service.name, kind, operation)

    def structure(self, name: str) -> Structure:
        """Return a shape that is known to be a structure."""
        shape = self.service.shapes[name]
        assert isinstance(shape, Structure), name
        return shape

    def response(
        self, operation: Operation, annotator: Annotator | None = None
    ) -> Name:
        """Return the type of what an operation returns."""
        if operation.output is None:
            return NO_OUTPUT
        if not self.structure(operation.output).members:
            return EMPTY_RESPONSE
        return (annotator or self.annotator).response(operation.output)

    def _takes_event_stream(self, operation: Operation) -> bool:
        if operation.input is None:
            return False
        return any(
            isinstance(shape := self.service.shapes[member.shape], Structure)
            and shape.event_stream
            for member in self.structure(operation.input).members
        )
