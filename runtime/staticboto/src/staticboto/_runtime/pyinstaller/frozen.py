"""The modules and data files that are frozen for the services that a program uses.

A module that only type checkers need, such as `type_defs`, is frozen only if the program
imports it, which PyInstaller finds by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import botocore

from ..._index.catalog import PACKAGES

_ROOT = Path(__file__).resolve().parents[2]
_ENGINE = Path(botocore.__file__).resolve().parent
# The modules of a service that clients and resources import by name, if they exist.
_BEHAVIOUR = (
    "client",
    "exceptions",
    "paginator",
    "resource_client",
    "service_resource",
    "waiter",
)
# The services that botocore itself calls for credentials: roles, single sign-on, `aws login`.
_CREDENTIALS = {"signin", "sso", "sso-oidc", "sts"}


def modules(services: Iterable[str]) -> Iterator[str]:
    """Yield the modules of this package that are imported by name."""
    for path in sorted((_ROOT / "boto3").rglob("*.py")):
        parts = path.relative_to(_ROOT.parent).with_suffix("").parts
        yield ".".join(parts).removesuffix(".__init__")
    for service in sorted(services):
        package = PACKAGES[service]
        for name in _BEHAVIOUR:
            if (_ROOT / package / f"{name}.py").is_file():
                yield f"{_ROOT.name}.{package}.{name}"


def data(services: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the files that this package reads, each with its directory.

    They are the packs of services, the common pack, and the table of what is known of
    botocore. The directory is that in the frozen program.
    """
    packages = ["_index", *(PACKAGES[service] for service in sorted(services))]
    folders = [_ROOT / package for package in packages]
    for path in (
        *(path for folder in folders for path in sorted(folder.glob("*.pack"))),
        *sorted((_ROOT / "_runtime").rglob("*.txt")),
    ):
        yield str(path), str(path.relative_to(_ROOT.parent).parent)


def engine_data(services: Iterable[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the data files of botocore, each with its directory in the frozen program.

    Args:
        services: those whose models are needed; None for all.
    """
    data = _ENGINE / "data"
    wanted = None if services is None else {*services, *_CREDENTIALS}
    for path in sorted(_ENGINE.rglob("*")):
        if not path.is_file() or path.suffix in (".py", ".pyc"):
            continue
        service = path.relative_to(data).parts[0] if path.is_relative_to(data) else ""
        if wanted is None or service in wanted or path.parent in (data, _ENGINE):
            yield str(path), str(path.relative_to(_ENGINE.parent).parent)
