"""The TypedDicts in `types.py`.

These are nested structures, whole responses, the responses of exceptions and the merged
results of paginators: everything that the signatures of clients refer to. Parameters as
dictionaries are in `requests`; `typed_dicts` lays definitions out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.shapes import Direction, Structure
from ..python import runtime
from ..python.typed_dicts import Draft, Field
from ..python.types import Name
from ..typing.annotations import Annotator
from . import full_results
from .context import Context


def all_drafts(context: Context) -> tuple[Draft, ...]:
    """Return the TypedDicts of a service, and the aliases of several."""
    return tuple(_drafts(context))


def _drafts(context: Context) -> Iterator[Draft]:
    directions, shapes = context.directions, context.service.shapes
    nested = [
        shape
        for name in sorted(directions.inputs | directions.outputs)
        if isinstance(shape := shapes[name], Structure) and not shape.document
    ]
    responses = [context.structure(name) for name in sorted(directions.responses)]
    errors = [context.structure(name) for name in sorted(directions.errors)]
    yield from _nested(context, context.annotator, nested)
    yield from _responses(context, context.annotator, responses)
    for shape in errors:
        if has_fields(shape):
            name = context.type_defs.error(shape.name)
            yield _draft(
                context, context.annotator, shape, Direction.OUTPUT, name, *_OF_ERRORS
            )
    paginators = context.service.paginators.values()
    yield from full_results.drafts(context, context.annotator, paginators)
    dialect = context.dialect
    changed = dialect.names.changed - context.overrides.shapes.keys()
    yield from _nested(context, dialect, [s for s in nested if s.name in changed])
    yield from _responses(context, dialect, [s for s in responses if s.name in changed])
    operations = context.service.operations
    spoken = [p for p in paginators if operations[p.operation].output in changed]
    yield from full_results.drafts(context, dialect, spoken)


_ABSENT = Name("Absent", runtime.TYPES)
_METADATA = Field(
    "ResponseMetadata", Name("ResponseMetadataTypeDef", runtime.TYPES), True
)
_OF_ERRORS = (
    Field("Error", Name("ErrorInfo", runtime.TYPES), True),
    Field(
        "ResponseMetadata", Name("ErrorResponseMetadataTypeDef", runtime.TYPES), True
    ),
)


def _nested(
    context: Context, annotator: Annotator, shapes: Iterable[Structure]
) -> Iterator[Draft]:
    directions = context.directions
    for shape in shapes:
        plain, output = annotator.names.plain(shape.name), annotator.names.output(
            shape.name
        )
        if shape.name in directions.twofold:
            taken = list(_typed(context, annotator, shape, Direction.INPUT, plain))
            yield from taken
            yield from _typed(
                context, annotator, shape, Direction.OUTPUT, output, taken
            )
            if shape.name in directions.arguments:
                yield Draft(
                    annotator.names.union(shape.name), alternatives=(plain, output)
                )
        else:
            comes_out = shape.name not in directions.inputs
            direction = Direction.OUTPUT if comes_out else Direction.INPUT
            yield from _typed(context, annotator, shape, direction, plain)


def _typed(
    context: Context,
    annotator: Annotator,
    shape: Structure,
    direction: Direction,
    name: str,
    known: Iterable[Draft] = (),
) -> Iterator[Draft]:
    """Yield the TypedDict of a nested structure, or those of a tagged union's members.

    Variants that `known`, the other direction of the union, has too are not repeated.
    """
    draft = _draft(context, annotator, shape, direction, name)
    if not (shape.union or shape.event_stream):
        yield draft
        return
    if len(draft.fields) < 2:
        only = tuple(replace(field, required=True) for field in draft.fields)
        yield replace(draft, fields=only)
        return
    variants = []
    names = {each.fields: each.name for each in known}
    for chosen in draft.fields:
        fields = tuple(
            (
                replace(field, required=True)
                if field is chosen
                else replace(field, type=_ABSENT, required=False, html="")
            )
            for field in draft.fields
        )
        if fields not in names:
            variant = context.type_defs.variant(name, chosen.name)
            text = f"{name} with `{chosen.name}`."
            yield Draft(variant, otherwise=text, fields=fields)
            names[fields] = variant
        variants.append(names[fields])
    yield Draft(name, alternatives=tuple(variants))


def _responses(
    context: Context, annotator: Annotator, shapes: Iterable[Structure]
) -> Iterator[Draft]:
    for shape in shapes:
        if shape.members:
            name = annotator.names.response(shape.name)
            yield _draft(context, annotator, shape, Direction.OUTPUT, name, _METADATA)


def has_fields(error: Structure) -> bool:
    """Whether a modelled exception has fields that not every error has."""
    return any(member.name.lower() != "message" for member in error.members)


def _draft(
    context: Context,
    annotator: Annotator,
    structure: Structure,
    direction: Direction,
    name: str,
    *envelope: Field,
) -> Draft:
    """Return the TypedDict of `structure`; an `envelope` makes it a whole response."""
    fields = [
        Field(
            member.name,
            annotator.member(structure, member, direction),
            (
                annotator.is_required(member, structure)
                if direction is Direction.INPUT
                else annotator.is_delivered(member, structure, bool(envelope))
            ),
            member.documentation,
        )
        for member in structure.members
    ]
    if direction is Direction.OUTPUT:
        added = context.overrides.added.get(structure.name, ())
        fields += [Field(each.name, each.output, False) for each in added]
    return Draft(name, structure.documentation, fields=(*fields, *envelope))
