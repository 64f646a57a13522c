"""The view of `type_defs.py`: every TypedDict of a service, and their further names.

The further names are aliases, which nothing in the package uses. `compatibility` decides
which there are.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..naming.compatibility import FurtherNames
from ..naming.type_defs import SHARED_TYPE_DEFS
from ..parts import structures
from ..parts.context import Context
from ..python import runtime
from ..python.page import Import, Page
from ..python.typed_dicts import declare_alias
from ..python.types import REQUESTS, TYPES
from . import requests


@dataclass(frozen=True, slots=True)
class TypeDefsModule:
    """The module; `aliases` are laid out."""

    title: str
    imports: str
    aliases: tuple[str, ...]


def type_defs(context: Context) -> TypeDefsModule:
    """Return the view of `type_defs.py`."""
    further = FurtherNames(
        context.service,
        context.operations,
        context.directions,
        context.overrides,
        context.annotator.names,
        context.dialect.names,
    )
    ours, written = further.by_rule(), further.written()
    page = Page(at_hand=frozenset({REQUESTS, TYPES}))
    aliases = {name: declare_alias(page, name, ours[name]) for name in ours}
    # Types in the overrides are spelled as they are written there.
    spelled = Page(imports=page.imports)
    aliases |= {name: declare_alias(spelled, name, written[name]) for name in written}
    page.imports = {  # except for names that the module has already
        each for each in page.imports if each.name not in SHARED_TYPE_DEFS
    }
    page.needs(Import(runtime.TYPE_DEFS, "*"))
    if context.once(requests.all_drafts):
        page.needs(Import(REQUESTS, "*"))
    if context.once(structures.all_drafts):
        page.needs(Import(TYPES, "*"))
    return TypeDefsModule(
        context.title,
        page.statements(),
        tuple(aliases[name] for name in sorted(aliases)),
    )
