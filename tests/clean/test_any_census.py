"""The number of places where generated types promise nothing may only fall."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.clean.any_census import census

FIGURES = Path(__file__).with_name("any_census.json")
HERE = "tests/clean/test_any_census.py"


def test_any_becomes_rarer(everything: Path) -> None:
    allowed: dict[str, int] = json.loads(FIGURES.read_text(encoding="utf-8"))
    found = census(everything)
    risen = {why: count for why, count in found.items() if count > allowed.get(why, 0)}
    assert risen == {}
    if found != allowed and os.environ.get("STATICBOTO_ACCEPT") == "1":
        FIGURES.write_text(f"{json.dumps(found, indent=2)}\n", encoding="utf-8")
    assert found == allowed, f"keep what was won: STATICBOTO_ACCEPT=1 pytest {HERE}"
