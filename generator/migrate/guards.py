"""`if TYPE_CHECKING:` blocks that are no longer needed.

They were needed since packages of stubs cannot be imported at run time. A block is
removed if it contains only migrated imports from such packages, and its `else:` if it
contains only substitutes. Imports of boto3 itself may be there to save time, so they are
moved only if the module imports boto3 anyway.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import libcst as cst
from libcst import matchers
from libcst.helpers import get_full_name_for_node
from libcst.metadata import MetadataWrapper, PositionProvider

from . import scopes
from .edits import Edits, Import, Note, Origin

STAND_INS = {"object", "Any", "None", "typing.Any", "t.Any"}


def decide(wrapper: MetadataWrapper, edits: Edits) -> None:
    """Add the blocks that are removed to `edits`, with notes about the others."""
    body = wrapper.module.body
    positions = wrapper.resolve(PositionProvider)
    for node in body:
        if isinstance(node, cst.Try) and _has_stubs(_imports(node.body, edits)):
            text = "the stand-ins below except: are no longer needed"
            edits.notes.append(Note(positions[node].start.line, text))
    guards = [node for node in body if isinstance(node, cst.If) and _is_guard(node)]
    for other in matchers.findall(wrapper.module, matchers.If()):
        assert isinstance(other, cst.If)
        if other not in guards and _is_odd(other, edits):
            text = f"left under {_code(other)}: it is no block of the module by itself"
            edits.notes.append(Note(positions[other].start.line, text))
    found = [(guard, _imports(guard.body, edits)) for guard in guards]
    candidates = [(guard, imports) for guard, imports in found if _has_stubs(imports)]
    if not candidates:
        return
    bound = scopes.in_module(wrapper)
    at_top = any(
        Origin.BOTO3 in each.origins
        for line in body
        for each in _imports(line, edits)
        if each
    )
    for guard, imports in candidates:
        reason = _reason_to_stay(guard, imports, bound, at_top)
        if reason:
            text = f"left under {_test(guard)}: {reason}"
            edits.notes.append(Note(positions[guard].start.line, text))
            continue
        edits.guards.append(guard)
        edits.hoisted.update(*(each.names for each in imports if each))
        edits.leftovers.add(_test(guard).partition(".")[0])
        edits.leftovers.update(
            value.partition(".")[0] for _, value in _stand_ins(guard) or ()
        )


def _reason_to_stay(
    guard: cst.If,
    imports: Sequence[Import | None],
    bound: Counter[str],
    boto3_at_top: bool,
) -> str | None:
    """Return why a block cannot be removed; None if it can."""
    migrated = [each for each in imports if each]
    if len(migrated) < len(imports) or not all(each.whole for each in migrated):
        return "it holds more than imports from staticboto"
    if not all(each.run_time for each in migrated):
        return "not every name can be imported by a running program"
    if not boto3_at_top and any(Origin.BOTO3 in each.origins for each in migrated):
        return "the module does not import boto3 when it runs"
    if isinstance(guard.body, cst.IndentedBlock):
        if any(line.comment for line in guard.body.footer):
            return "it ends in a comment"
    stand_ins = _stand_ins(guard)
    names = frozenset().union(*(each.names for each in migrated))
    if stand_ins is None or not {name for name, _ in stand_ins} <= names:
        return "its else: is more than stand-ins"
    own = Counter([*names, *(name for name, _ in stand_ins)])
    # If boto3 is imported at the top, the name can only mean the same module.
    others = names - {"boto3"} if boto3_at_top else names
    twice = sorted(name for name in others if bound[name] > own[name])
    if twice:
        return f"the module gives {', '.join(twice)} another meaning as well"
    return None


def _is_guard(node: cst.If) -> bool:
    return _test(node).rpartition(".")[2] == "TYPE_CHECKING"


def _is_odd(node: cst.If, edits: Edits) -> bool:
    """Whether stubs are imported under a condition with `TYPE_CHECKING`.

    In a function, as part of another condition, or in the `else:` of its contrary.
    """
    orelse = node.orelse.body if isinstance(node.orelse, cst.Else) else None
    suites = [node.body, *([orelse] if orelse else [])]
    return "TYPE_CHECKING" in _code(node) and any(
        _has_stubs(_imports(suite, edits)) for suite in suites
    )


def _code(node: cst.If) -> str:
    """Return the condition as it is written."""
    return cst.Module([]).code_for_node(node.test)


def _test(node: cst.If) -> str:
    return get_full_name_for_node(node.test) or ""


def _imports(node: cst.CSTNode, edits: Edits) -> list[Import | None]:
    """Return the replacements of the statements of a block or line; None for others."""
    if isinstance(node, cst.IndentedBlock):
        return [each for line in node.body for each in _imports(line, edits)]
    if isinstance(node, (cst.SimpleStatementLine, cst.SimpleStatementSuite)):
        return [edits.imports.get(statement) for statement in node.body]
    return [None]


def _has_stubs(imports: Iterable[Import | None]) -> bool:
    return any(Origin.STUBS in each.origins for each in imports if each)


def _stand_ins(guard: cst.If) -> list[tuple[str, str]] | None:
    """Return the names that an `else:` assigns; None if it does something else."""
    if guard.orelse is None:
        return []
    if not isinstance(guard.orelse, cst.Else):
        return None
    found: list[tuple[str, str]] = []
    for statement in _small_statements(guard.orelse.body):
        if not isinstance(statement, cst.Assign):
            return None
        value = get_full_name_for_node(statement.value)
        if value not in STAND_INS:
            return None
        for target in statement.targets:
            if not isinstance(target.target, cst.Name):
                return None
            found.append((target.target.value, value))
    return found


def _small_statements(suite: cst.BaseSuite) -> Iterable[cst.CSTNode]:
    for line in suite.body:
        if isinstance(line, cst.SimpleStatementLine):
            yield from line.body
        else:
            yield line
