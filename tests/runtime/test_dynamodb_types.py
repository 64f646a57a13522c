"""Attribute values: the serializer and the deserializer do what boto3's do."""

from __future__ import annotations

import copy
import pickle
from collections import UserDict, deque
from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, get_type_hints

import boto3.dynamodb.types as theirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import staticboto.boto3.dynamodb.types as ours
from staticboto.boto3.dynamodb.table import BatchWriter
from tests.runtime.comparison import outcome


class Raw(bytes):
    """Bytes that a test gives to each SDK as that SDK's `Binary`."""


def as_binaries(value: Any, binary: Callable[[bytes], Any]) -> Any:
    """Return a copy of `value` in which each `Raw` is a `binary`."""
    if isinstance(value, Raw):
        return binary(bytes(value))
    if isinstance(value, (list, tuple, set, frozenset)):
        return type(value)(as_binaries(element, binary) for element in value)
    if isinstance(value, dict):
        return {key: as_binaries(element, binary) for key, element in value.items()}
    return value


# Sets cannot hold a signalling NaN.
decimals = st.decimals().filter(lambda number: not number.is_snan())
numbers = st.integers() | decimals | st.integers(-(10**40), 10**40)
raw = st.binary(max_size=4).map(Raw)
hashable = st.text(max_size=3) | numbers | st.binary(max_size=3) | raw | st.none()
scalars = (
    st.none()
    | st.booleans()
    | numbers
    | st.floats()
    | st.text(max_size=5)
    | st.binary(max_size=5)
    | st.binary(max_size=5).map(bytearray)
    | raw
    | st.complex_numbers()
)
homogeneous = st.one_of(
    *(st.sets(kind, max_size=4) for kind in (numbers, st.text(max_size=3), raw)),
)
sets = homogeneous | st.sets(hashable, max_size=3) | st.frozensets(numbers, max_size=2)
values = st.recursive(
    scalars | sets,
    lambda inner: st.lists(inner, max_size=4)
    | st.lists(inner, max_size=3).map(tuple)
    | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_values_are_serialized_and_refused_alike(value: Any) -> None:
    assert outcome(
        lambda: ours.TypeSerializer().serialize(as_binaries(value, ours.Binary))
    ) == outcome(
        lambda: theirs.TypeSerializer().serialize(as_binaries(value, theirs.Binary))
    )


class Number(IntEnum):
    ONE = 1


class Text(str):
    pass


@pytest.mark.parametrize(
    "value",
    [
        Number.ONE,
        Text("x"),
        True,
        {True},
        set(),
        frozenset(),
        {}.keys(),
        {"a": 1}.keys(),
        UserDict({"a": 1}),
        MappingProxyType({"a": [1]}),
        {1: 2},
        deque([1]),
        range(2),
        memoryview(b"x"),
        Fraction(1, 2),
        object(),
        object,
        Decimal("-Infinity"),
        Decimal("NaN"),
        Decimal("sNaN"),
        [1.5],
        {"a": {1.5}},
    ],
    ids=lambda value: repr(value).partition(" at 0x")[0],
)
def test_values_of_other_types_fare_alike(value: Any) -> None:
    assert outcome(lambda: ours.TypeSerializer().serialize(value)) == outcome(
        lambda: theirs.TypeSerializer().serialize(value)
    )


wire_numbers = st.decimals(allow_nan=False, allow_infinity=False).map(str)
wire = st.recursive(
    st.fixed_dictionaries({"S": st.text(max_size=3)})
    | st.fixed_dictionaries({"N": wire_numbers | st.text(max_size=3)})
    | st.fixed_dictionaries({"B": st.binary(max_size=3) | st.text(max_size=2)})
    | st.fixed_dictionaries({"NULL": st.booleans()})
    | st.fixed_dictionaries({"BOOL": st.booleans()})
    | st.fixed_dictionaries({"NS": st.lists(wire_numbers, max_size=3)})
    | st.fixed_dictionaries({"SS": st.lists(st.text(max_size=3), max_size=3)})
    | st.fixed_dictionaries({"BS": st.lists(st.binary(max_size=3), max_size=3)})
    | st.fixed_dictionaries({"Z": st.none()})
    | st.just({}),
    lambda inner: st.fixed_dictionaries({"L": st.lists(inner, max_size=3)})
    | st.fixed_dictionaries({"M": st.dictionaries(st.text(max_size=2), inner)}),
    max_leaves=8,
)


def plain(value: Any) -> Any:
    """Return `value` with each SDK's `Binary` as a text that names its bytes."""
    if type(value).__name__ == "Binary":
        return repr(value)
    if isinstance(value, (list, set)):
        return type(value)(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(element) for key, element in value.items()}
    # A NaN is not equal to itself.
    return ("number", str(value)) if isinstance(value, Decimal) else value


@given(wire)
def test_attribute_values_are_read_and_refused_alike(value: Any) -> None:
    assert outcome(
        lambda: plain(ours.TypeDeserializer().deserialize(value))
    ) == outcome(lambda: plain(theirs.TypeDeserializer().deserialize(value)))


@pytest.mark.parametrize(
    "value",
    [None, "", [], "SS", 5, {"S": 1, "N": "1"}, {1: 1}, {"s": "x"}, {"B": bytearray()}],
    ids=repr,
)
def test_what_is_no_attribute_value_fares_alike(value: Any) -> None:
    assert outcome(
        lambda: plain(ours.TypeDeserializer().deserialize(value))
    ) == outcome(lambda: plain(theirs.TypeDeserializer().deserialize(value)))


exact = st.decimals(allow_nan=False, allow_infinity=False, places=3).filter(
    lambda number: len(number.as_tuple().digits) <= 38
)
storable = st.recursive(
    st.none()
    | st.booleans()
    | exact
    | st.text(max_size=5)
    | st.binary(max_size=5).map(ours.Binary)
    | st.sets(st.text(max_size=3), min_size=1, max_size=3)
    | st.sets(exact, min_size=1, max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


@given(storable)
def test_what_is_written_is_read(value: Any) -> None:
    sent = ours.TypeSerializer().serialize(value)
    assert ours.TypeDeserializer().deserialize(sent) == value


def test_a_kind_of_value_can_be_overridden() -> None:
    class Floats(ours.TypeSerializer):
        def _is_number(self, value: Any) -> bool:
            return isinstance(value, (int, float, Decimal))

        def _serialize_n(self, value: Any) -> str:
            return super()._serialize_n(Decimal(str(value)))

    class Texts(ours.TypeDeserializer):
        def _deserialize_b(self, value: Any) -> Any:
            return value.decode()

    item: Any = {"a": [1.5], "b": {0.5}}
    assert Floats().serialize(item) == {
        "M": {"a": {"L": [{"N": "1.5"}]}, "b": {"NS": ["0.5"]}}
    }
    assert Texts().deserialize({"BS": [b"x"]}) == {"x"}


def test_the_context_is_looked_up_when_a_number_is_converted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ours.DYNAMODB_CONTEXT.copy()
    context.clear_traps()
    monkeypatch.setattr(ours, "DYNAMODB_CONTEXT", context)
    assert ours.TypeSerializer().serialize(10**38 + 1) == {
        "N": "1.0000000000000000000000000000000000000E+38"
    }
    # The patch is ours alone.
    assert outcome(lambda: theirs.TypeSerializer().serialize(10**38 + 1))[0] == (
        "Inexact"
    )


def test_contexts_are_equal() -> None:
    mine, boto = ours.DYNAMODB_CONTEXT, theirs.DYNAMODB_CONTEXT
    for name in ("prec", "Emin", "Emax", "rounding", "traps", "capitals", "clamp"):
        assert getattr(mine, name) == getattr(boto, name)


QUESTIONS: dict[str, Callable[[Any], Any]] = {
    "repr": lambda binary: repr(binary(b"x")),
    "str": lambda binary: str(binary(b"x")),
    "dunder str": lambda binary: binary(b"x").__str__(),
    "bytes": lambda binary: bytes(binary(b"x")),
    "bytes of a bytearray": lambda binary: bytes(binary(bytearray(b"x"))),
    "hash": lambda binary: hash(binary(b"x")) == hash(b"x"),
    "hash of a bytearray": lambda binary: hash(binary(bytearray(b"x"))),
    "equal": lambda binary: [
        binary(b"x") == other
        for other in (b"x", b"y", binary(b"x"), binary(b"y"), bytearray(b"x"), "x", 1)
    ],
    "unequal": lambda binary: [
        binary(b"x") != other for other in (b"x", b"y", binary(b"x"), "x")
    ],
    "reflected": lambda binary: b"x" == binary(b"x"),
    "value": lambda binary: binary(value=b"x").value,
    "truth": lambda binary: bool(binary(b"")),
    "deepcopy": lambda binary: repr(copy.deepcopy([binary(b"x")])),
    "pickle": lambda binary: repr(pickle.loads(pickle.dumps(binary(b"x")))),
    "of an int": lambda binary: binary(1),
    "of a text": lambda binary: binary("x"),
    "of a memoryview": lambda binary: binary(memoryview(b"x")),
    "of a binary": lambda binary: binary(binary(b"x")),
    "length": lambda binary: len(binary(b"x")),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_binary_answers_like_boto3s(question: Callable[[Any], Any]) -> None:
    assert outcome(lambda: question(ours.Binary)) == outcome(
        lambda: question(theirs.Binary)
    )


def test_boto3s_binary_is_accepted() -> None:
    foreign: Any = theirs.Binary(b"x")
    serialize = ours.TypeSerializer().serialize
    assert serialize(foreign) == {"B": b"x"}
    assert serialize({foreign}) == {"BS": [b"x"]}
    assert serialize({"a": [foreign, ours.Binary(b"y")]}) == {
        "M": {"a": {"L": [{"B": b"x"}, {"B": b"y"}]}}
    }
    assert foreign == ours.Binary(b"x") and ours.Binary(b"x") == foreign
    assert not isinstance(foreign, ours.Binary)


def test_a_class_that_is_only_called_binary_is_not_accepted() -> None:
    class Binary:
        value = b"x"

    stranger: Any = Binary()
    with pytest.raises(TypeError, match="Unsupported type"):
        ours.TypeSerializer().serialize(stranger)


def test_hints_can_be_read_at_run_time() -> None:
    hints = get_type_hints(BatchWriter.put_item)
    assert hints == {"Item": ours.DynamoDBItem, "return": type(None)}
    hints = get_type_hints(ours.TypeDeserializer.deserialize)
    assert hints["return"] == ours.DynamoDBResult
