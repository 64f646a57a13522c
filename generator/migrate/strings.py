"""Modules that are named in strings.

Owns which strings are rewritten: what `unittest.mock`, pytest-mock and pytest's monkeypatch
are told to replace. Names that other functions import by are left and noted; any other
string is left.
"""

from __future__ import annotations

import re

import libcst as cst
from libcst.helpers import get_full_name_for_node
from libcst.metadata import PositionProvider

from . import moves
from .edits import Edits, Note, Origin
from .surface import PACKAGE, Surface

# `patch`, `mock.patch`, `mocker.patch`, `patch.multiple`, `monkeypatch.setattr` …
_PATCHES = re.compile(r"(.*\.)?patch(\.(object|dict|multiple))?|.+\.(set|del)attr")
_IMPORTS = re.compile(r"(.*\.)?(import_module|importorskip|find_spec|__import__)")


class Strings(cst.CSTVisitor):
    """Decides about strings that are arguments.

    Args:
        edits: what the decisions are added to.
        surface: what can be patched.
    """

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, edits: Edits, surface: Surface) -> None:
        super().__init__()
        self._edits = edits
        self._surface = surface

    def visit_Call(self, node: cst.Call) -> None:
        """Decide about the first argument of a call, or the one called `target`."""
        function = get_full_name_for_node(node.func) or ""
        for argument in node.args:
            first = argument is node.args[0] and argument.keyword is None
            if not first and getattr(argument.keyword, "value", "") != "target":
                continue
            if isinstance(argument.value, cst.SimpleString):
                if _PATCHES.fullmatch(function):
                    self._patch(argument.value)
                elif _IMPORTS.fullmatch(function):
                    self._note_import(argument.value)
        if _PATCHES.fullmatch(function):
            self._note_modules(node)

    def visit_Subscript(self, node: cst.Subscript) -> None:
        """Note `sys.modules["boto3"]`."""
        if get_full_name_for_node(node.value) == "sys.modules":
            for element in node.slice:
                if isinstance(element.slice, cst.Index):
                    self._note_import(element.slice.value)

    def _patch(self, node: cst.SimpleString) -> None:
        text = _text(node)
        move = moves.find(text)
        if move is None or move.origin is not Origin.BOTO3:
            return
        # The target may be an attribute of a class; it is the module that has to be there.
        module = re.match(r"boto3(\.[a-z]\w*)?", text)
        assert module is not None
        inside = (module[1] or "")[1:]
        if inside and not self._surface.has(f"{PACKAGE}.boto3", inside):
            self._note(node, f"{text}: {PACKAGE}.boto3 has no {inside}")
            return
        value = node.prefix + node.quote + f"{PACKAGE}.{node.raw_value}" + node.quote
        self._edits.expressions[node] = node.with_changes(value=value)

    def _note_import(self, node: cst.BaseExpression) -> None:
        text = _text(node)
        move = moves.find(text)
        if move:
            self._note(node, f'"{text}" in a string: it may have to be "{move.new}"')

    def _note_modules(self, call: cst.Call) -> None:
        """Note `patch.dict("sys.modules", {"boto3": fake})`."""
        if not call.args or _text(call.args[0].value) != "sys.modules":
            return
        for argument in call.args[1:]:
            if isinstance(argument.value, cst.Dict):
                for element in argument.value.elements:
                    if isinstance(element, cst.DictElement):
                        self._note_import(element.key)

    def _note(self, node: cst.CSTNode, text: str) -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self._edits.notes.append(Note(line, text))


def _text(node: cst.BaseExpression) -> str:
    """Return the text of a string; anything else has none."""
    value = node.evaluated_value if isinstance(node, cst.SimpleString) else ""
    return value if isinstance(value, str) else ""
