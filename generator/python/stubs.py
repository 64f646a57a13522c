"""Methods as a stub has them: signature and docstring, laid out.

Owns the syntax that all generated methods share, and the comments for checkers. Parameters
and results are decided where a `Signature` is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from ..options import Docs
from . import docstrings, documentation, layout, runtime
from .expressions import Expression
from .page import Import, Page
from .signatures import CLASS_METHOD, OVERLOAD, Assigned, Signature
from .types import ANY, Name, Parameter, is_parameter

DEPRECATED = Name("deprecated", "typing_extensions")
MYPY = Import(runtime.CHECKERS, "MYPY")
NARROWS = "  # type: ignore[override]"
"""Tells mypy that a method is narrower than botocore's own on purpose.

Other checkers compare it with the nearest base class, which is ours.
"""
REDECLARED = "  # pyright: ignore[reportRedeclaration]"
"""pyright uses the overloads, which come last, and would report what comes before."""
UNPACK = Name("Unpack", "typing_extensions")


@dataclass(frozen=True, slots=True)
class Method:
    """A member of a stub's class; all but its name is laid out.

    Attributes:
        name: the method.
        head: `def …` up to and including the colon.
        docstring: its lines; empty if there is none.
        deprecated: the line of `@deprecated`; empty if there is none.
        decorator: the line of another decorator; empty if there is none.
        overloads: what other checkers see instead, if the method itself is for mypy alone.
        apart: whether a blank line follows.
    """

    name: str
    head: str
    docstring: str = ""
    deprecated: str = ""
    decorator: str = ""
    overloads: tuple[Method, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A parameter: its type, with the text before and after it."""

    before: str
    type: Expression = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.type}{self.after}"


def members(
    page: Page, level: Docs, made: Iterable[Signature | Assigned]
) -> tuple[Method, ...]:
    """Return the members of a class, as the stub `page` declares them.

    black puts a blank line after a class, and before a method that follows one of several
    lines, but none before an assignment or an `if`.

    Args:
        page: the stub.
        level: how much documentation the user wants.
        made: the members.
    """
    declared, found = [*made], []
    for each, following in zip_longest(declared, declared[1:]):
        method = _member(page, level, each)
        is_method = isinstance(following, Signature) and not following.to_others
        is_long = bool(method.docstring or method.overloads)
        apart = following is None or (is_long and is_method)
        found.append(replace(method, apart=apart))
    return tuple(found)


def _member(page: Page, level: Docs, made: Signature | Assigned) -> Method:
    if isinstance(made, Assigned):
        return Method(made.name, f"    {made.name} = {page.spell(made.value)}")
    if not made.to_others:
        return method(page, level, made)
    page.needs(MYPY)
    *others, last = [method(page, level, each, 8) for each in made.to_others]
    shown = (*(replace(each, apart=bool(each.docstring)) for each in others), last)
    return Method(made.name, _head(page, made, ": ...", REDECLARED, 8), overloads=shown)


def method(page: Page, level: Docs, made: Signature, indent: int = 4) -> Method:
    """Return a method or a function whose `def` is indented by `indent`."""
    docstring = _docstring(level, made, indent + 4)
    decorator = f"@{page.spell(made.decorator)}" if made.decorator else ""
    remark = NARROWS if made.narrows else ""
    if made.decorator == OVERLOAD:
        # mypy reports overloads at the decorator of the first.
        decorator, remark = decorator + remark, ""
    head = _head(page, made, ":" if docstring else ": ...", remark, indent)
    return Method(
        made.name, head, docstring, _deprecated(page, made.deprecated), decorator
    )


def _docstring(level: Docs, made: Signature, indent: int) -> str:
    said = made.documentation
    return docstrings.block(
        level, said.html, said.otherwise, said.link, made.parameters, indent, said.lead
    )


def _head(page: Page, made: Signature, body: str, remark: str, indent: int) -> str:
    margin = " " * indent
    rows, returns = _rows(page, made), page.spell(made.result)
    together = ", ".join(map(str, rows))
    line = f"{margin}def {made.name}({together}) -> {returns}{body}{remark}"
    if layout.fits(line):
        return line
    together = f"{margin}    {together}"
    if len(rows) > 1 and layout.fits(together):
        lines = [together]
    else:  # A single `self` is followed by a comma too.
        lines = [
            layout.declare(
                each.before,
                each.type,
                f"{each.after},",
                indent + 4,
                layout.Parentheses.UNIONS,
            )
            for each in rows
        ]
    last = layout.declare(") -> ", returns, body, indent=indent)
    return "\n".join([f"{margin}def {made.name}({remark}", *lines, last])


def _rows(page: Page, made: Signature) -> list[_Row]:
    """Return the parameters, as they are written between the parentheses.

    If one of them cannot be a Python name (`from`), the TypedDict of the request replaces
    all keyword-only ones.
    """
    rows = []
    if made.receiver:
        rows.append(_Row("cls" if made.decorator == CLASS_METHOD else made.receiver))
    rows += [_row(page, each) for each in made.parameters if not each.by_keyword]
    keywords = [each for each in made.parameters if each.by_keyword]
    speakable = [each for each in keywords if is_parameter(each.name)]
    if made.request is not None and len(speakable) < len(keywords):
        return [*rows, _Row("**kwargs: ", page.spell(UNPACK.of(made.request)))]
    if speakable:
        rows += [_Row("*"), *(_row(page, each) for each in speakable)]
    if len(speakable) < len(keywords):
        rows.append(_Row("**kwargs: ", page.spell(ANY)))
    return rows


def _row(page: Page, parameter: Parameter) -> _Row:
    default = f" = {parameter.default}" if parameter.default else ""
    return _Row(f"{parameter.name}: ", page.spell(parameter.type), default)


def _deprecated(page: Page, why: str | None) -> str:
    if why is None:
        return ""
    message = documentation.brief(why) or "Deprecated by AWS."
    head = f"@{page.spell(DEPRECATED)}"
    return layout.collection(head, [layout.quote(message)], "()", indent=4)
