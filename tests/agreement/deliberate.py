"""The table of deliberate differences between types and runtime.

A difference that is not in it fails the proof; over all services, an entry that explains
nothing fails it too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_origin

from tests.support.meaning import DOCUMENT, DOCUMENT_INPUT, marked


@dataclass(frozen=True)
class Difference:
    """A probe on which a type and botocore do not agree.

    Attributes:
        shape: the shape at the place; None if the model has none there.
        hint: the type at the place.
        probe: the probe's name.
        value: the value that was tried.
        refusal: why botocore refuses it; None where only the type does.
        narrow: whether the type is that of what came out of a service.
    """

    shape: Any
    hint: Any
    probe: str
    value: Any
    refusal: str | None
    narrow: bool

    @property
    def kind(self) -> str:
        """The model's kind of the place."""
        return self.shape.type_name if self.shape is not None else ""


@dataclass(frozen=True)
class Reason:
    """Why a difference is meant to be.

    Attributes:
        name: for counting.
        why: why the type is not what botocore does.
        explains: whether it is the reason of a difference.
    """

    name: str
    why: str
    explains: Callable[[Difference], bool]


_NOTHING = ("None", "list with None", "value None")


def _only_type_refuses(test: Callable[[Difference], bool]) -> Any:
    return lambda difference: difference.refusal is None and test(difference)


def _only_runtime_refuses(test: Callable[[Difference], bool]) -> Any:
    return lambda difference: difference.refusal is not None and test(difference)


REASONS: tuple[Reason, ...] = (
    Reason(
        "least",
        "`min` is in the documentation: Python has no type for it",
        _only_runtime_refuses(lambda d: "valid min " in str(d.refusal)),
    ),
    Reason(
        "text of a moment",
        "whether a text is a timestamp is known when it is read",
        _only_runtime_refuses(
            lambda d: d.kind == "timestamp" and isinstance(d.value, str)
        ),
    ),
    Reason(
        "bucket name",
        "the names of buckets have a pattern, and Python has no type for it",
        _only_runtime_refuses(lambda d: "Invalid bucket name" in str(d.refusal)),
    ),
    Reason(
        "document that came out",
        "what is in a document is not known, and to be read without a cast",
        _only_runtime_refuses(lambda d: marked(d.hint) == DOCUMENT),
    ),
    Reason(
        "host label",
        "what becomes part of a host's name has a pattern, as above",
        _only_runtime_refuses(
            lambda d: "Must contain only alphanumeric characters" in str(d.refusal)
        ),
    ),
    Reason(
        "keys of documents",
        "JSON has texts as keys; what else is given comes back as a text",
        _only_type_refuses(
            lambda d: marked(d.hint) == DOCUMENT_INPUT and d.probe == "number as a key"
        ),
    ),
    Reason(
        "tuples in JSON",
        "a tuple passes where JSON travels in a header, and nowhere else",
        _only_type_refuses(
            lambda d: marked(d.hint) == DOCUMENT_INPUT and "tuple" in d.probe
        ),
    ),
    Reason(
        "nothing that came out",
        "a sparse list holds None where it comes out; sent back, it must not",
        _only_runtime_refuses(lambda d: d.narrow and d.probe in _NOTHING),
    ),
    Reason(
        "file for a blob",
        "CBOR takes files as well; botocore chooses a service's protocol, and changes it",
        _only_type_refuses(lambda d: d.kind == "blob" and d.probe == "binary file"),
    ),
    Reason(
        "enum",
        "enums are closed, to catch what is misspelt; `--enums open` takes any text",
        _only_type_refuses(
            lambda d: get_origin(d.hint) is Literal and isinstance(d.value, str)
        ),
    ),
)

APART = {
    "SSECustomerKeyMD5": "SSECustomerKey",  # a key with its digest is sent as it is, and
    "CopySourceSSECustomerKeyMD5": "CopySourceSSECustomerKey",  # has to be text then
    "Filters": "Filter",  # two names of one parameter
}
"""Parameters that do not go, as any value at least, together with another one."""

UNSPOKEN = {
    "from": "the alias `fromTime`, which is documented, can be given as a keyword",
    "return": "the alias `returnFields`, which is documented, can be given as a keyword",
    "self": "no method of a client can be given it",
}
"""Parameters of the model that types do not have."""
