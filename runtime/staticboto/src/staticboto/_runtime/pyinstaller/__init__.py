"""PyInstaller's hooks, by which a frozen program gets the modules that are imported by name.

The project's entry point `pyinstaller40` names `hook_dirs`. Owns which modules and data files
are frozen: those of the services that the program uses; `used` finds these. Nothing here is
imported when a program runs.
"""

from __future__ import annotations

from pathlib import Path


def hook_dirs() -> list[str]:
    """Return the directories with hooks, for PyInstaller."""
    return [str(Path(__file__).parent)]
