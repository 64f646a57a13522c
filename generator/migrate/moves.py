"""Where the modules of boto3 and of the packages of types for it are in staticboto.

Owns the correspondence of module names, and what is known to have none. Deliberately does
not look whether a module was generated: that is `surface`'s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..naming.names import package
from .edits import Origin
from .surface import PACKAGE

# types_boto3_s3, mypy_boto3_s3, and what old releases called mypy_boto3.s3. The builder is
# a program with a similar name.
_STUBS = re.compile(r"(?:types|mypy)_boto3(?:[_.](?!builder\b)(?P<service>\w+))?")
_ASYNC = re.compile(r"types_aio(?:botocore|boto3)\w*")


@dataclass(frozen=True)
class Move:
    """A module and where it is.

    Attributes:
        old: its name so far.
        new: its name in staticboto.
        root: what `import old` binds, as far as it is the SDK's (`boto3`) or the service's
            (`types_boto3_s3`).
        new_root: the same in staticboto.
    """

    old: str
    new: str
    root: str
    new_root: str
    origin: Origin


def find(module: str) -> Move | None:
    """Return where `module` is in staticboto, or None if it is none of ours."""
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
    """Return whether `module` belongs to types for an asynchronous SDK."""
    return bool(_ASYNC.fullmatch(module.partition(".")[0]))
