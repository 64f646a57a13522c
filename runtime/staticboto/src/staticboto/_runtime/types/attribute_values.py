"""DynamoDB's values: the Python types that a `Table` takes and returns, and those on the wire.

Owns the types that the stubs of the dynamodb package use, including the class `Binary`. They
are outside `staticboto.boto3` because a checker that follows an import into that package
reads the overloads of every service. Deliberately knows nothing of the conversion of values,
which is in `staticboto.boto3.dynamodb.types`; programs import `Binary` from there.

    DynamoDBValue    a value to write; it must not be or contain a float
    DynamoDBItem     a whole item or key to write, which has to be a dict
    DynamoDBResult   a value that was read: numbers are Decimals, binaries are `Binary`
    AttributeValue   a value as it is sent: {"S": "text"}, {"N": "1"}, …
    Condition        the common part of boto3's conditions and ours
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypedDict, Union, cast

from .shared import ListInput, MapInput

BINARY_TYPES: tuple[type, ...] = (bytearray, bytes)


class Binary:
    """Bytes as DynamoDB returns them; equal to the bytes themselves, with the same hash.

    Args:
        value: the bytes.

    Raises:
        TypeError: the value is neither `bytes` nor `bytearray`.
    """

    # The module from which programs import it, and which pickles should name.
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

    # As in boto3: `str(binary)` is a TypeError, since bytes are not text until they are
    # decoded. `bytes(binary)` is a TypeError too if the value is a bytearray.
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
    # Not recursive, since `typing.get_type_hints` cannot resolve the name in an alias that
    # comes from another module.
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
    """A value as a client sends and receives it; exactly one key is present.

    A key is `Any` if the generated types of the key differ between requests and responses,
    so that this type fits both.
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
    """The part of a condition that is read, of boto3's conditions and ours."""

    @property
    def has_grouped_values(self) -> bool: ...
    def get_expression(self) -> Mapping[str, Any]: ...
