"""boto3 on another botocore than the one that was generated from, as the other side.

What was generated is compared with boto3 on one and the same botocore. Where that is not the one
that it was generated from, boto3 has other models, calls some operations otherwise, and has
methods that newer handlers take away. Owns how it is lent what the generated package has of
these, so that what still differs is what is done with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import boto3
import botocore
from botocore.loaders import Loader


def loader(models: Path | None) -> Loader:
    """Return a loader of the models that were generated from.

    Args:
        models: the directory with that botocore and boto3; None if they are those that run.
    """
    found = Loader()
    if models is None:
        found.search_paths.append(str(Path(boto3.__file__).with_name("data")))
    else:
        _read(found, models)
    return found


def lend(session: Any, models: Path, service: str) -> None:
    """Let a session of boto3 have the models and the names that were generated from.

    Args:
        session: the session; no client was made of it.
        models: the directory with botocore and boto3 that were generated from.
        service: the service whose clients are going to be made.
    """
    _read(session._session.get_component("data_loader"), models)
    # Imported here, since which package it is is not known before the sides are open.
    catalog = import_module("staticboto._index.catalog")
    session._session.user_agent_version = catalog.BOTO3_VERSION
    installed = import_module("staticboto._runtime.engine.packs.installed")
    told: Mapping[str, Any] = installed.of_service(service).read("client")
    names: Any = vars(botocore)["_xform_cache"]
    names.update({(op, "_"): method for method, op in told["operations"].items()})

    def take_away(class_attributes: dict[str, Any], **event: Any) -> None:
        for method in told["absent"]:
            class_attributes.pop(method, None)

    session.events.register("creating-client-class", take_away)


def remember(session: Any, models: Path | None) -> None:
    """Let a session of boto3 have what sessions before it have read for any service.

    It takes botocore longer than all that is asked about a service.

    Args:
        session: the session; no client was made of it.
        models: where botocore and boto3 are that were generated from, if others run.
    """
    reader: Any = session._session.get_component("data_loader")
    reader._cache.update(_read_before(models))


@cache
def _read_before(models: Path | None) -> Mapping[Any, Any]:
    """Return what a loader keeps that is the same for all services."""
    reader: Any = loader(models)
    for kind in ("service-2", "paginators-1", "waiters-2", "endpoint-rule-set-1"):
        reader.list_available_services(kind)
    reader.list_available_services("resources-1")
    reader.list_available_services(type_name="resources-1")
    for name in ("endpoints", "partitions", "_retry", "sdk-default-configuration"):
        reader.load_data(name)
    kept: Mapping[Any, Any] = reader._cache
    return kept


def _read(loader: Any, models: Path) -> None:
    # A botocore that finds its endpoints elsewhere does not use the rules of its services.
    loader.BUILTIN_DATA_PATH = str(models / "botocore/data")
    loader.search_paths[:] = [loader.BUILTIN_DATA_PATH, str(models / "boto3/data")]
