"""The options that change what is generated.

They are part of the digest by which an unchanged service is recognised. Where to write, how
many processes to use and which services to generate change no byte of a service; these
options are in `cli`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Docs: TypeAlias = Literal["none", "brief", "full"]
Enums: TypeAlias = Literal["closed", "open"]
Outputs: TypeAlias = Literal["strict", "observed", "lenient"]
"""From the fewest promises to the most; each includes those of the level before it."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options that decide what the generated package looks like.

    Attributes:
        docs: how much of AWS's documentation becomes docstrings: nothing, the first
            sentences, or all of it.
        enums: `closed` enums are a `Literal` of the known values; `open` ones accept any
            other string as well.
        outputs: `strict` response types promise the keys that the model requires or
            botocore always adds; `observed` ones also the keys that AWS always sent in
            recorded responses; `lenient` ones every key, as boto3's documentation suggests.
        docs_url: the address at which the reference is published, without a slash at the
            end; empty if it is not. Docstrings then refer to it, else to AWS's.
    """

    docs: Docs = "brief"
    enums: Enums = "closed"
    outputs: Outputs = "observed"
    docs_url: str = ""
