"""What is to be done to a file, said in nodes of its syntax tree.

Owns the vocabulary that the modules which read a tree share with the one that changes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

import libcst as cst


@dataclass(frozen=True, order=True)
class Note:
    """What a person has to look at.

    Attributes:
        line: the line in the file as it was read.
        text: what is there and what to do about it.
    """

    line: int
    text: str


class Origin(Enum):
    """What a program imports from: the SDK, or a package of types for it."""

    BOTO3 = "boto3"
    STUBS = "stubs"


@dataclass(frozen=True)
class Import:
    """An import statement, migrated.

    Attributes:
        statements: what takes its place.
        origins: where they came from.
        whole: everything that it imported is migrated.
        run_time: everything that is migrated can be imported by a running program.
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
    """All that is to be done to one file.

    Attributes:
        imports: import statements and what becomes of them.
        roots: packages of stubs that are imported as they are called (`import
            types_boto3_s3`), and what their name is from now on.
        guards: `if TYPE_CHECKING:` blocks whose imports move to the level of the module.
        hoisted: the names that those blocks bind.
        leftovers: names that only those blocks may have needed (`TYPE_CHECKING`).
        expressions: names and strings, and what is to be written instead.
        notes: what is left to a person.
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
