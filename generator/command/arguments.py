"""The options that several verbs have, and the request that they make.

Owns their names, their help, and how their values are read. Knows nothing of the verbs,
nor of what becomes of a request.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from .. import options, projects
from ..errors import UsageError

if TYPE_CHECKING:
    from ..run.report import Request

Command = TypeVar("Command", bound=Callable[..., Any])

# More processes than this would need more than 2 GB of memory.
MOST_JOBS = 8


SERVICES = click.option(
    "--services",
    "-s",
    multiple=True,
    metavar="NAMES",
    help="Names or globs, separated by commas, or the option repeated: "
    "'s3,ec2,dynamodb*'. Without it, all services.",
)
PROJECT = click.option(
    "--project",
    "projects",
    multiple=True,
    metavar="NAMES",
    callback=lambda _, __, names: projects.select(patterns(names)),
    help=f"Which of {', '.join(projects.PROJECTS)}, separated by commas or the option "
    f"repeated. Without it, {' and '.join(projects.PACKAGES)}; projects that are not "
    "named stay as they are.",
)
OUTPUT = click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("output"),
    help="The directory that the packages are generated into.",
)
MODELS = click.option(
    "--models",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A directory with models of private services, "
    "DIR/<service>/<version>/service-2.json; may be repeated. It comes before botocore. "
    "Programs find the same models by AWS_DATA_PATH.",
)
JOBS = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    metavar="N",
    show_default="one a processor",
    default=lambda: min(_processors(), MOST_JOBS),
    help="How many processes work at the same time.",
)
DOCS = click.option(
    "--docs",
    type=click.Choice(get_args(options.Docs)),
    default=options.Options().docs,
    help="How much of AWS's documentation becomes docstrings.",
)
ENUMS = click.option(
    "--enums",
    type=click.Choice(get_args(options.Enums)),
    default=options.Options().enums,
    help="Closed enums complete and catch typing mistakes; open ones accept values that "
    "a service may add later.",
)
OUTPUTS = click.option(
    "--outputs",
    type=click.Choice(get_args(options.Outputs)),
    default=options.Options().outputs,
    help="Which keys of a response are promised to be there. strict: what AWS's models "
    "require and botocore adds; observed: also what AWS was always seen to send, and "
    "attributes of resources follow it; lenient: every key, as code that writes "
    "response['Key'] unchecked would like. 'explain' says why.",
)


DOCS_URL = click.option(
    "--docs-url",
    metavar="URL",
    default="",
    callback=lambda _, __, url: _address(url),
    help="Where you publish the reference (--project reference). Docstrings, and so what "
    "editors show, then link to its pages, else to AWS's documentation of boto3.",
)


def selecting(command: Command) -> Command:
    """Add the options for selecting services and for what is generated to `command`."""
    for add in (
        DOCS_URL,
        OUTPUTS,
        ENUMS,
        DOCS,
        JOBS,
        MODELS,
        OUTPUT,
        PROJECT,
        SERVICES,
    ):
        command = add(command)
    return command


def request(chosen: dict[str, Any], check: bool, format: bool = True) -> Request:
    """Return the request that the options of `selecting` make.

    Args:
        chosen: the values of these options, by name.
        check: whether mypy is to check the output.
        format: whether black is to format it.
    """
    from ..run.report import Request

    return Request(
        chosen["output"],
        patterns(chosen["services"]),
        chosen["models"],
        options.Options(
            chosen["docs"], chosen["enums"], chosen["outputs"], chosen["docs_url"]
        ),
        chosen["jobs"],
        check,
        format,
        chosen["projects"],
    )


def patterns(given: Sequence[str]) -> tuple[str, ...]:
    """Split at commas and spaces, since make passes `SERVICES="s3 ec2"` as one word."""
    return tuple(
        name for part in given for name in part.replace(",", " ").split() if name
    )


def _address(url: str) -> str:
    """Return an address without a slash at its end.

    Raises:
        UsageError: it is none.
    """
    if url and not url.startswith(("https://", "http://")):
        raise UsageError(
            "--docs-url",
            f"{url!r} is no address of a site",
            "Give it in full: https://docs.example.com/aws.",
        )
    return url.rstrip("/")


def _processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
