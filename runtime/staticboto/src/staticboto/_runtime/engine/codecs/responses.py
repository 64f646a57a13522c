"""What the answers of all protocols have in common: how they come, and what reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Response = Mapping[str, Any]
"""What botocore's endpoint makes of an answer: `body`, `headers`, `status_code`, …."""

ReadResponse = Callable[[Response, Mapping[str, str]], dict[str, Any]]
"""Reads an answer, given it and its headers by their names in lower case."""
