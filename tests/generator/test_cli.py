"""The command line: options, output and exit codes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import click
import pytest
from rich.console import Console

import generator
from generator.command import cli
from generator.command.progress import Terminal
from generator.errors import GenerationError
from generator.files.product import Product
from generator.read import load
from tests.generator import fakes
from tests.generator.conftest import World

VERBS = ["generate", "diff", "check", "list", "explain", "serve", "clean"]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """What is printed."""
    return capsys


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_verbs_and_teaches_by_example(
    option: str, told: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([option]) == 0
    out = told.readouterr().out
    assert all(f"\n  {verb} " in out for verb in VERBS)
    assert "from staticboto import boto3" in out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(
    verb: str, told: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([verb, "--help"]) == 0
    out = told.readouterr().out
    assert out.startswith(f"Usage: staticboto-generate {verb}")
    for parameter in cli.main.commands[verb].params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in out
            assert parameter.help


def test_nothing_said_is_answered_by_the_help(
    told: pytest.CaptureFixture[str],
) -> None:
    assert cli.run([]) == 2
    printed = told.readouterr()
    assert "Usage: staticboto-generate" in printed.out + printed.err


def test_version(told: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--version"]) == 0
    assert generator.__version__ in told.readouterr().out


def test_options_without_a_verb_mean_generate(world: World) -> None:
    ran = world.run("--services", "alpha", "--no-check")
    assert ran.code == 0
    assert (world.package / "alpha/client.py").exists()


def test_services_are_names_and_globs_apart_by_commas_spaces_or_repetition(
    world: World,
) -> None:
    for line in (
        ["--services", "alpha,gamma*"],
        ["--services", "alpha gamma-ray"],
        ["--services", " alpha, gamma-ray,"],
        ["-s", "gamma-???", "-s", "alpha"],
    ):
        assert world.run("generate", *line).code == 0
        assert sorted(path.name for path in world.package.iterdir()) == [
            "__init__.py",
            "alpha",
            "catalog.py",
            "gamma_ray",
            "runtime.py",
        ]


def test_no_services_mean_all(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    known = load.find_services([world.models])
    ours = {name: known[name] for name in ("alpha", "beta")}
    monkeypatch.setattr(load, "find_services", lambda models: ours)
    assert world.run("generate", "--services", "").code == 0
    assert (world.package / "alpha").exists()
    assert (world.package / "beta").exists()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (["genrate"], "Did you mean 'generate'?"),
        (["generate", "--servces", "s3"], "--services"),
        (["generate", "--docs", "long"], "'none', 'brief', 'full'"),
        (["generate", "--jobs", "0"], "0 is not in the range"),
        (["generate", "--models", "nowhere"], "does not exist"),
        (["generate", "s3"], "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_one_clear_answer_and_exit_2(
    line: list[str],
    answer: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(line) == 2
    err = told.readouterr().err
    assert answer in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("services", "said"),
    [("dynamodbb", "Did you mean dynamodb"), ("nothing-*", "nothing-*")],
)
def test_an_unknown_service_is_one_clear_answer_and_exit_1(
    services: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["generate", "--services", services]) == 1
    assert said in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.py"))


def test_an_output_that_is_a_file_is_wrong_usage(world: World) -> None:
    world.output.write_text("")
    ran = world.run("generate")
    assert ran.code == 2
    assert "is a file" in ran.err


def test_an_output_that_cannot_be_written(world: World) -> None:
    blocked = world.output.parent / "file"
    blocked.write_text("")
    line = ["generate", "--services", "alpha", "--models", str(world.models)]
    world.capture.readouterr()
    assert cli.run([*line, "--output", str(blocked / "output")]) == 1
    err = world.capture.readouterr().err
    assert f"error: {blocked}" in err
    assert "fix:" in err
    assert "Traceback" not in err


def test_the_summary_counts(world: World) -> None:
    ran = world.run("generate")
    files = world.files()
    rows = {
        words[0]: " ".join(words[1:])
        for line in ran.out.splitlines()
        if (words := line.split())
    }
    assert rows["services"] == "3 (3 generated)"
    assert rows["files"] == f"{len(files)} ({len(files)} written)"
    assert rows["lines"] == str(sum(text.count(b"\n") for text in files.values()))
    assert rows["bytes"] == str(sum(len(text) for text in files.values()))
    assert rows["black"] == "changed 0 files"
    stages = ["plan", "read", "parse", "views", "render", "format", "compile", "write"]
    assert [row for row in rows if row in stages] == stages
    assert all(float(rows[stage]) >= 0 for stage in (*stages, "all"))


def test_files_that_black_had_to_change_are_counted(world: World) -> None:
    (world.templates / "stub.pyi.jinja").write_text("VALUES : dict[str,str]\n")
    ran = world.run("generate")
    assert "changed 3 files" in ran.out
    assert (world.package / "beta/client.pyi").read_text() == "VALUES: dict[str, str]\n"


def test_plain_lines_where_there_is_no_terminal(world: World) -> None:
    ran = world.run("generate")
    assert "[3/3]" in ran.out
    assert "\x1b" not in ran.out + ran.err
    assert all(line == line.rstrip() for line in ran.err.splitlines())


@pytest.mark.parametrize("variable", ["", "1"])
def test_a_bar_where_there_is_a_terminal(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", variable)
    monkeypatch.setenv("TERM", "xterm-256color")
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=100)
    with Terminal(console, console) as terminal:
        terminal.begin("generating", 2)
        terminal.made("alpha", Product({"file": b""}))
        terminal.failed(GenerationError("here", "it failed", "Mend it.", "beta"))
        terminal.begin("writing")
        terminal.tick()
    shown = screen.getvalue()
    assert "generating 1/2 alpha" in shown
    assert "generating 2/2 beta" in shown
    assert "beta: here\n  it failed\n  fix: Mend it.\n" in shown
    assert "[1/2]" not in shown
    # Colours are 30 to 37 and 38;5.
    assert bool(re.search(r"\x1b\[[0-9;]*3[0-8]", shown)) == (not variable)


def test_quiet_prints_nothing_when_all_is_well(world: World) -> None:
    assert world.run("generate", "--quiet").out == ""
    fakes.write_model(world.models, "beta").write_text("{")
    ran = world.run("generate", "--quiet")
    assert ran.code == 1
    assert "error: beta:" in ran.err


def test_list_counts_what_the_models_hold(
    told: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fakes.write_model(tmp_path, "alpha", "DoIt", "GetThing")
    assert cli.run(["list", "alpha", "--models", str(tmp_path)]) == 0
    header, row, total = told.readouterr().out.splitlines()
    assert header.split()[2:] == [
        "operations",
        "shapes",
        "paginators",
        "waiters",
        "resources",
        "pack",
        "kB",
    ]
    assert row.split() == ["alpha", "2020-01-01", "2"]
    assert total.split() == ["total:", "1", "2"]


def test_list_knows_the_sdk(told: pytest.CaptureFixture[str]) -> None:
    known = load.find_services()
    documents = load.read(known["sqs"])
    assert documents.paginators and documents.resources
    assert cli.run(["list", "--services", "sqs"]) == 0
    row = told.readouterr().out.splitlines()[1].split()
    assert row == [
        "sqs",
        known["sqs"].api_version,
        str(len(documents.service.content["operations"])),
        str(len(documents.service.content["shapes"])),
        str(len(documents.paginators.content["pagination"])),
        str(len(documents.resources.content["resources"])),
    ]


def test_list_shows_the_packs_that_there_are(
    told: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    services = ("1-no-package", "alpha", "beta-ray", "gamma")
    for name in services:
        fakes.write_model(tmp_path / "models", name, "DoIt")
    for package, size in (("alpha", 1234), ("beta_ray", 5_000_000)):
        file = tmp_path / "staticboto/src/staticboto" / package / "service.pack"
        file.parent.mkdir(parents=True)
        file.write_bytes(bytes(size))
    line = ["list", "--models", str(tmp_path / "models"), "--output", str(tmp_path)]
    assert cli.run([*line, *services]) == 0
    _, *rows, total = told.readouterr().out.splitlines()
    assert [row.split()[3:] for row in rows if row.strip()] == [
        [],
        ["1.2"],
        ["5,000.0"],
        [],
    ]
    assert total.split()[-1] == "5,001.2"


def test_clean_of_nothing(tmp_path: Path, told: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["clean", "--output", str(tmp_path / "none")]) == 0
    assert "nothing to remove" in told.readouterr().out
    assert not (tmp_path / "none").exists()


def test_a_run_that_changed_something_says_how_to_install_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"pip install {world.output}/staticboto" in world.run("generate").out
    assert "pip install" not in world.run("generate").out
    monkeypatch.chdir(world.output.parent)
    line = [*world.arguments("generate", "--no-check", "--docs", "none")]
    line[line.index(str(world.output))] = "output/"
    assert cli.run(line) == 0
    assert "pip install ./output/staticboto" in world.capture.readouterr().out
