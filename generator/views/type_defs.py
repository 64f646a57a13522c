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
from ..python.page import Page
from ..python.typed_dicts import declare_alias
from ..python.types import REQUESTS, TYPES
from . import requests


@dataclass(frozen=True, slots=True)
class TypeDefsModule:
    """The module; a service may lack requests or structures. `aliases` are laid out."""

    title: str
    imports: str
    requests: bool
    structures: bool
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
    return TypeDefsModule(
        context.title,
        page.statements(),
        bool(context.once(requests.all_drafts)),
        bool(context.once(structures.all_drafts)),
        tuple(aliases[name] for name in sorted(aliases)),
    )
