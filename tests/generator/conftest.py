"""Fixtures for tests of the pipeline: a small world in which to run it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator.command import cli
from tests.generator import fakes

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator's wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder))
    return Path(built)


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until a condition holds, at most a minute."""
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.005)


@dataclass(frozen=True)
class Ran:
    """The output of a run of the command line."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class World:
    """Tiny models and templates, and an output to generate into."""

    models: Path
    templates: Path
    output: Path
    capture: pytest.CaptureFixture[str]

    @property
    def package(self) -> Path:
        """The generated package."""
        return self.output / fakes.PACKAGE

    def arguments(self, *given: str) -> list[str]:
        """Return a command line about this world.

        By default it is about the three services, and the project that has them.
        """
        line = [*given, "--models", str(self.models), "--output", str(self.output)]
        if not {"--services", "-s"} & set(given):
            line += ["--services", "alpha,beta,gamma-ray"]
        if "--project" not in given:
            line += ["--project", "staticboto"]
        return line

    def run(self, *given: str) -> Ran:
        """Run the command line in this process; mypy only where `--check` is given."""
        line = self.arguments(*given)
        if given[0] == "generate" and "--check" not in given:
            line.append("--no-check")
        self.capture.readouterr()
        code = cli.run(line)
        told = self.capture.readouterr()
        return Ran(code, told.out, told.err)

    def start(self, *given: str, **environment: str) -> subprocess.Popen[str]:
        """Start the command line in a process of its own, in this world."""
        return subprocess.Popen(
            [sys.executable, "-m", "tests.generator.fakes", *self.arguments(*given)],
            cwd=ROOT,
            env={**os.environ, "FAKE_TEMPLATES": str(self.templates), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def files(self) -> dict[str, bytes]:
        """Return the generated files by path, without the state of the generator."""
        return {
            str(path.relative_to(self.output)): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
            and ".staticboto" not in path.parts
            and "__pycache__" not in path.parts
        }

    def works(self) -> bool:
        """Whether every service in the catalog can be imported."""
        program = (
            "import importlib\n"
            "from staticboto.catalog import SERVICES\n"
            "for name in SERVICES:\n"
            "    module = f'staticboto.{name.replace(chr(45), chr(95))}.client'\n"
            "    assert importlib.import_module(module).VALUES\n"
        )
        ran = subprocess.run(
            [sys.executable, "-B", "-c", program],
            cwd=self.package.parent,
            capture_output=True,
        )
        return ran.returncode == 0


@pytest.fixture
def world(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> World:
    """A world with three services, in which nothing has been generated."""
    made = World(
        tmp_path / "models", tmp_path / "templates", tmp_path / "output", capsys
    )
    fakes.install(monkeypatch.setattr, made.templates)
    for name in ("alpha", "beta", "gamma-ray"):
        fakes.write_model(made.models, name, "DoIt", "GetThing")
    return made
