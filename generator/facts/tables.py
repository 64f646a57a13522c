"""Facts as tables: TOML, one file a service.

Owns how such a file is read, and how one that makes no sense is reported.
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
    """Return what `make` makes of the tables of a file, or of none if there is no file.

    Args:
        file: where the tables stand.
        make: makes facts of them, and fails where they make no sense.
        kind: what the facts are called in a message.
        form: says what shows the form that such a file has, as a sentence goes on.

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
            f"Mend the file; {form} shows its form.",
        ) from error
