"""The changes to a file, in terms of nodes of its syntax tree.

Owns the data that the modules which read a tree pass to the one that changes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

import libcst as cst


@dataclass(frozen=True, order=True)
class Note:
    """Something that the user has to look at.

    Attributes:
        line: the line in the file as it was read.
        text: what was found, and what to do about it.
    """

    line: int
    text: str


class Origin(Enum):
    """What a program imports from: the SDK, or a package of stubs for it."""

    BOTO3 = "boto3"
    STUBS = "stubs"


@dataclass(frozen=True)
class Import:
    """An import statement, migrated.

    Attributes:
        statements: the statements that replace it.
        origins: where they came from.
        whole: whether everything that it imported is migrated.
        run_time: whether everything that is migrated can be imported at run time.
    """

    statements: Sequence[cst.BaseSmallStatement]
    origins: frozenset[Origin]
    whole: bool
    run_time: bool

    @property
    def names(self) -> frozenset[str]:
        """The names that the statements bind."""
        return frozenset(
            alias.evaluated_alias or alias.evaluated_name.partition(".")[0]
            for statement in self.statements
            if isinstance(statement, (cst.Import, cst.ImportFrom))
            and not isinstance(statement.names, cst.ImportStar)
            for alias in statement.names
        )


@dataclass
class Edits:
    """All changes to one file.

    Attributes:
        imports: import statements, with their replacements.
        roots: packages of stubs that are imported under their own names (`import
            types_boto3_s3`), with their new names.
        guards: `if TYPE_CHECKING:` blocks whose imports move to the level of the module.
        hoisted: the names that those blocks bind.
        leftovers: names that only those blocks may have needed (`TYPE_CHECKING`).
        expressions: names and strings, with their replacements.
        notes: what is left to the user.
    """

    imports: dict[cst.CSTNode, Import] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)
    guards: list[cst.If] = field(default_factory=list)
    hoisted: set[str] = field(default_factory=set)
    leftovers: set[str] = field(default_factory=set)
    expressions: dict[cst.CSTNode, cst.BaseExpression] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.imports or self.guards or self.expressions)
