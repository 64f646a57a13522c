"""The index of the search: from records to the files that a browser reads.

Owns how pagefind is run: its program over a folder of pages, one for each record. (Its
Python API writes the same, and takes many times as long.)
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..errors import GenerationError
from .pages import page
from .record import Record
from .stable import REQUIREMENT, stable

# What pagefind writes for its own user interfaces, and for pages in unknown languages.
_NOT_NEEDED = (
    "pagefind-ui",
    "pagefind-modular",
    "pagefind-component",
    "pagefind-highlight",
    "wasm.unknown",
)


def index(records: Iterable[Record]) -> dict[str, bytes]:
    """Return the files of an index: path, relative to the folder `pagefind` → content.

    The same records in the same order give the same bytes.

    Args:
        records: what can be found; there has to be one.

    Raises:
        GenerationError: pagefind is not installed, or it fails.
    """
    program = _program()
    with tempfile.TemporaryDirectory(prefix="staticboto-search-") as folder:
        pages, found = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        for number, record in enumerate(records):
            text = page(record)
            Path(pages, f"{number:06}.html").write_text(text, encoding="utf-8")
        where = ["--site", str(pages), "--output-path", str(found)]
        ran = subprocess.run(
            [str(program), *where, "--force-language", "en", "--silent"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if ran.returncode:
            raise GenerationError(
                str(program),
                f"pagefind failed: {ran.stdout.strip() or ran.returncode}",
                f"If the disk is not full, install it anew: pip install '{REQUIREMENT}'",
            )
        return stable(
            {
                path.relative_to(found).as_posix(): path.read_bytes()
                for path in found.rglob("*")
                if path.is_file() and not path.name.startswith(_NOT_NEEDED)
            }
        )


def _program() -> Path:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise GenerationError(
            "--project reference",
            "the search of the reference is made by pagefind, which is not installed",
            f"Install it: pip install '{REQUIREMENT}'",
        ) from error
