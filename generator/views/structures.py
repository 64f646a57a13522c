"""The views of `structures.py`, `requests.py` and `type_defs.py`: a service's TypedDicts.

A definition stands after what it refers to, so that the annotations are evaluated when the
module is imported and `__required_keys__` tells the truth; only what closes a circle of
recursive shapes is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .. import layout, names
from ..annotations import (
    ABSENT,
    ERROR,
    RESPONSE_METADATA,
    TYPES,
    Annotation,
    Annotator,
    Import,
)
from ..model import Direction, Structure
from ..options import Docs
from . import docs
from .context import Context

TYPED_DICT = Import("typing_extensions", "TypedDict")
REQUIRED = Import("typing_extensions", "Required")
TYPE_ALIAS = Import("typing_extensions", "TypeAlias")
UNION = Import("typing", "Union")


@dataclass(frozen=True, slots=True)
class TypedDictView:
    """One TypedDict.

    Attributes:
        name: its name.
        head: the class statement, laid out.
        docstring: laid out; empty for none.
        total: whether every key is required.
        fields: declarations, each laid out for a class body, with its docstring.
        items: the same laid out for the functional syntax, which a key needs that is a
            keyword or that annotations use as a name; empty when the class syntax serves.
    """

    name: str
    head: str
    docstring: str
    total: bool
    fields: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AliasView:
    """An alias of several TypedDicts; `declaration` is laid out."""

    name: str
    declaration: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A TypedDict or an alias in a module, one of the two."""

    typed_dict: TypedDictView | None = None
    alias: AliasView | None = None


@dataclass(frozen=True, slots=True)
class Module:
    """A module of TypedDicts."""

    title: str
    imports: str
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Exports:
    """`type_defs.py`, the module that has all names; a service may lack some."""

    title: str
    requests: bool
    structures: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One key before it is laid out."""

    name: str
    annotation: Annotation
    required: bool
    html: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A definition before it has its place: what it is called and what it holds."""

    name: str
    docstring: str = ""
    fields: tuple[Field, ...] = ()
    alternatives: tuple[str, ...] = ()

    def references(self) -> list[str]:
        """Return the names that have to be defined before this one, in order."""
        found = {name for field in self.fields for name in field.annotation.type_defs}
        return sorted(found.union(self.alternatives) - {self.name})


def structures(context: Context) -> Module | None:
    """Return the view of `structures.py`: nested structures and whole responses."""
    drafts = {draft.name: draft for draft in _drafts(context)}
    if not drafts:
        return None
    return _module(context, _ordered(drafts), frozenset())


def requests(context: Context) -> Module | None:
    """Return the view of `requests.py`: what operations, paginators and waiters take."""
    drafts = {draft.name: draft for draft in _request_drafts(context)}
    if not drafts:
        return None
    return _module(context, [drafts[name] for name in sorted(drafts)], None)


def exports(context: Context) -> Exports:
    """Return the view of `type_defs.py`."""
    return Exports(
        context.title,
        any(True for _ in _request_drafts(context)),
        any(True for _ in _drafts(context)),
    )


def _drafts(context: Context) -> Iterator[Draft]:
    directions, shapes = context.directions, context.service.shapes
    nested = [
        shape
        for name in sorted(directions.inputs | directions.outputs)
        if isinstance(shape := shapes[name], Structure) and not shape.document
    ]
    responses = [context.structure(name) for name in sorted(directions.responses)]
    errors = [context.structure(name) for name in sorted(directions.errors)]
    yield from _nested(context, context.local, nested)
    yield from _responses(context, context.local, responses)
    for shape in errors:
        if has_fields(shape):
            name = context.type_defs.error(shape.name)
            yield _draft(
                context, context.local, shape, Direction.OUTPUT, name, _ERROR, _METADATA
            )
    dialect = context.dialect("")
    changed = dialect.changed - context.overrides.shapes.keys()
    yield from _nested(context, dialect, [s for s in nested if s.name in changed])
    yield from _responses(context, dialect, [s for s in responses if s.name in changed])


_METADATA = Field("ResponseMetadata", RESPONSE_METADATA, True)
_ERROR = Field("Error", ERROR, True)


def _nested(
    context: Context, annotator: Annotator, shapes: Iterable[Structure]
) -> Iterator[Draft]:
    directions = context.directions
    for shape in shapes:
        plain, output = annotator.plain(shape.name), annotator.output(shape.name)
        if shape.name in directions.twofold:
            yield from _typed(context, annotator, shape, Direction.INPUT, plain)
            yield from _typed(context, annotator, shape, Direction.OUTPUT, output)
            yield Draft(annotator.union(shape.name), alternatives=(plain, output))
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
) -> Iterator[Draft]:
    """Yield the TypedDict of a nested structure, or those of a tagged union's members."""
    draft = _draft(context, annotator, shape, direction, name)
    if not (shape.union or shape.event_stream) or len(draft.fields) < 2:
        yield draft
        return
    variants, level = [], context.options.docs
    for chosen in draft.fields:
        variant = context.type_defs.variant(name, chosen.name)
        variants.append(variant)
        fields = (
            (
                replace(field, required=True)
                if field is chosen
                else replace(field, annotation=ABSENT, required=False, html="")
            )
            for field in draft.fields
        )
        text = docs.block(level, "", f"{name} with `{chosen.name}`.", indent=4)
        yield Draft(variant, text, tuple(fields))
    yield Draft(name, alternatives=tuple(variants))


def _responses(
    context: Context, annotator: Annotator, shapes: Iterable[Structure]
) -> Iterator[Draft]:
    for shape in shapes:
        if shape.members:
            name = annotator.whole(shape.name)
            yield _draft(context, annotator, shape, Direction.OUTPUT, name, _METADATA)


def has_fields(error: Structure) -> bool:
    """Whether a modelled exception says more than every error does."""
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
    docstring = docs.block(context.options.docs, structure.documentation, "", indent=4)
    return Draft(name, docstring, (*fields, *envelope))


def _request_drafts(context: Context) -> Iterator[Draft]:
    config = Field("PaginationConfig", PAGINATION_CONFIG, False)
    waiter_config = Field("WaiterConfig", WAITER_CONFIG, False)
    service, type_defs = context.service, context.type_defs
    for operation in context.operations:
        if operation.input is not None:
            structure = context.structure(operation.input)
            if structure.members:
                fields = request_fields(context, structure)
                name = type_defs.request(structure.name)
                yield Draft(name, fields=tuple(fields))
    for paginator in service.paginators.values():
        shape = service.operations[paginator.operation].input
        structure = context.structure(shape) if shape else Structure("", ())
        left_out = {*paginator.input_tokens, paginator.limit_key}
        fields = [
            field
            for field in request_fields(context, structure)
            if field.name not in left_out
        ]
        yield Draft(
            type_defs.paginate(shape or paginator.operation), fields=(*fields, config)
        )
    for waiter in service.waiters.values():
        shape = service.operations[waiter.operation].input
        structure = context.structure(shape) if shape else Structure("", ())
        fields = request_fields(context, structure)
        yield Draft(
            type_defs.wait(shape or waiter.operation), fields=(*fields, waiter_config)
        )


def request_fields(
    context: Context, structure: Structure, annotator: Annotator | None = None
) -> list[Field]:
    """Return what a request takes, required members first, as other modules spell it."""
    annotator = annotator or context.shared
    fields = [
        Field(
            member.name,
            annotator.member(structure, member, Direction.INPUT),
            annotator.is_required(member, structure),
            member.documentation,
        )
        for member in structure.members
    ]
    return sorted(fields, key=lambda field: not field.required)


PAGINATION_CONFIG = Annotation(
    "PaginatorConfigTypeDef", frozenset({Import(TYPES, "PaginatorConfigTypeDef")})
)
WAITER_CONFIG = Annotation(
    "WaiterConfigTypeDef", frozenset({Import(TYPES, "WaiterConfigTypeDef")})
)


def _ordered(drafts: Mapping[str, Draft]) -> list[Draft]:
    """Return the drafts, each TypedDict after what it refers to unless they are recursive.

    An alias follows the last of its alternatives: it is evaluated when it is defined, so
    it may never stand before one of them.
    """
    aliases = {name: d.alternatives for name, d in drafts.items() if d.alternatives}
    followers: dict[str, set[str]] = {}
    for alias, alternatives in aliases.items():
        for alternative in alternatives:
            followers.setdefault(alternative, set()).add(alias)

    def typed_dicts(name: str) -> Iterator[str]:
        if name in aliases:
            for alternative in aliases[name]:
                yield from typed_dicts(alternative)
        else:
            yield name

    def needs(name: str) -> Iterator[str]:
        for reference in drafts[name].references():
            yield from typed_dicts(reference)

    def place(name: str) -> None:
        placed[name] = drafts[name]
        for alias in sorted(followers.get(name, ())):
            if placed.keys() >= set(aliases[alias]):
                place(alias)

    placed: dict[str, Draft] = {}
    met: set[str] = set()
    for start in sorted(drafts.keys() - aliases.keys()):
        path = [] if start in met else [(start, needs(start))]
        met.add(start)
        while path:
            name, waiting = path[-1]
            following = next((each for each in waiting if each not in met), None)
            if following is None:
                path.pop()
                place(name)
            else:
                met.add(following)
                path.append((following, needs(following)))
    return list(placed.values())


def _module(
    context: Context, drafts: Sequence[Draft], defined: frozenset[str] | None
) -> Module:
    """Lay out `drafts`; `defined` is None where all they refer to is imported."""
    definitions = []
    wanted: set[Import] = set()
    known = None if defined is None else set(defined)
    for draft in drafts:
        if draft.alternatives:
            wanted |= {UNION, TYPE_ALIAS}
            definitions.append(Definition(alias=_alias(draft)))
        else:
            view = _typed_dict(draft, known, context.options.docs)
            wanted |= {
                TYPED_DICT,
                *layout.imports_of(f.annotation for f in draft.fields),
            }
            if not view.total and any(field.required for field in draft.fields):
                wanted.add(REQUIRED)
            definitions.append(Definition(typed_dict=view))
        if known is not None:
            known.add(draft.name)
    return Module(context.title, layout.imports(wanted), tuple(definitions))


def _alias(draft: Draft) -> AliasView:
    declaration = layout.declare(
        f"{draft.name}: TypeAlias = ", f"Union[{', '.join(draft.alternatives)}]"
    )
    return AliasView(draft.name, declaration)


def _typed_dict(draft: Draft, known: set[str] | None, level: Docs) -> TypedDictView:
    """Lay out one TypedDict.

    A class body binds its fields, and a field `bool` beside `NotRequired[bool]` breaks
    checkers, so such a structure takes the functional syntax, as do keywords.
    """
    total = all(field.required for field in draft.fields)
    texts = [(field, _spell(field, known, total)) for field in draft.fields]
    words = set(re.findall(r"\w+", " ".join(text for _, text in texts)))
    functional = any(
        not names.is_parameter(field.name) or field.name in words
        for field in draft.fields
    )
    bases = ["TypedDict"] if total else ["TypedDict", "total=False"]
    return TypedDictView(
        draft.name,
        layout.call(f"class {draft.name}", bases, ":"),
        draft.docstring,
        total,
        tuple(_declaration(field, text, level) for field, text in texts),
        tuple(
            layout.declare(f'"{field.name}": ', text, ",", indent=8)
            for field, text in texts
            if functional
        ),
    )


def _declaration(field: Field, text: str, level: Docs) -> str:
    declared = layout.declare(f"{field.name}: ", text, indent=4)
    docstring = docs.attribute(level, field.html)
    return f"{declared}\n{docstring}" if docstring else declared


def _spell(field: Field, known: set[str] | None, total: bool) -> str:
    """Return the annotation of a key, quoted if it names what stands further below."""
    text = field.annotation.text
    if known is not None and not field.annotation.type_defs <= known:
        text = f'"{text}"'
    return f"Required[{text}]" if field.required and not total else text
