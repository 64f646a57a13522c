"""`examples-1.json`: calls of operations, with a title and a description.

They are read only for the reference, which shows them; no type depends on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model.service import Recorded, Service
from . import vocabulary
from .readers import Record, listing, mapping, obj, sole, text
from .references import missing


def examples(content: Any, service: Service) -> dict[str, tuple[Recorded, ...]]:
    """Read a document of examples.

    Raises:
        Malformed: the document has something unknown or wrong, or an operation does not
        exist.
    """
    found = EXAMPLES(content)
    for name in found:
        if name not in service.operations:
            raise missing("operation", name, service.operations, "examples", name)
    return found


def _example(
    *, title: str = "", description: str = "", input: Mapping[str, Any] | None = None
) -> Recorded:
    return Recorded(title, description, input or {})


EXAMPLE = Record(
    _example,
    optional={"title": text, "description": text, "input": obj},
    ignored=vocabulary.EXAMPLE,
)
_OF_OPERATION = listing(EXAMPLE)
EXAMPLES: Record[dict[str, tuple[Recorded, ...]]] = Record(
    sole,
    {"examples": mapping(lambda value, name: _OF_OPERATION(value))},
    ignored=vocabulary.EXAMPLES,
)
