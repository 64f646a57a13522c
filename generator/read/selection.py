"""The services that a user means by names and patterns.

Owns the patterns, and what an error says of one that fits nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from ..errors import GenerationError


def select(patterns: Iterable[str], available: Iterable[str]) -> list[str]:
    """Return the services that match names and patterns such as `cognito-*`.

    Args:
        patterns: names and shell patterns (`*`, `?`, `[...]`); none means all services.
        available: the names of all services.

    Returns:
        Names in the order of `available`, each once.

    Raises:
        GenerationError: a name or a pattern fits no service.
    """
    names = list(available)
    chosen: set[str] = set()
    wanted = list(patterns) or ["*"]
    for pattern in wanted:
        fitting = [name for name in names if fnmatchcase(name, pattern)]
        if not fitting:
            raise _unknown(pattern, names)
        chosen.update(fitting)
    return [name for name in names if name in chosen]


def _unknown(pattern: str, names: Sequence[str]) -> GenerationError:
    if set(pattern) & set("*?["):
        return GenerationError(
            pattern,
            f"the pattern fits none of the {len(names)} services",
            "Leave it out, or put the models of the missing services on the search path.",
        )
    close = get_close_matches(pattern, names, n=3, cutoff=0.5)
    return GenerationError(
        pattern,
        f"there is no service of this name among the {len(names)} that have a model",
        (
            f"Did you mean {' or '.join(close)}?"
            if close
            else "Use the name that boto3.client() takes, or add its model with --models."
        ),
    )
