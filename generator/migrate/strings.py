"""Names of modules in strings.

Owns which strings are rewritten: the targets of `unittest.mock`, pytest-mock and
pytest's monkeypatch, if they exist in the package. Another string that names a module,
in a call or a subscript, may be used to import it in a way that cannot be recognised: it
is kept and reported. Strings that only begin with a module's name are reported if the
call imports or patches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst
from libcst.helpers import get_full_name_for_node
from libcst.metadata import PositionProvider

from . import moves
from .edits import Edits, Note, Origin
from .moves import Move
from .surface import PACKAGE, Surface

# `patch`, `mock.patch`, `mocker.patch`, `patch.multiple`, `monkeypatch.setattr` …
_PATCHES = re.compile(r"(.*\.)?patch(\.(object|dict|multiple))?|.+\.(set|del)attr")
_IMPORTS = re.compile(r"(.*\.)?(import_module|importorskip|find_spec|__import__)")
# Loggers have the same names in both SDKs.
_LOGGERS = re.compile(
    r"(.*\.)?(getLogger|get_logger|set_stream_logger)|.+\.(at|set)_level"
)


class Strings(cst.CSTVisitor):
    """Decides how to migrate strings in arguments and in brackets.

    Args:
        edits: where the decisions are added.
        surface: what can be patched.
    """

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, edits: Edits, surface: Surface) -> None:
        super().__init__()
        self._edits = edits
        self._surface = surface

    def visit_Call(self, node: cst.Call) -> None:
        """Decide how to migrate the arguments of a call."""
        function = get_full_name_for_node(node.func) or ""
        if _LOGGERS.fullmatch(function):
            return
        patches = _PATCHES.fullmatch(function) is not None
        for argument in node.args:
            keyword = argument.keyword.value if argument.keyword else ""
            first = argument is node.args[0] and not keyword
            if patches and (first or keyword == "target"):
                self._patch(argument.value)
            elif first and _IMPORTS.fullmatch(function):
                self._note_import(argument.value)
            elif keyword != "logger":
                for each in _elements(argument.value):
                    self._note_module(each)
        if patches and node.args and _text(node.args[0].value) == "sys.modules":
            self._note_keys(node)

    def visit_Subscript(self, node: cst.Subscript) -> None:
        """Note `sys.modules["boto3"]` and the like."""
        for element in node.slice:
            if isinstance(element.slice, cst.Index):
                self._note_module(element.slice.value)

    def visit_Comparison(self, node: cst.Comparison) -> None:
        """Note `"boto3" in sys.modules`."""
        compared = [
            get_full_name_for_node(each.comparator) for each in node.comparisons
        ]
        if "sys.modules" in compared:
            self._note_module(node.left)

    def _patch(self, node: cst.BaseExpression) -> None:
        """Rewrite the target of a patch, or report why it is not rewritten."""
        text = _text(node)
        move = moves.find(text or _beginning(node))
        if move is None:
            return
        if not text or move.origin is not Origin.BOTO3:
            self._note_import(node)
        elif missing := self._missing(text):
            self._note(node, f"{text}: {missing}")
        elif isinstance(node, cst.SimpleString):
            value = f"{node.prefix}{node.quote}{PACKAGE}.{node.raw_value}{node.quote}"
            self._edits.expressions[node] = node.with_changes(value=value)
        else:
            self._note_import(node)

    def _missing(self, target: str) -> str:
        """Return the part of a path that does not exist; empty if all of it exists.

        Attributes of classes, and of imported objects, are not checked.
        """
        module, rest = PACKAGE, target.split(".")
        while rest and self._surface.has_module(f"{module}.{rest[0]}"):
            module = f"{module}.{rest.pop(0)}"
        if rest and not self._surface.has_at_run_time(module, rest[0]):
            return f"{module} has no {rest[0]}"
        return ""

    def _note_import(self, node: cst.BaseExpression) -> None:
        """Report a target of an import or patch whose name begins like a migrated module."""
        beginning = _beginning(node)
        if move := moves.find(beginning):
            self._note_move(node, move)

    def _note_module(self, node: cst.BaseExpression) -> None:
        """Report a string that is the name of a module, unless it is an annotation."""
        move = moves.find(_text(node))
        if move is None or node in self._edits.expressions:
            return
        known = self._surface.has_module(move.new_root)
        if self._surface.has_module(move.new) or not known or _is_documenter(move):
            self._note_move(node, move)

    def _note_keys(self, call: cst.Call) -> None:
        """Note `patch.dict("sys.modules", {"boto3": fake})`."""
        for argument in call.args[1:]:
            if isinstance(argument.value, cst.Dict):
                for element in argument.value.elements:
                    if isinstance(element, cst.DictElement):
                        self._note_import(element.key)

    def _note_move(self, node: cst.CSTNode, move: Move) -> None:
        self._note(node, f'"{move.old}" in a string: it may have to be "{move.new}"')

    def _note(self, node: cst.CSTNode, text: str) -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self._edits.notes.append(Note(line, text))


def _is_documenter(move: Move) -> bool:
    """Whether a module belongs to a part of boto3 that staticboto does not have."""
    return re.match(r"boto3\.docs\b", move.old) is not None


def _elements(node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """Yield an argument, or its elements if it is a list, a tuple or a set."""
    if isinstance(node, (cst.List, cst.Tuple, cst.Set)):
        for element in node.elements:
            yield element.value
    else:
        yield node


def _text(node: cst.BaseExpression) -> str:
    """Return the text of a string; None for any other expression."""
    value = (
        node.evaluated_value
        if isinstance(node, (cst.SimpleString, cst.ConcatenatedString))
        else ""
    )
    return value if isinstance(value, str) else ""


def _beginning(node: cst.BaseExpression) -> str:
    """Return the constant beginning of a composed string such as `f"boto3.{name}"`."""
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add):
        return _beginning(node.left).rstrip(".")
    if isinstance(node, cst.FormattedString):
        first = node.parts[0] if node.parts else None
        text = first.value if isinstance(first, cst.FormattedStringText) else ""
        return text.rstrip(".")
    return _text(node)
