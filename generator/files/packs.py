"""The data that a generated package serves at run time: packs, one file a service.

Owns what is in a pack and the order of it; what can be read again is in the same words as
botocore's documents, less their documentation. The form of the file is explained where it is
read: `runtime/staticboto/src/staticboto/_runtime/engine/packs/pack.py`.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, TypeAlias

from ..graph.walks import references
from ..model.service import Service
from ..naming import names
from ..parts.context import Context
from ..read import kinds, load, sdk
from ..views.card import Card
from .needs import needs

FILE = "service.pack"
"""The name of a pack in the package of its service."""

MAGIC = b"staticboto-pack1"

# A page is read as a whole: larger ones are smaller together, smaller ones are read faster.
_PAGE = 1 << 14

_Json: TypeAlias = Mapping[str, Any]
_Line: TypeAlias = tuple[str, Any]


def of_service(documents: load.Documents, context: Context) -> bytes:
    """Return the pack of a service.

    Args:
        documents: its documents.
        context: what all its files are made from.
    """
    return _pack(_service(documents, context))


def common(cards: Sequence[Card]) -> bytes:
    """Return the pack of what belongs to no service, or to none that was generated.

    Args:
        cards: the services that have packs of their own.

    Raises:
        GenerationError: botocore is not installed, or one of its files cannot be read.
    """
    packed = {(card.name, card.resources) for card in cards}
    resources = {
        service: {
            api_version: content
            for api_version, content in models.items()
            if (service, api_version) not in packed
        }
        for service, models in sdk.resource_documents().items()
    }
    return _pack(_common(sdk.common_documents(), resources))


def _service(documents: load.Documents, context: Context) -> Iterator[_Line]:
    service = context.service
    content = documents.service.content
    operations, shapes = content["operations"], content["shapes"]
    about = {key: _LEFT.get(key, value) for key, value in content.items()}
    yield "api-version", documents.source.api_version
    yield "service-2", _plain(about)
    yield "needs", needs(documents)
    yield "client", _client(context)
    yield "operations", list(operations)
    if documents.rules:
        yield from _rules(documents.rules.content)
    unread = dict.fromkeys(shapes)
    for name, operation in operations.items():
        yield f"operations/{name}", _operation(operation)
        told = service.operations[name]
        for shape in _next(service, unread, (told.input, told.output, *told.errors)):
            yield f"shapes/{shape}", _shape(shapes[shape])
    for shape in unread:
        yield f"shapes/{shape}", _shape(shapes[shape])
    yield "shapes", list(shapes)
    yield "endpoint-discovery", _discovery(operations)
    yield "exceptions", [name for name in shapes if shapes[name].get("exception")]
    for kind, document in (
        (kinds.PAGINATORS, documents.paginators),
        (kinds.WAITERS, documents.waiters),
        (kinds.RESOURCES, documents.resources),
    ):
        if document:
            yield kind, document.content


def _client(context: Context) -> _Json:
    """Return what the runtime makes the class of a client from."""
    return {
        "package": context.package,
        "class": f"{context.prefix}Client",
        "name": context.run_time_name,
        "summary": f"A low-level client of {context.title}.",
        "added": context.added,
        "absent": _absent(context),
        "operations": {
            names.method(operation): operation
            for operation in context.service.operations
        },
    }


def _absent(context: Context) -> list[str]:
    """Return the names of methods that a client has not.

    Handlers of the newest botocore take them away; those of an older one know nothing of
    operations that are newer, and would leave methods that cannot work.
    """
    there = {operation.name for operation in context.operations}
    operations = context.service.operations
    return [names.method(name) for name in operations if name not in there]


def _discovery(operations: Mapping[str, _Json]) -> _Json:
    """Return what `botocore.model.ServiceModel` looks for in all operations."""
    return {
        "operation": next(
            (
                name
                for name, each in operations.items()
                if each.get("endpointoperation")
            ),
            None,
        ),
        "required": any(
            each.get("endpointdiscovery", {}).get("required")
            for each in operations.values()
        ),
    }


def _rules(document: _Json) -> Iterator[_Line]:
    """Yield the rules for endpoints apart from their parameters, which are needed sooner.

    What else a document says, no botocore reads, and some are refused by older ones.
    """
    parameters = {
        name: _plain(parameter) for name, parameter in document["parameters"].items()
    }
    yield kinds.RULES, {"version": document["version"], "parameters": parameters}
    yield "endpoint-rules", list(map(_rule, document["rules"]))


def _rule(rule: _Json) -> _Json:
    made = _plain(rule)
    if "rules" not in made:
        return made
    return {**made, "rules": list(map(_rule, made["rules"]))}


def _next(
    service: Service, unread: dict[str, None], names: Sequence[str | None]
) -> Iterator[str]:
    """Yield the shapes in `names` and those in these, but for those that were before.

    Args:
        unread: the shapes that were not before; what is yielded is taken out.
    """
    waiting = [*reversed(names)]
    while waiting:
        name = waiting.pop()
        if name is not None and name in unread:
            del unread[name]
            yield name
            waiting += [*references(service.shapes[name])][::-1]


# Lines of their own; the keys stay where they are.
_LEFT: dict[str, Any] = {"operations": {}, "shapes": {}}


def _common(
    documents: Mapping[str, _Json], resources: Mapping[str, Mapping[str, _Json]]
) -> Iterator[_Line]:
    for name, document in documents.items():
        if name != sdk.ENDPOINTS:
            yield name, document
            continue
        bare = [{**each, "services": {}} for each in document["partitions"]]
        yield name, {**document, "partitions": bare}
        for each in document["partitions"]:
            prefix = f"{name}/{each['partition']}"
            yield prefix, list(each["services"])
            for service, value in each["services"].items():
                yield f"{prefix}/{service}", value
    yield kinds.RESOURCES, {name: list(models) for name, models in resources.items()}
    for name, models in resources.items():
        for version, document in models.items():
            yield f"{kinds.RESOURCES}/{name}/{version}", document


def _operation(operation: _Json) -> _Json:
    made = dict(_plain(operation))
    for key in ("input", "output"):
        if key in made:
            made[key] = _plain(made[key])
    if "errors" in made:
        made["errors"] = list(map(_plain, made["errors"]))
    return made


def _shape(shape: _Json) -> _Json:
    made = dict(_plain(shape))
    for key in ("member", "key", "value"):
        if key in made:
            made[key] = _plain(made[key])
    if "members" in made:
        made["members"] = {
            name: _plain(member) for name, member in made["members"].items()
        }
    return made


def _plain(described: _Json) -> _Json:
    """Return an object of a model without what it says to readers."""
    return {key: value for key, value in described.items() if key not in _PROSE}


_PROSE = frozenset({"documentation", "documentationUrl"})


def _pack(lines: Iterable[_Line]) -> bytes:
    pages: list[bytes] = []
    places: list[tuple[int, int]] = []
    starts: list[int] = []
    page = b""
    place = 0
    for key, value in lines:
        line = f"{key}\t{_json(value)}\n".encode()
        if page and len(page) + len(line) > _PAGE:
            pages.append(page)
            page = b""
        if not page:
            starts.append(place)
        places.append((zlib.crc32(key.encode()), place))
        page += line
        place += len(line)
    pages.append(page)
    packed = [zlib.compress(each, 9) for each in pages]
    places.sort()
    tables = _numbers(
        [len(places), len(pages)],
        [hash_ for hash_, _ in places],
        [place for _, place in places],
        starts,
        accumulate(map(len, packed)),
    )
    return b"".join([MAGIC, _numbers([zlib.crc32(tables)]), tables, *packed])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _numbers(*tables: Iterable[int]) -> bytes:
    numbers: Sequence[int] = [number for table in tables for number in table]
    return struct.pack(f"<{len(numbers)}I", *numbers)
