"""The pages of a service's resources: identifiers, attributes, actions, collections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from ..examples import calls
from ..naming import addresses
from ..parts.context import Context
from ..parts.resource_types import ResourceTypes
from ..python import documentation
from ..python.signatures import Signature
from ..guide import highlight
from . import frame, markup, sides
from .frame import Crumb
from .links import PLAIN, Links, folder
from .listing import Entry, Group, Listing
from .operation import signature


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A property or a method of a resource; what ends with `_md` is for the twin.

    Attributes:
        name: its name.
        signature: the type of a property, or the signature of a method, with links.
        html: what it is or does.
    """

    name: str
    signature: str
    signature_md: str
    html: str
    html_md: str


@dataclass(frozen=True, slots=True)
class CollectionEntry:
    """A collection of a resource.

    Attributes:
        name: the attribute.
        element: the class of its resources, with a link.
        methods: what it has besides iteration: `filter` and batch actions.
    """

    name: str
    element: str
    element_md: str
    methods: tuple[MemberEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePage(frame.Frame):
    """A resource class.

    Attributes:
        name: the class.
        package: its package.
        html: what it is.
        example: a program that uses it.
        properties: identifiers, attributes, references and collections.
        methods: actions, sub-resources and waiters.
        collections: the collections.
    """

    name: str
    package: str
    html: str
    html_md: str
    example: str
    example_md: str
    properties: tuple[MemberEntry, ...]
    methods: tuple[MemberEntry, ...]
    collections: tuple[CollectionEntry, ...]


def overview(context: Context) -> Listing | None:
    """Return the view of the page that lists the resources; None if there are none."""
    if context.service.resources is None:
        return None
    entries = tuple(
        Entry.of(
            each.name,
            f"{folder(each.type)}/index.html",
            _summary(each),
        )
        for each in ResourceTypes.all_of(context)
    )
    text = f"The resources of {context.title}."
    group = Group("", "", entries)
    return Listing.of_service(context, addresses.RESOURCES, "Resources", text, group)


def pages(context: Context) -> Mapping[str, ResourcePage]:
    """Return the views of the pages by folder."""
    return {
        f"{addresses.RESOURCES}/{folder(each.type)}": _page(context, each)
        for each in ResourceTypes.all_of(context)
    }


def _page(context: Context, resource: ResourceTypes) -> ResourcePage:
    links = Links(context, 2)
    html = resource.shape.documentation if resource.shape else ""
    properties = tuple(_property(each, links) for each in resource.properties())
    made = calls.of_resource(context, resource.type, resource.resource)
    return ResourcePage(
        **frame.of_service(
            context,
            resource.name,
            _summary(resource),
            addresses.RESOURCES,
            folder(resource.type),
        ),
        section="Resources",
        beside=sides.untitled(
            Crumb.to(each.name, links.resource(each.type), each.type == resource.type)
            for each in ResourceTypes.all_of(context)
        ),
        headings=sides.headings(
            ("section-example", "Example"),
            ("section-attributes", "Attributes" if properties else ""),
            ("section-methods", "Methods"),
            ("section-collections", "Collections" if resource.collections else ""),
        ),
        name=resource.name,
        package=context.package,
        html=markup.html(html) or f"<p>{escape(_summary(resource), quote=False)}</p>",
        html_md="\n\n".join(documentation.full(html, 1000)) or _summary(resource),
        example=highlight.code(made.code),
        example_md=made.code.rstrip(),
        properties=properties,
        methods=tuple(
            _method(each, links)
            for each in resource.methods()
            if not each.name.startswith("__")
        ),
        collections=tuple(_collections(resource, links)),
    )


def _summary(resource: ResourceTypes) -> str:
    if resource.is_service:
        return f"The resources of {resource.context.title}."
    html = resource.shape.documentation if resource.shape else ""
    return (
        documentation.summarize(html, 160) or f"A resource of {resource.context.title}."
    )


def _property(made: Signature, links: Links) -> MemberEntry:
    return _member(made, links.spell(made.result), str(PLAIN.spell(made.result)))


def _method(made: Signature, links: Links) -> MemberEntry:
    return _member(made, *signature(links, made))


def _member(made: Signature, shown: str, plain: str) -> MemberEntry:
    """Return a member whose type or signature is shown as HTML, and as plain code."""
    said = made.documentation
    return MemberEntry(
        made.name,
        shown,
        plain,
        markup.html(said.html) or f"<p>{escape(said.otherwise, quote=False)}</p>",
        documentation.brief(said.html) or said.otherwise,
    )


def _collections(resource: ResourceTypes, links: Links) -> Iterator[CollectionEntry]:
    for name, collection in resource.collections.items():
        made = (resource.filtering(collection), *resource.batches(collection))
        href = links.resource(collection.element)
        yield CollectionEntry(
            name,
            f'<a href="{href}">{collection.element}</a>',
            collection.element,
            tuple(_method(each, links) for each in made),
        )
