"""DynamoDB's values: the Python types that a `Table` takes and returns, and the wire's.

Owns the types that the stubs of the dynamodb package name, and `Binary`, which is one of
them. They live outside `staticboto.boto3` because a checker that follows an import into
that package reads the overloads of every service. Deliberately knows nothing of how a value
is converted: that is `staticboto.boto3.dynamodb.types`, where programs find `Binary`.

    DynamoDBValue    what may be written: floats are refused, whatever they are nested in
    DynamoDBItem     the same for a whole item or key, which has to be a dict
    DynamoDBResult   what is read: numbers are Decimals, binaries are `Binary`
    AttributeValue   what is sent: {"S": "text"}, {"N": "1"}, …
    Condition        what conditions of both SDKs have in common
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypedDict, Union, cast

from .shared import ListInput, MapInput

BINARY_TYPES: tuple[type, ...] = (bytearray, bytes)


class Binary:
    """Bytes as DynamoDB returns them; equal to, and hashed like, the bytes themselves.

    Args:
        value: the bytes. Anything but `bytes` and `bytearray` raises `TypeError`.
    """

    # Where programs import it from, and what pickles should name.
    __module__ = "staticboto.boto3.dynamodb.types"

    value: bytes | bytearray

    def __init__(self, value: bytes | bytearray) -> None:
        if not isinstance(value, BINARY_TYPES):
            accepted = ", ".join(map(str, BINARY_TYPES))
            raise TypeError(f"Value must be of the following types: {accepted}")
        self.value = value

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Binary):
            return self.value == other.value
        return self.value == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __repr__(self) -> str:
        return f"Binary({self.value!r})"

    # As in boto3, so `str(binary)` is a TypeError: bytes have no text until they are
    # decoded. So is `bytes(binary)` where the value is a bytearray.
    def __str__(self) -> str:
        return cast(str, self.value)

    def __bytes__(self) -> bytes:
        return cast(bytes, self.value)

    def __hash__(self) -> int:
        return hash(self.value)


if TYPE_CHECKING:
    NestedValue: TypeAlias = Union[
        ListInput["DynamoDBValue"], Mapping[str, "DynamoDBValue"]
    ]
    NestedResult: TypeAlias = Union[list["DynamoDBResult"], dict[str, "DynamoDBResult"]]
else:
    # `typing.get_type_hints` cannot look up what an alias of another module refers to.
    NestedValue = Union[list[Any], tuple[Any, ...], Mapping[str, Any]]
    NestedResult = Union[list[Any], dict[str, Any]]

DynamoDBValue: TypeAlias = Union[
    str,
    int,
    Decimal,
    bool,
    bytes,
    bytearray,
    Binary,
    AbstractSet[str],
    AbstractSet[Union[int, Decimal]],
    AbstractSet[Union[bytes, Binary]],
    NestedValue,
    None,
]
DynamoDBItem: TypeAlias = MapInput[str, DynamoDBValue]

DynamoDBResult: TypeAlias = Union[
    str,
    Decimal,
    bool,
    Binary,
    set[str],
    set[Decimal],
    set[Binary],
    NestedResult,
    None,
]


class AttributeValue(TypedDict, total=False):
    """A value as a plain client sends and receives it; exactly one key is present.

    `Any` stands where services' own type definitions differ between input and output, so
    that this type can be passed to both.
    """

    S: str
    N: str
    B: Any
    SS: Any
    NS: Any
    BS: Any
    M: Any
    L: Any
    NULL: bool
    BOOL: bool


class Condition(Protocol):
    """What is read of a condition, whichever SDK made it."""

    @property
    def has_grouped_values(self) -> bool: ...
    def get_expression(self) -> Mapping[str, Any]: ...
