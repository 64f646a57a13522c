"""The type checkers that generated code has to satisfy, each at its strictest.

A checker gets what declares types, the stubs and the modules without one, since the modules
beside a stub have behaviour only. Knows nothing of what is checked.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

PYTHON = "3.10"
"""The oldest Python that generated code supports."""


def declarations(source: Path, packages: Iterable[str]) -> list[str]:
    """Return the files below `source` in which packages of `staticboto` declare types."""
    return [
        str(path.relative_to(source))
        for package in packages
        for path in sorted((source / "staticboto" / package).rglob("*.py*"))
        if path.suffix == ".pyi"
        or (path.suffix == ".py" and not path.with_suffix(".pyi").exists())
    ]


def mypy(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what `mypy --strict` has to say of `files`."""
    (work / "files").write_text("\n".join(files))
    options = ["--strict", "--explicit-package-bases", "--no-error-summary"]
    return _run(
        "mypy",
        [
            *options,
            f"--python-version={PYTHON}",
            f"--cache-dir={work}",
            f"@{work}/files",
        ],
        source,
        MYPYPATH=".",
    )


def pyright(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what pyright in its strict mode has to say of `files`."""
    configuration = {
        "include": [os.path.relpath(source / file, work) for file in files],
        "extraPaths": [str(source)],
        "pythonVersion": PYTHON,
        "typeCheckingMode": "strict",
    }
    (work / "pyrightconfig.json").write_text(json.dumps(configuration))
    options = ["--project", str(work), "--pythonpath", sys.executable, "--outputjson"]
    (told,) = _run("pyright", options, source, whole=True)
    report = json.loads(told)
    assert report["summary"]["filesAnalyzed"] >= len(files)
    return [
        f"{each['file']}:{each['range']['start']['line'] + 1}: {each['message']}"
        for each in report["generalDiagnostics"]
    ]


def ty(source: Path, files: Sequence[str], work: Path) -> list[str]:
    """Return what ty has to say of `files`."""
    options = ["--python", sys.prefix, "--python-version", PYTHON, "--quiet"]
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


ALL: Mapping[str, Callable[[Path, Sequence[str], Path], list[str]]] = {
    "mypy": mypy,
    "pyright": pyright,
    "ty": ty,
    "pyrefly": pyrefly,
}


def _run(
    name: str,
    arguments: Sequence[str],
    directory: Path,
    whole: bool = False,
    **environment: str,
) -> list[str]:
    """Run a checker and return its lines, or all that it said as one.

    The test is skipped where the checker is not installed. A checker that fails without
    saying why fails the test.
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
