"""The view of `types.py`: what the stubs of a service mention, each defined once.

One module, since a checker that reads the clients of all services pays for every module
that they import. Users know its contents as `literals` and `type_defs`.
"""

from __future__ import annotations

from . import literals, structures
from .context import Context
from .typed_dicts import Module, in_order, lay_out


def types(context: Context) -> Module | None:
    """Return the view; None for a service that has no types of its own."""
    drafts = {draft.name: draft for draft in structures.all_drafts(context)}
    aliases = literals.of_shapes(context)
    if not (drafts or aliases.declarations):
        return None
    return lay_out(
        context.title,
        in_order(drafts),
        context.options.docs,
        aliases.declarations,
        aliases.imports,
    )
