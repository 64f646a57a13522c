"""What every view of one service starts from: its parts, named and annotated once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .. import names, overrides
from ..annotations import EMPTY_RESPONSE, NO_OUTPUT, Annotation, Annotator, Import
from ..directions import Directions, trace
from ..model import Operation, Service, Structure
from ..options import Options
from ..overrides import Overrides


@dataclass(frozen=True)
class Context:
    """A service with its names, directions, overrides and the two ways to spell a type.

    Attributes:
        service: the service.
        options: what the user chose.
        overrides: what its models do not say.
        directions: which way its shapes travel.
        type_defs: the names of its TypedDicts.
        local: annotations as the module `types` spells them.
        shared: annotations as every other module spells them, with `t.`.
    """

    service: Service
    options: Options
    overrides: Overrides
    directions: Directions
    type_defs: names.TypeDefNames
    local: Annotator
    shared: Annotator

    @classmethod
    def of(cls, service: Service, options: Options) -> Context:
        """Return the context of `service`."""
        facts = overrides.read(service.name)
        directions = trace(service, facts)
        type_defs = names.type_def_names(service, directions, facts.one_name)
        local, shared = (
            Annotator(service, directions, type_defs, facts, options, prefix)
            for prefix in ("", "t.")
        )
        return cls(service, options, facts, directions, type_defs, local, shared)

    def dialect(self, prefix: str) -> Annotator:
        """Return the annotations of the service's resources, as one module spells them."""
        return Annotator(
            self.service,
            self.directions,
            self.type_defs,
            self.overrides,
            self.options,
            prefix,
            dialect=True,
        )

    @cached_property
    def package(self) -> names.Identifier:
        """The package of the service."""
        return names.package(self.service.name)

    @cached_property
    def prefix(self) -> names.Identifier:
        """What class names of the service begin with."""
        return names.class_prefix(self.service)

    @cached_property
    def run_time_name(self) -> names.Identifier:
        """What classes of the service are called when a program runs, as in botocore."""
        return names.run_time_name(self.service)

    @property
    def resource_client(self) -> Import:
        """The class of the client that resources have: one that speaks their dialect."""
        if self.overrides.dialect is None:
            return Import(".client", f"{self.prefix}Client")
        return Import(".resource_client", f"{self.prefix}ResourceClient")

    @cached_property
    def title(self) -> str:
        """What people call the service."""
        metadata = self.service.metadata
        return metadata.abbreviation or metadata.full_name

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """The operations that a client can call, by method name.

        botocore cannot send event streams, so what takes one is not a method.
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

    def structure(self, name: str) -> Structure:
        """Return a shape that has to be a structure."""
        shape = self.service.shapes[name]
        assert isinstance(shape, Structure), name
        return shape

    def response(
        self, operation: Operation, annotator: Annotator | None = None
    ) -> Annotation:
        """Return the type of what an operation returns, as other modules spell it."""
        if operation.output is None:
            return NO_OUTPUT
        if not self.structure(operation.output).members:
            return EMPTY_RESPONSE
        return (annotator or self.shared).response(operation.output)

    def _takes_event_stream(self, operation: Operation) -> bool:
        if operation.input is None:
            return False
        return any(
            isinstance(shape := self.service.shapes[member.shape], Structure)
            and shape.event_stream
            for member in self.structure(operation.input).members
        )
