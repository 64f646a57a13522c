"""The names of a service's TypedDicts, and of those in the dialect of its resources.

Owns which roles of a structure have a name. The rules that follow types-boto3 are in
`compatibility`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..graph.directions import Directions
from ..python.types import TYPES, UNION, Alias, Name
from .names import Identifier, capitalised, vet

SHARED_TYPE_DEFS = frozenset(
    {
        "BlobTypeDef",
        "CopySourceTypeDef",
        "EmptyResponseMetadataTypeDef",
        "ErrorResponseMetadataTypeDef",
        "ErrorResponseTypeDef",
        "PaginatorConfigTypeDef",
        "PolicyDocumentTypeDef",
        "PresignedPostTypeDef",
        "ResponseMetadataTypeDef",
        "TimestampTypeDef",
        "WaiterConfigTypeDef",
    }
)
"""Names that a service's modules import or re-export, so that no shape can have them."""


class TypeDefNames:
    """The names of a service's TypedDicts.

    A structure is `<Shape>TypeDef` if one type is enough. If not, there are further
    names: `<Shape>OutputTypeDef` for the type that is returned, `<Shape>UnionTypeDef`
    for either type, `<Shape>ResponseTypeDef` for the structure as a whole response. Such
    a suffix replaces an `Output` at the end of the shape's name. If a shape of the
    service already has the derived name, `Extra` is appended.

    If there are two types where types-boto3 has one, its name is given to the type that
    is returned: a program that uses it gets the type that it reads, and may pass the
    value on. The type that is sent is then `<Shape>InputTypeDef`.

    Args:
        shapes: the structures.
        directions: which of them need more than one type.
        alike: those that need one type, and have two names in types-boto3.
        single: those that need two types, and have one name in types-boto3.
    """

    def __init__(
        self,
        shapes: Collection[str],
        directions: Directions,
        alike: Collection[str] = (),
        single: Collection[str] = (),
    ) -> None:
        self._directions = directions
        self.single = frozenset(single)
        self._plain = _tell_apart(shapes)
        self._taken = set(self._plain.values())
        self.alike = frozenset(alike)
        self._ways = {
            self._derived(shape, role)
            for shape in directions.twofold | self.alike
            for role in ("Output", "Union")
        } | {self._derived(shape, "Input") for shape in self.single}

    def plain(self, shape: str) -> Identifier:
        """Return the name of a nested structure, and of its input if two types differ."""
        if shape in self.single:
            return self._derived(shape, "Input")
        return self._plain[shape]

    def output(self, shape: str) -> Identifier:
        """Return the name of a nested structure that is returned."""
        if shape in self.single:
            return self._plain[shape]
        if shape in self._directions.twofold:
            return self._derived(shape, "Output")
        return self.plain(shape)

    def union(self, shape: str) -> Identifier:
        """Return the name of the type that is accepted where `shape` is sent."""
        if shape in self._directions.twofold:
            return self._derived(shape, "Union")
        return self.plain(shape)

    def request(self, shape: str) -> Identifier:
        """Return the name for `shape` as the whole input of an operation."""
        nested = self._directions.inputs | self._directions.outputs
        if shape in nested or shape in self._directions.responses:
            return self._derived(shape, "Request")
        return self.plain(shape)

    def response(self, shape: str) -> Identifier:
        """Return the name for `shape` as the whole output of an operation."""
        if shape in self._directions.inputs | self._directions.outputs:
            return self._derived(shape, "Response")
        return self.plain(shape)

    def action(self, shape: str, resource: str, action: str) -> Identifier:
        """Return the name for the parameters of an action of a resource."""
        return self._derived(shape, f"{resource}{action}")

    def error(self, shape: str) -> Identifier:
        """Return the name for `shape` as the response that an exception carries."""
        if shape in self._directions.inputs | self._directions.outputs:
            return self._derived(shape, "Error")
        return self.plain(shape)

    def variant(self, name: str, member: str) -> Identifier:
        """Return the name for the tagged union called `name` with `member` set."""
        variant = self._free(f"{name.removesuffix('TypeDef')}{capitalised(member)}")
        if variant in self._ways:  # if the member is called `output`
            return self._free(f"{variant.removesuffix('TypeDef')}Extra")
        return variant

    def full_result(self, operation: str) -> Identifier:
        """Return the name for the merged pages of a paginator."""
        return self._free(f"{operation}FullResult")

    def paginate(self, shape: str) -> Identifier:
        """Return the name for the parameters of a paginator's `paginate`."""
        return self._derived(shape, "Paginate")

    def wait(self, shape: str) -> Identifier:
        """Return the name for the parameters of a waiter's `wait`."""
        return self._derived(shape, "Wait")

    def injected(self, owner: str, method: str) -> Identifier:
        """Return the name for the parameters of a method that is not in the model."""
        words = "".join(word.capitalize() for word in method.split("_"))
        return self._free(f"{owner}{words}Request")

    def alias(self, shape: str, role: str, again: int = 0) -> Identifier:
        """Return a further name of `shape` in a role, as types-boto3 has it.

        Args:
            shape: the structure.
            role: the suffix of the name, such as `Output`.
            again: how many names with the same suffix there are before.
        """
        return self._derived(shape, role + "Extra" * again)

    def paginated(self, shape: str, role: str = "") -> Identifier:
        """Return the further name of a structure in the parameters or pages of a paginator."""
        return self._free(f"{self.plain(shape).removesuffix('TypeDef')}Paginator{role}")

    def in_dialect(self, shape: str, name: str, suffix: str) -> Identifier:
        """Return the name for `shape`, which is otherwise called `name`, in a dialect."""
        stem = self.plain(shape).removesuffix("TypeDef")
        if not name.startswith(stem):
            stem = name.removesuffix("TypeDef")
        return self._free(f"{stem}{suffix}{name[len(stem) :].removesuffix('TypeDef')}")

    def _derived(self, shape: str, role: str) -> Identifier:
        """Name a structure, or an operation that takes nothing, in a role."""
        stem = self._plain.get(shape, shape).removesuffix("TypeDef")
        shorter = stem.removesuffix("Output")
        if f"{shorter}TypeDef" not in self._taken:
            stem = shorter
        if role == "Output" and f"{stem}OutputTypeDef" in self._taken:
            role = "Extra"
        return self._free(f"{stem}{role}")

    def _free(self, stem: str) -> Identifier:
        while f"{stem}TypeDef" in self._taken:
            stem += "Extra"
        return Identifier(f"{stem}TypeDef")


def _tell_apart(shapes: Collection[str]) -> Mapping[str, Identifier]:
    """Name every shape; if names differ in case only, the capitalised shape comes first."""
    names: dict[str, Identifier] = {}
    taken = set(SHARED_TYPE_DEFS)
    for shape in sorted(shapes, key=lambda name: (name != capitalised(name), name)):
        name = vet(f"{capitalised(shape)}TypeDef", f"#/shapes/{shape}")
        while name in taken:
            name = Identifier(f"{name.removesuffix('TypeDef')}ExtraTypeDef")
        taken.add(name)
        names[shape] = name
    return names


@dataclass(frozen=True, slots=True)
class DialectNames:
    """The names of TypedDicts in a dialect; in the client's own, nothing is changed.

    Attributes:
        type_defs: the names for the client.
        changed: the shapes that are different in the dialect; none for the client.
        suffix: distinguishes their names; empty for the client.
    """

    type_defs: TypeDefNames
    changed: frozenset[str] = frozenset()
    suffix: str = ""

    @property
    def is_clients(self) -> bool:
        """Whether these are the names for the client."""
        return not self.suffix

    def plain(self, shape: str) -> str:
        """Return the name of a nested structure, and of its input if two types differ."""
        return self.in_dialect(shape, self.type_defs.plain(shape))

    def output(self, shape: str) -> str:
        """Return the name of a nested structure that is returned."""
        return self.in_dialect(shape, self.type_defs.output(shape))

    def union(self, shape: str) -> str:
        """Return the alias of the type that is accepted where a structure is sent."""
        return self.in_dialect(shape, self.type_defs.union(shape))

    def response(self, shape: str) -> str:
        """Return the name of a structure as the whole output of an operation."""
        return self.in_dialect(shape, self.type_defs.response(shape))

    def in_dialect(self, shape: str, name: str) -> str:
        """Return the name in this dialect of something that is made from `shape`."""
        if shape not in self.changed:
            return name
        return self.type_defs.in_dialect(shape, name, self.suffix)

    def accepted(self, shape: str) -> Name | Alias:
        """Return the type that is accepted where a structure is sent.

        The module that defines the TypedDicts expands it: an alias per structure is
        expensive, since mypy expands it and its content wherever it is used, and follows
        all of them if structures are recursive.
        """
        plain, output = self.plain(shape), self.output(shape)
        name = Name(self.union(shape), TYPES)
        if plain == output:
            return name
        return Alias(name, UNION.of(Name(plain, TYPES), Name(output, TYPES)))
