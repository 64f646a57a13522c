"""Line breaks, at the places where black makes them.

Formatting costs black half as much if it has nothing to change. So the views use these
functions for everything that may become too long for a line, and the templates have the
rest of the layout. Owns the line width and the splitting of brackets; knows nothing of AWS
or of the meaning of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from .expressions import Alternatives, Expression, Subscript

WIDTH = 88


class Parentheses(Enum):
    """The expressions that black puts into parentheses if a line is too long."""

    ANYTHING = "the type of a field or a result, the value of an assignment"
    UNIONS = "the type of a parameter"
    NOTHING = "a part of another expression, a base class"


def fits(line: str) -> bool:
    """Whether `line` is short enough to stay on one line."""
    return len(line) <= WIDTH


def quote(value: str | bytes) -> str:
    """Return `value` as black writes it: in double quotes unless single need fewer escapes."""
    prefix = "b" if isinstance(value, bytes) else ""
    text = repr(value).removeprefix(prefix)
    if text[0] == "'" and text.count('"') <= text.count("\\'"):
        inner = text[1:-1].replace("\\'", "'").replace('"', '\\"')
        text = f'"{inner}"'
    return prefix + text


def declare(
    head: str,
    expression: Expression,
    tail: str = "",
    indent: int = 0,
    parentheses: Parentheses = Parentheses.ANYTHING,
) -> str:
    """Return `head + expression + tail`, broken into lines as black would do it.

    Args:
        head: the text before the expression, such as `Bucket: `.
        expression: the expression.
        tail: the text after it, on the last line, such as ` = ...,`.
        indent: the indentation of the first line, which the result includes.
        parentheses: which expressions may be put into parentheses.
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
    # Parentheses do not help a single name that is too long even on its own line.
    alone = f"{margin}    {expression}"
    if parentheses is Parentheses.ANYTHING and (fits(alone) or "." in expression):
        return f"{margin}{head}(\n{alone}\n{margin}){tail}"
    return line


def assign(
    name: str, annotation: str, value: Expression, a_line_each: bool = False
) -> str:
    """Return `name: annotation = value`, broken into lines as black would do it.

    Args:
        name: the variable.
        annotation: its type, a name.
        value: what it is.
        a_line_each: whether each item of a subscript that is too long gets its own line,
            even if all of them would fit on one.
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
    """Return `head[items]` on one line if it fits, otherwise one item per line.

    Args:
        head: the text before the bracket.
        items: the items.
        brackets: the opening and the closing bracket.
        indent: the indentation of the first line, which the result includes.
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
    """Return `head(arguments)tail`, broken into lines as black would do it.

    Args:
        head: the text before the parenthesis.
        arguments: the arguments.
        tail: the text after the closing parenthesis.
        indent: the indentation of the first line, which the result includes.
    """
    margin = " " * indent
    line = f"{margin}{head}({', '.join(map(str, arguments))}){tail}"
    if fits(line):
        return line
    return f"{margin}{head}(\n{_items(arguments, indent + 4)}\n{margin}){tail}"


def _alone(expression: Expression, indent: int) -> str:
    """Return an expression on lines of its own."""
    return declare("", expression, indent=indent, parentheses=Parentheses.NOTHING)


def _items(items: Sequence[Expression], indent: int) -> str:
    """Return the content of brackets, on one line if it fits, otherwise one item a line."""
    line = f"{' ' * indent}{', '.join(map(str, items))}"
    return line if fits(line) else _rows(items, indent)


def _rows(items: Sequence[Expression], indent: int) -> str:
    """Return one item per line; black adds no comma after a single item."""
    comma = "," if len(items) > 1 else ""
    return "\n".join(
        declare("", item, comma, indent, Parentheses.NOTHING) for item in items
    )


def _alternatives(head: str, union: Alternatives, tail: str, indent: int) -> str:
    """Return one member of a union per line."""
    *others, last = union.members
    heads = [head, *["| "] * len(others)]
    tails = [*[""] * len(others), tail]
    rows = zip(heads, (*others, last), tails)
    return "\n".join(
        declare(before, member, after, indent, Parentheses.NOTHING)
        for before, member, after in rows
    )
