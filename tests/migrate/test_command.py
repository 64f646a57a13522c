"""The command: what it shows, what it writes, and what it says of what it cannot do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator import migrate
from tests.migrate.conftest import Run

BEFORE = "import boto3\n"
AFTER = "from staticboto import boto3\n"


def write(text: str | bytes, *path: str) -> Path:
    """Write a file, and the directories that it is in."""
    found = Path(*path)
    found.parent.mkdir(parents=True, exist_ok=True)
    found.write_bytes(text.encode() if isinstance(text, str) else text)
    return found


# -- Diff and write ---------------------------------------------------------------------


def test_shows_a_diff_and_changes_nothing(run: Run) -> None:
    path = write(BEFORE, "a.py")
    ran = run("a.py")
    assert ran.code == 1
    assert ran.out == f"--- a.py\n+++ a.py\n@@ -1 +1 @@\n-{BEFORE}+{AFTER}"
    assert ran.err == "1 file would change; run again with --write\n"
    assert path.read_text() == BEFORE


def test_writes_and_a_second_run_changes_nothing(run: Run) -> None:
    path = write(BEFORE, "a.py")
    ran = run("--write", "a.py")
    assert (ran.code, ran.out, ran.err) == (0, "changed a.py\n", "1 file changed\n")
    assert path.read_text() == AFTER
    stamp = path.stat()
    ran = run("--write", ".")
    assert (ran.code, ran.out, ran.err) == (0, "", "0 files changed\n")
    assert path.stat() == stamp
    ran = run("a.py")
    assert (ran.code, ran.out, ran.err) == (0, "", "nothing to change\n")


def test_the_diff_is_a_patch(run: Run) -> None:
    texts = {
        "a.py": f'"""\f\x1c\u2028"""\n{BEFORE}\n\nX = 1',
        "b/c.py": "import boto3",
        "d.py": BEFORE * 3 + "# é",
    }
    for name, text in texts.items():
        write(text, name)
    patch = run(".").out
    subprocess.run(["git", "apply", "-p0"], input=patch, text=True, check=True)
    patched = {name: Path(name).read_bytes() for name in texts}
    for name, text in texts.items():
        write(text, name)
    run("--write", ".")
    assert patched == {name: Path(name).read_bytes() for name in texts}


# -- Which files ------------------------------------------------------------------------


def test_which_files_are_found(run: Run) -> None:
    for name in ("a.py", "b/c.pyi", "b/d.txt", "script", "README.md"):
        write(BEFORE, name)
    for name in (".venv", ".git", "node_modules", "build", "dist", "x.egg-info"):
        write(BEFORE, name, "deep", "a.py")
    write("", "environment", "pyvenv.cfg")
    write(BEFORE, "environment", "lib", "a.py")
    assert run("--write", ".").out == "changed a.py\nchanged b/c.pyi\n"


def test_what_is_named_is_taken(run: Run) -> None:
    write(BEFORE, "script")
    write(BEFORE, "build", "a.py")
    ran = run("--write", "script", "build", "build/a.py", "script")
    assert ran.out == "changed script\nchanged build/a.py\n"


def test_dependencies_are_noted(run: Run) -> None:
    write("boto3>=1\nboto3-stubs[s3]\nmypy_boto3\n# boto3\n", "requirements-dev.txt")
    write('dependencies = ["boto3>=1", "x-boto3"]\n', "pyproject.toml")
    ran = run(".")
    assert (ran.code, ran.out) == (0, "")
    told = "replace it by staticboto, unless something else needs it"
    assert ran.err.splitlines() == [
        f"pyproject.toml:1: note: boto3, if it is a dependency: {told}",
        f"requirements-dev.txt:1: note: boto3, if it is a dependency: {told}",
        "requirements-dev.txt:2: note: boto3-stubs, if it is a dependency: no longer "
        "needed, staticboto is typed",
        "nothing to change",
    ]


# -- What is kept -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "before",
    [
        b"import boto3\r\nimport boto3.session as s\r\n",
        b"import os, boto3\r\nX = '''\r\n'''\r\n",
        b"# coding: latin-1\nimport boto3\nX = '\xe9'\n",
        b"\xef\xbb\xbfimport boto3\nX = '\xc3\xa9'\n",
        b"import boto3",
        b"if 1:\n\timport boto3\n\n\n\n",
        b"X = 1 \nimport boto3\r\nY  =  2\n\x0c\n",
    ],
)
def test_bytes_that_are_not_migrated_stay(before: bytes, run: Run) -> None:
    path = write(before, "a.py")
    run("--write", "a.py")
    after = path.read_bytes()
    assert after != before
    for new, old in (
        (b"from staticboto import boto3", b"import boto3"),
        (b"from staticboto.boto3 import session as s", b"import boto3.session as s"),
        (b"import os\r\nimport boto3", b"import os, boto3"),
    ):
        after = after.replace(new, old)
    assert after == before


def test_permissions_and_links_stay(run: Run) -> None:
    path = write(BEFORE, "tool.py")
    path.chmod(0o750)
    Path("link.py").symlink_to(path)
    run("--write", "link.py")
    assert path.read_text() == AFTER
    assert path.stat().st_mode & 0o777 == 0o750
    assert Path("link.py").is_symlink()


def test_a_file_is_written_wholly_or_not_at_all(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(BEFORE, "a.py")

    def refuse(old: str, new: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    ran = run("--write", "a.py")
    assert ran.code == 1
    assert "a.py\n  the system refused: No space left on device" in ran.err
    assert os.listdir() == ["a.py"] and path.read_text() == BEFORE


# -- What goes wrong --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "import boto3\ndef f(:\n",
            "bad.py:2\n  this is not Python that can be read: ",
        ),
        (b"import boto3\n\xff\n", "bad.py\n  this is not text in the encoding"),
        (b"# coding: nothing\nimport boto3\n", "bad.py\n  this is not text in the"),
    ],
)
def test_a_bad_file_does_not_stop_the_others(
    text: str | bytes, told: str, run: Run
) -> None:
    bad = write(text, "bad.py")
    good = write(BEFORE, "good.py")
    before = bad.read_bytes()
    ran = run("--write", ".")
    assert ran.code == 1
    assert f"error: {told}" in ran.err and ran.err.count("  fix: ") == 1
    assert ran.err.endswith("1 file changed; 1 failed\n")
    assert good.read_text() == AFTER and bad.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'PATH...'"),
        (["nowhere"], "Path 'nowhere' does not exist"),
        (["--wirte", "."], "No such option"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str, run: Run) -> None:
    ran = run(*arguments)
    assert ran.code == 2 and told in ran.err


def test_without_the_package(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = write(BEFORE, str(tmp_path), "a.py")
    monkeypatch.chdir(tmp_path)
    assert migrate.run(["--staticboto", ".", "a.py"]) == 2
    assert "  fix: Generate it (staticboto-generate)" in capsys.readouterr().err
    assert path.read_text() == BEFORE


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_teaches(option: str, run: Run) -> None:
    ran = run(option)
    assert ran.code == 0
    for word in ("PATH...", "--write", "--staticboto", "patch -p0", "TYPE_CHECKING"):
        assert word in ran.out
