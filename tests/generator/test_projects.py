"""Two projects in one output: each is made on demand, and with the same guarantees."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.command import cli
from generator.projects import PACKAGES, PROJECTS, select
from generator.run import check
from generator.store import write
from tests.generator import fakes
from tests.generator.conftest import World

STUBS = {f"{fakes.STUBS}/session.pyi", f"{fakes.STUBS}/versions.pyi"}
BOTH = ",".join(PACKAGES)


def in_project(world: World, project: str) -> dict[str, bytes]:
    """Return the files of one project."""
    return {
        path: content
        for path, content in world.files().items()
        if path.startswith(f"{project}/")
    }


def test_without_a_choice_all_are_made(world: World) -> None:
    line = ["generate", "--models", str(world.models), "--output", str(world.output)]
    assert cli.run([*line, "--services", "alpha", "--no-check"]) == 0
    assert in_project(world, "boto3-stubs").keys() == STUBS
    assert f"{fakes.PACKAGE}/alpha/client.py" in in_project(world, "staticboto")


@pytest.mark.parametrize(
    "line",
    [
        ["--project", "staticboto,boto3-stubs"],
        ["--project", "boto3-stubs staticboto"],
        ["--project", "boto3-stubs", "--project", "staticboto"],
    ],
)
def test_names_apart_by_commas_spaces_or_repetition(
    world: World, line: list[str]
) -> None:
    assert world.run("generate", *line).code == 0
    assert {path.partition("/")[0] for path in world.files()} == set(PACKAGES)


def test_one_alone(world: World) -> None:
    ran = world.run("generate", "--project", "boto3-stubs")
    assert ran.code == 0
    assert world.files().keys() == STUBS
    world.run("generate", "--project", "staticboto")
    assert not STUBS - world.files().keys()


def test_an_unknown_project_is_wrong_usage(world: World) -> None:
    for verb in ("generate", "diff"):
        ran = world.run(verb, "--project", "boto3-stub")
        assert ran.code == 2
        assert "did you mean boto3-stubs?" in ran.err
        assert "fix: Choose from staticboto, boto3-stubs" in ran.err
    assert not world.output.exists()


def test_they_are_made_in_the_order_in_which_they_refer_to_each_other() -> None:
    assert select(["boto3-stubs", "staticboto"]) == PACKAGES == select([])
    assert select(["reference", "staticboto"]) == ("staticboto", "reference")
    assert select(PROJECTS[::-1]) == PROJECTS


def test_a_second_run_touches_nothing(world: World) -> None:
    world.run("generate", "--project", BOTH)
    before = {path: path.stat().st_mtime_ns for path in world.output.rglob("*.py*")}
    ran = world.run("generate", "--project", BOTH)
    assert "3 unchanged" in ran.out
    assert before == {
        path: path.stat().st_mtime_ns for path in world.output.rglob("*.py*")
    }
    assert world.run("diff", "--project", BOTH).code == 0


def test_what_is_not_asked_for_stays_as_it_is(world: World) -> None:
    world.run("generate", "--project", BOTH)
    edited = world.output / fakes.STUBS / "session.pyi"
    edited.write_text("mine: bool\n")
    (world.templates / "versions.pyi.jinja").write_text("OTHER = True\n")
    fakes.write_model(world.models, "beta", "DoIt", "Another")
    before = in_project(world, "boto3-stubs")
    ran = world.run("generate", "--project", "staticboto")
    assert ran.code == 0
    assert "edited" not in ran.err
    assert in_project(world, "boto3-stubs") == before
    # Its record is kept: the edit is noticed when the project is generated again.
    ran = world.run("generate", "--project", "boto3-stubs")
    assert f"{fakes.STUBS}/session.pyi had been edited by hand" in ran.err
    assert "call" in edited.read_text()
    assert "OTHER" in (world.output / fakes.STUBS / "versions.pyi").read_text()


def test_the_services_of_one_project_do_not_concern_the_other(world: World) -> None:
    world.run("generate", "--project", BOTH)
    ran = world.run("generate", "--project", "boto3-stubs", "--services", "beta")
    assert ran.code == 0
    assert (world.package / "alpha/client.py").exists()
    assert world.works()


def test_diff_is_about_what_is_asked_for(world: World) -> None:
    world.run("generate", "--project", BOTH)
    (world.package / "catalog.py").write_text("mine = True\n")
    (world.output / fakes.STUBS / "session.pyi").write_text("mine: bool\n")
    for project, changed in (
        ("staticboto", f"{fakes.PACKAGE}/catalog.py"),
        ("boto3-stubs", f"{fakes.STUBS}/session.pyi"),
    ):
        ran = world.run("diff", "--project", project)
        assert ran.code == 1
        assert ran.out.splitlines() == [f"M {changed} (edited by hand)"]


def test_without_one_project_there_is_no_other(world: World) -> None:
    """The stubs want a staticboto of the same version: alone they cannot be installed."""
    (world.templates / "catalog.py.jinja").write_text("{{ nothing }}\n")
    ran = world.run("generate", "--project", BOTH)
    assert ran.code == 1
    assert "'nothing' is undefined" in ran.err
    assert "nothing was written; the output is as it was" in ran.err
    assert world.files() == {}


def test_a_first_run_in_which_every_service_fails_leaves_nothing(world: World) -> None:
    for name in ("alpha", "beta", "gamma-ray"):
        fakes.write_model(world.models, name).write_text("{")
    ran = world.run("generate", "--check", "--project", BOTH)
    assert ran.code == 1
    assert ran.err.count("error: ") == 3
    assert "nothing was written; the output is as it was" in ran.err
    assert world.files() == {}
    assert [path.name for path in world.output.iterdir()] == [".staticboto"]


def test_a_commit_of_both_is_one(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle: the next run first finishes both projects."""
    replace, journal = os.replace, world.output / ".staticboto/journal.json"

    def dying(source: Path, target: Path) -> None:
        if journal.exists() and fakes.STUBS in str(target):
            raise SystemExit(9)
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        assert world.run("generate", "--project", BOTH).code == 9
    assert in_project(world, "boto3-stubs") == {}
    assert in_project(world, "staticboto")
    write.Output(world.output).recover()
    assert in_project(world, "boto3-stubs").keys() == STUBS
    assert "3 unchanged" in world.run("generate", "--project", BOTH).out


def test_clean(world: World) -> None:
    world.run("generate", "--project", BOTH)
    output = ["--output", str(world.output)]
    assert cli.run(["clean", "--project", "boto3-stubs", *output]) == 0
    assert in_project(world, "boto3-stubs") == {}
    assert world.works()
    assert "3 unchanged" in world.run("generate").out
    world.run("generate", "--project", BOTH)
    assert cli.run(["clean", *output]) == 0
    assert world.files() == {}


def test_both_are_checked(world: World) -> None:
    (world.templates / "session.pyi").write_text(
        "from staticboto.runtime import call as call\nwrong: Missing\n"
    )
    ran = world.run("generate", "--check", "--project", BOTH)
    assert ran.code == 1
    assert 'session.pyi:2: error: Name "Missing" is not defined' in ran.err
    assert ran.err.count(": error: ") == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("services", "ok"),
    [("staticboto.runtime", True), ("staticboto.nothing", False)],
)
def test_what_stubs_refer_to_has_to_be_there(
    world: World, services: str, ok: bool
) -> None:
    line = f"from {services} import call as call\n"
    (world.templates / "session.pyi").write_text(line)
    assert world.run("generate", "--check", "--project", BOTH).code == (not ok)


@pytest.mark.slow
def test_stubs_alone_can_be_checked(world: World) -> None:
    assert world.run("generate", "--check", "--project", "boto3-stubs").code == 0
    path = world.output / fakes.STUBS / "session.pyi"
    path.write_text("from staticboto.runtime import call as call\nx: Missing\n")
    (error,) = check.check(world.output).errors
    assert 'Name "Missing"' in error
