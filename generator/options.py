"""The options that change bytes.

Owns exactly the choices that a user makes about *what is generated*; they are part of the
digest under which a service's files are remembered. Where to write, how many processes to
use and which services to take change no byte of any service and live in `cli`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Docs: TypeAlias = Literal["none", "brief", "full"]
Enums: TypeAlias = Literal["closed", "open"]
Outputs: TypeAlias = Literal["strict", "observed", "lenient"]
"""Each promises what those before it do."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the generated package looks like.

    Args:
        docs: how much of AWS's documentation becomes docstrings: nothing, the first
            sentences, or all of it.
        enums: `closed` enums are a `Literal` of the known values; `open` ones accept any
            string besides.
        outputs: `strict` response types promise the keys that the model requires or
            botocore always adds; `observed` ones also those that AWS was always seen to
            send; `lenient` ones every key, as boto3's documentation reads.
    """

    docs: Docs = "brief"
    enums: Enums = "closed"
    outputs: Outputs = "observed"
