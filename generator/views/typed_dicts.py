"""TypedDicts: drafts with their fields, put in order and laid out as a module.

A definition stands after what it refers to, so that the annotations are evaluated when the
module is imported and `__required_keys__` tells the truth; only what closes a circle of
recursive shapes is quoted. Which TypedDicts there are is decided in `structures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .. import layout, names
from ..annotations import UNION, Annotation, Import
from ..directions import spread
from ..options import Docs
from . import docs

TYPED_DICT = Import("typing_extensions", "TypedDict")
REQUIRED = Import("typing_extensions", "Required")
NOT_REQUIRED = Import("typing_extensions", "NotRequired")
TYPE_ALIAS = Import("typing_extensions", "TypeAlias")


@dataclass(frozen=True, slots=True)
class TypedDictView:
    """One TypedDict.

    Attributes:
        name: its name.
        head: the class statement, laid out.
        docstring: laid out; empty for none.
        partial: whether keys that say nothing of it may be missing.
        empty: whether the class has nothing in its body.
        fields: declarations, each laid out for a class body, with its docstring.
        items: the same laid out for the functional syntax, which a key needs that is a
            keyword or that annotations use as a name; empty when the class syntax serves.
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
    """A TypedDict or an alias in a module, one of the two.

    `apart` is whether two blank lines stand before it: always, but for an assignment that
    follows the imports.
    """

    typed_dict: TypedDictView | None = None
    alias: AliasView | None = None
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Module:
    """A module of TypedDicts."""

    title: str
    imports: str
    definitions: tuple[Definition, ...]


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
        """Return the TypedDicts and aliases that this one refers to, in order."""
        found = {name for field in self.fields for name in field.annotation.type_defs}
        return sorted(found.union(self.alternatives))

    def mentions(self) -> set[str]:
        """Return every name that stands in this one."""
        texts = " ".join(field.annotation.text for field in self.fields)
        return set(re.findall(r"\w+", texts)).union(self.alternatives)


def in_order(drafts: Mapping[str, Draft]) -> list[Draft]:
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


def circular(drafts: Sequence[Draft]) -> set[str]:
    """Return which of the drafts, which are in order, contain themselves or each other.

    With them comes all that they consist of, so that they need nothing of the others.
    """
    known = {draft.name: draft for draft in drafts}
    pending, closing = set(known), []
    for draft in drafts:
        if not pending.isdisjoint(draft.references()):
            closing.append(draft.name)
        pending.remove(draft.name)
    return spread(lambda name: known[name].mentions() & known.keys(), closing)


def lay_out(
    title: str,
    drafts: Sequence[Draft],
    level: Docs,
    imports: Iterable[Import] = (),
    follow: bool = False,
) -> Module:
    """Return the module that has `drafts`, in this order.

    Args:
        title: what people call the service.
        drafts: the definitions.
        level: how much documentation the user wants.
        imports: what else the module needs.
        follow: whether other declarations come before them.
    """
    definitions = []
    wanted = set(imports)
    pending = {draft.name for draft in drafts}
    for draft in drafts:
        if draft.alternatives:
            wanted |= {UNION, TYPE_ALIAS}
            definitions.append(Definition(alias=_alias(draft)))
        else:
            view = _typed_dict(draft, pending, level)
            wanted |= layout.imports_of(field.annotation for field in draft.fields)
            wanted.add(TYPED_DICT)
            if any(field.required is view.partial for field in draft.fields):
                wanted.add(REQUIRED if view.partial else NOT_REQUIRED)
            apart = bool(definitions or follow) or not view.items
            definitions.append(Definition(typed_dict=view, apart=apart))
        pending.remove(draft.name)
    return Module(title, layout.imports(wanted), tuple(definitions))


def _alias(draft: Draft) -> AliasView:
    declaration = layout.declare(
        f"{draft.name}: TypeAlias = ", f"Union[{', '.join(draft.alternatives)}]"
    )
    return AliasView(draft.name, declaration)


def _typed_dict(draft: Draft, pending: set[str], level: Docs) -> TypedDictView:
    """Lay out one TypedDict.

    A class body binds its fields, and a field `bool` beside `NotRequired[bool]` breaks
    checkers, so such a structure takes the functional syntax, as do keywords. Whether keys
    have to be there is said of the whole, as most are, and of those that differ.
    """
    required = sum(field.required for field in draft.fields)
    total = 2 * required > len(draft.fields) or not draft.fields
    texts = [(field, _spell(field, pending, total)) for field in draft.fields]
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
        not total,
        not (draft.docstring or draft.fields),
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


def _spell(field: Field, pending: set[str], total: bool) -> str:
    """Return the annotation of a key, quoted if it names what stands further below."""
    text = field.annotation.text
    if not field.annotation.type_defs.isdisjoint(pending):
        text = f'"{text}"'
    if field.required is total:
        return text
    return f"NotRequired[{text}]" if total else f"Required[{text}]"
