"""The migration of one file: text in, text and notes out.

Owns the order of the steps. Knows nothing of files.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from libcst.metadata import MetadataWrapper

from ..errors import GenerationError
from . import guards, quotes, rewrite
from .edits import Edits, Note
from .imports import Imports
from .strings import Strings
from .surface import Surface

# Every file with something to migrate has one of these in an import or a string. Most
# files have neither, and parsing them would take most of the time.
_CANDIDATE = re.compile(
    r"""\b(?:import|from)\b(?:\\\r?\n|[^\n])*\b(?:boto3|types_\w|mypy_boto3)
    |["'](?:boto3|types_boto3|mypy_boto3)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Migrated:
    """A file's text after the migration, with notes for the user."""

    text: str
    notes: Sequence[Note] = ()


def migrate(text: str, where: str, surface: Surface) -> Migrated:
    """Return the text of a Python file, migrated.

    Args:
        text: a module or a stub; line ends may be of any kind.
        where: its path, for messages.
        surface: what the generated package has.

    Raises:
        GenerationError: the text is not Python.
    """
    if not _CANDIDATE.search(text):
        return Migrated(text)
    try:
        # Nothing else uses the tree, so it needs no copy.
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
    except cst.ParserSyntaxError as error:
        raise _not_python(text, where, error) from error
    edits = Edits()
    wrapper.visit(Imports(edits, surface, wrapper))
    guards.decide(wrapper, edits)
    quotes.decide(wrapper, edits)
    wrapper.visit(Strings(edits, surface))
    changed = rewrite.apply(wrapper.module, edits).code if edits else text
    return Migrated(changed, sorted(set(edits.notes)))


def _not_python(text: str, where: str, error: cst.ParserSyntaxError) -> GenerationError:
    line, what = error.raw_line, error.message
    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as told:
        # Python's own message is better.
        line, what = getattr(told, "lineno", line), getattr(told, "msg", str(told))
    return GenerationError(
        f"{where}:{line}",
        f"this is not Python that can be read: {what}",
        "Correct the file, or migrate it by hand; the others are done.",
    )
