"""A copy of the repository like a clone, with uncommitted changes.

Knows nothing of the use of the copy.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.generated import ROOT


def copy_tracked(directory: Path) -> None:
    """Copy the repository's files that git tracks, in their current state."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, target = ROOT / name, directory / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
