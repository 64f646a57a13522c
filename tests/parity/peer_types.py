"""Programs that say what types-boto3's stubs say, with the names of the generated package.

Wherever a stub of types-boto3 says a name, a program of this module has the value that the
generated package has at that place, and a variable that is annotated as there: what comes
back is assigned to it, or it is passed on. Owns the reading of those stubs and the writing
of the programs; nothing is imported. Knows nothing of how they are checked.

Of what is passed on, `Sequence` and `Mapping` are `list` and `dict` in the programs, since
botocore takes no others.
"""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.naming.names import package

STANDARD = {
    "Any": "typing",
    "Decimal": "decimal",
    "EventStream": "staticboto._runtime.types.shared",
    "IO": "typing",
    "Iterator": "collections.abc",
    "Literal": "typing",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "StreamingBody": "botocore.response",
    "Union": "typing",
    "datetime": "datetime",
}
"""The names in annotations that do not belong to the service, with their modules."""

BUILTIN = {"None", "bool", "bytearray", "bytes", "dict", "float", "int", "list", "set"}
BUILTIN |= {"str", "tuple"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a stub of types-boto3 says a name.

    Attributes:
        name: the class or TypedDict, then the member, such as `GetItemOutputTypeDef.Item`.
        way: `returns`, `takes` or `calls`: a value comes back, is passed on, or both.
    """

    name: str
    way: str


@dataclass
class Stubs:
    """The declarations in the stubs of one service.

    Attributes:
        typed_dicts: the annotations of keys, by the name of the TypedDict.
        aliases: what further names mean.
        methods: class, method, the TypedDict of its parameters and its result.
        attributes: class, attribute and its annotation.
    """

    typed_dicts: dict[str, dict[str, ast.expr]] = field(default_factory=dict)
    aliases: dict[str, ast.expr] = field(default_factory=dict)
    methods: list[tuple[str, str, str, ast.expr | None]] = field(default_factory=list)
    attributes: list[tuple[str, str, ast.expr]] = field(default_factory=list)

    @property
    def has_resources(self) -> bool:
        """Whether boto3 has resources of the service."""
        return any(name.endswith("ServiceResource") for name, *_ in self.methods)


def read(service: str) -> Stubs:
    """Return what the installed stubs of a service say."""
    spec = importlib.util.find_spec(f"types_boto3_{service.replace('-', '_')}")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent
    stubs = Stubs()
    for statement in _body(folder / "type_defs.pyi"):
        match statement:
            case ast.ClassDef(name=name, body=body):
                stubs.typed_dicts[name] = {
                    each.target.id: _bare(each.annotation)
                    for each in body
                    if isinstance(each, ast.AnnAssign)
                    and isinstance(each.target, ast.Name)
                }
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(args=[_, ast.Dict() as keys]),
            ):
                stubs.typed_dicts[name] = {
                    ast.literal_eval(key): _bare(value)
                    for key, value in zip(keys.keys, keys.values)
                    if key is not None
                }
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Subscript() as value
            ):
                stubs.aliases[name] = value
    for module in ("client", "service_resource"):
        if (folder / f"{module}.pyi").exists():
            for statement in _body(folder / f"{module}.pyi"):
                if isinstance(statement, ast.ClassDef):
                    _members(statement, stubs)
    return stubs


def _body(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text(encoding="utf-8")).body


def _bare(annotation: ast.expr) -> ast.expr:
    """Return the type of a key, which may be wrapped in `NotRequired`."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="NotRequired" | "Required"), slice=inner):
            return inner
    return annotation


def _members(class_: ast.ClassDef, stubs: Stubs) -> None:
    for each in class_.body:
        match each:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                stubs.attributes.append((class_.name, name, annotation))
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(
                    kwarg=ast.arg(
                        annotation=ast.Subscript(
                            value=ast.Name(id="Unpack"), slice=ast.Name(id=taken)
                        )
                    )
                ),
                returns=returns,
            ):
                stubs.methods.append((class_.name, name, taken, returns))
            case ast.FunctionDef(
                name=name, decorator_list=[ast.Name(id="property")], returns=returns
            ) if (returns is not None):
                stubs.attributes.append((class_.name, name, returns))


def mentioned(annotation: ast.expr) -> set[str]:
    """Return the names in an annotation, those in quotes included."""
    return set(re.findall(r"\b[A-Za-z_]\w*", ast.unparse(annotation)))


def ways(stubs: Stubs) -> tuple[set[str], set[str]]:
    """Return the TypedDicts that come back, and those that are passed on."""
    back = [returns for *_, returns in stubs.methods if returns is not None]
    back += [annotation for *_, annotation in stubs.attributes]
    returned = {name for each in back for name in mentioned(each)}
    taken = {taken for _, _, taken, _ in stubs.methods}
    return _closure(stubs, returned), _closure(stubs, taken)


def _closure(stubs: Stubs, names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        for annotation in stubs.typed_dicts.get(name, {}).values():
            waiting += mentioned(annotation)
        if name in stubs.aliases:
            waiting += mentioned(stubs.aliases[name])
    return found & (stubs.typed_dicts.keys() | stubs.aliases.keys())


@dataclass(frozen=True, slots=True)
class Names:
    """The meaning of the names in the generated package of a service.

    Attributes:
        type_defs: the names in the module `type_defs`.
        literals: those in `literals`.
        unions: those of TypedDicts of which a value is one.
        keys: what can be a key, by the name of the type.
    """

    type_defs: Collection[str]
    literals: Collection[str]
    unions: Collection[str]
    keys: Mapping[str, Collection[str]]


class Program:
    """A program that says what types-boto3's stubs of one service say.

    Attributes:
        lines: its text.
        places: what the numbers of lines are about, as far as they are about something.

    Args:
        service: the service.
        names: what the generated package calls by its names.
    """

    def __init__(self, service: str, names: Names) -> None:
        self.lines = ["from __future__ import annotations"]
        self.places: dict[int, Place] = {}
        self._names = names
        self._known = {*names.type_defs, *names.literals}
        stubs = read(service)
        self._modules = {"client", "literals", "type_defs"}
        if stubs.has_resources:
            self._modules.add("service_resource")
        self.lines += [f"from {each} import {name}" for name, each in STANDARD.items()]
        for module in sorted(self._modules):
            self.lines.append(f"from staticboto.{package(service)} import {module}")
        returned, taken = ways(stubs)
        for name, keys in stubs.typed_dicts.items():
            for key, annotation in keys.items():
                if key in names.keys.get(name, ()):
                    if name in returned:
                        self._returns(name, key, annotation)
                    if name in taken:
                        self._takes(name, key, annotation)
        for class_, method, request, result in stubs.methods:
            self._calls(class_, method, request, result)
        for class_, attribute, annotation in stubs.attributes:
            self._reads(class_, attribute, annotation)

    def _add(self, place: Place, *lines: str) -> None:
        """Write a function whose last line is about a place."""
        self.lines += [f"{'    ' * depth}{line}" for depth, line in enumerate(lines)]
        self.places[len(self.lines)] = place

    def _returns(self, name: str, key: str, annotation: ast.expr) -> None:
        if type_ := self._spelled(annotation):
            self._add(
                Place(f"{name}.{key}", "returns"),
                f"def f(v: type_defs.{name}) -> None:",
                f"if {key!r} in v:",
                f"x: {type_} = v[{key!r}]",
            )

    def _takes(self, name: str, key: str, annotation: ast.expr) -> None:
        place = Place(f"{name}.{key}", "takes")
        type_, to = self._spelled(_accepted(annotation)), f"type_defs.{name}"
        if type_ and name in self._names.unions:
            head = f"def f(x: {type_}) -> None:"
            self._add(place, head, f"v: {to} = {{{key!r}: x}}")
        elif type_:
            head = f"def f(v: {to}, x: {type_}) -> None:"
            self._add(place, head, f"v[{key!r}] = x")

    def _calls(
        self, class_: str, method: str, request: str, result: ast.expr | None
    ) -> None:
        owner = self._class(class_)
        returned = self._spelled(result) if result is not None else None
        if owner and request in self._names.type_defs and returned:
            self._add(
                Place(f"{class_}.{method}", "calls"),
                f"def f(o: {owner}, p: type_defs.{request}) -> {returned}:",
                f"return o.{method}(**p)",
            )

    def _reads(self, class_: str, attribute: str, annotation: ast.expr) -> None:
        owner, type_ = self._class(class_), self._spelled(annotation)
        if owner and type_:
            self._add(
                Place(f"{class_}.{attribute}", "returns"),
                f"def f(o: {owner}) -> None:",
                f"if (v := o.{attribute}) is not None:",
                f"x: {type_} = v",
            )

    def _class(self, name: str) -> str | None:
        """Return a class of theirs by its name here; None for one that has another."""
        if name.endswith("Client"):
            return f"client.{name}"
        if name.endswith(("Collection", "Exceptions", "Meta")):
            return None
        return f"service_resource.{name}"

    def _spelled(self, annotation: ast.expr) -> str | None:
        """Return an annotation with the names of the generated package.

        Returns None where it has no name of the service, or one that the package lacks.
        """
        names = mentioned(annotation)
        if not names & self._known or names - self._known - STANDARD.keys() - BUILTIN:
            return None

        def qualified(match: re.Match[str]) -> str:
            name = match[0]
            if name not in self._known:
                return name
            module = "literals" if name in self._names.literals else "type_defs"
            return f"{module}.{name}"

        return re.sub(r"\b[A-Za-z_]\w*", qualified, ast.unparse(annotation))


def _accepted(annotation: ast.expr) -> ast.expr:
    """Return what a parameter takes: of sequences lists, of mappings dictionaries."""

    class Replaced(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.Name:
            classes = {"Sequence": "list", "Mapping": "dict"}
            return ast.Name(classes.get(node.id, node.id))

    copy = ast.parse(ast.unparse(annotation), mode="eval").body
    made: ast.expr = Replaced().visit(copy)
    return made
