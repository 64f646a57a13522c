"""The view of `types.py`: what the stubs of a service mention, each defined once.

One module, since a checker that reads the clients of all services pays for every module
that they import. Users know its contents as `literals` and `type_defs`.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import literals, presigning, structures
from .context import Context
from .typed_dicts import Definition, in_order, lay_out


@dataclass(frozen=True, slots=True)
class Types:
    """The view.

    Attributes:
        title: what people call the service.
        imports: the import statements.
        is_light: whether mypy is shown less of presigning than other checkers.
        aliases: enums and the names of methods, laid out.
        definitions: what is made of several types.
    """

    title: str
    imports: str
    is_light: bool
    aliases: tuple[str, ...]
    definitions: tuple[Definition, ...]


def types(context: Context) -> Types | None:
    """Return the view; None for a service that has no types of its own."""
    drafts = {draft.name: draft for draft in structures.all_drafts(context)}
    aliases = literals.of_shapes(context)
    if not (drafts or aliases.declarations):
        return None
    module = lay_out(
        context.title,
        in_order(drafts),
        context.options.docs,
        aliases.imports | presigning.imports_of(context),
        follow=bool(aliases.declarations),
    )
    return Types(
        module.title,
        module.imports,
        presigning.is_light(context),
        aliases.declarations,
        module.definitions,
    )
