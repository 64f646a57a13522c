"""The views of `types.py` and `recursive.py`: what the stubs of a service mention.

All is defined once and found in `types`, since a checker that reads the clients of all
services pays for every module that they import; users know it as `literals` and
`type_defs`. What contains itself is apart: mypy reads a module of such TypedDicts three or
four times until every name is known, and all that stands beside them as often.
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
    """The view of either.

    Attributes:
        title: what people call the service.
        imports: the import statements.
        presigns: whether there is something to presign, which `types` shows to clients.
        is_light: whether mypy is shown less of it than other checkers.
        aliases: enums and the names of methods, laid out.
        definitions: what is made of several types.
    """

    title: str
    imports: str
    presigns: bool
    is_light: bool
    aliases: tuple[str, ...]
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a module defines, in order."""

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
        presigning.is_light(context),
    )


def recursive(context: Context) -> TypesModule | None:
    """Return the view of `recursive`; None for a service where nothing contains itself."""
    apart, _ = context.once(_divided)
    return _view(context, apart) if apart.drafts else None


def _divided(context: Context) -> tuple[_Contents, _Contents]:
    """Return what contains itself, with all that it consists of, and what does not."""
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
    is_light: bool = False,
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
        is_light,
        aliases,
        module.definitions,
    )
