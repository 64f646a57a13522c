"""JSON files → documents that know the file and the position of each value.

Owns decoding (gzip, UTF-8 with or without a byte order mark, JSON without repeated keys),
merging of `sdk-extras` as in botocore, and JSON pointers. Deliberately knows nothing of the
content of documents, nor of which files a service has.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from ..errors import GenerationError

Step: TypeAlias = str | int

_RESTORE = "Reinstall the SDK that the file is from, or correct it if it is your own."


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a JSON file, with its extras merged in.

    Attributes:
        path: the file.
        content: its value, with the extras merged in.
        extras: the file of the extras, if there is one.
        merged: the value of the extras.
    """

    path: Path
    content: Mapping[str, Any]
    extras: Path | None = None
    merged: Mapping[str, Any] | None = None

    def locate(self, path: Sequence[Step]) -> str:
        """Return the file and the JSON pointer of the value at `path`.

        Args:
            path: keys and indices from the top of the document.
        """
        if self.extras is not None and path and _holds(self.merged, path):
            return f"{self.extras}#{pointer(('merge', *path))}"
        return f"{self.path}#{pointer(path)}" if path else str(self.path)


def pointer(path: Sequence[Step]) -> str:
    """Return `path` as a JSON pointer (RFC 6901)."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join("/" + step for step in steps)


def read_document(path: Path, extras: Path | None = None) -> Document:
    """Read a document, and merge its extras into it.

    Raises:
        GenerationError: a file cannot be read, or is no JSON object.
    """
    content = read_json(path)
    if extras is None:
        return Document(path, content)
    merged = read_json(extras).get("merge", {})
    if not isinstance(merged, dict):
        raise GenerationError(f"{extras}#/merge", "this is not an object", _RESTORE)
    merge(content, merged)
    return Document(path, content, extras, merged)


def merge(base: dict[str, Any], extra: Mapping[str, Any]) -> None:
    """Put `extra` into `base`: objects are merged, anything else is replaced."""
    for key, value in extra.items():
        present = base.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            merge(present, value)
        else:
            base[key] = value


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a `.json` or `.json.gz` file.

    Raises:
        GenerationError: the file cannot be read or decoded, or holds no JSON object.
    """
    text = read_text(path)
    try:
        content = json.loads(text, object_pairs_hook=_distinct)
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        what = f"this is not JSON: {error.msg}\n{_excerpt(error)}"
        raise GenerationError(where, what, _RESTORE) from None
    except RecursionError:
        what = "objects or lists are nested too deeply"
        raise GenerationError(str(path), what, _RESTORE) from None
    except _Repeated:
        steps = _find_repeated(json.loads(text, object_pairs_hook=tuple))
        where = f"{path}#{pointer(steps)}"
        what = f"the key {steps[-1]!r} is twice in one object"
        raise GenerationError(where, what, "Take one of the two out.") from None
    if not isinstance(content, dict):
        what = "the document is not a JSON object"
        raise GenerationError(str(path), what, _RESTORE)
    return content


def read_text(path: Path) -> str:
    """Return the text of a `.json` or `.json.gz` file, without a byte order mark.

    Editors on Windows write that mark. botocore rejects it at run time, but such a model
    can be read all the same.

    Raises:
        GenerationError: the file cannot be read or decoded, or is empty.
    """
    try:
        raw = path.read_bytes()
        if path.suffix == ".gz":
            raw = gzip.decompress(raw)
        text = raw.decode("utf-8-sig")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        what = f"the file is damaged, and cannot be decompressed: {error}"
        raise GenerationError(str(path), what, _RESTORE) from None
    except UnicodeDecodeError as error:
        what = f"the file is not UTF-8: {error.reason} at byte {error.start}"
        raise GenerationError(str(path), what, _RESTORE) from None
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise GenerationError(str(path), what, "Make the file readable.") from None
    if not text.strip():
        raise GenerationError(str(path), "the file is empty", _RESTORE)
    return text


def _excerpt(error: json.JSONDecodeError) -> str:
    """Return the line of the error, or a part of it, with a mark below the position."""
    start, stop = error.pos - error.colno + 1, error.doc.find("\n", error.pos)
    line = error.doc[start : None if stop < 0 else stop]
    before = line[: error.colno - 1][-40:].lstrip()
    after = line[error.colno - 1 :][:30].rstrip()
    return f"    {before}{after}\n    {' ' * len(before)}^"


class _Repeated(Exception):
    """A JSON object has a key twice."""


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Repeated
    return found


def _find_repeated(value: Any) -> tuple[Step, ...]:
    """Return the path to a repeated key; objects are tuples of pairs here."""
    seen = set()
    children = value if isinstance(value, tuple) else enumerate(value)
    for step, child in children:
        if step in seen:
            return (step,)
        seen.add(step)
        if isinstance(child, (tuple, list)) and (path := _find_repeated(child)):
            return (step, *path)
    return ()


def _holds(value: Any, path: Sequence[Step]) -> bool:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True
