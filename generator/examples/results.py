"""What a program shows of a response: statements that print its most telling part.

A key that is promised is read by `[…]`, any other by `.get(…)`, so that a type checker has
nothing to report.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Collection, Iterator

from ..model.service import Operation, Paginator
from ..model.shapes import Direction, ListShape, MapShape, Member, Scalar, Structure
from ..naming import names
from ..parts.context import Context
from ..python.layout import fits, quote
from .strings import words

_MARGIN = "    "
_LISTING = re.compile("^(list|describe|search|scan|query|select|find|batch)_")
_TOKENS = re.compile("token$|marker$|^is_truncated$|^request_id$|^next_")
_TELLING = ("name", "id", "arn", "key", "url", "status", "state", "title", "value")


class Results:
    """What programs show of the responses of one service.

    Args:
        context: the service.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shapes = context.service.shapes

    def of_operation(self, operation: Operation, taken: Collection[str]) -> list[str]:
        """Return statements about the variable `response`; none if there is nothing in it.

        Args:
            operation: the operation that returned it.
            taken: variables that have another meaning.
        """
        if operation.output is None:
            return []
        structure = self._context.structure(operation.output)
        member = self._of_response(operation, structure)
        if member is None:
            return []
        return self._member("response", structure, member, True, {*taken, "response"})

    def of_page(self, paginator: Paginator, taken: Collection[str]) -> list[str]:
        """Return statements about the variable `page`."""
        operation = self._context.service.operations[paginator.operation]
        found: list[str] = []
        if operation.output is not None:
            structure = self._context.structure(operation.output)
            member = self._of_response(operation, structure)
            if member is not None:
                others = {*taken, "page"}
                found = self._member("page", structure, member, True, others)
        return found or ["print(page)"]

    def of_value(self, value: str, shape: str) -> list[str]:
        """Return a statement that prints a value of a shape."""
        return _print(self._inside(value, shape))

    def _of_response(self, operation: Operation, structure: Structure) -> Member | None:
        """Return the member of a response to show."""
        members = [m for m in structure.members if not _TOKENS.search(words(m.name))]
        for member in members:
            shape = self._shapes[member.shape]
            if structure.payload == member.name or (
                isinstance(shape, Structure) and shape.event_stream
            ):
                return member
        paginator = self._context.service.paginators.get(operation.name)
        name = words(operation.name)
        subject = name.partition("_")[2]

        def order(member: Member) -> tuple[object, ...]:
            shape = self._shapes[member.shape]
            many = isinstance(shape, (ListShape, MapShape))
            key = words(member.name)
            return (
                paginator is None or member.name not in paginator.result_keys[:1],
                bool(_LISTING.match(name)) and not many,
                member.deprecated is not None,
                not key.startswith(subject),
                not key.endswith(_TELLING) and not isinstance(shape, Structure),
                not self._promised(structure, member, True),
                many,
            )

        return min(members, key=order, default=None)

    def _member(
        self,
        value: str,
        structure: Structure,
        member: Member,
        whole: bool,
        taken: Collection[str],
    ) -> list[str]:
        """Return statements that show a member of the value of an expression."""
        promised = self._promised(structure, member, whole)
        key, shape = quote(member.name), self._shapes[member.shape]
        found = f"{value}[{key}]" if promised else f"{value}.get({key})"
        if self._is_opaque(structure, member):
            return _print(found)
        match shape:
            case Structure(event_stream=True):
                return (
                    [f"for event in {found}:", f"{_MARGIN}print(event)"]
                    if promised
                    else _print(found)
                )
            case Scalar(type="blob") if structure.payload == member.name:
                return _print(f"{found}.read()" if promised else found)
            case ListShape(sparse=False):
                source = found if promised else f"{value}.get({key}, [])"
                name = _variable(member.name, taken)
                head = f"for {name} in {source}:"
                if not fits(head):
                    return _print(found)
                inner = _print(self._inside(name, shape.member), 1)
                return [head, *inner]
            case MapShape(sparse=False):
                source = found if promised else f"{value}.get({key}, {{}})"
                head = f"for key, value in {source}.items():"
                if not fits(head) or {"key", "value"} & {*taken}:
                    return _print(found)
                return [head, f"{_MARGIN}print(key, value)"]
            case Structure() if promised:
                return _print(self._inside(found, shape.name))
        return _print(found)

    def _inside(self, value: str, name: str) -> str:
        """Return an expression for the most telling part of a value of a shape."""
        shape = self._shapes[name]
        if not isinstance(shape, Structure) or self._rewritten(name):
            return value
        if shape.union or shape.document or shape.event_stream or not shape.members:
            return value
        about = words(shape.name)

        def order(member: Member) -> tuple[object, ...]:
            key = words(member.name)
            ending = next(
                (i for i, end in enumerate(_TELLING) if key.endswith(end)), 99
            )
            return (
                not isinstance(self._shapes[member.shape], Scalar),
                member.deprecated is not None,
                not self._promised(shape, member, False),
                key not in _TELLING and not key.startswith(about),
                ending,
            )

        member = min(shape.members, key=order)
        key = quote(member.name)
        if self._promised(shape, member, False):
            return f"{value}[{key}]"
        return f"{value}.get({key})"

    def _promised(self, structure: Structure, member: Member, whole: bool) -> bool:
        annotator = self._context.annotator
        if annotator.promises.is_shared(structure, whole):
            return annotator.is_required(member, structure)
        return annotator.is_delivered(member, structure, whole)

    def _is_opaque(self, structure: Structure, member: Member) -> bool:
        """Whether a value is not what the model says."""
        override = self._context.overrides.member(structure.name, member.name)
        rewritten = override is not None and override.type(Direction.OUTPUT) is not None
        return rewritten or member.json_value or self._rewritten(member.shape)

    def _rewritten(self, shape: str) -> bool:
        annotator = self._context.dialect
        return annotator.rewritten(shape, Direction.OUTPUT) is not None


def _print(value: str, depth: int = 0) -> list[str]:
    margin = _MARGIN * depth
    if fits(f"{margin}print({value})"):
        return [f"{margin}print({value})"]
    return [f"{margin}print(", f"{margin}{_MARGIN}{value}", f"{margin})"]


def variable(name: str, taken: Collection[str]) -> str:
    """Return a variable for an element of what is called `name`."""
    single = _singular(words(name))
    if single in taken or keyword.iskeyword(single) or hasattr(builtins, single):
        single = "item" if "item" not in taken else "element"
    return single


_variable = variable


def _singular(name: str) -> str:
    name = re.sub("_(list|set)$", "s", name).replace("ss$", "s")
    for plural, single in (
        ("ies", "y"),
        ("sses", "ss"),
        ("xes", "x"),
        ("ches", "ch"),
        ("statuses", "status"),
    ):
        if name.endswith(plural):
            return name[: -len(plural)] + single
    if name.endswith("s") and not name.endswith(("ss", "us", "is", "details")):
        return name[:-1]
    return "item"
