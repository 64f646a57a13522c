"""The migration of import statements.

Owns the rule for each form of an import. Ignores where the statement is; `guards`
handles `if TYPE_CHECKING:`.
"""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from libcst.helpers import get_full_name_for_node
from libcst.metadata import MetadataWrapper, PositionProvider

from . import moves, scopes
from .edits import Edits, Import, Note, Origin
from .moves import Move
from .surface import PACKAGE, Surface


class Imports(cst.CSTVisitor):
    """Decides how to migrate every import statement of a file.

    Args:
        edits: where the decisions are added.
        surface: what can be imported.
        wrapper: the file.
    """

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(
        self, edits: Edits, surface: Surface, wrapper: MetadataWrapper
    ) -> None:
        super().__init__()
        self._edits = edits
        self._surface = surface
        self._wrapper = wrapper

    def visit_Import(self, node: cst.Import) -> None:
        """Decide about `import a, b.c as d`."""
        kept: list[cst.ImportAlias] = []
        moved: list[tuple[Move, cst.ImportAlias]] = []
        for alias in node.names:
            move = self._move(node, _dotted(alias.name))
            if move and self._can_be_bound(node, move, alias):
                moved.append((move, alias))
            else:
                kept.append(alias)
        if not moved:
            return
        statements: list[cst.BaseSmallStatement] = []
        if kept:
            names = _ended(kept, node.names[-1])
            statements.append(node.with_changes(names=names))
        for move, alias in moved:
            statement = _binding(move, alias)
            if not any(statement.deep_equals(other) for other in statements):
                statements.append(statement)
            if move.origin is Origin.STUBS and not alias.asname:
                self._edits.roots[move.root] = move.new_root
        self._edits.imports[node] = Import(
            statements,
            frozenset(move.origin for move, _ in moved),
            whole=not kept,
            run_time=True,
        )

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        """Decide about `from a.b import c, d as e`."""
        if node.relative or node.module is None:
            return
        move = self._move(node, _dotted(node.module))
        if move is None:
            return
        module = _expression(move.new)
        if isinstance(node.names, cst.ImportStar):
            statement = node.with_changes(module=module)
            self._edits.imports[node] = Import(
                [statement], frozenset({move.origin}), whole=True, run_time=False
            )
            return
        kept: list[cst.ImportAlias] = []
        moved: list[cst.ImportAlias] = []
        for alias in node.names:
            (moved if self._is_there(move, alias) else kept).append(alias)
        if not moved:
            return
        names = _ended(moved, node.names[-1])
        statements = [node.with_changes(module=module, names=names)]
        if kept:
            plain = [cst.ImportAlias(alias.name, alias.asname) for alias in kept]
            statements.append(_from(_dotted(node.module), plain))
        self._edits.imports[node] = Import(
            statements,
            frozenset({move.origin}),
            whole=not kept,
            run_time=all(
                self._surface.has_at_run_time(move.new, _dotted(alias.name))
                for alias in moved
            ),
        )

    def _move(self, node: cst.CSTNode, module: str) -> Move | None:
        """Return the new place of a module, if the package has it."""
        if moves.is_async(module):
            self._note(node, f"{module}: staticboto has no asynchronous clients yet")
        move = moves.find(module)
        if move is None or self._surface.has_module(move.new):
            return move
        if move.origin is Origin.BOTO3 or self._surface.has_module(move.new_root):
            self._note(node, f"{module}: there is no {move.new}")
        else:
            self._note(
                node,
                f"{module}: {move.new_root} was not generated; add the service to the "
                "others (staticboto-generate --services) and run again",
            )
        return None

    def _can_be_bound(
        self, node: cst.CSTNode, move: Move, alias: cst.ImportAlias
    ) -> bool:
        """Whether `import old` can become an import that binds the names the program uses."""
        if alias.asname or move.origin is Origin.BOTO3:
            return True
        # Every use of the package's name has to change too.
        if move.new_root != PACKAGE and "." not in move.root:
            if move.root not in scopes.assigned(self._wrapper):
                return True
        self._note(node, f"{move.old}: import from {move.new} what is used of it")
        return False

    def _is_there(self, move: Move, alias: cst.ImportAlias) -> bool:
        """Whether a name can be imported from the new place of its module."""
        name = _dotted(alias.name)
        if self._surface.has(move.new, name):
            return True
        like = self._surface.like(move.new, name)
        hint = f"maybe {like}?" if like else "left as it is"
        self._note(alias, f"{move.new} has no {name}: {hint}")
        return False

    def _note(self, node: cst.CSTNode, text: str) -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self._edits.notes.append(Note(line, text))


def _binding(move: Move, alias: cst.ImportAlias) -> cst.BaseSmallStatement:
    """Return the import that binds what `import old` or `import old as name` binds."""
    if alias.asname:
        parent, _, name = move.new.rpartition(".")
        return _from(parent, [cst.ImportAlias(cst.Name(name), alias.asname)])
    if move.origin is Origin.BOTO3:
        # After the plain import, every submodule is an attribute.
        return _from(PACKAGE, [cst.ImportAlias(cst.Name("boto3"))])
    return cst.Import([cst.ImportAlias(_expression(move.new))])


def _from(module: str, names: Sequence[cst.ImportAlias]) -> cst.ImportFrom:
    return cst.ImportFrom(_expression(module), names)


def _expression(dotted: str) -> cst.Name | cst.Attribute:
    expression = cst.parse_expression(dotted)
    assert isinstance(expression, (cst.Name, cst.Attribute))
    return expression


def _ended(
    names: Sequence[cst.ImportAlias], last: cst.ImportAlias
) -> list[cst.ImportAlias]:
    """Return a selection of the names of a statement, whose last name was `last`."""
    return [*names[:-1], names[-1].with_changes(comma=last.comma)]


def _dotted(node: cst.CSTNode) -> str:
    name = get_full_name_for_node(node)
    assert name is not None
    return name
