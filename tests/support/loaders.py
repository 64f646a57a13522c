"""Sessions of boto3 as in one long program: what one has read of a model, the next one knows.

A session of botocore reads its models, its endpoints and the lists of its directories anew,
which takes it longer than most that tests ask of it. Owns what its loaders share, as long as
they have no directories of their own; those of other classes share nothing.
"""

from __future__ import annotations

from typing import Any

import pytest
from botocore.loaders import Loader

_PLACES = [Loader.CUSTOMER_DATA_PATH, Loader.BUILTIN_DATA_PATH]

_read: dict[Any, Any] = {}


def share(patch: pytest.MonkeyPatch) -> None:
    """Let botocore's loaders share what they read until the patch is undone."""
    patch.setattr(Loader, "_cache", property(_cache, _keep), raising=False)


def _cache(loader: Any) -> dict[Any, Any]:
    if type(loader) is Loader and loader.search_paths == _PLACES:
        return _read
    own: dict[Any, Any] = vars(loader)["_cache"]
    return own


def _keep(loader: Any, own: dict[Any, Any]) -> None:
    vars(loader)["_cache"] = own
