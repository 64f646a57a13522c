"""The abilities that a service needs of the botocore that makes its calls.

Owns which parts of a service's documents botocore has to know by name: where an older one does
not know a name, the service cannot be used with it. The runtime compares them with what is
installed, in `_runtime/engine/packs/needs`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ..read import load

_Json: TypeAlias = Mapping[str, Any]


def needs(documents: load.Documents) -> _Json:
    """Return what a service needs of botocore.

    Args:
        documents: the documents of the service.

    Returns:
        `protocols`, of which one is enough; `auth`, the ways to sign, by preference;
        `functions` of the rules for endpoints, and `settings` that these read.
    """
    metadata = documents.service.content["metadata"]
    rules: _Json = documents.rules.content if documents.rules else {}
    parameters: _Json = rules.get("parameters", {})
    settings = {each["builtIn"] for each in parameters.values() if "builtIn" in each}
    return {
        "protocols": metadata.get("protocols") or [metadata["protocol"]],
        "auth": metadata.get("auth", []),
        "functions": sorted(set(_functions(rules.get("rules", [])))),
        "settings": sorted(settings),
    }


def _functions(value: Any) -> Iterator[str]:
    """Yield the functions that are called anywhere in rules."""
    if isinstance(value, Mapping):
        if "fn" in value:
            yield value["fn"]
        for each in value.values():
            yield from _functions(each)
    elif isinstance(value, list):
        for each in value:
            yield from _functions(each)
