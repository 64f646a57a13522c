"""What a program shows of a response: statements that print its most telling part.

A key that is promised is read by `[…]`, any other by `.get(…)`, so that a type checker has
nothing to report.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Collection
from dataclasses import dataclass

from ..model.service import Operation, Paginator
from ..model.shapes import Direction, ListShape, MapShape, Member, Scalar, Structure
from ..parts.context import Context
from ..python.layout import fits, quote
from .strings import words

_MARGIN = " " * 4
_LISTING = re.compile("^(list|describe|search|scan|query|select|find|batch)_")
_TOKENS = re.compile("token$|marker$|^is_truncated$|^request_id$|^next_")

# The end of the name of a telling member, and what the name of a structure adds to that of
# what it describes.
_TELLING = ("name", "id", "identifier", "arn", "key", "url", "status", "state", "value")
_ADDED = re.compile(
    "(_(summary|info|information|description|details?|metadata|data|type|item|entry|list"
    "|output|response|result|record|properties|configuration|config|v2))+$"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A member that a response has.

    Attributes:
        value: the expression of the structure that has it.
        structure: this structure.
        member: the member.
        promised: whether it is always there.
    """

    value: str
    structure: Structure
    member: Member
    promised: bool

    @property
    def expression(self) -> str:
        """The value of the member, or None if it is not there."""
        return self.or_else("")

    def or_else(self, default: str) -> str:
        """Return the value of the member, or the value `default` if it is not there."""
        key = quote(self.member.name)
        if self.promised:
            return f"{self.value}[{key}]"
        return f"{self.value}.get({', '.join(filter(None, (key, default)))})"


class Results:
    """What programs show of the responses of one service.

    Args:
        context: the service.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shapes = context.service.shapes

    def of_operation(
        self,
        operation: Operation,
        taken: Collection[str],
        variable: str = "response",
        depth: int = 0,
    ) -> list[str]:
        """Return statements that show a response; none if there is nothing in it.

        Args:
            operation: the operation that returned it.
            taken: the variables that have another meaning.
            variable: the variable that holds the response.
            depth: how many statements surround these.
        """
        if operation.output is None:
            return []
        structure = self._context.structure(operation.output)
        paginator = self._context.service.paginators.get(operation.name)
        found = self._paged(variable, structure, paginator) or self._telling(
            variable, structure, operation
        )
        if found is None:
            return []
        lines = self._shown(found, {*taken, variable}, depth)
        return [_MARGIN * depth + line for line in lines]

    def _paged(
        self, variable: str, structure: Structure, paginator: Paginator | None
    ) -> _Found | None:
        """Return what a paginator merges, if all that leads there is promised."""
        steps = paginator.result_keys[0].split(".") if paginator else []
        value, whole = variable, True
        for step in steps:
            known = {member.name: member for member in structure.members}
            if step not in known:
                return None
            found = self._found(value, structure, known[step], whole)
            shape = self._shapes[found.member.shape]
            if step == steps[-1]:
                return found
            if not found.promised or not isinstance(shape, Structure):
                return None
            value, structure, whole = found.expression, shape, False
        return None

    def _telling(
        self, variable: str, structure: Structure, operation: Operation
    ) -> _Found | None:
        """Return the most telling member of a response."""
        verb, _, subject = words(operation.name).partition("_")
        is_list = _LISTING.match(f"{verb}_") is not None
        founds = [
            self._found(variable, structure, member, True)
            for member in structure.members
            if not _TOKENS.search(words(member.name))
        ]

        def order(found: _Found) -> tuple[bool, ...]:
            member = found.member
            shape, name = self._shapes[member.shape], words(member.name)
            is_many = isinstance(shape, (ListShape, MapShape))
            is_structure = isinstance(shape, Structure)
            return (
                structure.payload != member.name and not _is_stream(shape),
                is_list and not is_many,
                member.deprecated is not None,
                not name.startswith(subject),
                not name.endswith(_TELLING) and not is_structure,
                not found.promised,
                is_many,
            )

        return min(founds, key=order, default=None)

    def _shown(self, found: _Found, taken: Collection[str], depth: int) -> list[str]:
        """Return statements that show a member."""
        structure, member = found.structure, found.member
        shape = self._shapes[member.shape]
        if not self._is_as_modelled(structure, member):
            return self._print(found, depth)
        if _is_stream(shape):
            return [f"for event in {found.expression}:", f"{_MARGIN}print(event)"]
        match shape:
            case Scalar(type="blob") if structure.payload == member.name:
                return [f"print({found.expression}.read())"]
            case ListShape(sparse=False):
                for each in dict.fromkeys((singular(member.name, taken), "item")):
                    head = f"for {each} in {found.or_else('[]')}:"
                    if fits(_MARGIN * depth + head) and each not in taken:
                        part = self._part(each, shape.member, depth + 1)
                        return [head, f"{_MARGIN}print({part})"]
            case MapShape(sparse=False):
                head = f"for key, value in {found.or_else('{}')}.items():"
                if fits(_MARGIN * depth + head) and not {"key", "value"} & {*taken}:
                    return [head, f"{_MARGIN}print(key, value)"]
            case Structure() if found.promised:
                return [f"print({self._part(found.expression, shape.name, depth)})"]
        return self._print(found, depth)

    def _print(self, found: _Found, depth: int) -> list[str]:
        line = f"print({found.expression})"
        if fits(_MARGIN * depth + line):
            return [line]
        return ["print(", f"{_MARGIN}{found.expression}", ")"]

    def _part(self, value: str, name: str, depth: int) -> str:
        """Return an expression for the most telling part of a value of a shape."""
        shape = self._shapes[name]
        if not isinstance(shape, Structure) or self._rewritten(name):
            return value
        if shape.union or shape.document or shape.event_stream or not shape.members:
            return value
        about = _ADDED.sub("", words(shape.name))

        def order(found: _Found) -> tuple[object, ...]:
            name = words(found.member.name)
            ending = next((e for e in _TELLING if name in (e, f"{about}_{e}")), None)
            return (
                not isinstance(self._shapes[found.member.shape], Scalar),
                found.member.deprecated is not None,
                ending is None,
                not found.promised,
                _TELLING.index(ending) if ending else not name.endswith(_TELLING),
            )

        founds = [self._found(value, shape, each, False) for each in shape.members]
        part = min(founds, key=order).expression
        return part if fits(f"{_MARGIN * depth}print({part})") else value

    def _found(
        self, value: str, structure: Structure, member: Member, whole: bool
    ) -> _Found:
        annotator = self._context.annotator
        if annotator.promises.is_shared(structure, whole):
            promised = annotator.is_required(member, structure)
        else:
            promised = annotator.is_delivered(member, structure, whole)
        return _Found(value, structure, member, promised)

    def _is_as_modelled(self, structure: Structure, member: Member) -> bool:
        """Whether a value is what the model says, not what botocore makes of it."""
        override = self._context.overrides.member(structure.name, member.name)
        is_rewritten = override is not None and override.type(Direction.OUTPUT)
        return not (is_rewritten or member.json_value or self._rewritten(member.shape))

    def _rewritten(self, shape: str) -> bool:
        annotator = self._context.dialect
        return annotator.rewritten(shape, Direction.OUTPUT) is not None


def _is_stream(shape: object) -> bool:
    return isinstance(shape, Structure) and shape.event_stream


def singular(name: str, taken: Collection[str]) -> str:
    """Return a variable for an element of what is called `name`.

    Args:
        name: a name, mostly a plural.
        taken: the variables that have another meaning.
    """
    single = one_of(words(name))
    if single in taken or keyword.iskeyword(single) or hasattr(builtins, single):
        return "item"
    return single


_PLURALS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("uses", "us"),
    ("xes", "x"),
    ("ches", "ch"),
    ("details", "details"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


def one_of(plural: str) -> str:
    """Return the singular of words that are joined by `_`; `item` if there is none."""
    plural = re.sub("_(list|set)$", "s", plural)
    for ending, single in _PLURALS:
        if plural.endswith(ending):
            return plural.removesuffix(ending) + single
    return "item"
