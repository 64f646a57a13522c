"""Where lines break, as black breaks them.

Text that is already stable costs black half of what other text does, so the views lay out
what may grow long with these functions, and the templates hold the rest of the shape. Owns
line width and where brackets are split; knows nothing of AWS or of what the text means.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from .expressions import Alternatives, Expression, Subscript

WIDTH = 88


class Parentheses(Enum):
    """What black puts into parentheses where a line is too long, by where it stands."""

    ANYTHING = "the type of a field or of a result, the value of an assignment"
    UNIONS = "the type of a parameter"
    NOTHING = "a part of something else, a base class"


def fits(line: str) -> bool:
    """Whether `line` is short enough to stay on one line."""
    return len(line) <= WIDTH


def quote(value: str) -> str:
    """Return `value` as black writes a string: in double quotes if that needs no escape."""
    text = repr(value)
    if text[0] == "'" and '"' not in text:
        return f'"{text[1:-1]}"'
    return text


def declare(
    head: str,
    expression: Expression,
    tail: str = "",
    indent: int = 0,
    parentheses: Parentheses = Parentheses.ANYTHING,
) -> str:
    """Return `head + expression + tail` in as many lines as black makes of it.

    Args:
        head: what stands before the expression, such as `Bucket: `.
        expression: the expression.
        tail: what follows on the last line, such as ` = ...,`.
        indent: how far the first line is indented; the result begins with it.
        parentheses: what may be put into parentheses.
    """
    margin = " " * indent
    line = f"{margin}{head}{expression}{tail}"
    if fits(line):
        return line
    match expression:
        case Subscript(origin, items):
            body = _items(items, indent + 4)
            return f"{margin}{head}{origin}[\n{body}\n{margin}]{tail}"
        case Alternatives():
            if parentheses is Parentheses.NOTHING:
                return _alternatives(head, expression, tail, indent)
            body = _alone(expression, indent + 4)
            return f"{margin}{head}(\n{body}\n{margin}){tail}"
    # A single name that is too long even alone gains nothing by parentheses.
    alone = f"{margin}    {expression}"
    if parentheses is Parentheses.ANYTHING and (fits(alone) or "." in expression):
        return f"{margin}{head}(\n{alone}\n{margin}){tail}"
    return line


def assign(
    name: str, annotation: str, value: Expression, a_line_each: bool = False
) -> str:
    """Return `name: annotation = value` in as many lines as black makes of it.

    Args:
        name: the variable.
        annotation: its type, a name.
        value: what it is.
        a_line_each: whether the items of a subscript that is too long have a line each, even
            if all of them have room on one.
    """
    head = f"{name}: {annotation} = "
    if fits(f"{head}{value}"):
        return f"{head}{value}"
    if isinstance(value, Subscript):
        if fits(f"{head}{value.origin}["):
            if a_line_each:
                return collection(f"{head}{value.origin}", value.items, "[]")
            return declare(head, value)
        if not fits(f"{head}("):
            return f"{name}: (\n    {annotation}\n{declare(') = ', value)}"
    return f"{head}(\n{_alone(value, 4)}\n)"


def collection(
    head: str, items: Sequence[Expression], brackets: str, indent: int = 0
) -> str:
    """Return `head[items]` on one line if it fits, else an item a line.

    Args:
        head: what stands before the bracket.
        items: the items.
        brackets: the opening and the closing bracket.
        indent: how far the first line is indented; the result begins with it.
    """
    opening, closing = brackets[0], brackets[1]
    margin = " " * indent
    line = f"{margin}{head}{opening}{', '.join(map(str, items))}{closing}"
    if fits(line):
        return line
    return f"{margin}{head}{opening}\n{_rows(items, indent + 4)}\n{margin}{closing}"


def call(
    head: str, arguments: Sequence[Expression], tail: str = "", indent: int = 0
) -> str:
    """Return `head(arguments)tail`: on one line, else in one line more, else in many.

    Args:
        head: what stands before the parenthesis.
        arguments: the arguments.
        tail: what follows the closing parenthesis.
        indent: how far the first line is indented; the result begins with it.
    """
    margin = " " * indent
    line = f"{margin}{head}({', '.join(map(str, arguments))}){tail}"
    if fits(line):
        return line
    return f"{margin}{head}(\n{_items(arguments, indent + 4)}\n{margin}){tail}"


def _alone(expression: Expression, indent: int) -> str:
    """Return an expression that has lines of its own."""
    return declare("", expression, indent=indent, parentheses=Parentheses.NOTHING)


def _items(items: Sequence[Expression], indent: int) -> str:
    """Return what stands between brackets: on one line if it fits, else an item a line."""
    line = f"{' ' * indent}{', '.join(map(str, items))}"
    return line if fits(line) else _rows(items, indent)


def _rows(items: Sequence[Expression], indent: int) -> str:
    """Return an item a line; black adds no comma to a single one."""
    comma = "," if len(items) > 1 else ""
    return "\n".join(
        declare("", item, comma, indent, Parentheses.NOTHING) for item in items
    )


def _alternatives(head: str, union: Alternatives, tail: str, indent: int) -> str:
    """Return a member of a union a line."""
    *others, last = union.members
    heads = [head, *["| "] * len(others)]
    tails = [*[""] * len(others), tail]
    rows = zip(heads, (*others, last), tails)
    return "\n".join(
        declare(before, member, after, indent, Parentheses.NOTHING)
        for before, member, after in rows
    )
