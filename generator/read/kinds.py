"""The kinds of documents that a service may have, and the names of their files."""

from __future__ import annotations

from typing import Final

SERVICE: Final = "service-2"
PAGINATORS: Final = "paginators-1"
WAITERS: Final = "waiters-2"
RESOURCES: Final = "resources-1"
RULES: Final = "endpoint-rule-set-1"
EXAMPLES: Final = "examples-1"

EXTRAS: Final = ".sdk-extras"
"""What the name of a kind ends with if the document is merged into the one of that kind."""

FILES: Final = {
    f"{kind}{extras}{suffix}": f"{kind}{extras}"
    for suffix in (".json.gz", ".json")
    for kind in (SERVICE, PAGINATORS, WAITERS, RESOURCES, RULES, EXAMPLES)
    for extras in ("", EXTRAS)
}
"""File name → kind of document.

If a directory has two files of one kind, the uncompressed one is used; it comes last here
and so replaces the other.
"""
