"""`python -m benchmarks [NAME]...`: the named benchmarks, or all, one after the other.

Each runs in a process of its own, so that none finds what another has imported or cached.
Options of a benchmark are given to its own module: `python -m benchmarks.generate --help`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

from . import __path__


def available() -> list[str]:
    """Return the names of the benchmarks, in alphabetical order."""
    names = (module.name for module in iter_modules(__path__))
    return sorted(
        name
        for name in names
        if not name.startswith("_")
        and hasattr(import_module(f"{__package__}.{name}"), "main")
    )


def run(names: Sequence[str]) -> int:
    """Run benchmarks; return 2 for an unknown name, 1 for one that crashed, else 0.

    Args:
        names: those to run; none means all.
    """
    known = available()
    if unknown := sorted(set(names) - set(known)):
        print(f"there is no benchmark {', '.join(unknown)}", file=sys.stderr)
        print(f"  fix: name one of {', '.join(known)}", file=sys.stderr)
        return 2
    codes = []
    for name in names or known:
        print(f"## {name}", flush=True)
        command = [sys.executable, "-m", f"{__package__}.{name}"]
        codes.append(subprocess.run(command).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
