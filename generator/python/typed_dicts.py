"""TypedDicts: drafts with their fields, and their order and layout in a module.

A definition comes after those that it refers to, so that annotations can be evaluated on
import and `__required_keys__` is right; only the reference that closes a circle of
recursive shapes is quoted. `structures` decides which TypedDicts there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..options import Docs
from . import docstrings, layout
from .expressions import Expression
from .page import Page
from .types import TYPES, UNION, Forward, Name, Type, is_parameter, names

TYPED_DICT = Name("TypedDict", "typing_extensions")
REQUIRED = Name("Required", "typing_extensions")
NOT_REQUIRED = Name("NotRequired", "typing_extensions")
TYPE_ALIAS = Name("TypeAlias", "typing_extensions")


@dataclass(frozen=True, slots=True)
class TypedDictView:
    """One TypedDict.

    Attributes:
        name: its name.
        head: the class statement, laid out.
        docstring: laid out; empty if there is none.
        partial: whether keys may be missing unless they are marked otherwise.
        empty: whether the class has no body.
        fields: declarations, each laid out for a class body, with its docstring.
        items: the same declarations for the functional syntax, which is needed if a key is
            a Python keyword or also a name in an annotation; empty if the class syntax can
            be used.
    """

    name: str
    head: str
    docstring: str
    partial: bool
    empty: bool
    fields: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AliasView:
    """An alias of several TypedDicts; `declaration` is laid out."""

    name: str
    declaration: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition in a module: either a TypedDict or an alias.

    `apart` says whether two blank lines come before it: always, except for an assignment
    that follows the imports.
    """

    typed_dict: TypedDictView | None = None
    alias: AliasView | None = None
    apart: bool = True


@dataclass(frozen=True, slots=True)
class TypedDictsModule:
    """A module of TypedDicts."""

    title: str
    imports: str
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a TypedDict, before it is laid out."""

    name: str
    type: Type
    required: bool
    html: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A definition before it has its place in a module.

    Attributes:
        name: its name.
        html: its documentation in the model.
        otherwise: the text to use if the model has no documentation.
        fields: the keys of a TypedDict.
        alternatives: the TypedDicts of a union.
    """

    name: str
    html: str = ""
    otherwise: str = ""
    fields: tuple[Field, ...] = ()
    alternatives: tuple[str, ...] = ()

    def mentions(self) -> set[str]:
        """Return the names from the service's `types` that this definition refers to."""
        found = {
            each.name
            for field in self.fields
            for each in names(field.type)
            if each.module == TYPES
        }
        return found.union(self.alternatives)


def in_order(drafts: Mapping[str, Draft]) -> list[Draft]:
    """Return the drafts, each after those that it refers to unless they are recursive.

    An alias comes after all of its alternatives, since it is evaluated when it is defined.
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
        for reference in sorted(drafts[name].mentions() & drafts.keys()):
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


def lay_out(
    title: str,
    drafts: Sequence[Draft],
    level: Docs,
    page: Page,
    follow: bool = False,
) -> TypedDictsModule:
    """Return the module with `drafts`, in this order.

    Args:
        title: what people call the service.
        drafts: the definitions.
        level: how much documentation the user wants.
        page: the module's file.
        follow: whether other declarations come before them.
    """
    definitions = []
    pending = {draft.name for draft in drafts}
    for draft in drafts:
        if draft.alternatives:
            definitions.append(Definition(alias=_alias(draft, page)))
        else:
            view = _typed_dict(draft, pending, level, page)
            apart = bool(definitions or follow) or not view.items
            definitions.append(Definition(typed_dict=view, apart=apart))
        pending.remove(draft.name)
    return TypedDictsModule(title, page.statements(), tuple(definitions))


def _alias(draft: Draft, page: Page) -> AliasView:
    means = UNION.of(*(Name(each, TYPES) for each in draft.alternatives))
    return AliasView(draft.name, declare_alias(page, draft.name, means))


def declare_alias(page: Page, name: str, means: Type) -> str:
    """Return the definition of an alias, laid out."""
    return layout.assign(name, str(page.spell(TYPE_ALIAS)), page.spell(means))


def _typed_dict(
    draft: Draft, pending: set[str], level: Docs, page: Page
) -> TypedDictView:
    """Lay out one TypedDict.

    A class body binds the names of its fields, and a field `bool` beside
    `NotRequired[bool]` breaks checkers, so such a structure uses the functional syntax, as
    it does for keywords. `total` says whether most keys are required; the others are
    marked.
    """
    required = sum(field.required for field in draft.fields)
    total = 2 * required > len(draft.fields) or not draft.fields
    types = [(field, _type(field, pending, total)) for field in draft.fields]
    words = {word for _, type_ in types for word in page.words(type_)}
    functional = any(
        not is_parameter(field.name) or field.name in words for field in draft.fields
    )
    texts = [(field, page.spell(type_)) for field, type_ in types]
    docstring = docstrings.block(level, draft.html, draft.otherwise, indent=4)
    bases = [page.spell(TYPED_DICT), *([] if total else ["total=False"])]
    return TypedDictView(
        draft.name,
        layout.call(f"class {draft.name}", bases, ":"),
        docstring,
        not total,
        not (docstring or draft.fields),
        tuple(_declaration(field, text, level) for field, text in texts),
        tuple(
            layout.declare(f'"{field.name}": ', text, ",", indent=8)
            for field, text in texts
            if functional
        ),
    )


def _declaration(field: Field, type_: Expression, level: Docs) -> str:
    declared = layout.declare(f"{field.name}: ", type_, indent=4)
    docstring = docstrings.attribute(level, field.html)
    return f"{declared}\n{docstring}" if docstring else declared


def _type(field: Field, pending: set[str], total: bool) -> Type:
    """Return the type of a key, quoted if it refers to a later definition."""
    type_ = field.type
    if any(each.module == TYPES and each.name in pending for each in names(type_)):
        type_ = Forward(type_)
    if field.required is total:
        return type_
    return (NOT_REQUIRED if total else REQUIRED).of(type_)
