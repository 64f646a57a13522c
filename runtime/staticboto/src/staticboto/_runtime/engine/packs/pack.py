"""Reading a pack: the data of a service in one file, of which little is read at a time.

A pack is a text of lines, each a key, a tab and JSON, in the order in which operations come
to need them. The text is cut into pages, and each page is compressed by zlib, whose checksum
tells a damaged one. Before the pages stands where each line is. All numbers are unsigned,
little-endian and of four bytes:

    staticboto-pack1        16 bytes
    checksum                zlib's crc32 of all that follows up to the pages
    lines, pages            how many there are
    hashes                  of each line: crc32 of its key, ascending
    places                  of each line, in the same order: where it begins in the text
    starts                  of each page: where it begins in the text
    ends                    of each page: where its compressed form ends, after the first

Owns this form as it is read; `generator/files/packs` writes it. Knows nothing of what is in a
pack, and nothing of botocore.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from typing import Any

MAGIC = b"staticboto-pack1"
_NUMBER = 4
_HEAD = len(MAGIC) + 3 * _NUMBER
# Pages that are kept as text: what operations need together stands together.
_KEPT = 4


class DamagedPackError(Exception):
    """A pack is not what the generator wrote; the message names the file."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"{path} is damaged: {what}. To mend it, install staticboto again "
            "(pip install --force-reinstall), or generate it again."
        )
        self._arguments = path, what

    def __reduce__(self) -> Any:
        return type(self), self._arguments


class Pack:
    """The data of one file, by key.

    Safe to use from several threads, and after a fork.

    Args:
        path: the file; it is only named in errors.
        data: its content.

    Raises:
        DamagedPackError: `data` is no pack.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        if not data.startswith(MAGIC) or len(data) < _HEAD:
            raise DamagedPackError(path, "this is no pack")
        checksum, lines, pages = _numbers(data[len(MAGIC) : _HEAD])
        begin = _HEAD + (2 * lines + 2 * pages) * _NUMBER
        if zlib.crc32(data[_HEAD - 2 * _NUMBER : begin]) != checksum:
            raise DamagedPackError(path, "its tables are not as they were written")
        tables = _numbers(data[_HEAD:begin])
        self._hashes = tables[:lines]
        self._places = tables[lines : 2 * lines]
        self._starts = tables[2 * lines : 2 * lines + pages]
        self._ends = tables[2 * lines + pages :]
        self._begin = begin
        self._data = data
        self._pages: dict[int, bytes] = {}

    def __contains__(self, key: str) -> bool:
        return self._line(key) is not None

    def read(self, key: str) -> Any:
        """Return the value of a key, newly made each time.

        Raises:
            KeyError: there is no such key.
            DamagedPackError: the page that it is on cannot be read.
        """
        line = self._line(key)
        if line is None:
            raise KeyError(key)
        return json.loads(line)

    def _line(self, key: str) -> bytes | None:
        """Return the JSON of a key."""
        head = key.encode()
        wanted = zlib.crc32(head)
        head += b"\t"
        index = bisect_left(self._hashes, wanted)
        while index < len(self._hashes) and self._hashes[index] == wanted:
            place = self._places[index]
            number = bisect_right(self._starts, place) - 1
            text = self._page(number)
            start = place - self._starts[number]
            if text.startswith(head, start):
                start += len(head)
                return text[start : text.index(b"\n", start)]
            index += 1
        return None

    def _page(self, number: int) -> bytes:
        text = self._pages.get(number)
        if text is None:
            text = self._unpacked(number)
            while len(self._pages) >= _KEPT:
                # Another thread may have been faster.
                self._pages.pop(next(iter(self._pages), number), None)
            self._pages[number] = text
        return text

    def _unpacked(self, number: int) -> bytes:
        start = self._ends[number - 1] if number else 0
        packed = self._data[self._begin + start : self._begin + self._ends[number]]
        try:
            return zlib.decompress(packed)
        except zlib.error as error:
            what = f"its page {number} cannot be read ({error})"
            raise DamagedPackError(self.path, what) from None


def _numbers(data: bytes) -> Any:
    found = array("I", data)
    if sys.byteorder == "big":
        found.byteswap()
    return found
