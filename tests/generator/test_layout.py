"""Lines are broken where black breaks them, so that black has nothing to change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.format import format_source
from generator.python.expressions import Alternatives, Expression, Subscript
from generator.python.layout import Parentheses, assign, call, collection, declare

STUB = PurePosixPath("staticboto/src/staticboto/s3/client.pyi")
A, B, C = (f"t.{letter * 40}" for letter in "ABC")
UNION = Alternatives((A, B, "None"))
SHORT = Alternatives((A, "None"))
NESTED = Subscript("dict", ("str", Subscript("list", (Alternatives((A, B)),))))


def field(expression: Expression, long: str) -> str:
    return f"class F:\n{declare(f'{long}: ', expression, indent=4)}\n"


def parameter(expression: Expression, long: str) -> str:
    row = declare(f"{long}: ", expression, " = ...,", 8, Parentheses.UNIONS)
    return f"class F:\n    def f(\n        self,\n{row}\n    ) -> str: ...\n"


def result(expression: Expression, long: str) -> str:
    head = f"class F:\n    def f(\n        self,\n        {long}: str,\n"
    return f"{head}{declare(') -> ', expression, ': ...', 4)}\n"


def base(expression: Expression, long: str) -> str:
    return f"{call(f'class {long}', [expression], ':')}\n    x: int\n"


def bases(expression: Expression, long: str) -> str:
    head = call(f"class {long}", [expression, "total=False"], ":")
    return f"{head}\n    x: int\n"


def alias(expression: Expression, long: str) -> str:
    return f"{assign(long, 'TypeAlias', expression)}\n"


PLACES = [field, parameter, result, base, bases, alias]


def expressions() -> st.SearchStrategy[Expression]:
    """Names of several lengths, subscripts and unions, nested in each other."""
    name = st.sampled_from(["int", "None", A, B, C, "Long" * 14, "Longest" * 15])

    def more(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        items = st.lists(inner, min_size=1, max_size=3).map(tuple)
        members = st.lists(
            inner.filter(lambda each: not isinstance(each, Alternatives)),
            min_size=2,
            max_size=3,
        ).map(tuple)
        subscripts = st.builds(Subscript, st.sampled_from(["list", "t.Some"]), items)
        return st.one_of(subscripts, st.builds(Alternatives, members))

    return st.recursive(name, more, max_leaves=6)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
@pytest.mark.parametrize("long", ["x", "Parameter", "Long" * 12])
@pytest.mark.parametrize("expression", [A, UNION, SHORT, NESTED], ids=str)
def test_black_changes_nothing(
    place: Callable[[Expression, str], str], long: str, expression: Expression
) -> None:
    text = place(expression, long)
    assert format_source(STUB, text) == text


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
@settings(deadline=None, max_examples=60, derandomize=True)
@given(expression=expressions(), long=st.sampled_from(["x", "Parameter", "Long" * 12]))
def test_black_changes_nothing_whatever_the_expression(
    place: Callable[[Expression, str], str], expression: Expression, long: str
) -> None:
    text = place(expression, long)
    assert format_source(STUB, text) == text


@pytest.mark.parametrize("length", range(50, 85))
@pytest.mark.parametrize("values", [("a",), ("a", "b" * 40), ("a" * 70,)])
def test_aliases_of_literals_are_stable(length: int, values: tuple[str, ...]) -> None:
    """Names of all lengths at which the layout changes."""
    literal = Subscript("Literal", tuple(f'"{value}"' for value in values))
    for a_line_each in (True, False):
        text = f"{assign('N' * length, 'TypeAlias', literal, a_line_each)}\n"
        assert format_source(STUB, text) == text


@pytest.mark.parametrize("count", [1, 2, 9])
def test_lists_are_stable(count: int) -> None:
    items = [f'"{"item" * 10}{number}"' for number in range(count)]
    text = f"def f():\n{collection('return ', items, '[]', 4)}\n"
    assert format_source(STUB.with_suffix(".py"), text) == text
