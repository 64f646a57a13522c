"""The files of an index, the same at every run.

Pagefind writes the values of a filter in the order of a hash table, which is another one in
each of its runs; all else that it writes is the same. Here the values are put in order, the
file is named by its new content, and the two files that name it are corrected. The formats
are those of pagefind 1.5: CBOR behind a mark, compressed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Mapping

from ..errors import GenerationError

REQUIREMENT = "pagefind-bin>=1.5,<1.6"
"""The releases whose files have this form."""

MARK = b"pagefind_dcd"
"""What each uncompressed file begins with."""

ENTRY = "pagefind-entry.json"

_NAME = re.compile(r"(?P<name>\w+)_(?P<hash>[0-9a-f]+)\.pf_\w+$")


def stable(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index with the values of its one filter in order.

    Args:
        files: path, relative to the index → content.

    Raises:
        GenerationError: the files have another form.
    """
    found = dict(files)
    (path,) = (path for path in files if path.endswith(".pf_filter"))
    old, new = _rename(found, path, _in_order(path, _read(found, path)))
    (path,) = (path for path in files if path.endswith(".pf_meta"))
    corrected = _read(found, path).replace(old.encode(), new.encode())
    old, new = _rename(found, path, corrected)
    entry = json.loads(found[ENTRY])
    for language in entry["languages"].values():
        language["hash"] = language["hash"].replace(old, new)
    found[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return dict(sorted(found.items()))


def _rename(files: dict[str, bytes], path: str, content: bytes) -> tuple[str, str]:
    """Replace a file, whose name ends in a hash of its content; return both names."""
    found = _NAME.search(path)
    if found is None:
        raise _unknown(path)
    name, hashed = found["name"], found["hash"]
    digest = hashlib.sha256(content).hexdigest()[: len(hashed)]
    old, new = f"{name}_{hashed}", f"{name}_{digest}"
    del files[path]
    files[path.replace(old, new)] = gzip.compress(MARK + content, mtime=0)
    return old, new


def _read(files: Mapping[str, bytes], path: str) -> bytes:
    content = gzip.decompress(files[path])
    if not content.startswith(MARK):
        raise _unknown(path)
    return content.removeprefix(MARK)


def _unknown(path: str) -> GenerationError:
    return GenerationError(
        path,
        "pagefind writes this file in a form that is not known here",
        f"Install the release that is: pip install '{REQUIREMENT}'",
    )


def _in_order(path: str, chunk: bytes) -> bytes:
    """Return a filter, `[name, [[value, [page, …]], …]]`, with its values in order."""
    count, at = _head(chunk, 0)
    if count != 2:
        raise _unknown(path)
    at = _end(chunk, at)
    count, at = _head(chunk, at)
    values = []
    start = at
    for _ in range(count):
        end = _end(chunk, at)
        values.append(chunk[at:end])
        at = end
    return chunk[:start] + b"".join(sorted(values))


def _head(data: bytes, at: int) -> tuple[int, int]:
    """Return the number in the head of the item at `at`, and where the head ends."""
    short = data[at] & 0x1F
    if short < 24:
        return short, at + 1
    size = 1 << (short - 24)
    return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _end(data: bytes, at: int) -> int:
    """Return where the item at `at` ends: a number, a text or an array of such."""
    kind = data[at] >> 5
    number, at = _head(data, at)
    if kind == 3:
        return at + number
    if kind == 4:
        for _ in range(number):
            at = _end(data, at)
    return at
