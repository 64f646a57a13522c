"""The views of `types.py` and `recursive.py`: the types that a service's stubs refer to.

All of them can be imported from `types`, since a checker that reads the clients of all
services pays for each module that these import; users know them as `literals` and
`type_defs`. Recursive types are in a module of their own: mypy analyses a module of such
TypedDicts, and everything else in it, three or four times until every name is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..graph.walks import circular
from ..parts import structures
from ..parts.context import Context
from ..python.page import Import, Page
from ..python.typed_dicts import Definition, Draft, in_order, lay_out
from ..python.types import TYPES, Type
from . import literals, presigning

RECURSIVE = Import(".recursive", "*")


@dataclass(frozen=True, slots=True)
class TypesModule:
    """The view of one of the two modules.

    Attributes:
        title: the name of the service for readers.
        imports: the import statements.
        presigns: whether there are operations to presign.
        hides_overloads_from_mypy: whether mypy sees a simpler function for it than other checkers.
        aliases: enums and the names of methods, laid out.
        definitions: the TypedDicts, and the aliases of several.
    """

    title: str
    imports: str
    presigns: bool
    hides_overloads_from_mypy: bool
    aliases: tuple[str, ...]
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    """The definitions of a module, in order."""

    aliases: Mapping[str, Type]
    drafts: Sequence[Draft]


def types(context: Context) -> TypesModule | None:
    """Return the view of `types`; None for a service that has no types of its own."""
    apart, others = context.once(_divided)
    if not (apart.drafts or others.drafts or others.aliases):
        return None
    signing = presigning.imports_of(context)
    return _view(
        context,
        others,
        signing | {RECURSIVE} if apart.drafts else signing,
        bool(signing),
        presigning.hides_overloads_from_mypy(context),
    )


def recursive(context: Context) -> TypesModule | None:
    """Return the view of `recursive`; None for a service without recursive types."""
    apart, _ = context.once(_divided)
    return _view(context, apart) if apart.drafts else None


def _divided(context: Context) -> tuple[_Contents, _Contents]:
    """Return the recursive definitions, with everything in them, and the others."""
    aliases = literals.of_shapes(context)
    drafts = in_order(
        {draft.name: draft for draft in context.once(structures.all_drafts)}
    )
    known = {draft.name: draft.mentions() for draft in drafts}
    names = circular(known, lambda name: known[name] & known.keys())
    for draft in drafts:
        if draft.name in names:
            names |= known[draft.name] & aliases.keys()
    within, without = (
        _Contents(
            {name: aliases[name] for name in aliases if (name in names) is inside},
            [draft for draft in drafts if (draft.name in names) is inside],
        )
        for inside in (True, False)
    )
    return within, without


def _view(
    context: Context,
    contents: _Contents,
    imports: Iterable[Import] = (),
    presigns: bool = False,
    hides_overloads_from_mypy: bool = False,
) -> TypesModule:
    page = Page(here=TYPES)
    page.needs(*imports)
    aliases = tuple(
        literals.declare(page, name, means) for name, means in contents.aliases.items()
    )
    module = lay_out(
        context.title,
        contents.drafts,
        context.options.docs,
        page,
        follow=bool(aliases),
    )
    return TypesModule(
        module.title,
        module.imports,
        presigns,
        hides_overloads_from_mypy,
        aliases,
        module.definitions,
    )
