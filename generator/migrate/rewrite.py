"""A syntax tree with its edits applied.

Owns layout: what happens to lines, blank lines and comments when statements are added or
removed. Knows nothing of boto3 or staticboto.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile
from typing import TypeVar

import libcst as cst
from libcst import matchers

from .edits import Edits

Block = TypeVar("Block", cst.Module, cst.IndentedBlock)
SIMPLE = cst.SimpleStatementLine
# A comment for type checkers about a package without types.
_IGNORED_IMPORT = re.compile(r"#\s*type:\s*ignore(\[(import[\w-]*,?\s*)+\])?\s*")


def apply(module: cst.Module, edits: Edits) -> cst.Module:
    """Return `module` with `edits` applied."""
    changed = module.visit(_Rewriting(edits))
    assert isinstance(changed, cst.Module)
    return _without_unused(changed, edits.leftovers) if edits.guards else changed


class _Rewriting(cst.CSTTransformer):
    def __init__(self, edits: Edits) -> None:
        super().__init__()
        self._edits = edits
        self._written: set[cst.CSTNode] = set()

    def leave_SimpleStatementLine(
        self,
        original_node: cst.SimpleStatementLine,
        updated_node: cst.SimpleStatementLine,
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[cst.BaseStatement]:
        """Write a migrated import; several imports have a line each."""
        edit = self._edits.imports.get(original_node.body[0])
        if edit is None or len(original_node.body) > 1:
            return updated_node.with_changes(
                body=self._expanded(original_node, updated_node)
            )
        first, *rest = edit.statements
        line = updated_node.with_changes(body=[first])
        comment = line.trailing_whitespace.comment
        if comment and edit.whole and _IGNORED_IMPORT.fullmatch(comment.value):
            line = line.with_changes(trailing_whitespace=cst.TrailingWhitespace())
        lines = [line, *(cst.SimpleStatementLine([each]) for each in rest)]
        if isinstance(original_node.body[0], cst.Import):
            self._written.update(lines)
        return cst.FlattenSentinel(lines)

    def leave_SimpleStatementSuite(
        self,
        original_node: cst.SimpleStatementSuite,
        updated_node: cst.SimpleStatementSuite,
    ) -> cst.SimpleStatementSuite:
        """Write migrated imports on the line of an `if` or `try`."""
        return updated_node.with_changes(
            body=self._expanded(original_node, updated_node)
        )

    def _expanded(
        self,
        before: cst.SimpleStatementLine | cst.SimpleStatementSuite,
        after: cst.SimpleStatementLine | cst.SimpleStatementSuite,
    ) -> list[cst.BaseSmallStatement]:
        """Return the statements of a line, with the migrated imports."""
        found: list[cst.BaseSmallStatement] = []
        for original, updated in zip(before.body, after.body):
            edit = self._edits.imports.get(original)
            if edit is None:
                found.append(updated)
                continue
            *rest, last = edit.statements
            found += map(_alone, rest)
            found.append(last.with_changes(semicolon=updated.semicolon))
        return found

    def leave_If(
        self, original_node: cst.If, updated_node: cst.If
    ) -> cst.If | cst.FlattenSentinel[cst.BaseStatement]:
        """Replace a superfluous block by its imports."""
        if original_node not in self._edits.guards:
            return updated_node
        body = updated_node.body
        if isinstance(body, cst.SimpleStatementSuite):
            lines = [cst.SimpleStatementLine([_alone(each)]) for each in body.body]
        else:
            lines = [line for line in body.body if isinstance(line, SIMPLE)]
        first, *rest = lines
        leading = _joined(updated_node.leading_lines, first.leading_lines)
        first = first.with_changes(leading_lines=leading)
        self._written.update([first, *rest])
        return cst.FlattenSentinel([first, *rest])

    def leave_Module(
        self, original_node: cst.Module, updated_node: cst.Module
    ) -> cst.Module:
        """Remove what was imported before."""
        return self._without_repetition(updated_node)

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        """Remove what was imported before."""
        return self._without_repetition(updated_node)

    def _without_repetition(self, block: Block) -> Block:
        """`import boto3` and `import boto3.session` become the same statement."""
        seen: list[cst.BaseSmallStatement] = []
        again: set[cst.CSTNode] = set()
        for line in block.body:
            if not isinstance(line, SIMPLE) or not all(map(_is_import, line.body)):
                # This statement may have given the name another meaning.
                seen.clear()
                continue
            comment = matchers.findall(line, matchers.Comment())
            if line in self._written and not comment:
                if any(map(line.body[0].deep_equals, seen)):
                    again.add(line)
            seen += line.body
        return _without(block, again)

    def leave_Name(
        self, original_node: cst.Name, updated_node: cst.Name
    ) -> cst.BaseExpression:
        """Write the replacement of a name."""
        return self._edits.expressions.get(original_node, updated_node)

    def leave_SimpleString(
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.BaseExpression:
        """Write the replacement of a string."""
        return self._edits.expressions.get(original_node, updated_node)


def _is_import(statement: cst.BaseSmallStatement) -> bool:
    return isinstance(statement, (cst.Import, cst.ImportFrom))


def _without_unused(module: cst.Module, names: set[str]) -> cst.Module:
    """Remove imports of those `names` that are no longer used."""
    mentioned = _Mentioned()
    module.visit(mentioned)
    unused = names - mentioned.names
    body: list[cst.BaseStatement] = []
    gone: set[cst.CSTNode] = set()
    for line in module.body:
        if isinstance(line, SIMPLE) and len(line.body) == 1:
            statement = _importing(line.body[0], unused)
            if statement is None:
                gone.add(line)
            else:
                line = line.with_changes(body=[statement])
        body.append(line)
    return _without(module.with_changes(body=body), gone)


class _Mentioned(cst.CSTVisitor):
    """Collects the words in code and strings, except imports and docstrings."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_Comment(self, node: cst.Comment) -> None:
        if node.value.startswith("# type:"):
            self.names.update(re.findall(r"\w+", node.value))

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Expr(self, node: cst.Expr) -> bool:
        return not isinstance(node.value, cst.SimpleString)

    def visit_Name(self, node: cst.Name) -> None:
        self.names.add(node.value)

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        self.names.update(re.findall(r"\w+", node.value))


def _importing(
    statement: cst.BaseSmallStatement, unused: set[str]
) -> cst.BaseSmallStatement | None:
    """Return a statement without the imports of `unused`, or None if nothing is left."""
    if not isinstance(statement, (cst.Import, cst.ImportFrom)):
        return statement
    if isinstance(statement.names, cst.ImportStar):
        return statement
    kept = [
        alias
        for alias in statement.names
        if (alias.evaluated_alias or alias.evaluated_name) not in unused
    ]
    if len(kept) == len(statement.names):
        return statement
    if not kept:
        return None
    last = kept[-1].with_changes(comma=statement.names[-1].comma)
    return statement.with_changes(names=[*kept[:-1], last])


def _without(block: Block, gone: set[cst.CSTNode]) -> Block:
    """Remove lines, but keep the comments and blank lines that belong to others."""
    body: list[cst.BaseStatement] = []
    owed: Sequence[cst.EmptyLine] | None = None
    for line in block.body:
        if line in gone:
            owed = _joined(owed or (), _leading(line))
            continue
        if owed is not None:
            joined = _joined(owed, _leading(line), at_start=not body)
            line = line.with_changes(leading_lines=joined)
            owed = None
        body.append(line)
    return block.with_changes(body=body)


def _joined(
    first: Sequence[cst.EmptyLine],
    second: Sequence[cst.EmptyLine],
    at_start: bool = False,
) -> Sequence[cst.EmptyLine]:
    """Return the lines before a statement that replaces another one.

    Args:
        at_start: whether nothing comes before it, so that it needs no blank line.
    """
    if any(line.comment for line in first):
        return [*first, *second]
    rest = list(dropwhile(lambda line: line.comment is None, second))
    blank = second[: len(second) - len(rest)]
    longer = first if at_start or len(first) >= len(blank) else blank
    return [*longer, *rest]


def _leading(line: cst.BaseStatement) -> Sequence[cst.EmptyLine]:
    lines: Sequence[cst.EmptyLine] = getattr(line, "leading_lines", ())
    return lines


def _alone(statement: cst.BaseSmallStatement) -> cst.BaseSmallStatement:
    return statement.with_changes(semicolon=cst.MaybeSentinel.DEFAULT)
