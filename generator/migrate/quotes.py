"""Names in annotations: which quotes are removed, and the new names of stub packages.

Quotes are removed if the annotation needed them only because a name in it was imported
under `TYPE_CHECKING`. They are kept if anything else in the annotation may need them,
and everywhere outside annotations.
"""

from __future__ import annotations

import re
import sys

import libcst as cst
from libcst.helpers import get_full_name_for_node
from libcst.metadata import MetadataWrapper

from . import scopes
from .edits import Edits

CLASSES = {"bool", "bytes", "dict", "float", "frozenset", "int", "list", "object"}
CLASSES |= {"set", "str", "tuple", "type", "None"}
GENERICS = {"dict", "frozenset", "list", "set", "tuple", "type"}
GENERIC_MODULES = ("typing.", "typing_extensions.", "collections.abc.")
# The content of their brackets is not, or not only, an annotation.
OPAQUE = {"Literal", "Annotated"}


def decide(wrapper: MetadataWrapper, edits: Edits) -> None:
    """Add the changes of annotations to `edits`."""
    if edits.hoisted or edits.roots:
        # `list` may be a method of the class that has these annotations.
        inside, outside = scopes.inside(wrapper), scopes.in_module(wrapper)
        shadowed = inside | (CLASSES & outside.keys())
        wrapper.module.visit(_Annotations(edits, shadowed))


class _Annotations(cst.CSTVisitor):
    """Finds names, and the strings in annotations.

    Args:
        edits: where the decisions are added.
        shadowed: the names that may have another meaning.
    """

    def __init__(self, edits: Edits, shadowed: set[str]) -> None:
        super().__init__()
        self._edits = edits
        self._shadowed = shadowed
        self._imported: dict[str, str] = {}
        self._guards_to_come = len(edits.guards)
        self._annotations = 0

    # -- Where what is read can be evaluated ---------------------------------------------

    def visit_Module(self, node: cst.Module) -> bool:
        """Visit statements in order, with the names imported so far."""
        for statement in node.body:
            statement.visit(self)
            if statement in self._edits.guards:
                self._guards_to_come -= 1
            if isinstance(statement, cst.SimpleStatementLine):
                for each in statement.body:
                    self._imported.update(_imported_by(each))
        return False

    def visit_Annotation(self, node: cst.Annotation) -> None:
        """Enter an annotation."""
        self._annotations += 1

    def leave_Annotation(self, original_node: cst.Annotation) -> None:
        """Leave an annotation."""
        self._annotations -= 1

    def visit_Subscript(self, node: cst.Subscript) -> bool:
        """Enter brackets, unless the strings in them are plain strings."""
        name = get_full_name_for_node(node.value) or ""
        return name.rpartition(".")[2] not in OPAQUE

    def visit_Call(self, node: cst.Call) -> None:
        """Visit the type argument of `cast`."""
        name = get_full_name_for_node(node.func) or ""
        if name.rpartition(".")[2] == "cast" and node.args:
            self._rename_in(node.args[0].value)

    # -- What is found there -------------------------------------------------------------

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        """Decide whether a quoted annotation keeps its quotes."""
        if not self._annotations:
            return
        text = node.evaluated_value
        if isinstance(text, str) and not self._guards_to_come and "\n" not in text:
            try:
                expression = cst.parse_expression(text.strip())
            except cst.ParserSyntaxError:
                return
            if self._needs_no_quotes(expression) and self._mentions(text):
                self._edits.expressions[node] = expression
                return
        self._rename_in(node)

    def visit_Import(self, node: cst.Import) -> bool:
        """Skip a node that is already decided."""
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        """Skip a node that is already decided."""
        return False

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        """Visit the object of an attribute, and not its name."""
        node.value.visit(self)
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:
        """Visit the value of an argument, and not its name."""
        node.value.visit(self)
        return False

    def visit_Name(self, node: cst.Name) -> None:
        """Use the new name of a package of stubs."""
        if node.value in self._edits.roots:
            renamed = cst.parse_expression(self._edits.roots[node.value])
            self._edits.expressions[node] = renamed

    def _rename_in(self, node: cst.BaseExpression) -> None:
        if not isinstance(node, cst.SimpleString):
            return
        value = node.value
        for root, new in self._edits.roots.items():
            value = re.sub(rf"(?<![.\w]){root}(?=\.)", new, value)
        if value != node.value:
            self._edits.expressions[node] = node.with_changes(value=value)

    def _mentions(self, text: str) -> bool:
        return not self._edits.hoisted.isdisjoint(re.findall(r"\w+", text))

    def _needs_no_quotes(self, node: cst.CSTNode) -> bool:
        """Whether an expression can be evaluated in its place."""
        if isinstance(node, cst.Name):
            known = self._edits.hoisted | self._imported.keys() | CLASSES
            return node.value in known - self._shadowed
        if isinstance(node, cst.Attribute):
            module = self._origin(node).partition(".")[0]
            return module in sys.stdlib_module_names
        if isinstance(node, cst.BinaryOperation):
            sides = (node.left, node.right)
            return isinstance(node.operator, cst.BitOr) and all(
                map(self._needs_no_quotes, sides)
            )
        if isinstance(node, cst.List):
            return all(self._needs_no_quotes(each.value) for each in node.elements)
        if isinstance(node, cst.Subscript):
            origin = self._origin(node.value)
            return (
                (origin in GENERICS or origin.startswith(GENERIC_MODULES))
                and origin.rpartition(".")[2] not in OPAQUE
                and all(
                    isinstance(each.slice, cst.Index)
                    and self._needs_no_quotes(each.slice.value)
                    for each in node.slice
                )
            )
        return isinstance(node, cst.Ellipsis)

    def _origin(self, node: cst.BaseExpression) -> str:
        """Return the full name of a dotted name: `t.List` is `typing.List`."""
        first, dot, rest = (get_full_name_for_node(node) or "").partition(".")
        if first in self._shadowed:
            return ""
        return self._imported.get(first, first if not dot else "") + dot + rest


def _imported_by(statement: cst.CSTNode) -> dict[str, str]:
    """Return the names that an import statement binds, with what they mean."""
    if isinstance(statement, cst.Import):
        return {
            alias.evaluated_alias
            or name.partition(".")[0]: (
                name if alias.asname else name.partition(".")[0]
            )
            for alias in statement.names
            for name in [alias.evaluated_name]
        }
    if isinstance(statement, cst.ImportFrom) and not isinstance(
        statement.names, cst.ImportStar
    ):
        module = get_full_name_for_node(statement.module) if statement.module else ""
        return {
            alias.evaluated_alias
            or alias.evaluated_name: (
                f"{'.' * len(statement.relative)}{module}.{alias.evaluated_name}"
            )
            for alias in statement.names
        }
    return {}
