"""The places in staticboto of the modules of boto3 and of stubs for it.

Owns the mapping of module names, and which have no counterpart. Whether a module was
generated is decided by `surface`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..naming.names import package
from .edits import Origin
from .surface import PACKAGE

# types_boto3_s3, mypy_boto3_s3, and mypy_boto3.s3 of old releases. The builder is a
# program with a similar name.
_STUBS = re.compile(r"(?:types|mypy)_boto3(?:[_.](?!builder\b)(?P<service>\w+))?")
_ASYNC = re.compile(r"types_aio(?:botocore|boto3)\w*")


@dataclass(frozen=True)
class Move:
    """A module and its new place.

    Attributes:
        old: its old name.
        new: its name in staticboto.
        root: the part of the old name that belongs to the SDK (`boto3`) or the service
            (`types_boto3_s3`).
        new_root: the same in staticboto.
    """

    old: str
    new: str
    root: str
    new_root: str
    origin: Origin


def find(module: str) -> Move | None:
    """Return the place of `module` in staticboto; None if it has none."""
    if module == "boto3" or module.startswith("boto3."):
        new_root = f"{PACKAGE}.boto3"
        return Move(module, f"{PACKAGE}.{module}", "boto3", new_root, Origin.BOTO3)
    match = _STUBS.match(module)
    if not match or module[match.end() :][:1] not in ("", "."):
        return None
    service = match["service"]
    new_root = f"{PACKAGE}.{package(service)}" if service else PACKAGE
    new = new_root + module[match.end() :]
    return Move(module, new, match[0], new_root, Origin.STUBS)


def is_async(module: str) -> bool:
    """Whether `module` belongs to stubs for an asynchronous SDK."""
    return bool(_ASYNC.fullmatch(module.partition(".")[0]))
