"""What the search finds of a service: a record for each page, and for each exception.

They are a file of the service, since the index of all is made of the files of services, whether
they have changed or not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from html import unescape

from ..naming import addresses
from ..parts.context import Context
from ..read.load import Documents
from ..search.record import Record
from . import exception_classes, operation, resources, service_page
from .iterating import OF_PAGINATORS, OF_WAITERS
from .links import TypePages

FILE = "search.json"
"""The file of a service's records."""


def of_service(read: Documents, context: Context) -> bytes:
    """Return the records of a service, as JSON."""
    found = [asdict(each) for each in _records(context)]
    return json.dumps(found, separators=(",", ":")).encode()


def _records(context: Context) -> Iterator[Record]:
    page = context.once(service_page.page)
    yield _record(context, "", page.heading, "service", [page.service], page.lead)
    for folder, method in context.once(operation.pages).items():
        words = [method.api, method.cli, *method.words]
        words += [each.name for each in method.errors]
        yield _record(
            context,
            folder,
            method.method,
            "operation" if method.api else "method",
            words,
            method.lead,
        )
    for each in context.once(exception_classes.page).exceptions:
        place = f"{addresses.EXCEPTIONS}/#{each.name}"
        yield _record(context, place, each.name, "exception", each.fields, each.text)
    for kind, made in (("paginator", OF_PAGINATORS), ("waiter", OF_WAITERS)):
        for folder, found in context.once(made.pages).items():
            words = [found.class_name]
            yield _record(context, folder, found.name, kind, words, found.description)
    for folder, resource in context.once(resources.pages).items():
        members = (*resource.properties, *resource.methods)
        words = [each.name for each in members]
        text = resource.description
        yield _record(context, folder, resource.name, "resource", words, text)
    for letters, names in context.once(TypePages.of).letters.items():
        folder = f"{addresses.TYPE_DEFINITIONS}/{letters}"
        title = f"{names[0]} to {names[-1]}" if len(names) > 1 else names[0]
        yield _record(context, folder, title, "types", names, "")


def _record(
    context: Context,
    folder: str,
    title: str,
    kind: str,
    words: Iterable[str],
    summary: str,
) -> Record:
    """Return a record.

    Args:
        context: the service.
        folder: the folder of the page, relative to that of the service.
        title: its title.
        kind: what it documents.
        words: the names on the page, besides its title.
        summary: a sentence on it, as HTML without tags.
    """
    place, mark, fragment = folder.partition("#")
    path = "/".join(filter(None, (context.service.name, place.strip("/"))))
    return Record(
        f"{path}/{mark}{fragment}",
        unescape(title),
        context.service.name,
        kind,
        " ".join(dict.fromkeys(filter(None, words))),
        unescape(summary),
        # boto3 has resources for the services that programs use most.
        context.service.resources is not None,
    )
