"""Whether the installed botocore is the one that everything here was generated from.

Service models are the data of one version of botocore. On another version clients and
resources are made at run time, as boto3 makes them, and one warning says so.
"""

from __future__ import annotations

import warnings
from functools import cache

import botocore

from .._index.catalog import BOTOCORE_VERSION


class BotocoreVersionWarning(UserWarning):
    """The installed botocore is not the version that was generated from."""


@cache
def matches() -> bool:
    """Return whether generated classes may be used; warn when not, once per process."""
    if botocore.__version__ == BOTOCORE_VERSION:
        return True
    warnings.warn(
        f"staticboto was generated from botocore {BOTOCORE_VERSION}, but "
        f"{botocore.__version__} is installed: generated classes are not used, clients "
        f"and resources are made at run time as boto3 makes them. To mend it: pip install "
        f"botocore=={BOTOCORE_VERSION}, or generate staticboto again.",
        BotocoreVersionWarning,
        stacklevel=2,
    )
    return False
