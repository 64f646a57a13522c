"""Where lines break, as black breaks them.

Text that is already stable costs black a third of text that is not, so the views lay out
what may grow long with these functions, and the templates hold the rest of the shape. Owns
line width and bracket splitting; knows nothing of AWS or of what the text means.
"""

from __future__ import annotations

from collections.abc import Sequence

WIDTH = 88


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
    head: str, expression: str, tail: str = "", indent: int = 0, wraps: bool = True
) -> str:
    """Return `head + expression + tail` in as many lines as black makes of it.

    Args:
        head: what stands before the expression, such as `Bucket: `.
        expression: names, subscripts and commas.
        tail: what follows on the last line, such as ` = ...,`.
        indent: how far the first line is indented; the result begins with it.
        wraps: whether a name that is too long goes into parentheses, which it does not
            in a list of parameters.
    """
    margin = " " * indent
    line = f"{margin}{head}{expression}{tail}"
    if fits(line):
        return line
    if not expression.endswith("]"):
        alone = f"{margin}    {expression}"
        is_union = " | " in expression and "[" not in expression
        if not wraps or not (fits(alone) or is_union):
            return line
        if not fits(alone):
            alone = alone.replace(" | ", f"\n{margin}    | ")
        return f"{margin}{head}(\n{alone}\n{margin}){tail}"
    opening = _matching(expression)
    before, body = expression[: opening + 1], expression[opening + 1 : -1]
    return f"{margin}{head}{before}\n{_body(body, indent + 4)}\n{margin}]{tail}"


def collection(head: str, items: Sequence[str], brackets: str, indent: int = 0) -> str:
    """Return `head[items]` on one line if it fits, else an item a line.

    Args:
        head: what stands before the bracket.
        items: the items, each on one line.
        brackets: the opening and the closing bracket.
        indent: how far the first line is indented; the result begins with it.
    """
    opening, closing = brackets[0], brackets[1]
    margin = " " * indent
    line = f"{margin}{head}{opening}{', '.join(items)}{closing}"
    if fits(line):
        return line
    if len(items) == 1:
        return f"{margin}{head}{opening}\n{margin}    {items[0]}\n{margin}{closing}"
    rows = "".join(f"{margin}    {item},\n" for item in items)
    return f"{margin}{head}{opening}\n{rows}{margin}{closing}"


def call(head: str, arguments: Sequence[str], tail: str = "", indent: int = 0) -> str:
    """Return `head(arguments)tail`: on one line, else in one line more, else in many.

    Args:
        head: what stands before the parenthesis.
        arguments: the arguments, each on one line.
        tail: what follows the closing parenthesis.
        indent: how far the first line is indented; the result begins with it.
    """
    margin, body = " " * indent, ", ".join(arguments)
    line = f"{margin}{head}({body}){tail}"
    if fits(line):
        return line
    if fits(f"{margin}    {body}"):
        return f"{margin}{head}(\n{margin}    {body}\n{margin}){tail}"
    comma = "," if len(arguments) > 1 else ""
    rows = "\n".join(
        declare("", argument, comma, indent + 4, wraps=False) for argument in arguments
    )
    return f"{margin}{head}(\n{rows}\n{margin}){tail}"


def _body(body: str, indent: int) -> str:
    margin = " " * indent
    if fits(margin + body):
        return margin + body
    items = _split(body)
    if len(items) == 1:
        return declare("", body, indent=indent, wraps=False)
    return "\n".join(declare("", item, ",", indent, wraps=False) for item in items)


def _matching(expression: str) -> int:
    """Return where the bracket opens that the last character closes."""
    depth = 0
    for position in range(len(expression) - 1, -1, -1):
        if expression[position] == "]":
            depth += 1
        elif expression[position] == "[":
            depth -= 1
            if depth == 0:
                return position
    raise ValueError(expression)


def _split(body: str) -> list[str]:
    """Return the parts between the commas that no bracket encloses."""
    items, depth, start = [], 0, 0
    for position, character in enumerate(body):
        depth += (character == "[") - (character == "]")
        if character == "," and depth == 0:
            items.append(body[start:position].strip())
            start = position + 1
    items.append(body[start:].strip())
    return items
