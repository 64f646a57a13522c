"""The names that a file binds, and where.

Owns reading libcst's scopes. Knows nothing of what is imported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from libcst.metadata import (
    BaseAssignment,
    ClassScope,
    ComprehensionScope,
    FunctionScope,
    GlobalScope,
    ImportAssignment,
    MetadataWrapper,
    Scope,
    ScopeProvider,
)

INNER = (ClassScope, ComprehensionScope, FunctionScope)


def in_module(wrapper: MetadataWrapper) -> Counter[str]:
    """Return how often each name is bound at the level of the module."""
    found = _assignments(wrapper)
    return Counter(each.name for scope, each in found if isinstance(scope, GlobalScope))


def inside(wrapper: MetadataWrapper) -> set[str]:
    """Return the names that a class, a function or a comprehension binds."""
    found = _assignments(wrapper)
    return {each.name for scope, each in found if isinstance(scope, INNER)}


def assigned(wrapper: MetadataWrapper) -> set[str]:
    """Return the names that something other than an import binds, in any scope."""
    return {
        each.name
        for scope, each in _assignments(wrapper)
        if isinstance(scope, (GlobalScope, *INNER))
        and not isinstance(each, ImportAssignment)
    }


def _assignments(wrapper: MetadataWrapper) -> Iterator[tuple[Scope, BaseAssignment]]:
    for scope in set(wrapper.resolve(ScopeProvider).values()):
        if scope:
            yield from ((scope, each) for each in scope.assignments)
