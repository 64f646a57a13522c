"""Keeps the table of known digests: what the installed botocore has, and what others have.

    python -m tests.engine.digests [VERSION]...

Prints the lines that `engine/pieces/known.txt` has to have for the installed botocore, and the
entry of `FILES` in `known.py`, and for each further version, which pip downloads, what differs from the table, with the text
of the function and that of the installed one as a diff. Whether a variant is the same for us
is for people to say: read the diff, then add its digest.
"""

from __future__ import annotations

import difflib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FunctionType

from tests import generated

sys.path.insert(0, str(generated.reviewed()))

from staticboto._runtime.engine.pieces import digests  # noqa: E402
from staticboto._runtime.engine.pieces.known import ABSENT, known  # noqa: E402
from staticboto._runtime.engine.pieces.inventory import PIECES  # noqa: E402


def functions() -> list[str]:
    """Return the functions that any piece stands for, sorted."""
    return sorted({name for piece in PIECES.values() for name in piece.functions})


def made(name: str) -> FunctionType | type | None:
    """Return what has this name in the botocore that is imported, if it is botocore's."""
    place = digests.find(name)
    return place and digests.original(name, place.value)


def text(name: str) -> str | None:
    """Return the text of a function in the botocore that is imported."""
    found = made(name)
    return b"\n".join(digests.text(found)).decode() if found else None


def entry(name: str) -> str | None:
    """Return the digest of a function in the botocore that is imported."""
    found = made(name)
    return digests.digest(found) if found else None


def sizes() -> dict[str, int]:
    """Return the sizes of the files that the functions are in."""
    modules = {name.partition(":")[0] for name in functions()}
    return {module: digests.size(module) or 0 for module in sorted(modules)}


def installed() -> None:
    """Print the table for the installed botocore."""
    import botocore

    for name in functions():
        texts = dict(known().get(name, {}))
        texts.setdefault(entry(name) or ABSENT, botocore.__version__)
        for digest, version in texts.items():
            print(name, digest, version)
    print(f'    "{botocore.__version__}": {json.dumps(sizes())},')


def compare(version: str) -> None:
    """Print what differs between a version of botocore and the table."""
    with tempfile.TemporaryDirectory() as directory:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        command += ["--target", directory, f"botocore=={version}"]
        subprocess.run(command, check=True)
        program = (
            f"import sys; sys.path.insert(0, {directory!r})\n"
            "from tests.engine import digests\n"
            "for name in digests.functions():\n"
            "    print(repr((name, digests.entry(name), digests.text(name))))\n"
            "print(repr(('', None, str(digests.sizes()))))\n"
        )
        ran = subprocess.run(
            [sys.executable, "-c", program], check=True, stdout=subprocess.PIPE
        )
    for line in ran.stdout.decode().splitlines():
        name, digest, other = eval(line)  # what the program above has printed
        if not name:
            print(f"# {version}: {other}")
            continue
        if (digest or ABSENT) in known().get(name, {}):
            continue
        print(f"== {version}: {name}: {digest}")
        diff = difflib.unified_diff(
            (text(name) or "").splitlines(), (other or "").splitlines(), lineterm=""
        )
        print("\n".join(diff))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        installed()
    for each in sys.argv[1:]:
        compare(each)
