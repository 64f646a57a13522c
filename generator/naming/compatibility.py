"""Compatibility with the names of types-boto3, where its types differ from ours.

Programs annotated with types-boto3 find the same names here. Owns two rules: which
structures have one name or two against our own rule, and which further names exist as
aliases of one type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ..facts.overrides import Overrides
from ..graph.directions import Directions
from ..graph.walks import closure, endless, reach
from ..model.service import Operation, Service
from ..model.shapes import Scalar, Shape, Structure
from ..python.types import REQUESTS, TYPES, Alias, Name, Type, names
from .type_defs import DialectNames, TypeDefNames


def type_def_names(
    service: Service, directions: Directions, one_name: Collection[str] = ()
) -> TypeDefNames:
    """Return the names of the TypedDicts of `service`.

    Args:
        service: the service.
        directions: which way its shapes travel.
        one_name: further structures that have one name in types-boto3, which follow no
            rule.
    """
    structures = {
        name: shape
        for name, shape in service.shapes.items()
        if isinstance(shape, Structure)
    }
    # types-boto3 uses `Mapping` and `dict` for empty structures and where it ends a
    # recursion.
    empty = [
        name
        for name, shape in structures.items()
        if not (shape.members or shape.document)
    ]
    cut = closure(service, empty) | endless(service)
    both = directions.inputs & directions.outputs - directions.twofold
    told_apart = closure(
        service,
        [name for name, shape in service.shapes.items() if _is_told_apart(shape)],
    )
    single = directions.twofold - (told_apart | cut) | directions.twofold & {*one_name}
    alike = both & cut & structures.keys()
    return TypeDefNames(structures, directions, alike, single)


def _is_told_apart(shape: Shape) -> bool:
    """Whether types-boto3 has a type for each direction of a structure with `shape` in it.

    For it, lists are `Sequence` or `list` and maps `Mapping` or `dict`; timestamps and
    blobs accept more types when sent. A number is `float` in both directions.
    """
    match shape:
        case Scalar(type=type_):
            return type_ in {"timestamp", "blob"}
        case Structure(document=document):
            return document
        case _:
            return True


@dataclass(frozen=True, slots=True)
class FurtherNames:
    """Further names that types-boto3 has for what is one type here.

    These are for the parameters of operations, waiters or paginators that share a
    request, for each direction of a structure that is the same in both, for recursive
    structures in the pages of a paginator, and for the structures of a dialect by
    resource.

    Attributes:
        service: the service.
        operations: those that its clients have.
        directions: which way its shapes travel.
        overrides: facts that are not in its models.
        names: the names of its TypedDicts for the client.
        dialect: the same for its resources; `names` if they have no dialect.
    """

    service: Service
    operations: tuple[Operation, ...]
    directions: Directions
    overrides: Overrides
    names: DialectNames
    dialect: DialectNames

    def by_rule(self) -> dict[str, Type]:
        """Return the names that follow from a rule, with their types."""
        found: dict[str, Type] = {}
        for shape in self.directions.twofold - self.directions.arguments:
            found[self.names.union(shape)] = _spelled_out(self.names, shape)
        for further in (self._shared, self._alike, self._paginated, self._in_dialect):
            found.update(further())
        return found

    def written(self) -> dict[str, Type]:
        """Return the names that the overrides list, if their types exist in this model."""
        nested = self._nested()
        ways = (self.names.plain, self.names.output)
        known = {way(shape) for shape in self._structures(nested) for way in ways}
        known |= {self.names.union(shape) for shape in nested & self.directions.twofold}
        return {
            name: type_
            for name, type_ in self.overrides.type_defs.items()
            if known.issuperset(
                each.name for each in names(type_) if each.module == TYPES
            )
        }

    def _nested(self) -> frozenset[str]:
        return self.directions.inputs | self.directions.outputs

    def _structures(self, shapes: Iterable[str]) -> Iterator[str]:
        for shape in shapes:
            if isinstance(self.service.shapes[shape], Structure):
                yield shape

    def _accepted(self, names: DialectNames, shape: str) -> Type:
        """Return the type that is accepted for `shape`: the alias if `types` defines one."""
        if shape in self.directions.arguments:
            return Name(names.union(shape), TYPES)
        return _spelled_out(names, shape)

    def _shared(self) -> Iterator[tuple[str, Type]]:
        """Yield a name for each further use of a request."""
        service, type_defs = self.service, self.names.type_defs
        uses = Counter(op.input for op in self.operations if op.input is not None)
        for shape, count in uses.items():
            first = type_defs.request(shape)
            structure = service.shapes[shape]
            if isinstance(structure, Structure) and structure.members:
                every = [type_defs.alias(shape, "Request", n) for n in range(count)]
                more = [name for name in every if name != first]
                yield from ((name, Name(first, REQUESTS)) for name in more[: count - 1])
        for role, models in (
            ("Paginate", service.paginators),
            ("Wait", service.waiters),
        ):
            used = [service.operations[each.operation] for each in models.values()]
            for shape, count in Counter(op.input or op.name for op in used).items():
                first = type_defs.alias(shape, role)
                for n in range(1, count):
                    yield type_defs.alias(shape, role, n), Name(first, REQUESTS)

    def _alike(self) -> Iterator[tuple[str, Type]]:
        """Yield names for the directions of structures that are the same in both."""
        type_defs = self.names.type_defs
        for shape in type_defs.alike:
            for role in ("Output", "Union"):
                yield type_defs.alias(shape, role), Name(type_defs.plain(shape), TYPES)

    def _paginated(self) -> Iterator[tuple[str, Type]]:
        """Yield names for recursive structures that paginators take and return."""
        service, directions = self.service, self.directions
        type_defs = self.names.type_defs
        used = [
            service.operations[each.operation] for each in service.paginators.values()
        ]
        circles = endless(service) if used else frozenset()
        found = reach(service, (op.output for op in used if op.output)) & circles
        for shape in found & directions.responses:
            yield type_defs.paginated(shape), Name(type_defs.response(shape), TYPES)
        taken = reach(service, (op.input for op in used if op.input)) & circles
        nested = (found | taken) - directions.responses - directions.requests
        for shape in self._structures(nested):
            known = type_defs.output if shape in type_defs.single else type_defs.plain
            yield type_defs.paginated(shape), Name(known(shape), TYPES)
            if shape in directions.twofold | type_defs.alike:
                output = Name(type_defs.output(shape), TYPES)
                yield type_defs.paginated(shape, "Output"), output
                either = self._accepted(self.names, shape)
                yield type_defs.paginated(shape, "Union"), either

    def _in_dialect(self) -> Iterator[tuple[str, Type]]:
        """Yield names for the structures of a dialect by the resource that uses them."""
        service, spoken = self.service, self.dialect
        dialect, type_defs = self.overrides.dialect, self.names.type_defs
        if dialect is None or service.resources is None:
            return
        nested = self._nested()
        for class_, resource in service.resources.classes():
            used = [
                service.operations[each.request.operation] for each in resource.actions
            ]
            ends = [shape for op in used for shape in (op.input, op.output) if shape]
            changed = reach(service, ends) & spoken.changed - dialect.shapes.keys()
            for shape in self._structures(changed):
                pairs: list[tuple[str, Type]] = []
                if shape in nested:
                    plain = Name(spoken.plain(shape), TYPES)
                    output = Name(spoken.output(shape), TYPES)
                    either = self._accepted(spoken, shape)
                    pairs.append((type_defs.plain(shape), plain))
                    pairs.append((type_defs.output(shape), output))
                    pairs.append((type_defs.union(shape), either))
                if shape in self.directions.responses:
                    whole = Name(spoken.response(shape), TYPES)
                    pairs.append((type_defs.response(shape), whole))
                for name, first in pairs:
                    alias = type_defs.in_dialect(shape, name, class_)
                    if not isinstance(first, Name) or alias != first.name:
                        yield alias, first


def _spelled_out(names: DialectNames, shape: str) -> Type:
    accepted = names.accepted(shape)
    return accepted.means if isinstance(accepted, Alias) else accepted
