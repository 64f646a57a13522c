"""The programs of the reference, for tests that check, run and measure all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.examples import calls
from generator.examples.calls import Example
from generator.naming import names
from generator.options import Options
from generator.parts.context import Context
from generator.read import load, parse

IMPORTS = {
    "from datetime import datetime, timezone",
    "from staticboto import boto3",
    "",
}
"""What a program may begin with."""

FEW = ("cloudformation", "dynamodb", "lambda", "s3", "sqs")
"""Services for every edit: each protocol but one, resources, a dialect, added methods."""

_MISTAKE = "mistake.py"


@dataclass(frozen=True)
class Program:
    """A program of the reference.

    Attributes:
        name: what it shows, such as `s3 GetObject`.
        kind: `client` or `resource`, the function of boto3 that it calls first.
        deprecated: whether it calls a deprecated operation.
        example: the program.
    """

    name: str
    kind: str
    deprecated: bool
    example: Example

    @property
    def lines(self) -> tuple[list[str], str, list[str]]:
        """The imports, the statement that makes a client or a resource, and the others."""
        lines = self.example.code.splitlines()
        (start,) = (
            n for n, line in enumerate(lines) if f" = boto3.{self.kind}(" in line
        )
        return lines[:start], lines[start], lines[start + 1 :]


@cache
def context(service: str) -> Context:
    """Return the context of a service, with the examples of botocore."""
    source = _sources()[service]
    read = parse.service(load.read(source))
    return Context.of(parse.with_examples(read, load.read_examples(source)), Options())


@cache
def _sources() -> dict[str, load.Source]:
    return load.find_services()


def every_service() -> tuple[str, ...]:
    """Return the names of all services."""
    return tuple(_sources())


@cache
def of_service(service: str) -> tuple[Program, ...]:
    """Return the programs for everything that a service has."""
    return tuple(_programs(context(service)))


def of_services(services: Iterable[str]) -> Iterator[Program]:
    """Yield the programs of services."""
    for service in services:
        yield from of_service(service)


def _programs(found: Context) -> Iterator[Program]:
    service = found.service

    def program(
        name: str, kind: str, operation: str | None, example: Example
    ) -> Program:
        mark = service.operations[operation].deprecated if operation else None
        return Program(f"{service.name} {name}", kind, mark is not None, example)

    for operation in found.operations:
        example = calls.of_operation(found, operation)
        yield program(operation.name, "client", operation.name, example)
    for paginator in service.paginators.values():
        example = calls.of_paginator(found, paginator)
        name = f"{paginator.operation} in pages"
        yield program(name, "client", paginator.operation, example)
    for waiter in service.waiters.values():
        example = calls.of_waiter(found, waiter)
        yield program(f"until {waiter.name}", "client", waiter.operation, example)
    if service.resources is not None:
        for name, resource in service.resources.classes():
            example = calls.of_resource(found, name, resource)
            yield program(name, "resource", None, example)


@dataclass(frozen=True)
class Modules:
    """Modules with programs, for a checker. One has a mistake, which it has to notice.

    Attributes:
        directory: where they are.
        programs: the programs of each, in order, by its file.
    """

    directory: Path
    programs: Mapping[str, Sequence[Program]]

    @property
    def files(self) -> list[str]:
        """The files to check."""
        return [str(self.directory / name) for name in (*self.programs, _MISTAKE)]

    def unexpected(self, reports: Iterable[str]) -> list[str]:
        """Return what a checker reports but for the mistake.

        It may say of programs that call deprecated operations that these are deprecated.
        """
        lines = [line for line in reports if not self._is_of_deprecated(line)]
        noticed = [line for line in lines if _MISTAKE in line]
        assert noticed and all("no_such_method" in line for line in noticed)
        return [line for line in lines if line not in noticed]

    def _is_of_deprecated(self, report: str) -> bool:
        if not report.endswith("[reportDeprecated]"):
            return False
        file, line, _ = report.split(":", 2)
        path = Path(file)
        if path.parent != self.directory:
            return False
        number = _program_at(path.read_text(), int(line))
        return number is not None and self.programs[path.name][number].deprecated


def write_modules(services: Sequence[str], directory: Path) -> Modules:
    """Write modules with all programs of services, a function for each program.

    A checker takes long for the first two statements, which are the same in all programs of
    a service; so these are there once.
    """
    written: dict[str, list[Program]] = {}
    for service in services:
        for kind in ("client", "resource"):
            programs = [each for each in of_service(service) if each.kind == kind]
            if programs:
                file = f"{names.package(service)}_{kind}.py"
                (directory / file).write_text(_module(programs))
                written[file] = programs
    made = f'boto3.client("{services[0]}")'
    mistake = f"from staticboto import boto3\n\n{made}.no_such_method()\n"
    (directory / _MISTAKE).write_text(mistake)
    return Modules(directory, written)


def _module(programs: list[Program]) -> str:
    (made,) = {program.lines[1] for program in programs}
    head = [
        "from datetime import datetime, timezone",
        "",
        "from staticboto import boto3",
    ]
    lines = [*head, "", made, "", "print(datetime, timezone)"]
    for number, program in enumerate(programs):
        body = [f"    {line}" for line in program.lines[2]]
        lines += ["", "", f"def program_{number}() -> None:", *body]
    return "\n".join([*lines, ""])


def _program_at(text: str, line: int) -> int | None:
    """Return the number of the program in a line of a module; None before the first."""
    heads = [
        each for each in text.splitlines()[:line] if each.startswith("def program_")
    ]
    return len(heads) - 1 if heads else None
