"""Sessions of boto3 as in one long program: what one has read of a model, the next one knows.

A session of botocore reads its models, its endpoints and the lists of its directories anew,
which takes it longer than most that tests ask of it. Owns what its loaders share, as long as
they have no directories of their own; those of other classes share nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.loaders import Loader

_PLACES = {
    Loader.CUSTOMER_DATA_PATH,
    Loader.BUILTIN_DATA_PATH,
    str(Path(boto3.__file__).with_name("data")),
}

_read: dict[tuple[str, ...], dict[Any, Any]] = {}
"""What was read from directories, in the order in which they were searched."""


def share(patch: pytest.MonkeyPatch) -> None:
    """Let botocore's loaders share what they read until the patch is undone."""
    patch.setattr(Loader, "_cache", property(_cache, _keep), raising=False)


def _cache(loader: Any) -> dict[Any, Any]:
    if type(loader) is Loader and _PLACES.issuperset(loader.search_paths):
        return _read.setdefault(tuple(loader.search_paths), {})
    own: dict[Any, Any] = vars(loader)["_cache"]
    return own


def _keep(loader: Any, own: dict[Any, Any]) -> None:
    vars(loader)["_cache"] = own
