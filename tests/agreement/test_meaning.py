"""The proof reads types as type checkers do; it would notice what is wrong."""

# Without `annotations` from `__future__`: a TypedDict reads `Required` when it is made.
import io
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Union

import pytest
from typing_extensions import Required, TypedDict

from tests.support.meaning import ABSENT, DOCUMENT_INPUT, is_of, mismatches


class Inner(TypedDict):
    number: int


class Outer(TypedDict, total=False):
    inner: Required[Inner]
    names: Union[list[str], tuple[str, ...]]
    never: Annotated[Any, ABSENT]


DOCUMENT: Any = Annotated[Any, DOCUMENT_INPUT]


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (Outer, {"inner": {"number": 1}}),
        (Outer, {"inner": {"number": True}, "names": ("a", "b")}),
        (Literal["a", "b"], "b"),
        (Union[float, Decimal], 1),
        (dict[str, list[int]], {"a": [1]}),
        (DOCUMENT, {"a": [1, None, {"b": 1.5}]}),
        (datetime, datetime(2024, 2, 29)),
    ],
)
def test_of_the_type(hint: Any, value: Any) -> None:
    assert is_of(hint, value)


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (Outer, {}),
        (Outer, {"inner": {}}),
        (Outer, {"inner": {"number": 1}, "names": "ab"}),
        (Outer, {"inner": {"number": 1}, "names": ["a", None]}),
        (Outer, {"inner": {"number": 1}, "never": 1}),
        (Outer, {"inner": {"number": 1}, "other": 1}),
        (Literal["a", "b"], "c"),
        (Union[float, Decimal], "1"),
        (dict[str, list[int]], {1: [1]}),
        (dict[str, list[int]], {"a": ["1"]}),
        (DOCUMENT, {"a": (1,)}),
        (datetime, date(2024, 2, 29)),
        (bytes, io.BytesIO()),
    ],
)
def test_not_of_the_type(hint: Any, value: Any) -> None:
    assert not is_of(hint, value)


def test_new_values_of_enums_come_out() -> None:
    assert not list(mismatches(Literal["a"], "b", comes_out=True))
    assert list(mismatches(Literal["a"], 1, comes_out=True))


def test_the_place_is_told() -> None:
    value = {"inner": {"number": "1"}}
    (found,) = mismatches(Outer, value, comes_out=True)
    assert found == (".inner.number", "str is not int")
