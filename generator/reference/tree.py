"""The members of a structure as a tree, as far as one page shows it.

A structure is shown where it is first met, level by level; elsewhere, and where the page
would become too large, a member only refers to its type. So recursion ends, and a page
stays readable however deep a model goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.shapes import (
    Direction,
    ListShape,
    MapShape,
    Member,
    Scalar,
    Shape,
    Structure,
)
from ..parts.context import Context
from ..python.types import Type
from ..views import literals
from . import facts
from .facts import Fact

ROOM = 75_000
"""About how many characters of HTML the nested members of a tree may become."""


@dataclass(frozen=True, slots=True)
class Node:
    """A member of a structure.

    Attributes:
        name: its name.
        type: its type.
        html: its documentation in the model.
        required: whether a request must have it.
        promised: whether a response always has it.
        why: why it is promised, or not; empty for a request.
        facts: the constraints on its value, or on the elements of it.
        values: the values of its enum, or of its elements'; empty if it has none.
        inside: the TypedDict of the structure that it is, or that its elements are;
            empty if there is none.
        is_union: whether exactly one of `members` is there.
        members: the members of that structure, if they are shown here.
        is_above: whether they are shown elsewhere on the page.
        is_deprecated: whether it should not be used.
    """

    name: str
    type: Type
    html: str
    required: bool = False
    promised: bool = False
    why: str = ""
    facts: tuple[Fact, ...] = ()
    values: tuple[str, ...] = ()
    inside: str = ""
    is_union: bool = False
    members: tuple[Node, ...] = ()
    is_above: bool = False
    is_deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """The members of what an operation takes or returns.

    Args:
        context: the service.
        direction: which way the structure travels.
    """

    context: Context
    direction: Direction

    def of(
        self, structure: Structure, types: Mapping[str, Type] | None = None
    ) -> tuple[Node, ...]:
        """Return the members of a structure that is the whole request or response.

        Args:
            structure: the structure.
            types: the members to show, with their types; by default all, with those that
                the model gives them.
        """
        places = self._places(structure)
        if types is None:
            types = {
                each.name: self._type(structure, each) for each in structure.members
            }
        by_name = {each.name: each for each in structure.members}
        nodes = [
            self._node(structure, by_name[name], type_, places, whole=True)
            for name, type_ in types.items()
            if name in by_name
        ]
        return tuple(self._ordered(nodes))

    def _ordered(self, nodes: Sequence[Node]) -> Sequence[Node]:
        """Return the required ones first, as in the signature."""
        if self.direction is Direction.INPUT:
            return sorted(nodes, key=lambda node: not node.required)
        return nodes

    def _places(self, root: Structure) -> Mapping[str, tuple[str, str]]:
        """Return where each structure is shown: its name → a structure and its member."""
        places: dict[str, tuple[str, str]] = {root.name: ("", "")}
        level, room = [root], ROOM
        while level:
            following: list[Structure] = []
            for structure in level:
                for member in structure.members:
                    inner = self._inner(member.shape)
                    if not isinstance(inner, Structure) or inner.name in places:
                        continue
                    if (size := _size(inner)) < room and inner.members:
                        room -= size
                        places[inner.name] = structure.name, member.name
                        following.append(inner)
            level = following
        return places

    def _inner(self, name: str) -> Shape:
        """Return what a shape is in the end: itself, or the elements of a list or map."""
        shape = self.context.service.shapes[name]
        while isinstance(shape, (ListShape, MapShape)):
            element = shape.member if isinstance(shape, ListShape) else shape.value
            shape = self.context.service.shapes[element]
        return shape

    def _node(
        self,
        structure: Structure,
        member: Member,
        type_: Type,
        places: Mapping[str, tuple[str, str]],
        whole: bool = False,
    ) -> Node:
        annotator, inner = self.context.annotator, self._inner(member.shape)
        is_sent = self.direction is Direction.INPUT
        promised, why = False, ""
        if not is_sent:
            outputs = self.context.options.outputs
            promise = annotator.promises.of(structure, member, whole, outputs)
            promised, why = promise.kept, promise.why
        inside, is_above = "", False
        members: tuple[Node, ...] = ()
        if isinstance(inner, Structure) and not inner.document:
            names = annotator.names
            inside = names.union(inner.name) if is_sent else names.output(inner.name)
            if is_sent and inner.name in self.context.directions.twofold:
                inside = names.plain(inner.name)
            is_here = places.get(inner.name) == (structure.name, member.name)
            is_above = inner.name in places and not is_here
            if is_here:
                members = tuple(
                    self._ordered(
                        [
                            self._node(inner, each, self._type(inner, each), places)
                            for each in inner.members
                        ]
                    )
                )
        return Node(
            member.name,
            type_,
            member.documentation,
            is_sent and annotator.is_required(member, structure),
            promised,
            why,
            tuple(self._facts(member.shape)),
            _values(self.context, inner),
            inside,
            isinstance(inner, Structure) and inner.union,
            members,
            is_above,
            member.deprecated is not None,
        )

    def _type(self, structure: Structure, member: Member) -> Type:
        return self.context.annotator.member(structure, member, self.direction)

    def _facts(self, name: str) -> Iterator[Fact]:
        """Yield the constraints on a shape, and on its elements."""
        shape, prefix = self.context.service.shapes[name], ""
        while True:
            for fact in facts.of(shape):
                yield Fact(prefix + fact.about, fact.holds, fact.is_code)
            if isinstance(shape, ListShape):
                shape, prefix = self.context.service.shapes[shape.member], "each: "
            elif isinstance(shape, MapShape):
                for fact in facts.of(self.context.service.shapes[shape.key]):
                    yield Fact(f"keys: {fact.about}", fact.holds, fact.is_code)
                shape, prefix = self.context.service.shapes[shape.value], "values: "
            else:
                return


def _values(context: Context, shape: Shape) -> tuple[str, ...]:
    """Return the values of an enum; empty for other shapes."""
    if isinstance(shape, Scalar) and shape.enum:
        return literals.values_of(context, shape)
    return ()


def _size(structure: Structure) -> int:
    """Return about how much HTML the members of a structure become."""
    return sum(len(each.documentation) + 350 for each in structure.members)


def names_of(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the names of members, and of their types, at all levels that a page shows."""
    for node in nodes:
        yield node.name
        if node.inside:
            yield node.inside
        yield from names_of(node.members)
