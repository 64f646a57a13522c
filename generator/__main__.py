"""`python -m generator`: the command line of a checkout."""

from __future__ import annotations

import sys

from .command.cli import run

if __name__ == "__main__":
    sys.exit(run())
