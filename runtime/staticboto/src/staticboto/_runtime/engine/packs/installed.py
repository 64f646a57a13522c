"""Which packs there are, and what of botocore's documents is in them.

Packs are opened when they are first needed, once a process, and shared; what is made of them
is not. Owns the names of the files and of what is in them. Source of the kinds of documents:
`botocore.loaders`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

from ...._index.catalog import PACKAGES, RESOURCES
from . import needs, rules
from .lines import Lines
from .pack import Pack

_ROOT = __name__.partition("._runtime")[0]
SERVICE_MODEL = "service-2"
RESOURCE_MODEL = "resources-1"

# What botocore's loader reads besides the models of services.
COMMON = frozenset({"_retry", "endpoints", "partitions", "sdk-default-configuration"})


@cache
def of_service(service: str) -> Pack | None:
    """Return the pack of a service that was generated; None if it was not, or is left out.

    A frozen program has the packs of those services only that it was seen to use.

    Raises:
        DamagedPackError: the file is not what was generated.
    """
    if service not in PACKAGES:
        return None
    return _open(f"{_ROOT}.{PACKAGES[service]}", "service.pack")


def services() -> Iterable[str]:
    """Return the services that have a pack here."""
    if not getattr(sys, "frozen", False):
        return PACKAGES
    return {service for service in PACKAGES if of_service(service) is not None}


@cache
def common() -> Pack | None:
    """Return the pack of what is no service's; None if it is left out."""
    return _open(f"{_ROOT}._index", "common.pack")


def versions(service: str, kind: str) -> list[str]:
    """Return the API versions in which a service has a kind of document in a pack.

    Args:
        service: the service's name.
        kind: the kind of document, such as `paginators-1`.
    """
    pack = of_service(service)
    own = [pack.read("api-version")] if pack and kind in pack else []
    return (
        sorted({*own, *_resource_versions(service)}) if kind == RESOURCE_MODEL else own
    )


def document(service: str, kind: str, api_version: str) -> Any:
    """Return a document as botocore's loader would return it, newly made each time.

    Args:
        service: the service's name.
        kind: the kind of document, such as `paginators-1`.
        api_version: one of those that `versions` returns.

    Raises:
        DamagedPackError: a file is not what was generated.
        EngineTooOldError: the installed botocore cannot make calls of the service.
    """
    pack = of_service(service)
    if pack is None or pack.read("api-version") != api_version or kind not in pack:
        others: Any = common()
        return others.read(f"{kind}/{service}/{api_version}")
    if kind == rules.DOCUMENT:
        return rules.document(pack)
    found = pack.read(kind)
    if kind == SERVICE_MODEL:
        needs.check(service, pack)
        found.update({name: Lines(pack, name) for name in ("operations", "shapes")})
    return found


def common_document(pack: Pack, name: str) -> Any:
    """Return one of the documents of `COMMON` from the pack of what is no service's."""
    found = pack.read(name)
    if name == "endpoints":
        for partition in found["partitions"]:
            partition["services"] = Lines(pack, f"{name}/{partition['partition']}")
    return found


def with_resources() -> set[str]:
    """Return the services that have a resource model in a pack."""
    pack = common()
    others = pack.read(RESOURCE_MODEL) if pack else ()
    # Of one that was generated and is not here, older versions are of no use either.
    left_out = PACKAGES.keys() - {*services()}
    return {*RESOURCES, *others} - left_out


def _resource_versions(service: str) -> list[str]:
    pack = common()
    found: list[str] = pack.read(RESOURCE_MODEL).get(service, []) if pack else []
    return found


def _open(package: str, name: str) -> Pack | None:
    """Open a file of a package, from wherever Python imports the package."""
    try:
        module = import_module(package)
    except ModuleNotFoundError:
        return None
    spec: Any = module.__spec__
    path = f"{module.__path__[0]}/{name}"
    try:
        return Pack(path, spec.loader.get_data(path))
    except OSError:
        return None
