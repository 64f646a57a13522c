"""Python values to DynamoDB's attribute values, and back.

`TypeSerializer` turns `1` into `{"N": "1"}`, and `TypeDeserializer` turns that into
`Decimal("1")`. Numbers pass through `DYNAMODB_CONTEXT`, which raises rather than round:
38 digits,
as much as DynamoDB stores. Floats are refused since most cannot be stored exactly.

Each kind of value has a method of its own, `_is_…`, `_serialize_…` and `_deserialize_…`,
that programs override. Deliberately knows nothing of requests; that is `transform`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Clamped, Context, Decimal, Inexact, Overflow, Rounded, Underflow
from typing import Any, Final, cast

from staticboto._runtime.types.attribute_values import (
    BINARY_TYPES,
    AttributeValue,
    Binary,
    DynamoDBItem,
    DynamoDBResult,
    DynamoDBValue,
)
from staticboto._runtime.twins import is_like

__all__ = [
    "BINARY",
    "BINARY_SET",
    "BINARY_TYPES",
    "BOOLEAN",
    "DYNAMODB_CONTEXT",
    "LIST",
    "MAP",
    "NULL",
    "NUMBER",
    "NUMBER_SET",
    "STRING",
    "STRING_SET",
    "AttributeValue",
    "Binary",
    "DynamoDBItem",
    "DynamoDBResult",
    "DynamoDBValue",
    "TypeDeserializer",
    "TypeSerializer",
]

STRING: Final = "S"
NUMBER: Final = "N"
BINARY: Final = "B"
STRING_SET: Final = "SS"
NUMBER_SET: Final = "NS"
BINARY_SET: Final = "BS"
NULL: Final = "NULL"
BOOLEAN: Final = "BOOL"
MAP: Final = "M"
LIST: Final = "L"

DYNAMODB_CONTEXT = Context(
    Emin=-128,
    Emax=126,
    prec=38,
    traps=[Clamped, Overflow, Inexact, Rounded, Underflow],
)


class TypeSerializer:
    """Turns Python values into attribute values."""

    def serialize(self, value: DynamoDBValue) -> AttributeValue:
        """Return `value` as an attribute value.

        Args:
            value: None, a bool, a number (int or Decimal), text, bytes (`bytes`,
                `bytearray` or `Binary`), a set of numbers, of texts or of bytes, a list or
                tuple, or a mapping. An empty set becomes a set of numbers.

        Raises:
            TypeError: the value is of another type, such as float.
            DecimalException: DynamoDB cannot store the number exactly; the class is a signal
                of `decimal`.
        """
        dynamodb_type = self._get_dynamodb_type(value)
        serializer = getattr(self, f"_serialize_{dynamodb_type}".lower())
        serialized = {dynamodb_type: serializer(value)}
        return cast(AttributeValue, serialized)

    def _get_dynamodb_type(self, value: Any) -> str:
        if self._is_null(value):
            return NULL
        if self._is_boolean(value):
            return BOOLEAN
        if self._is_number(value):
            return NUMBER
        if self._is_string(value):
            return STRING
        if self._is_binary(value):
            return BINARY
        if self._is_type_set(value, self._is_number):
            return NUMBER_SET
        if self._is_type_set(value, self._is_string):
            return STRING_SET
        if self._is_type_set(value, self._is_binary):
            return BINARY_SET
        if self._is_map(value):
            return MAP
        if self._is_listlike(value):
            return LIST
        raise TypeError(f'Unsupported type "{type(value)}" for value "{value}"')

    def _is_null(self, value: Any) -> bool:
        return value is None

    def _is_boolean(self, value: Any) -> bool:
        return isinstance(value, bool)

    def _is_number(self, value: Any) -> bool:
        if isinstance(value, float):
            raise TypeError("Float types are not supported. Use Decimal types instead.")
        return isinstance(value, (int, Decimal))

    def _is_string(self, value: Any) -> bool:
        return isinstance(value, str)

    def _is_binary(self, value: Any) -> bool:
        return isinstance(value, BINARY_TYPES) or is_like(value, Binary)

    def _is_set(self, value: Any) -> bool:
        return isinstance(value, AbstractSet)

    def _is_type_set(self, value: Any, type_validator: Callable[[Any], bool]) -> bool:
        return self._is_set(value) and all(map(type_validator, value))

    def _is_map(self, value: Any) -> bool:
        return isinstance(value, Mapping)

    def _is_listlike(self, value: Any) -> bool:
        return isinstance(value, (list, tuple))

    def _serialize_null(self, value: Any) -> bool:
        return True

    def _serialize_bool(self, value: Any) -> Any:
        return value

    def _serialize_n(self, value: Any) -> str:
        number = str(DYNAMODB_CONTEXT.create_decimal(value))
        # Exactly these two, as in boto3; DynamoDB rejects other special values itself.
        if number in ("Infinity", "NaN"):
            raise TypeError("Infinity and NaN not supported")
        return number

    def _serialize_s(self, value: Any) -> Any:
        return value

    def _serialize_b(self, value: Any) -> Any:
        return value.value if is_like(value, Binary) else value

    def _serialize_ss(self, value: Any) -> list[Any]:
        return [self._serialize_s(element) for element in value]

    def _serialize_ns(self, value: Any) -> list[str]:
        return [self._serialize_n(element) for element in value]

    def _serialize_bs(self, value: Any) -> list[Any]:
        return [self._serialize_b(element) for element in value]

    def _serialize_l(self, value: Any) -> list[AttributeValue]:
        return [self.serialize(element) for element in value]

    def _serialize_m(self, value: Any) -> dict[Any, AttributeValue]:
        return {key: self.serialize(element) for key, element in value.items()}


class TypeDeserializer:
    """Turns attribute values into Python values."""

    def deserialize(self, value: Mapping[str, object]) -> DynamoDBResult:
        """Return the Python value of the attribute value `value`.

        Args:
            value: an attribute value. Only its first key is looked at.

        Raises:
            TypeError: it is empty, or of a type that DynamoDB does not have.
        """
        if not value:
            raise TypeError(
                "Value must be a nonempty dictionary whose key "
                "is a valid dynamodb type."
            )
        dynamodb_type = next(iter(value.keys()))
        deserializer = getattr(self, f"_deserialize_{dynamodb_type}".lower(), None)
        if deserializer is None:
            raise TypeError(f"Dynamodb type {dynamodb_type} is not supported")
        result: DynamoDBResult = deserializer(value[dynamodb_type])
        return result

    def _deserialize_null(self, value: Any) -> None:
        return None

    def _deserialize_bool(self, value: Any) -> Any:
        return value

    def _deserialize_n(self, value: Any) -> Decimal:
        return DYNAMODB_CONTEXT.create_decimal(value)

    def _deserialize_s(self, value: Any) -> Any:
        return value

    def _deserialize_b(self, value: Any) -> Binary:
        return Binary(value)

    def _deserialize_ns(self, value: Any) -> set[Decimal]:
        return set(map(self._deserialize_n, value))

    def _deserialize_ss(self, value: Any) -> set[Any]:
        return set(map(self._deserialize_s, value))

    def _deserialize_bs(self, value: Any) -> set[Binary]:
        return set(map(self._deserialize_b, value))

    def _deserialize_l(self, value: Any) -> list[DynamoDBResult]:
        return [self.deserialize(element) for element in value]

    def _deserialize_m(self, value: Any) -> dict[str, DynamoDBResult]:
        return {key: self.deserialize(element) for key, element in value.items()}
