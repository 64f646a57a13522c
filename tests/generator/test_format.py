"""Formatting by black, the check that a file compiles, and clear errors."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.errors import GenerationError
from generator.files.format import compile_source, format_source

MODULE = PurePosixPath("staticboto/src/staticboto/s3/client.py")
STUB = MODULE.with_suffix(".pyi")

UGLY = "class A( B ):\n  def f(self,*,a:int=1,\n    b:str) -> None: ...\n  x : int\n"


@pytest.mark.parametrize("path", [MODULE, STUB])
def test_the_result_is_what_the_black_command_makes(
    path: PurePosixPath, tmp_path: Path
) -> None:
    file = tmp_path / path.name
    file.write_text(UGLY)
    command = [sys.executable, "-m", "black", "--quiet", file.name]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert format_source(path, UGLY) == file.read_text() != UGLY
    assert format_source(path, file.read_text()) == file.read_text()


def test_stubs_are_formatted_as_stubs() -> None:
    text = "class A: ...\nclass B: ...\n"
    assert format_source(STUB, text) == text
    assert format_source(MODULE, text) != text


def test_what_is_not_python_is_left_alone() -> None:
    text = "a  =  [1,2]\n"
    for name in ("pyproject.toml", "README.md", "py.typed"):
        assert format_source(PurePosixPath(name), text) == text
        compile_source(PurePosixPath(name), "not ( python")


def test_invalid_python_names_path_line_and_text() -> None:
    with pytest.raises(GenerationError) as caught:
        format_source(MODULE, "a = 1\nb = = 2\n")
    assert caught.value.where == f"{MODULE}:2"
    assert "`b = = 2`" in caught.value.what


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("def f(a, a): ...\n", "duplicate argument"),
        ("\nreturn 1\n", "'return' outside function"),
    ],
)
def test_what_black_lets_pass_is_compiled(text: str, cause: str) -> None:
    assert format_source(MODULE, text)
    with pytest.raises(GenerationError) as caught:
        compile_source(MODULE, text)
    assert cause in caught.value.what
    assert caught.value.where.startswith(f"{MODULE}:")


def test_black_trees_are_collected_once_in_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collections: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: collections.append(True))
    monkeypatch.setattr("generator.files.format.COLLECT_AFTER", 4 * len(UGLY))
    monkeypatch.setattr("generator.files.format._uncollected", 0)
    for _ in range(10):
        format_source(MODULE, UGLY)
    assert len(collections) == 2
