"""The type checkers that must find no error in generated code, each at its strictest.

They check stubs, and modules without a stub. Knows nothing of the content.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.support import mypy_cache

PYTHON = "3.10"
"""The oldest Python that generated code supports."""


def modules(source: Path, packages: Iterable[str] = ("",)) -> list[str]:
    """Return the stubs and modules below `source` of packages of `staticboto`, or of all."""
    return [
        str(path.relative_to(source))
        for package in packages
        for path in sorted((source / "staticboto" / package).rglob("*.py*"))
        if path.suffix in (".py", ".pyi")
    ]


def declarations(source: Path, packages: Iterable[str] = ("",)) -> list[str]:
    """Return those of `modules` that declare types."""
    found = modules(source, packages)
    stubs = set(found)
    return [file for file in found if file.endswith("i") or f"{file}i" not in stubs]


def shard(source: Path, files: Sequence[str], number: int, of: int) -> list[str]:
    """Return one of `of` parts of `files`, which are of about the same size in bytes.

    Neighbouring files stay together, since a checker also reads what a file imports.
    """
    sizes = [(source / file).stat().st_size for file in files]
    ends = accumulate(sizes)
    middles = [end - size / 2 for end, size in zip(ends, sizes)]
    total = sum(sizes)
    return [
        file
        for file, middle in zip(files, middles)
        if int(middle * of / total) == number
    ]


def cache(work: Path) -> Path:
    """Return the directory of the cache that `mypy` has in its directory `work`."""
    return work / "mypy"


def mypy(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what `mypy --strict` has to say of `files`."""
    (work / "files").write_text("\n".join(files))
    options = ["--strict", "--explicit-package-bases", f"--python-version={PYTHON}"]
    mypy_cache.begin(cache(work), options)
    told = ["--no-error-summary", f"--cache-dir={cache(work)}", f"@{work}/files"]
    return _run("mypy", [*options, *told], source, MYPYPATH=".")


def pyright(
    source: Path, files: Sequence[str], work: Path, name: str = "pyright"
) -> list[str]:
    """Return what pyright, or what is made of it, says of `files` in its strict mode."""
    configuration = {
        "include": [os.path.relpath(source / file, work) for file in files],
        "extraPaths": [str(source)],
        "pythonVersion": PYTHON,
        "typeCheckingMode": "strict",
    }
    (work / "pyrightconfig.json").write_text(json.dumps(configuration))
    options = ["--project", str(work), "--pythonpath", sys.executable, "--outputjson"]
    (told,) = _run(name, options, source, whole=True)
    report = json.loads(told)
    assert report["summary"]["filesAnalyzed"] >= len(files)
    return [
        f"{each['file']}:{each['range']['start']['line'] + 1}: {each['message']} "
        f"[{each.get('rule', 'syntax')}]"
        for each in report["generalDiagnostics"]
    ]


def ty(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what ty has to say of `files`."""
    options = ["--python", sys.prefix, "--python-version", PYTHON, "--no-progress"]
    options += ["--output-format", "concise", "--error-on-warning"]
    return _run("ty", ["check", *options, *files], source)


def pyrefly(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what pyrefly has to say of `files`."""
    configuration = work / "pyrefly.toml"
    configuration.write_text(f"search-path = [{json.dumps(str(source))}]\n")
    options = ["--config", str(configuration), "--python-version", PYTHON]
    options += ["--python-interpreter-path", sys.executable]
    options += ["--output-format", "min-text", "--summary=none"]
    return _run("pyrefly", ["check", *options, *files], source)


Checker: TypeAlias = Callable[[Path, Sequence[str], Path], list[str]]

ALL: Mapping[str, Checker] = {
    "mypy": mypy,
    "pyright": pyright,
    "ty": ty,
    "pyrefly": pyrefly,
}
"""The checkers for generated code."""

EVERY: Mapping[str, Checker] = {
    **ALL,
    "basedpyright": partial(pyright, name="basedpyright"),
}
"""The checkers for programs."""


def _run(
    name: str,
    arguments: Sequence[str],
    directory: Path,
    whole: bool = False,
    **environment: str,
) -> list[str]:
    """Run a checker and return its lines of output, or the whole output as one.

    The test is skipped if the checker is not installed, and fails if the checker fails
    without a message.
    """
    command = shutil.which(name, path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip(f"{name} is not installed")
    ran = subprocess.run(
        [command, *arguments],
        cwd=directory,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    lines = [ran.stdout] if whole else list(_said(ran.stdout))
    assert bool(lines) >= bool(ran.returncode), ran.stderr
    return lines


def _said(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip() and "All checks passed" not in line:
            yield line
