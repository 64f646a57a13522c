"""TOML files with facts, one for each service.

Owns how such a file is read, and how an invalid one is reported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from ..errors import GenerationError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_T = TypeVar("_T")


def read(
    file: Path, make: Callable[[Mapping[str, Any]], _T], kind: str, form: str
) -> _T:
    """Return the facts that `make` builds from a file; a missing file has no tables.

    Args:
        file: the file.
        make: builds the facts, and raises an error if the tables are invalid.
        kind: the name of the facts in a message.
        form: the document that explains the format, as the subject of a sentence.

    Raises:
        GenerationError: the file does not parse, or `make` failed.
    """
    if not file.exists():
        return make({})
    try:
        return make(tomllib.loads(file.read_text(encoding="utf-8")))
    except (TypeError, ValueError, KeyError, AttributeError, SyntaxError) as error:
        raise GenerationError(
            str(file),
            f"the {kind} cannot be read: {type(error).__name__}: {error}",
            f"Correct the file; {form} shows its form.",
        ) from error
