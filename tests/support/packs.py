"""The content of a pack, read according to its description and not by the runtime's code."""

from __future__ import annotations

import struct
import zlib

MAGIC = b"staticboto-pack1"


def text(pack: bytes) -> str:
    """Return the whole text of a pack, after checking all that its tables say of it."""
    assert pack.startswith(MAGIC)
    checksum, lines, pages = struct.unpack_from("<3I", pack, 16)
    assert zlib.crc32(pack[20 : 28 + 8 * (lines + pages)]) == checksum
    numbers = struct.unpack_from(f"<{2 * (lines + pages)}I", pack, 28)
    hashes, places = numbers[:lines], numbers[lines : 2 * lines]
    starts, ends = numbers[2 * lines : -pages], numbers[-pages:]
    found = b""
    begin = 28 + 8 * (lines + pages)
    for start, first, last in zip(starts, (0, *ends), ends):
        assert start == len(found)
        found += zlib.decompress(pack[begin + first : begin + last])
    assert begin + ends[-1] == len(pack)
    keys = {
        place: zlib.crc32(found[place : found.index(b"\t", place)]) for place in places
    }
    assert [keys[place] for place in places] == sorted(keys.values()) == [*hashes]
    assert len(keys) == lines == found.count(b"\n")
    return found.decode()
