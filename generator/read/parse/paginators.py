"""`paginators-1.json`: the operations that return pages, and what the pages contain."""

from __future__ import annotations

from typing import Any

from ...model.service import Paginator, Service
from . import vocabulary
from .readers import Record, listing, mapping, one_or_many, sole, text
from .references import missing


def paginators(content: Any, service: Service) -> dict[str, Paginator]:
    """Read a paginators document; the result is keyed by operation.

    Raises:
        Malformed: the document has something unknown or wrong, or an operation does not
        exist.
    """
    found = PAGINATORS(content)
    for name in found:
        if name not in service.operations:
            raise missing("operation", name, service.operations, "pagination", name)
    return found


def _paginator(
    operation: str,
    *,
    input_token: tuple[str, ...],
    output_token: tuple[str, ...],
    result_key: tuple[str, ...] = (),
    limit_key: str | None = None,
    non_aggregate_keys: tuple[str, ...] = (),
) -> Paginator:
    return Paginator(
        operation,
        input_token,
        output_token,
        result_key,
        limit_key,
        non_aggregate_keys,
    )


PAGINATOR = Record(
    _paginator,
    {"input_token": one_or_many(text), "output_token": one_or_many(text)},
    {
        "result_key": one_or_many(text),
        "limit_key": text,
        "non_aggregate_keys": listing(text),
    },
    vocabulary.PAGINATOR,
)
PAGINATORS: Record[dict[str, Paginator]] = Record(
    sole, {"pagination": mapping(PAGINATOR)}, ignored=vocabulary.PAGINATORS
)
