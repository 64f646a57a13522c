"""The output of `diff` for a file with any content."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.command.diff import lines
from generator.run.report import Report
from generator.store.write import Change


@pytest.mark.parametrize(
    "before, after, told",
    [
        (b"a\n", b"b\n", ["--- a/file", "+++ b/file", "@@ -1 +1 @@", "-a", "+b"]),
        (b"a\n", b"\xff\x00", ["binary files a/file and b/file differ"]),
        (b"\xff\x00", b"a\n", ["binary files a/file and b/file differ"]),
    ],
)
def test_a_patch(before: bytes, after: bytes, told: list[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(before)
    report = Report(changes=[Change("file", "change")], files={"file": after})
    assert [*lines(report, tmp_path, patch=True)] == told
