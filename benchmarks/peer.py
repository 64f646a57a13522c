"""The generator that ours is compared with: mypy-boto3-builder.

Owns how it is installed (a virtual environment of its own, since it needs a newer Python
than we do) and its command line. Knows nothing of what is measured.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from shutil import which

NAME = "mypy-boto3-builder"
REQUIREMENT = f"{NAME}==8.12.*"
OLDEST = (3, 12)

# The stubs of every service and the package that joins them: what a user of `types-boto3`
# installs, without the wheels that would be built of it.
PRODUCTS = ("types-boto3", "types-boto3-services")


class Unavailable(Exception):
    """The peer cannot run here; says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Peer:
    """An installed mypy-boto3-builder.

    Attributes:
        python: the interpreter of its virtual environment.
        description: its version and its Python's.
    """

    python: Path
    description: str

    def command(self, output: Path, services: Sequence[str]) -> list[str]:
        """Return the command that generates `services` into `output`.

        Args:
            services: names; none means all that it knows.
        """
        # Versions are not looked up in the registry: only generation is compared.
        options = ["--product", *PRODUCTS, "--no-smart-version"]
        chosen = ["--services", *services] if services else []
        run = [str(self.python), "-m", "mypy_boto3_builder", str(output)]
        return [*run, *options, *chosen]

    def count(self, output: Path) -> int:
        """Return how many services it has generated into `output`."""
        return sum(1 for _ in output.glob("types_boto3_*_package"))


def install(directory: Path, python: str | None = None) -> Peer:
    """Install the peer into a new virtual environment, with our boto3 and botocore.

    Args:
        directory: where the environment is made.
        python: the interpreter to make it with; without it, one is looked for.

    Raises:
        Unavailable: no suitable Python was found, or the installation failed.
    """
    base = find_python([python] if python else _candidates())
    if base is None:
        wanted = ".".join(map(str, OLDEST))
        where = f"{python} is not" if python else "nowhere on this machine is"
        raise Unavailable(f"{where} a Python >= {wanted}; name one with --peer-python")
    sdk = [f"{name}=={version(name)}" for name in ("boto3", "botocore")]
    pip = ["-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    own = directory / "bin" / "python"
    try:
        _run([base, "-m", "venv", str(directory)])
        _run([str(own), *pip, REQUIREMENT, *sdk])
        ask = "import importlib.metadata as m, platform as p; "
        tell = f"print('{NAME}', m.version('{NAME}'), 'on Python', p.python_version())"
        description = _run([str(own), "-c", ask + tell])
    except subprocess.CalledProcessError as error:
        said = (error.stderr or error.stdout).strip().splitlines()[-1:]
        raise Unavailable(
            f"{REQUIREMENT} cannot be installed: {''.join(said)}"
        ) from None
    return Peer(own, description.strip())


def find_python(candidates: Iterable[str]) -> str | None:
    """Return the first of `candidates` that runs and is new enough."""
    test = f"import ensurepip, sys; sys.exit(sys.version_info < {OLDEST})"
    for python in candidates:
        try:
            _run([python, "-c", test])
        except (OSError, subprocess.CalledProcessError):
            continue  # It is not there, too old, or a shim that leads nowhere.
        return python
    return None


def _candidates() -> Iterator[str]:
    """Yield what may be a Python that is new enough, on the path and of pyenv."""
    major, minor = OLDEST
    names = [f"python{major}.{minor + newer}" for newer in range(4)]
    yield from (path for name in (*names, "python3") if (path := which(name)))
    if pyenv := which("pyenv"):
        versions = Path(_run([pyenv, "root"]).strip()) / "versions"
        for name in names:
            yield from map(str, sorted(versions.glob(f"*/bin/{name}")))


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout
