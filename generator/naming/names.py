"""Every Python identifier of the output, decided once.

A name depends on the service, the shape and the direction and on nothing that changes from
release to release, so that annotated programs keep checking. Module and class names are
those that users of types-boto3 know. Knows nothing of annotations.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Mapping

from botocore import xform_name
from botocore.model import ServiceModel
from botocore.utils import get_service_module_name

from ..errors import GenerationError
from ..graph.directions import Directions
from ..graph.walks import closure, endless
from ..model.service import Service
from ..model.shapes import Scalar, Shape, Structure


class Identifier(str):
    """A string that was vetted: it can stand where Python wants a name."""

    __slots__ = ()


def vet(text: str, where: str) -> Identifier:
    """Return `text` as an identifier.

    Args:
        text: the name.
        where: the model's place that it comes from, for the message.

    Raises:
        GenerationError: `text` cannot be a Python name.
    """
    if not text.isidentifier() or keyword.iskeyword(text):
        raise GenerationError(
            where,
            f"{text!r} cannot become a Python identifier",
            "Rename it in the model; letters, digits and `_` make an identifier.",
        )
    return Identifier(text)


def package(service: str) -> Identifier:
    """Return the package of a service: `lambda` → `lambda_`, `sso-oidc` → `sso_oidc`."""
    return vet(_module(service), f"the service name {service!r}")


def misnamed(service: str, reserved: Collection[str]) -> str | None:
    """Return why no package can be made for a service of this name; None if one can.

    Args:
        service: the name of the directory that the service's models are in.
        reserved: the modules that stand beside the packages of services, in lower case.
    """
    name = _module(service)
    if re.search(r"[^\w.-]", service, re.ASCII) or not name.isidentifier():
        return f"{service!r} cannot become the name of a Python package"
    if name.casefold() in reserved or re.fullmatch("__.*__", name):
        return f"the package {name!r} of this service would take the place of our own"
    return None


def _module(service: str) -> str:
    name = re.sub(r"\W", "_", service)
    return f"{name}_" if keyword.iskeyword(name) else name


def class_prefix(service: Service) -> Identifier:
    """Return what class names of a service begin with: `S3`, `DynamoDB`, `Kendra`."""
    return Identifier(_capitalised(run_time_name(service)))


def run_time_name(service: Service) -> Identifier:
    """Return the `__name__` of the client's class: `S3`, `DynamoDB`, `kendra`.

    Source: botocore's own rule, which reads nothing of a service model but these.
    """
    metadata = service.metadata
    known = {
        "serviceId": metadata.service_id,
        "serviceAbbreviation": metadata.abbreviation,
        "serviceFullName": metadata.full_name,
    }
    present = {key: value for key, value in known.items() if value is not None}
    model = ServiceModel({"metadata": present}, service.name)
    return vet(str(get_service_module_name(model)), "#/metadata/serviceId")


def method(operation: str) -> Identifier:
    """Return the method of an operation, as botocore's clients spell it."""
    return vet(snake(operation), f"#/operations/{operation}")


def snake(name: str) -> str:
    """Return botocore's snake case of an AWS name."""
    return str(xform_name(name))


def literal(shape: str) -> Identifier:
    """Return the alias of an enum: `ObjectCannedACL` → `ObjectCannedACLType`."""
    return vet(f"{_capitalised(shape)}Type", f"#/shapes/{shape}")


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
"""Names that a service's modules import or re-export, so that no shape may have them."""


class TypeDefNames:
    """The names of a service's TypedDicts.

    Each structure is `<Shape>TypeDef` as far as one type serves. Where it does not, the
    others say what they are: `<Shape>OutputTypeDef` beside `<Shape>TypeDef` for what comes
    back, `<Shape>UnionTypeDef` for either, `<Shape>ResponseTypeDef` for the structure as a
    whole response. What a name says last takes the place of an `Output` at its end. A
    derived name that a shape of the service has already is told apart by `Extra`.

    Where types-boto3 has one type for both ways, and there are two all the same, the name
    is that of what comes back: a program that says it gets what it reads, and may pass it
    on. What goes out is `<Shape>InputTypeDef` then.

    Args:
        shapes: the structures.
        directions: which of them need more than one type.
        alike: those that do not, and have two by the names of types-boto3 all the same.
        single: those that do, and have one by the names of types-boto3.
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
        """Return the name for a nested structure, and for its input where two differ."""
        if shape in self.single:
            return self._derived(shape, "Input")
        return self._plain[shape]

    def output(self, shape: str) -> Identifier:
        """Return the name for a nested structure that comes back from the service."""
        if shape in self.single:
            return self._plain[shape]
        if shape in self._directions.twofold:
            return self._derived(shape, "Output")
        return self.plain(shape)

    def union(self, shape: str) -> Identifier:
        """Return the name for what is accepted where `shape` goes to the service."""
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
        """Return the name for what an action of a resource takes."""
        return self._derived(shape, f"{resource}{action}")

    def error(self, shape: str) -> Identifier:
        """Return the name for `shape` as the response that an exception carries."""
        if shape in self._directions.inputs | self._directions.outputs:
            return self._derived(shape, "Error")
        return self.plain(shape)

    def variant(self, name: str, member: str) -> Identifier:
        """Return the name for the tagged union called `name` with `member` set."""
        variant = self._free(f"{name.removesuffix('TypeDef')}{_capitalised(member)}")
        if variant in self._ways:  # a member called `output`
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
        """Return the name for what a method takes that is no operation of the model."""
        words = "".join(word.capitalize() for word in method.split("_"))
        return self._free(f"{owner}{words}Request")

    def alias(self, shape: str, role: str, again: int = 0) -> Identifier:
        """Return a further name that types-boto3 has for `shape` in a role.

        Args:
            shape: the structure.
            role: what the name says last, such as `Output`.
            again: how many names of the same role come before.
        """
        return self._derived(shape, role + "Extra" * again)

    def paginated(self, shape: str, role: str = "") -> Identifier:
        """Return the further name for what a paginator takes or gives in a role."""
        return self._free(f"{self.plain(shape).removesuffix('TypeDef')}Paginator{role}")

    def in_dialect(self, shape: str, name: str, suffix: str) -> Identifier:
        """Return the name for `shape`, called `name`, in a dialect of the service."""
        stem = self.plain(shape).removesuffix("TypeDef")
        if not name.startswith(stem):
            stem = name.removesuffix("TypeDef")
        return self._free(f"{stem}{suffix}{name[len(stem) :].removesuffix('TypeDef')}")

    def _derived(self, shape: str, role: str) -> Identifier:
        """Name a structure in a role, or an operation that takes nothing."""
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


def type_def_names(
    service: Service, directions: Directions, one_name: Collection[str] = ()
) -> TypeDefNames:
    """Return the names of the TypedDicts of `service`.

    Args:
        service: the service.
        directions: the ways of its shapes.
        one_name: structures that have one name by those of types-boto3, by no rule.
    """
    structures = {
        name: shape
        for name, shape in service.shapes.items()
        if isinstance(shape, Structure)
    }
    # types-boto3 has `Mapping` and `dict` for what is empty and for what it cuts short.
    empty = [
        name
        for name, shape in structures.items()
        if not (shape.members or shape.document)
    ]
    cut = closure(service, empty) | endless(service)
    both = directions.inputs & directions.outputs - directions.twofold
    told_apart = closure(
        service,
        [name for name, shape in service.shapes.items() if _is_told_apart(shape)],
    )
    single = directions.twofold - (told_apart | cut) | directions.twofold & {*one_name}
    alike = both & cut & structures.keys()
    return TypeDefNames(structures, directions, alike, single)


def _is_told_apart(shape: Shape) -> bool:
    """Whether types-boto3 has a type for each way of what contains `shape`.

    It has `Sequence` and `list`, `Mapping` and `dict`, and further types of what is sent as
    a timestamp or a blob. A number is `float` both ways.
    """
    match shape:
        case Scalar(type=type_):
            return type_ in {"timestamp", "blob"}
        case Structure(document=document):
            return document
        case _:
            return True


def _tell_apart(shapes: Collection[str]) -> Mapping[str, Identifier]:
    """Name every shape; of shapes that differ in case only, the capitalised one wins."""
    names: dict[str, Identifier] = {}
    taken = set(SHARED_TYPE_DEFS)
    for shape in sorted(shapes, key=lambda name: (name != _capitalised(name), name)):
        name = vet(f"{_capitalised(shape)}TypeDef", f"#/shapes/{shape}")
        while name in taken:
            name = Identifier(f"{name.removesuffix('TypeDef')}ExtraTypeDef")
        taken.add(name)
        names[shape] = name
    return names


def _capitalised(name: str) -> str:
    bare = name.lstrip("_")
    return bare[:1].upper() + bare[1:]
