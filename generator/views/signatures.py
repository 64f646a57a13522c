"""How a method reads in a stub: its parameters, its result and its docstring.

Owns the one encoding that all generated methods share: explicit keyword-only parameters,
required ones first, each documented under `Args:`. A parameter that cannot be a Python
name (`from`) puts all of them into the operation's request TypedDict instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .. import documentation, layout, names
from ..annotations import Annotation, Import, written
from ..model import Deprecation
from ..overrides import MethodOverride
from .typed_dicts import Field

NARROWS = "# type: ignore[override]"
"""What tells mypy that a method takes or returns less than botocore's own on purpose.

The other checkers compare it with the class that is next to it, which is ours.
"""

DEPRECATED = Import("typing_extensions", "deprecated")
OVERLOAD = Import("typing", "overload")
UNPACK = Import("typing_extensions", "Unpack")
ANY = Import("typing", "Any")


@dataclass(frozen=True, slots=True)
class Signature:
    """A method in a stub.

    Attributes:
        name: the method.
        head: `def …` up to and including the colon, laid out at its indentation.
        docstring: its lines, laid out; empty for none.
        deprecated: the argument of `@deprecated`, laid out; empty where there is none.
        imports: what the annotations need.
        decorator: the line of a further decorator; empty for none.
        overloads: what other checkers are shown instead, if this is for mypy alone.
    """

    name: str
    head: str
    docstring: str
    deprecated: str
    imports: frozenset[Import]
    decorator: str = ""
    overloads: tuple[Signature, ...] = ()


def signature(
    name: str,
    parameters: Sequence[Field],
    returns: Annotation,
    docstring: str,
    deprecated: Deprecation | None = None,
    request: Annotation | None = None,
    positional: Sequence[str] = (),
    decorator: str = "",
    narrows: bool = False,
    indent: int = 4,
) -> Signature:
    """Return the stub of one method of a class, or of a function.

    Args:
        name: the method.
        parameters: what it takes by keyword, in order.
        returns: what it returns.
        docstring: laid out; empty for none.
        deprecated: the operation's `deprecated` trait.
        request: the TypedDict of all parameters, for when they cannot be keywords;
            without it, those that cannot are accepted unchecked.
        positional: parameters before the keyword-only ones, spelled out.
        decorator: `@classmethod`, say; empty for none.
        narrows: whether it takes or returns less than the method of botocore's class.
        indent: how far it is indented; a function is not, and spells out what it takes.
    """
    imports = set(returns.imports)
    if decorator == "@overload":
        imports.add(OVERLOAD)
    if deprecated is not None:
        imports.add(DEPRECATED)
    speakable = [each for each in parameters if names.is_parameter(each.name)]
    if speakable == list(parameters) or request is None:
        imports |= layout.imports_of(each.annotation for each in speakable)
        keywords = [_keyword(each) for each in speakable]
        keywords[:0] = ["*"] if keywords else []
        if len(speakable) < len(parameters):
            imports.add(ANY)
            keywords.append("**kwargs: Any")
    else:
        imports |= {UNPACK, *request.imports}
        keywords = [f"**kwargs: Unpack[{request.text}]"]
    spelled = [*positional, *keywords]
    if indent:
        spelled.insert(0, "cls" if decorator == "@classmethod" else "self")
    body = ":" if docstring else ": ..."
    # mypy reports overloads where they begin, which is at the decorator of the first.
    is_overload = decorator == "@overload"
    remark = NARROWS if narrows and not is_overload else ""
    if narrows and is_overload:
        decorator = f"{decorator}  {NARROWS}"
    head = _head(name, spelled, returns.text, body, remark, indent)
    return Signature(
        name,
        head,
        docstring,
        _deprecated(deprecated),
        frozenset(imports),
        decorator=decorator,
    )


def added(
    method: MethodOverride,
    parameters: Sequence[str],
    docstring: str,
    indent: int = 4,
    decorator: str = "",
) -> Signature:
    """Return the stub of a method that boto3 or botocore adds, with these parameters."""
    annotations = [written(text.partition(": ")[2]) for text in parameters]
    made = signature(
        method.name,
        (),
        written(method.returns),
        docstring,
        positional=parameters,
        decorator=decorator,
        indent=indent,
    )
    return replace(
        made, imports=made.imports.union(*(each.imports for each in annotations))
    )


def _keyword(field: Field) -> str:
    default = "" if field.required else " = ..."
    return f"{field.name}: {field.annotation.text}{default}"


def _head(
    name: str,
    parameters: Sequence[str],
    returns: str,
    body: str,
    remark: str,
    indent: int,
) -> str:
    margin = " " * indent
    remark = f"  {remark}" if remark else ""
    line = f"{margin}def {name}({', '.join(parameters)}) -> {returns}{body}{remark}"
    if layout.fits(line):
        return line
    together = f"{margin}    {', '.join(parameters)}"
    if len(parameters) > 1 and layout.fits(together):
        rows = [together]
    else:  # A lone `self` has a comma after it too.
        rows = [_row(parameter, indent + 4) for parameter in parameters]
    last = layout.declare(") -> ", returns, body, indent=indent)
    return "\n".join([f"{margin}def {name}({remark}", *rows, last])


def _row(parameter: str, indent: int) -> str:
    annotation = parameter.removesuffix(" = ...")
    tail = f"{parameter[len(annotation) :]},"
    return layout.declare("", annotation, tail, indent=indent, wraps=False)


def _deprecated(deprecation: Deprecation | None) -> str:
    if deprecation is None:
        return ""
    message = documentation.brief(deprecation.message or "") or "Deprecated by AWS."
    return layout.collection("@deprecated", [layout.quote(message)], "()", indent=4)


def merge(*groups: Iterable[Signature]) -> set[Import]:
    """Return everything that the methods need."""
    return {each for group in groups for item in group for each in item.imports}
