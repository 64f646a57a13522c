"""Counts of AWS's responses: the rule at its boundaries, and the files."""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GenerationError
from generator.facts import evidence
from generator.facts.evidence import Evidence, Presence, Verdict
from generator.model.service import Service
from generator.model.shapes import Structure
from generator.read import load, parse

COUNTED, ABSENT, UNKNOWN = Verdict.COUNTED, Verdict.ABSENT, Verdict.UNKNOWN

FILES = sorted(evidence.FOLDER.glob("*.toml"))
SERVICES = [path.stem for path in FILES]


@pytest.mark.parametrize(
    ("there", "seen", "folders", "verdict"),
    [
        # Always there: at least five structures, from at least two sets.
        (5, 5, 2, COUNTED),
        (4, 4, 2, UNKNOWN),
        (5, 5, 1, UNKNOWN),
        (39, 39, 1, UNKNOWN),
        (3, 3, 3, UNKNOWN),
        # There in 95 of 100, in at least forty structures.
        (40, 40, 1, COUNTED),
        (38, 40, 1, COUNTED),
        (37, 40, 9, UNKNOWN),
        (38, 39, 9, UNKNOWN),
        (288, 295, 112, COUNTED),
        (281, 295, 112, COUNTED),
        (280, 295, 112, UNKNOWN),
        # There in 90 of 100, in at least twenty: unknown.
        (18, 20, 9, UNKNOWN),
        (17, 20, 9, ABSENT),
        (18, 19, 9, ABSENT),
        (36, 40, 9, UNKNOWN),
        (35, 40, 9, ABSENT),
        # Seen without it.
        (26, 35, 9, ABSENT),
        (109, 295, 112, ABSENT),
        (4, 5, 5, ABSENT),
        (0, 3, 1, ABSENT),
        (0, 3000, 90, ABSENT),
    ],
)
def test_the_rule(there: int, seen: int, folders: int, verdict: Verdict) -> None:
    presence = Presence(seen, folders, {"Name": there} if there else {})
    found = presence.find("Name")
    assert found.verdict is verdict
    assert f"seen {there} of {seen} times, in {folders} set" in found.why


@given(seen=st.integers(1, 500), folders=st.integers(1, 50), share=st.floats(0, 1))
def test_more_recordings_with_a_key_never_speak_against_it(
    seen: int, folders: int, share: float
) -> None:
    there = round(seen * share)
    order = [ABSENT, UNKNOWN, COUNTED]

    def rank(there: int, seen: int, folders: int) -> int:
        present = {"Name": there} if there else {}
        return order.index(Presence(seen, folders, present).find("Name").verdict)

    before = rank(there, seen, folders)
    if there < seen:
        assert rank(there + 1, seen, folders) >= before
    assert rank(there, seen, folders + 1) >= before
    if there == seen:
        assert rank(there + 1, seen + 1, folders) >= before


@pytest.mark.parametrize(
    "name",
    [
        *("Tags", "tags", "TagSet", "tagSet", "TagList", "ImageTags", "ResourceTags"),
        *("NextToken", "nextToken", "nextForwardToken", "NextPageToken"),
        *("PaginationToken", "NextContinuationToken"),
        *("Marker", "NextMarker", "KeyMarker", "NextUploadIdMarker"),
        *("StateReason", "statusReason", "statusReasons", "ReasonCode"),
        *("Error", "ErrorMessage", "lastError", "RetryableError"),
        *("Truncated", "StatusMessage", "LastSyncStatusMessage"),
    ],
)
def test_what_recordings_are_about_is_never_counted_on(name: str) -> None:
    found = Presence(100, 50, {name: 100}).find(name)
    assert found.verdict is UNKNOWN
    assert "never counted because of its name: " in found.why
    assert Presence(100, 50, {name: 96}).find(name).verdict is ABSENT


@pytest.mark.parametrize(
    "name",
    [
        *("Name", "IsTruncated", "isTruncated", "Message", "MessageId", "failures"),
        *("LockToken", "UpdateToken", "ClientToken", "clientToken", "HttpTokens"),
        *("CopyTagsToBackups", "ResourceTagMappingList", "TaggedResources", "Stage"),
    ],
)
def test_names_that_only_look_like_a_trap_are_counted_on(name: str) -> None:
    assert Presence(100, 50, {name: 100}).find(name).verdict is COUNTED


def test_a_trap_that_was_absent_is_absent() -> None:
    found = Presence(100, 50, {"Tags": 50}).find("Tags")
    assert found.verdict is ABSENT
    assert "name" not in found.why


def test_what_is_conditional_is_absent_at_times() -> None:
    presence = Presence(100, 50, {"Runtime": 100}, {"Runtime": "not of an image"})
    found = presence.find("Runtime")
    assert found.verdict is ABSENT
    assert found.why.endswith("conditional: not of an image")


def test_nothing_is_known_of_a_structure_that_nobody_recorded() -> None:
    assert Evidence().find("Structure", "Name").verdict is UNKNOWN
    assert evidence.read("no-such-service") == Evidence()


@pytest.mark.parametrize(
    "text",
    [
        "[Structure]\nseen = 5",
        "[Structure]\nseen = 5\nfolders = 2\nsene = 5",
        "[Structure]\nseen = 5\nfolders = 2\n[Structure.present]\nName = 6",
        "[Structure]\nseen = 5\nfolders = 2\n[Structure.present]\nName = 0",
        '[Structure]\nseen = 5\nfolders = "2"',
        "seen = 5",
        "[Structure",
    ],
)
def test_a_file_that_makes_no_sense_is_named(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "FOLDER", tmp_path)
    (tmp_path / "broken-service.toml").write_text(text)
    with pytest.raises(GenerationError) as failure:
        evidence.read("broken-service")
    assert failure.value.where == str(tmp_path / "broken-service.toml")


def test_there_is_much_evidence() -> None:
    read = [evidence.read(name) for name in SERVICES]
    assert len(SERVICES) > 120
    assert sum(len(each.structures) for each in read) > 1_500
    assert all(path.stat().st_size < 100_000 for path in FILES)


@cache
def sources() -> dict[str, load.Source]:
    return load.find_services()


def service(name: str) -> Service:
    return parse.service(load.read(sources()[name]))


@pytest.mark.parametrize("name", SERVICES)
def test_the_model_has_what_was_counted(name: str) -> None:
    shapes = service(name).shapes
    for shape, presence in evidence.read(name).structures.items():
        structure = shapes[shape]
        assert isinstance(structure, Structure)
        members = {member.name: member for member in structure.members}
        assert presence.present.keys() | presence.conditional.keys() <= members.keys()
        assert not any(members[each].required for each in presence.conditional)


def conditions() -> Iterator[tuple[str, Presence, str]]:
    for name in SERVICES:
        for presence in evidence.read(name).structures.values():
            for member in presence.conditional:
                yield name, presence, member


def test_a_condition_is_said_of_what_would_be_counted_on() -> None:
    """A member that is never relied on needs no entry."""
    for name, presence, member in conditions():
        alone = Presence(presence.seen, presence.folders, presence.present)
        assert alone.find(member).verdict is COUNTED, (name, member)


def test_structures_are_in_alphabetical_order() -> None:

    for path in FILES:
        names = list(evidence.read(path.stem).structures)
        assert names == sorted(names), path
        assert set(path.stem) <= {*string.ascii_lowercase, *string.digits, "-"}
