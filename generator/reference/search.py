"""The search of the whole site: services, which come as files of records, and documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape

from ..guide import contents
from ..guide.contents import Entry, Part
from ..search.index import index
from ..search.record import Record
from .documents import document

FOLDER = "pagefind"
"""Where `site.js` looks for the index."""


def of_site(services: Sequence[bytes]) -> dict[str, bytes]:
    """Return the files of the index: path, relative to the site → content.

    Args:
        services: the records of each service, as JSON.

    Raises:
        GenerationError: pagefind is not installed, or it fails.
    """
    found = [Record(**each) for file in services for each in json.loads(file)]
    files = index([*found, *_documents()])
    return {f"{FOLDER}/{path}": content for path, content in files.items()}


def _documents() -> Iterator[Record]:
    for part in contents.parts():
        for entry in part.entries():
            yield from _of_document(part, entry)


def _of_document(part: Part, entry: Entry) -> Iterator[Record]:
    """Yield a record for a document, and one for each of its headings."""
    shown, address = document(entry), f"{entry.place}/"
    title = _text(shown.title)
    yield Record(
        url=address,
        title=title,
        section=part.place,
        kind="page",
        words=_text(shown.body),
        summary=_text(shown.description),
    )
    for heading in shown.headings:
        yield Record(
            url=f"{address}#{heading.id}",
            title=_text(heading.text),
            section=part.place,
            kind="section",
            words=title,
            summary=f"In “{title}”",
        )


def _text(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", html)).split())
