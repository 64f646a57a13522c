"""Counts of how often AWS sent optional members, as data: one TOML file a service.

Owns the reading of these files and the rule that decides which members can be relied on.
`promises` and `attributes` decide what follows for types; `README.md` explains where the
counts come from and how to add more.

    [Instance]
    seen = 295
    folders = 112
    [Instance.present]
    ImageId = 288
    PublicIpAddress = 109
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from .. import tables

FOLDER = Path(__file__).parent

ENOUGH, FOLDERS = 5, 2
"""Seen so often, in so many sets of recordings, always with a member: it is relied on."""
MANY, SHARE = 40, 95
"""So often seen, in this percentage of cases with a member: it is relied on too."""
SOME, DOUBTFUL = 20, 90
"""So often seen, in this percentage with a member: neither relied on nor called absent.

Recordings are shortened by hand: 16 of the 295 instances of EC2 lack their type and six
other keys at once, which no instance does.
"""

NOT_FROM_HERE: Mapping[str, str] = {
    "*tags": "recordings of tests about tags have tags",
    "*tagset": "recordings of tests about tags have tags",
    "*taglist": "recordings of tests about tags have tags",
    "next*token": "whether there is a next page depends on how much there is",
    "*nexttoken": "whether there is a next page depends on how much there is",
    "*pagetoken": "whether there is a next page depends on how much there is",
    "*paginationtoken": "whether there is a next page depends on how much there is",
    "*continuationtoken": "whether there is a next page depends on how much there is",
    "*marker": "whether there is a next page depends on how much there is",
    "truncat*": "recordings were shortened, and what says so with them",
    "*reason*": "why something failed is said where it failed",
    "*error*": "why something failed is said where it failed",
    "*statusmessage": "why something failed is said where it failed",
}
"""Names, in upper or lower case, of members that are never relied on, and why.

The patterns cover a meaning and not one spelling of it: `tags` as well as `Tags`,
`statusReason` as well as `StateReason`, `NextMarker` as well as `Marker`. `IsTruncated` is
not among them: it is in every page, the last one included. Nor are tokens for another
purpose, such as `LockToken`.
"""


class Verdict(Enum):
    """The evidence of the recordings about a member."""

    COUNTED = "it may be counted on"
    ABSENT = "it may be absent"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its reason."""

    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Presence:
    """The counts of one structure.

    Attributes:
        seen: how often it was seen in a response.
        folders: the number of independent sets of recordings that it was seen in.
        present: how often each member was there; a member that is not listed never was.
        conditional: members that are there only under a condition which the recordings
            happen to meet, each with that condition and its source.
    """

    seen: int
    folders: int
    present: Mapping[str, int] = field(default_factory=dict)
    conditional: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, count in self.present.items():
            if not 0 < count <= self.seen:
                raise ValueError(f"{name} is there {count} times of {self.seen}")

    def find(self, member: str) -> Finding:
        """Return what the counts show about a member."""
        there = self.present.get(member, 0)
        said = f"seen {there} of {self.seen} times, in {_folders(self.folders)}"
        if (condition := self.conditional.get(member)) is not None:
            return Finding(Verdict.ABSENT, f"{said}; conditional: {condition}")
        verdict = self._verdict(there)
        if verdict is Verdict.COUNTED and (trap := _trap(member)):
            known = Verdict.UNKNOWN if there == self.seen else Verdict.ABSENT
            return Finding(known, f"{said}; never counted because of its name: {trap}")
        if verdict is Verdict.UNKNOWN:
            why = "too few" if there == self.seen else "nearly always, not enough"
            said += f"; {why} to count on"
        return Finding(verdict, said)

    def _verdict(self, there: int) -> Verdict:
        """Return the verdict on a member that was there this often."""
        always = there == self.seen
        if always and self.seen >= ENOUGH and self.folders >= FOLDERS:
            return Verdict.COUNTED
        if self.seen >= MANY and there * 100 >= self.seen * SHARE:
            return Verdict.COUNTED
        if always or (self.seen >= SOME and there * 100 >= self.seen * DOUBTFUL):
            return Verdict.UNKNOWN
        return Verdict.ABSENT


@dataclass(frozen=True, slots=True)
class Evidence:
    """The counts of one service."""

    structures: Mapping[str, Presence] = field(default_factory=dict)

    def find(self, structure: str, member: str) -> Finding:
        """Return what is known about a member of a structure."""
        presence = self.structures.get(structure)
        if presence is None:
            return Finding(Verdict.UNKNOWN, "not known: no recording has the structure")
        return presence.find(member)


def path(service: str) -> Path:
    """Return the file for the counts of a service, which may not exist."""
    return FOLDER / f"{service}.toml"


@cache
def read(service: str) -> Evidence:
    """Return the counts of `service`.

    Raises:
        GenerationError: the file does not parse, or its counts make no sense.
    """
    form = "generator/facts/evidence/README.md"
    return tables.read(path(service), _evidence, "evidence", form)


def _evidence(counts: Mapping[str, Any]) -> Evidence:
    return Evidence({name: _presence(table) for name, table in counts.items()})


def _presence(table: Mapping[str, Any]) -> Presence:
    presence = Presence(**table)
    counts = (presence.seen, presence.folders, *presence.present.values())
    if not all(isinstance(count, int) for count in counts):
        raise ValueError("a count is no whole number")
    return presence


def _trap(member: str) -> str | None:
    """Return why members of this name are never relied on; None if they may be."""
    for pattern, why in NOT_FROM_HERE.items():
        if fnmatchcase(member.lower(), pattern):
            return why
    return None


def _folders(count: int) -> str:
    return f"{count} set{'' if count == 1 else 's'} of recordings"
