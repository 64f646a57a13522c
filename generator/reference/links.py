"""Where names lead to: the pages of a service's types, and of those that services share.

Type definitions are grouped by the letters that they begin with, so that a page is neither
a single type nor all two thousand of EC2. The address of a type is its page with its name
as the fragment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..guide import highlight
from ..naming import addresses, names
from ..parts import structures
from ..parts.context import Context
from ..parts.resource_class import ResourceClass
from ..python.page import Everywhere
from ..python.typed_dicts import Draft
from ..python.types import REQUESTS, TYPES, Alias, Forward, Name, Type, parts
from ..python.types import names as names_in
from ..views import literals, requests
from . import shared

PLAIN = Everywhere()
"""Spells names as they are, as a program does that imports them."""

LARGEST = 60_000
"""About how many characters of HTML the types of a page may have, unless it has one type."""


@dataclass(frozen=True)
class TypePages:
    """The pages of a service's type definitions.

    Attributes:
        drafts: the TypedDicts by name.
        aliases: the enums by name.
    """

    drafts: Mapping[str, Draft]
    aliases: Mapping[str, Type]

    @classmethod
    def of(cls, context: Context) -> TypePages:
        """Return the pages of a service."""
        made = (
            *context.once(structures.all_drafts),
            *context.once(requests.all_drafts),
        )
        return cls({each.name: each for each in made}, literals.of_shapes(context))

    @cached_property
    def letters(self) -> Mapping[str, tuple[str, ...]]:
        """The names on each page, by the letters that they begin with."""
        sizes = {name: _size(draft) for name, draft in self.drafts.items()}
        sizes |= {name: len(str(type_)) for name, type_ in self.aliases.items()}
        return dict(_divided(sorted(sizes, key=str.casefold), sizes, 1))

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The address of each type, relative to the folder of the service."""
        return {
            name: f"{addresses.TYPE_DEFINITIONS}/{letters}/index.html#{name}"
            for letters, found in self.letters.items()
            for name in found
        }


@dataclass(frozen=True)
class Links:
    """The addresses of names, as one page of a service refers to them.

    Attributes:
        context: the service.
        depth: how many folders the page is below that of the service.
    """

    context: Context
    depth: int

    @property
    def service(self) -> str:
        """The folder of the service, as the page refers to it."""
        return "../" * self.depth

    @property
    def root(self) -> str:
        """The root of the site, as the page refers to it."""
        return "../" * (self.depth + 1)

    def type(self, name: str) -> str:
        """Return the address of a type of the service; empty if it has no page."""
        place = self.context.once(TypePages.of).places.get(name)
        return f"{self.service}{place}" if place else ""

    def method(self, name: str) -> str:
        """Return the address of a method of the client."""
        return f"{self.service}{addresses.method(name)}/index.html"

    def iterating(self, kind: str, name: str) -> str:
        """Return the address of a paginator or waiter; `kind` is the folder of such pages."""
        return f"{self.service}{kind}/{names.snake(name)}/index.html"

    def exception(self, name: str) -> str:
        """Return the address of an exception."""
        return f"{self.service}{addresses.EXCEPTIONS}/index.html#{name}"

    def resource(self, type_: str) -> str:
        """Return the address of a type of resource."""
        return f"{self.service}{addresses.RESOURCES}/{folder(type_)}/index.html"

    def names(self, types: Iterable[Type]) -> dict[str, str]:
        """Return the addresses of the names in types.

        Those of types that are nothing but names for others lead to the first of these.
        """
        found: dict[str, str] = {}
        for type_ in types:
            for shown, meant in _names(type_):
                if shown not in found and (address := self._address(meant)):
                    found[shown] = address
        return found

    def spell(self, type_: Type) -> str:
        """Return a type as HTML, with links."""
        return highlight.signature(str(PLAIN.spell(type_)), self.names([type_]))

    def _address(self, meant: Name) -> str:
        name, module = meant.name, meant.module
        if module in (TYPES, REQUESTS):
            return self.type(name)
        if module == ".service_resource":
            return f"{self.service}{self.context.once(_resources)[name]}"
        if name in shared.types():
            return f"{self.root}{shared.FOLDER}/index.html#{name}"
        return ""


def folder(type_: str) -> str:
    """Return the folder of a type of resource, below that of all."""
    return names.snake(type_)


def _resources(context: Context) -> Mapping[str, str]:
    """Return where the classes of resources and collections are, by name."""
    found = {}
    for each in ResourceClass.all_of(context):
        page = f"{addresses.RESOURCES}/{folder(each.type)}/index.html"
        found[each.name] = page
        for attribute, collection in each.collections.items():
            place = f"{page}#collection-{attribute}"
            found[collection.name] = found[collection.manager] = place
    return found


def _names(type_: Type) -> Iterator[tuple[str, Name]]:
    """Yield the names in a type as they are shown, each with the name that explains it."""
    match type_:
        case Name():
            yield type_.name, type_
        case Alias(name, means):
            yield name.name, name
            yield name.name, next(n for n in names_in(means) if n.module == TYPES)
        case Forward(inner):
            yield from _names(inner)
        case _:
            for part in parts(type_):
                yield from _names(part)


def _size(draft: Draft) -> int:
    """Return about how much HTML a TypedDict becomes."""
    return len(draft.html) + sum(len(each.html) + 250 for each in draft.fields)


def _divided(
    found: Sequence[str], sizes: Mapping[str, int], length: int
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield groups of names by the letters that they begin with, of `length` or more."""
    groups: dict[str, list[str]] = {}
    for name in found:
        groups.setdefault(name[:length].casefold(), []).append(name)
    for letters, group in groups.items():
        is_large = sum(sizes[name] for name in group) > LARGEST
        if is_large and length < len(min(group, key=len)):
            yield from _divided(group, sizes, length + 1)
        else:
            yield letters, tuple(group)
