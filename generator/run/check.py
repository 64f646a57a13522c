"""The check of the output by mypy --strict.

Owns how mypy is called (in another process, with its cache beside the output), its
configuration, and the record of the last result without errors, so that an unchanged
output is not checked again. Knows nothing of how the output is made.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..errors import GenerationError
from ..projects import PACKAGES, package
from ..store.disk import explained, is_full
from ..store.write import STATE, Output
from .pool import TICK

# The packages that the others refer to.
ENGINE = package("staticboto")

# The packages whose releases can change the result for unchanged files.
TOOLS = ("mypy", "botocore", "botocore-stubs", "s3transfer", "types-s3transfer")

CONFIGURATION = """\
[mypy]
strict = True
python_version = 3.10
mypy_path = {source}
cache_dir = {cache}
pretty = False
# Stubs that `if MYPY` keeps from mypy, which would compare each overload with each other.
# It follows the imports of those that it does read.
exclude = /presigning\\.pyi$

# What the engine uses in turn, untyped; its own stubs, and those of s3transfer, come with
# the generator and with what it generates.
[mypy-jmespath.*,dateutil.*,awscrt.*]
ignore_missing_imports = True
"""

# An output may consist only of stubs that refer to an installed staticboto, or to one
# that will be installed.
WITHOUT_ENGINE = """
[mypy-staticboto.*]
ignore_missing_imports = True
"""

SUMMARY = re.compile(r"^(Found|Success)\b")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of mypy.

    Attributes:
        errors: its messages, one per line; none if there is no error.
        remembered: whether this is the recorded result of an unchanged output.
        foreign: Python files in the packages that the generator did not write.
    """

    errors: tuple[str, ...] = ()
    remembered: bool = False
    foreign: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether mypy found no error."""
        return not self.errors


def check(root: Path, tick: Callable[[], None] = lambda: None) -> Verdict:
    """Check the output directory `root`.

    Args:
        tick: called several times a second while mypy runs.

    Raises:
        GenerationError: there is no output, or mypy could not run.
    """
    packages = [
        path for project in PACKAGES if (path := root / package(project)).is_dir()
    ]
    if not packages:
        raise GenerationError(
            str(root),
            "there is no generated package to check",
            "Generate it first, or name another --output.",
        )
    state = root.resolve() / STATE / "mypy"
    clean = state / "clean"
    configuration = _configuration(root.resolve(), state / "cache")
    fingerprint = _fingerprint(root, packages, configuration)
    foreign = tuple(Output(root).foreign())
    if clean.exists() and clean.read_text() == fingerprint:
        return Verdict((), True, foreign)
    with _with_space(state):
        state.mkdir(parents=True, exist_ok=True)
        clean.unlink(missing_ok=True)
        (state / "mypy.ini").write_text(configuration)
        _forget_what_is_gone(root, packages, state)
        remembers = (state / "cache").exists()
        errors = _run(packages, state / "mypy.ini", tick)
        if errors and remembers:
            # Errors are reported only if a run without the cache finds them too.
            shutil.rmtree(state / "cache", ignore_errors=True)
            errors = _run(packages, state / "mypy.ini", tick)
        if not errors:
            clean.write_text(fingerprint)
    return Verdict(errors, False, foreign)


@contextmanager
def _with_space(state: Path) -> Iterator[None]:
    """Report a full disk as such; mypy itself reports an internal error.

    If mypy failed, its cache may be damaged and is removed.
    """
    try:
        with explained(state):
            yield
    except GenerationError as error:
        full = is_full(state)
        shutil.rmtree(state / "cache", ignore_errors=True)
        if not full:
            raise
        raise GenerationError(
            str(state),
            "there is no space left for mypy's cache; the output is written, and was not "
            "checked",
            "Free some space and run again, or leave the check out with --no-check.",
        ) from error


def _run(
    packages: Sequence[Path], configuration: Path, tick: Callable[[], None]
) -> tuple[str, ...]:
    """Run mypy over directories of packages; return its messages."""
    command = [sys.executable, "-m", "mypy", "--config-file", str(configuration)]
    process = subprocess.Popen(
        [*command, *(str(path.resolve()) for path in packages)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        while True:
            try:
                out, err = process.communicate(timeout=TICK)
                break
            except subprocess.TimeoutExpired:
                tick()
    except BaseException:
        process.kill()
        process.wait()
        raise
    lines = [line for line in out.splitlines() if not SUMMARY.match(line)]
    if process.returncode == 0:
        return ()
    if any(": error: " in line for line in lines):
        return tuple(lines)
    last = (err or out).strip().splitlines()[-8:]
    raise GenerationError(
        "mypy",
        f"mypy could not check the output (exit code {process.returncode}):\n  "
        + "\n  ".join(last or ["it said nothing"]),
        "Install the generator again, which brings mypy along, give it memory (1 GB for "
        "all services), or leave the check out with --no-check.",
    )


def _configuration(root: Path, cache: Path) -> str:
    engine = root / ENGINE
    text = CONFIGURATION.format(source=engine.parent, cache=cache)
    return text if engine.is_dir() else text + WITHOUT_ENGINE


def _forget_what_is_gone(root: Path, packages: Sequence[Path], state: Path) -> None:
    """Remove mypy's cache if it has modules that no longer exist.

    mypy 2.4 was seen to report errors in such modules from its cache, and to accept
    imports from a module that is now a package.
    """
    record = state / "modules"
    now = [path.relative_to(root).as_posix() for path in _modules(packages)]
    known = record.read_text().splitlines() if record.exists() else []
    if set(known) - set(now):
        shutil.rmtree(state / "cache", ignore_errors=True)
    record.write_text("\n".join(now))


def _modules(packages: Sequence[Path]) -> list[Path]:
    found = (path for each in packages for path in each.rglob("*.py*"))
    return sorted(path for path in found if path.suffix in (".py", ".pyi"))


def _fingerprint(root: Path, packages: Sequence[Path], configuration: str) -> str:
    """Return a digest of everything that mypy's result depends on."""
    found = hashlib.sha256(configuration.encode())
    for tool in TOOLS:
        found.update(f"{tool}=={_version(tool)}\n".encode())
    for path in _modules(packages):
        found.update(f"{path.relative_to(root).as_posix()}\n".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
