"""The view of `type_defs.py`: every TypedDict of a service, and their further names.

types-boto3 tells apart what is one type here: what two operations, two waiters or two
paginators take that share a request, what goes out and comes back although it looks the
same, what a paginator's pages contain that contains itself. Those are aliases, by general
rules; nothing in the package uses them, so they cost nobody anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .. import layout
from ..annotations import Annotation, Annotator, builtin, written
from ..directions import endless, reach
from ..model import Structure
from ..names import SHARED_TYPE_DEFS
from . import requests, structures
from .context import Context
from .typed_dicts import TYPE_ALIAS


@dataclass(frozen=True, slots=True)
class View:
    """The module; a service may lack requests or structures. `aliases` are laid out."""

    title: str
    imports: str
    requests: bool
    structures: bool
    aliases: tuple[str, ...]


def type_defs(context: Context) -> View:
    """Return the view of `type_defs.py`."""
    aliases = dict(_aliases(context)) | _written(context)
    wanted = {
        each
        for each in layout.imports_of(aliases.values())
        if each.name not in SHARED_TYPE_DEFS  # which the module has anyway
    }
    if aliases:
        wanted.add(TYPE_ALIAS)
    return View(
        context.title,
        layout.imports(wanted),
        any(True for _ in requests.all_drafts(context)),
        any(True for _ in structures.all_drafts(context)),
        tuple(
            layout.declare(f"{name}: TypeAlias = ", aliases[name].text)
            for name in sorted(aliases)
        ),
    )


def _written(context: Context) -> dict[str, Annotation]:
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
        name: written(text)
        for name, text in context.overrides.type_defs.items()
        if known.issuperset(re.findall(r"\bt\.(\w+)", text))
    }


def _aliases(context: Context) -> Iterator[tuple[str, Annotation]]:
    """Yield names and what they mean."""
    for shape in context.directions.twofold - context.directions.arguments:
        yield context.type_defs.union(shape), context.local.accepted(shape)
    for further in (_shared, _alike, _paginated, _in_dialect):
        yield from further(context)


def _accepted(context: Context, annotator: Annotator, shape: str) -> Annotation:
    """Return what is accepted for `shape`: the alias, if the module `types` has one."""
    if shape in context.directions.arguments:
        return builtin(annotator.union(shape))
    return annotator.accepted(shape)


def _shared(context: Context) -> Iterator[tuple[str, Annotation]]:
    """Name a request again for each further use of it."""
    service, names = context.service, context.type_defs
    uses = Counter(op.input for op in context.operations if op.input is not None)
    for shape, count in uses.items():
        first = names.request(shape)
        if context.structure(shape).members:
            names_ = [names.alias(shape, "Request", n) for n in range(count)]
            more = [name for name in names_ if name != first]
            yield from ((name, builtin(first)) for name in more[: count - 1])
    for role, models in (("Paginate", service.paginators), ("Wait", service.waiters)):
        used = [service.operations[each.operation] for each in models.values()]
        for shape, count in Counter(op.input or op.name for op in used).items():
            for n in range(1, count):
                yield names.alias(shape, role, n), builtin(names.alias(shape, role))


def _alike(context: Context) -> Iterator[tuple[str, Annotation]]:
    """Name what goes out, what comes back and either, where they are the same."""
    names = context.type_defs
    for shape in names.alike:
        for role in ("Output", "Union"):
            yield names.alias(shape, role), builtin(names.plain(shape))


def _paginated(context: Context) -> Iterator[tuple[str, Annotation]]:
    """Name what paginators take and give that contains itself."""
    service, names = context.service, context.type_defs
    directions = context.directions
    used = [service.operations[each.operation] for each in service.paginators.values()]
    circles = endless(service) if used else frozenset()
    found = reach(service, (op.output for op in used if op.output)) & circles
    for shape in found & directions.responses:
        yield names.paginated(shape), builtin(names.response(shape))
    taken = reach(service, (op.input for op in used if op.input)) & circles
    for shape in (found | taken) - directions.responses - directions.requests:
        if isinstance(service.shapes[shape], Structure):
            known = names.output if shape in names.single else names.plain
            yield names.paginated(shape), builtin(known(shape))
            if shape in directions.twofold | names.alike:
                output = builtin(names.output(shape))
                either = _accepted(context, context.local, shape)
                yield names.paginated(shape, "Output"), output
                yield names.paginated(shape, "Union"), either


def _in_dialect(context: Context) -> Iterator[tuple[str, Annotation]]:
    """Name what speaks other values after each resource that takes or gives it."""
    service, names = context.service, context.type_defs
    dialect, spoken = context.overrides.dialect, context.dialect("")
    if dialect is None or service.resources is None:
        return
    nested = context.directions.inputs | context.directions.outputs
    for type_, resource in requests.by_type(service.resources):
        used = [service.operations[each.request.operation] for each in resource.actions]
        ends = [shape for op in used for shape in (op.input, op.output) if shape]
        for shape in reach(service, ends) & spoken.changed - dialect.shapes.keys():
            if not isinstance(service.shapes[shape], Structure):
                continue
            pairs = []
            if shape in nested:
                either = _accepted(context, spoken, shape)
                pairs.append((names.plain(shape), builtin(spoken.plain(shape))))
                pairs.append((names.output(shape), builtin(spoken.output(shape))))
                pairs.append((names.union(shape), either))
            if shape in context.directions.responses:
                pairs.append((names.response(shape), builtin(spoken.whole(shape))))
            for name, first in pairs:
                alias = names.in_dialect(shape, name, type_)
                if alias != first.text:
                    yield alias, first
