"""The command line of the migration.

Owns the options, the help, what is printed where (the diff on standard output, so that
it can be piped; everything else on standard error) and the exit code (0: everything is
migrated; 1: something would change, or a file failed; 2: wrong usage).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import __version__
from ..errors import GenerationError, UsageError

if TYPE_CHECKING:
    from .edits import Note
    from .surface import Surface

COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command(
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="What cannot be decided is left as it is and told as a note with file and line. "
    "A second run changes nothing. Sort imports and format afterwards, as you always do.",
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--write", "-w", is_flag=True, help="Change the files.")
@click.option(
    "--staticboto",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The directory that staticboto is imported from, if it is not installed. What it "
    "has decides which names can be imported.",
)
@click.version_option(__version__, prog_name="staticboto-migrate")
def main(paths: tuple[Path, ...], write: bool, staticboto: Path | None) -> int:
    """Move code from boto3, types-boto3, boto3-stubs and mypy_boto3_* to staticboto.

    Shows what would change as a diff, and changes nothing without --write. Directories
    are searched for *.py and *.pyi; hidden directories, virtual environments,
    node_modules and build output are passed by. Comments and layout are kept.

    \b
    staticboto-migrate src tests                  what would change?
    staticboto-migrate src tests > boto3.patch    the same, for `patch -p0`
    staticboto-migrate --write src tests          change it

    \b
    import boto3                   from staticboto import boto3
    from boto3.session import …    from staticboto.boto3.session import …
    from types_boto3_s3 import …   from staticboto.s3 import …
    patch("boto3.client")          patch("staticboto.boto3.client")
    if TYPE_CHECKING: …            the imports alone; quotes go as well
    """
    from . import files, surface

    found = surface.find(staticboto)
    changed = failed = 0
    for path in files.find(paths):
        try:
            changed += _migrate(path, path in paths, found, write)
        except GenerationError as error:
            failed += 1
            click.secho(f"error: {error}", fg="red", err=True)
    click.echo(_summary(changed, failed, write), err=True)
    return 1 if failed or (changed and not write) else 0


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; the console script.

    Args:
        arguments: the arguments; None means those of the process.
    """
    try:
        code = main.main(
            arguments, prog_name="staticboto-migrate", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        click.secho(f"error: {error}", fg="red", err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted: every file is either as it was or done", err=True)
        return 130
    return int(code)


def _migrate(path: Path, named: bool, surface: Surface, write: bool) -> bool:
    """Migrate one file; return whether it changes.

    Args:
        named: whether the file was given by name, and so is Python whatever its suffix.
    """
    from . import dependencies, files
    from .migration import migrate

    declares = dependencies.declares(path)
    python = path.suffix in files.PYTHON or (named and not declares)
    if not (declares or python):
        return False
    source = files.read(path)
    if declares:
        _tell(path, dependencies.notes(source.text))
    if not python:
        return False
    migrated = migrate(source.text, str(path), surface)
    _tell(path, migrated.notes)
    if migrated.text == source.text:
        return False
    if write:
        files.write(source, migrated.text)
        click.echo(f"changed {path}")
    else:
        for line in _diff(path, source.text, migrated.text):
            click.secho(line, fg=COLOURS.get(line[:1]), nl=False)
    return True


def _tell(path: Path, notes: Iterable[Note]) -> None:
    for note in notes:
        click.echo(f"{path}:{note.line}: note: {note.text}", err=True)


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a patch."""
    for line in difflib.unified_diff(
        _lines(before), _lines(after), str(path), str(path)
    ):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    # `splitlines` splits at further characters, which may be in strings.
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _summary(changed: int, failed: int, write: bool) -> str:
    files = f"{changed} file{'' if changed == 1 else 's'}"
    if write:
        told = f"{files} changed"
    elif changed:
        told = f"{files} would change; run again with --write"
    else:
        told = "nothing to change"
    return f"{told}; {failed} failed" if failed else told
