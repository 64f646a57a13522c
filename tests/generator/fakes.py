"""A small world for tests of the pipeline: tiny models, tiny templates, tiny targets.

The code under test (planning, processes, formatting, staging, committing, checking) is
real. The tables that list the files of a service are replaced, so that a run is fast and
a test can make a template fail. `python -m tests.generator.fakes` is the command line in
this world, for tests that need to kill a process.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from generator import installation
from generator.command import cli
from generator.files import product, targets
from generator.files.render import render
from generator.model.service import Service
from generator.options import Options
from generator.read import load, sdk

PACKAGE = "staticboto/src/staticboto"
STUBS = "boto3-stubs/src/boto3-stubs"

TEMPLATES = {
    "client.py.jinja": '''\
"""{{ name }}, {{ docs }}."""

from staticboto.runtime import call

VALUES = {
{% for operation in operations %}
    "{{ operation }}": call("{{ operation }}"),
{% endfor %}
}
''',
    "stub.pyi.jinja": """\
VALUES: dict[str, str]
""",
    "catalog.py.jinja": '''\
"""What was generated."""

SERVICES = [
{% for name in names %}
    "{{ name }}",
{% endfor %}
]
''',
    "runtime.py": """\
def call(name: str) -> str:
    return name.lower()
""",
    "__init__.py": "",
    "versions.pyi.jinja": """\
VERSION = "{{ version }}"
""",
    "session.pyi": """\
from staticboto.runtime import call as call
""",
}


@dataclass(frozen=True, slots=True)
class Client:
    """The view of `client.py.jinja`."""

    name: str
    docs: str
    operations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """The view of `catalog.py.jinja`."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """The view of `versions.pyi.jinja`."""

    version: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the catalog needs to know about a service."""

    name: str

    @classmethod
    def of(cls, service: Service) -> Card:
        """Return the card of a service."""
        return cls(service.name)


def for_service(
    project: str, source: load.Source, service: Service, options: Options
) -> tuple[targets.File, ...]:
    """Return two files; misbehave where the environment says so."""
    assert project == "staticboto"
    if os.environ.get("FAKE_CRASH") == service.name:
        os.kill(os.getpid(), 9)
    if os.environ.get("FAKE_DEFECT") == service.name:
        raise LookupError("nobody foresaw this")
    time.sleep(float(os.environ.get("FAKE_SLOW", 0)))
    folder = PurePosixPath(PACKAGE, service.name.replace("-", "_"))
    view = Client(service.name, options.docs, tuple(service.operations))
    return (
        targets.File(folder / "client.py", targets.Rendered("client.py.jinja", view)),
        targets.File(folder / "client.pyi", targets.Rendered("stub.pyi.jinja", view)),
    )


def for_package(
    project: str,
    cards: Sequence[Card],
    options: Options,
    versions: sdk.Versions,
    digest: str,
    gathered: Mapping[str, Sequence[bytes]],
) -> tuple[targets.File, ...]:
    """Return the one index file."""
    if project == "boto3-stubs":
        path = PurePosixPath(STUBS, "versions.pyi")
        of_stubs = targets.Rendered("versions.pyi.jinja", Versions(versions.botocore))
        return (targets.File(path, of_stubs),)
    view = Catalog(tuple(card.name for card in cards))
    path = PurePosixPath(PACKAGE, "catalog.py")
    return (targets.File(path, targets.Rendered("catalog.py.jinja", view)),)


def copied(project: str, templates: Path) -> tuple[targets.File, ...]:
    """Return the files that are copied."""
    package, suffix = (PACKAGE, ".py") if project == "staticboto" else (STUBS, ".pyi")
    return tuple(
        targets.File(PurePosixPath(package, path.name), targets.Copied(path))
        for path in sorted(templates.iterdir())
        if path.suffix == suffix
    )


def install(put: Callable[[object, str, Any], None], templates: Path) -> None:
    """Replace the tables; `put` is `setattr`, or that of pytest's monkeypatch."""
    templates.mkdir(exist_ok=True)
    for name, text in TEMPLATES.items():
        if not (templates / name).exists():
            (templates / name).write_text(text)

    def digest() -> str:
        return json.dumps(
            {path.name: path.read_text() for path in sorted(templates.iterdir())}
        )

    put(installation, "digest", digest)
    put(product, "render", partial(render, templates=templates))
    put(targets, "for_service", for_service)
    put(targets, "for_package", for_package)
    put(targets, "copied", partial(copied, templates=templates))
    put(product, "Card", Card)


def write_model(models: Path, service: str, *operations: str) -> Path:
    """Write the model of a service with these operations; return its file."""
    path = models / service / "2020-01-01" / "service-2.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    model = {
        "version": "2.0",
        "metadata": {
            "apiVersion": "2020-01-01",
            "endpointPrefix": service,
            "protocol": "json",
            "protocols": ["json"],
            "serviceFullName": f"The {service} service",
            "serviceId": service,
            "signatureVersion": "v4",
            "uid": f"{service}-2020-01-01",
            "jsonVersion": "1.1",
            "targetPrefix": service,
        },
        "operations": {
            name: {"name": name, "http": {"method": "POST", "requestUri": "/"}}
            for name in operations
        },
        "shapes": {},
    }
    path.write_text(json.dumps(model))
    return path


if __name__ == "__main__":
    install(setattr, Path(os.environ["FAKE_TEMPLATES"]))
    sys.exit(cli.run())
