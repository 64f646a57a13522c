"""The verbs: generate, diff, check, list, explain, serve, clean.

Owns the verbs, their help, and the exit code (0: success; 1: something failed, or `diff`
found a difference; 2: wrong usage; 130: interrupted). The options that several verbs have
are in `arguments`. Deliberately knows nothing of how a stage works. A verb imports the
stages that it needs, so that help and usage errors are fast.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from .. import __version__
from ..errors import GenerationError, UsageError
from . import arguments


class Verbs(click.Group):
    """A group in which options without a verb mean `generate`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert the verb if the line begins with one of its options."""
        own = ("--help", "-h", "--version")
        if args and args[0].startswith("-") and args[0] not in own:
            args = ["generate", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb, or suggest one."""
        if args and args[0] not in self.commands:
            close = get_close_matches(args[0], self.commands, n=1)
            hint = f" Did you mean '{close[0]}'?" if close else ""
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["--help", "-h"], "show_default": True},
    epilog="Options without a verb mean 'generate'. A verb explains itself with --help.",
)
@click.version_option(__version__, prog_name="staticboto-generate")
def main() -> None:
    """Generate staticboto: boto3, ahead of time.

    Reads the service models of the installed botocore and the resource models of the
    installed boto3, and writes typed packages, formatted by black and checked by mypy.

    \b
    staticboto-generate --services s3,dynamodb     just these
    staticboto-generate generate                   every service
    staticboto-generate diff                       what would change now?
    staticboto-generate list 'dynamo*'             what is there to generate?
    staticboto-generate explain s3 list_buckets    which keys may I count on, and why?

    \b
    Afterwards:
    pip install ./output/staticboto
    from staticboto import boto3

    \b
    Or, for programs that go on saying `import boto3`, types alone:
    pip install ./output/staticboto ./output/boto3-stubs
    """


@main.command()
@arguments.selecting
@click.option(
    "--format/--no-format",
    default=True,
    help="Format with black. What is generated is laid out as black does it, so it looks "
    "the same without, and takes a quarter of the time.",
)
@click.option(
    "--check/--no-check", default=True, help="Run mypy --strict over the output."
)
@click.option("--quiet", "-q", is_flag=True, help="Print failures only.")
def generate(format: bool, check: bool, quiet: bool, **chosen: Any) -> None:
    """Generate the packages, format them with black, check them with mypy.

    Afterwards the output holds exactly the services asked for. Only what is out of date
    is made again: a second run writes nothing. A service that fails keeps its previous
    files and does not stop the others. A file that you edited is replaced, and your copy
    is kept below OUTPUT/.staticboto/edited.

    \b
    staticboto-generate generate
    staticboto-generate generate --services s3 --output vendor/
    staticboto-generate generate --project boto3-stubs
    staticboto-generate generate --models ./models --services 'my-*,s3'
    staticboto-generate generate --services s3 --docs full --enums open
    """
    from ..run.generate import generate
    from .progress import Terminal, show_summary

    out, err = _consoles()
    with Terminal(out, err, quiet) as terminal:
        report = generate(arguments.request(chosen, check, format), terminal)
    if not quiet or not report.ok:
        show_summary(out, err, report, chosen["output"])
    sys.exit(0 if report.ok else 1)


@main.command()
@arguments.selecting
@click.option("--patch", "-p", is_flag=True, help="Show the changes line by line.")
def diff(patch: bool, **chosen: Any) -> None:
    """Show what 'generate' would change; write nothing.

    Exits with 1 if anything would change, so that a build can insist on an output that is
    up to date.

    \b
    staticboto-generate diff
    staticboto-generate diff --services s3 --patch
    """
    from ..run.generate import diff
    from .diff import lines
    from .progress import Terminal

    out, err = _consoles()
    # Progress must not be mixed with the patch.
    with Terminal(err, err) as terminal:
        report = diff(arguments.request(chosen, check=False), terminal)
    for line in lines(report, chosen["output"], patch):
        click.echo(line)
    sys.exit(0 if report.ok and not report.changes else 1)


@main.command()
@arguments.OUTPUT
def check(output: Path) -> None:
    """Run mypy --strict over the output.

    The result is remembered: an output that has not changed since it was found clean is
    not checked again.

    \b
    staticboto-generate check
    staticboto-generate check --output vendor/
    """
    from ..run.check import check
    from .progress import Terminal, show_verdict

    out, err = _consoles()
    with Terminal(out, err) as terminal:
        terminal.begin("checking with mypy --strict")
        verdict = check(output, terminal.tick)
    if not verdict.ok:
        show_verdict(err, verdict)
        sys.exit(1)
    remembered = ", as before: nothing has changed" if verdict.remembered else ""
    out.print(f"mypy --strict: no errors{remembered}", highlight=False)


@main.command("list")
@click.argument("names", nargs=-1, metavar="[NAMES]...")
@arguments.SERVICES
@arguments.MODELS
@arguments.OUTPUT
def list_(
    names: tuple[str, ...], services: tuple[str, ...], models: Any, output: Path
) -> None:
    """List services with the sizes of their models and packs.

    A pack is the data of a service that a program reads at run time. Its size is shown of
    services that have been generated into the output.

    \b
    staticboto-generate list
    staticboto-generate list s3 'dynamo*'
    staticboto-generate list --models ./models 'my-*'
    staticboto-generate list --output vendor/
    """
    from .listing import show

    out, _ = _consoles()
    show(out, arguments.patterns((*names, *services)), models, output)


@main.command()
@click.argument("service")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@arguments.MODELS
def explain(service: str, names: tuple[str, ...], models: tuple[Path, ...]) -> None:
    """Say which keys of a response are promised, and why.

    NAME is an operation, a method, a structure or its TypedDict, for all keys of it, or
    one of these with a key after a dot. Of a resource it says which attributes may be
    None. Each level of --outputs has its answer: yes or no for keys, and for attributes
    of a type X what their type is.

    \b
    staticboto-generate explain s3 list_buckets
    staticboto-generate explain s3 ListBucketsOutput.Buckets Bucket.creation_date
    staticboto-generate explain ec2 InstanceTypeDef
    staticboto-generate explain my-service get_thing.Name --models ./models

    \b
    A reason is one of these:
      the model requires it             AWS promises it
      botocore's parsers deliver it     whatever AWS sends: payloads, header maps, streams
      a function of botocore            a handler that adds the key, or may leave it out
      seen 115 of 115 times             counted over recorded responses of AWS
      seen 26 of 35 times               it may be absent
      not known                         no recording has the structure
      never counted because of its name tags, tokens, reasons and errors are there in
                                        recordings that are about them
      but it is sent as well            one TypedDict serves both ways, and must not ask
                                        more of a program than the service does
    """
    from .explain import lines

    for line in lines(service, names, models):
        click.echo(line)


@main.command()
@arguments.OUTPUT
@click.option(
    "--port",
    "-p",
    type=click.IntRange(0, 65535),
    default=8000,
    help="The port to listen on; 0 for any that is free.",
)
def serve(output: Path, port: int) -> None:
    """Serve the reference to browsers on this machine, with its search.

    The pages can be read from the disk as well, OUTPUT/reference/index.html; but in files
    a browser does not search. Ctrl-C ends it. To publish the reference, copy
    OUTPUT/reference to any web server: it needs nothing but files.

    \b
    staticboto-generate --project reference --services s3,sqs    first
    staticboto-generate serve
    staticboto-generate serve --output vendor/ --port 0
    """
    from .serve import HOST, server

    out, _ = _consoles()
    with server(output, port) as ready, suppress(KeyboardInterrupt):
        out.print(f"http://{HOST}:{ready.server_port}/  until Ctrl-C", highlight=False)
        ready.serve_forever()


@main.command()
@arguments.PROJECT
@arguments.OUTPUT
def clean(projects: tuple[str, ...], output: Path) -> None:
    """Remove everything that was generated, and nothing else.

    Files that the generator did not write stay. Of files that were edited, copies stay
    below OUTPUT/.staticboto/edited.
    """
    from ..store import lock
    from ..store.write import Output

    out, err = _consoles()
    target = Output(output)
    if not target.state.exists():
        out.print("nothing to remove", highlight=False)
        return
    with lock.held(target.state):
        target.recover()
        removed, kept = target.clean(projects)
    out.print(f"removed {removed:,} files", highlight=False)
    for path, copy in kept:
        err.print(f"note: {path} had been edited; a copy is kept at {copy}")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; the console script.

    Args:
        arguments: the arguments; None means those of the process.
    """
    try:
        main.main(arguments, prog_name="staticboto-generate", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        _fail(error)
        return 2
    except GenerationError as error:
        _fail(error)
        return 1
    except (KeyboardInterrupt, click.Abort):
        click.echo(
            "interrupted: the output is as it was, and finished services are kept for "
            "the next run",
            err=True,
        )
        return 130
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0


def _fail(error: GenerationError) -> None:
    from .progress import show_error

    show_error(_consoles()[1], error)


def _consoles() -> tuple[Console, Console]:
    """Return the consoles of standard output and standard error."""
    out = Console()
    # A pipe has no width, and names must not be cut in it.
    return out if out.is_terminal else Console(width=200), Console(stderr=True)
