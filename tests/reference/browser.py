"""A browser for tests: the Chromium of the distribution, driven by Playwright.

Where there is none, tests that want it are skipped with the reason; in CI they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome")

# The first is for containers, whose only user is root. The others keep a browser that is
# only to read our pages from talking to anybody.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def browser() -> Iterator[Browser]:
    """Run a browser; skip the test if there is none, or fail it in CI."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        _missing("no browser: install Chromium, with `apt-get install chromium` or so")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("no Playwright: pip install playwright")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*OPTIONS])
        yield running
        running.close()


def _missing(what: str) -> None:
    if "CI" in os.environ:
        pytest.fail(what)
    pytest.skip(what)
