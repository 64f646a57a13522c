"""What every page of the site has besides its content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from ..guide.convert import Heading
from ..options import Options
from ..parts.context import Context
from ..python import documentation
from ..read import sdk


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the start to a page; the page itself has no address."""

    text: str
    href: str = ""

    @classmethod
    def to(cls, text: str, href: str, is_here: bool) -> Crumb:
        """Return a step to a page with this title, which may be the page itself."""
        return cls(escape(text, quote=False), "" if is_here else href)


@dataclass(frozen=True, slots=True)
class Beside:
    """Pages that are listed beside a page, below a title or, if that is empty, none."""

    title: str
    links: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A page; views add their content.

    Attributes:
        title: its title.
        description: one sentence on it, for search engines and previews.
        root: the root of the site, as the page refers to it: `../../`.
        version: the version of boto3 that the site documents.
        crumbs: the way to the page.
        canonical: its address where the site is published; empty if that is not known.
        markdown: the address of its twin.
        section: what the pages beside it have in common; empty for none.
        beside: these pages.
        headings: its own headings.
    """

    title: str
    description: str
    root: str
    version: str
    crumbs: tuple[Crumb, ...]
    canonical: str = ""
    markdown: str = "index.md"
    section: str = ""
    beside: tuple[Beside, ...] = ()
    headings: tuple[Heading, ...] = ()


@cache
def version() -> str:
    """Return the version of boto3 that the site documents."""
    found = sdk.versions()
    return found.boto3 or found.botocore


def of_site(
    options: Options, title: str, description: str, *way: str
) -> dict[str, Any]:
    """Return the fields of a page's frame.

    Args:
        options: the user's options.
        title: its title.
        description: one sentence on it.
        way: the folders that lead to it from the root.
    """
    path = "".join(f"{each}/" for each in way)
    root = "../" * len(way)
    steps = [Crumb("Reference", f"{root}index.html" if way else "")]
    for number, each in enumerate(way):
        up = "../" * (len(way) - number - 1)
        is_last = number == len(way) - 1
        steps.append(Crumb(escape(each), "" if is_last else f"{up}index.html"))
    return {
        "title": escape(title),
        "description": escape(description),
        "root": root,
        "version": version(),
        "crumbs": tuple(steps),
        "canonical": f"{options.docs_url}/{path}" if options.docs_url else "",
    }


def of_service(
    context: Context, title: str, description: str, *way: str
) -> dict[str, Any]:
    """Return the fields of the frame of a page in a service's folder."""
    full = f"{title} — {context.title}" if way else title
    return of_site(context.options, full, description, context.service.name, *way)


def twin(href: str) -> str:
    """Return the address of the twin in Markdown of a page."""
    return href.replace("/index.html", "/index.md")


def sentence(html: str, otherwise: str) -> str:
    """Return the first sentence of documentation, of at most 160 characters."""
    return documentation.summarize(html, 160) or otherwise
