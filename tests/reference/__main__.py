"""Survey the site of all services: `python -m tests.reference [DIRECTORY]`.

Without a directory, the site is generated below `build/` first, which takes minutes.
Prints what is wrong and the sizes of pages; the exit code is 1 if anything is wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests import generated
from tests.reference.survey import LARGEST, MEDIAN, survey


def main() -> int:
    """Survey, and print what was found."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else generated.reference("all", ())
    found = survey(root)
    for fault in found.faults:
        print(fault)
    print(
        f"{len(found.pages):,} pages, {len(found.faults)} faults; "
        f"largest {found.largest:,} bytes (at most {LARGEST:,}), "
        f"median {found.median:,.0f} (at most {MEDIAN:,})"
    )
    is_good = found.largest <= LARGEST and found.median <= MEDIAN
    return 0 if is_good and not found.faults else 1


if __name__ == "__main__":
    sys.exit(main())
