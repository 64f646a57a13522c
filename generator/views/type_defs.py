"""The view of `type_defs.py`: every TypedDict of a service, and their further names.

types-boto3 tells apart what is one type here: what two operations, two waiters or two
paginators take that share a request, what goes out and comes back although it looks the
same, what a paginator's pages contain that contains itself. Those are aliases, by general
rules; nothing in the package uses them, so they cost nobody anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.walks import endless, reach
from ..model.shapes import Structure
from ..naming.names import SHARED_TYPE_DEFS
from ..parts import structures
from ..parts.context import Context
from ..python.page import Page
from ..python.typed_dicts import declare_alias
from ..python.types import REQUESTS, TYPES, Alias, Name, Type, names as names_in
from ..typing.annotations import Annotator
from . import requests


@dataclass(frozen=True, slots=True)
class TypeDefsModule:
    """The module; a service may lack requests or structures. `aliases` are laid out."""

    title: str
    imports: str
    requests: bool
    structures: bool
    aliases: tuple[str, ...]


def type_defs(context: Context) -> TypeDefsModule:
    """Return the view of `type_defs.py`."""
    ours, written = dict(_aliases(context)), _written(context)
    page = Page(at_hand=frozenset({REQUESTS, TYPES}))
    aliases = {name: declare_alias(page, name, ours[name]) for name in ours}
    # What the overrides say is spelled as they spell it.
    spelled = Page(imports=page.imports)
    aliases |= {name: declare_alias(spelled, name, written[name]) for name in written}
    page.imports = {  # but for what the module has anyway
        each for each in page.imports if each.name not in SHARED_TYPE_DEFS
    }
    return TypeDefsModule(
        context.title,
        page.statements(),
        bool(context.once(requests.all_drafts)),
        bool(context.once(structures.all_drafts)),
        tuple(aliases[name] for name in sorted(aliases)),
    )


def _written(context: Context) -> dict[str, Type]:
    """Return what the overrides name, as far as the model has what they refer to."""
    names = context.type_defs
    nested = context.directions.inputs | context.directions.outputs
    known = {
        way(shape)
        for shape in nested
        if isinstance(context.service.shapes[shape], Structure)
        for way in (names.plain, names.output)
    } | {names.union(shape) for shape in nested & context.directions.twofold}
    return {
        name: type_
        for name, type_ in context.overrides.type_defs.items()
        if known.issuperset(
            each.name for each in names_in(type_) if each.module == TYPES
        )
    }


def _aliases(context: Context) -> Iterator[tuple[str, Type]]:
    """Yield names and what they mean."""
    for shape in context.directions.twofold - context.directions.arguments:
        yield context.type_defs.union(shape), _spelled_out(context.annotator, shape)
    for further in (_shared, _alike, _paginated, _in_dialect):
        yield from further(context)


def _accepted(context: Context, annotator: Annotator, shape: str) -> Type:
    """Return what is accepted for `shape`: the alias, if the module `types` has one."""
    if shape in context.directions.arguments:
        return Name(annotator.union(shape), TYPES)
    return _spelled_out(annotator, shape)


def _spelled_out(annotator: Annotator, shape: str) -> Type:
    accepted = annotator.accepted(shape)
    return accepted.means if isinstance(accepted, Alias) else accepted


def _shared(context: Context) -> Iterator[tuple[str, Type]]:
    """Name a request again for each further use of it."""
    service, names = context.service, context.type_defs
    uses = Counter(op.input for op in context.operations if op.input is not None)
    for shape, count in uses.items():
        first = names.request(shape)
        if context.structure(shape).members:
            names_ = [names.alias(shape, "Request", n) for n in range(count)]
            more = [name for name in names_ if name != first]
            yield from ((name, Name(first, REQUESTS)) for name in more[: count - 1])
    for role, models in (("Paginate", service.paginators), ("Wait", service.waiters)):
        used = [service.operations[each.operation] for each in models.values()]
        for shape, count in Counter(op.input or op.name for op in used).items():
            for n in range(1, count):
                yield names.alias(shape, role, n), Name(
                    names.alias(shape, role), REQUESTS
                )


def _alike(context: Context) -> Iterator[tuple[str, Type]]:
    """Name what goes out, what comes back and either, where they are the same."""
    names = context.type_defs
    for shape in names.alike:
        for role in ("Output", "Union"):
            yield names.alias(shape, role), Name(names.plain(shape), TYPES)


def _paginated(context: Context) -> Iterator[tuple[str, Type]]:
    """Name what paginators take and give that contains itself."""
    service, names = context.service, context.type_defs
    directions = context.directions
    used = [service.operations[each.operation] for each in service.paginators.values()]
    circles = endless(service) if used else frozenset()
    found = reach(service, (op.output for op in used if op.output)) & circles
    for shape in found & directions.responses:
        yield names.paginated(shape), Name(names.response(shape), TYPES)
    taken = reach(service, (op.input for op in used if op.input)) & circles
    for shape in (found | taken) - directions.responses - directions.requests:
        if isinstance(service.shapes[shape], Structure):
            known = names.output if shape in names.single else names.plain
            yield names.paginated(shape), Name(known(shape), TYPES)
            if shape in directions.twofold | names.alike:
                output = Name(names.output(shape), TYPES)
                either = _accepted(context, context.annotator, shape)
                yield names.paginated(shape, "Output"), output
                yield names.paginated(shape, "Union"), either


def _in_dialect(context: Context) -> Iterator[tuple[str, Type]]:
    """Name what speaks other values after each resource that takes or gives it."""
    service, names = context.service, context.type_defs
    dialect, spoken = context.overrides.dialect, context.dialect
    if dialect is None or service.resources is None:
        return
    nested = context.directions.inputs | context.directions.outputs
    for type_, resource in requests.by_type(service.resources):
        used = [service.operations[each.request.operation] for each in resource.actions]
        ends = [shape for op in used for shape in (op.input, op.output) if shape]
        for shape in reach(service, ends) & spoken.changed - dialect.shapes.keys():
            if not isinstance(service.shapes[shape], Structure):
                continue
            pairs: list[tuple[str, Type]] = []
            if shape in nested:
                either = _accepted(context, spoken, shape)
                pairs.append((names.plain(shape), Name(spoken.plain(shape), TYPES)))
                pairs.append((names.output(shape), Name(spoken.output(shape), TYPES)))
                pairs.append((names.union(shape), either))
            if shape in context.directions.responses:
                pairs.append((names.response(shape), Name(spoken.whole(shape), TYPES)))
            for name, first in pairs:
                alias = names.in_dialect(shape, name, type_)
                if not isinstance(first, Name) or alias != first.name:
                    yield alias, first
