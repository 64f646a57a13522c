"""`python -m tests.engine.documents`: compare what packs have with what botocore's loader reads.

Prints every difference, and how many documents were compared. Exits with 1 if there is a
difference, or if nothing was compared. The package `staticboto` has to be importable.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import boto3
import botocore.session
from botocore.exceptions import DataNotFoundError
from botocore.loaders import Loader

KINDS = (
    "service-2",
    "paginators-1",
    "waiters-2",
    "endpoint-rule-set-1",
    "resources-1",
)
COMMON = ("_retry", "endpoints", "partitions", "sdk-default-configuration")
_PROSE = ("documentation", "documentationUrl")
# What no botocore reads of the rules for endpoints, and an older one refuses.
_UNREAD = ("serviceId",)


def main() -> int:
    """Compare the services that were generated; return the exit status."""
    from staticboto._index.catalog import PACKAGES

    loader, stock = loaders()
    count = 0
    found = list(common(loader, stock))
    for service in sorted(PACKAGES):
        for kind in KINDS:
            count += 1
            found += different(loader, stock, service, kind)
    print(*found, f"{count} documents, {len(found)} differences", sep="\n")
    return int(bool(found) or not count)


def loaders() -> tuple[Any, Loader]:
    """Return the loader of a session of ours, and botocore's with what boto3 has."""
    from staticboto._runtime.engine.packs.loader import PackLoader
    from staticboto.boto3.session import Session

    loader = Session()._session.get_component("data_loader")
    assert type(loader) is PackLoader
    stock = botocore.session.Session().get_component("data_loader")
    stock.search_paths.append(str(Path(boto3.__file__).parent / "data"))
    return loader, stock


def different(loader: Any, stock: Loader, service: str, kind: str) -> Iterator[str]:
    """Say in what the documents of a service differ, in every version that there is."""
    versions = [_versions(each, service, kind) for each in (stock, loader)]
    if versions[0] != versions[1]:
        yield f"{service} {kind}: versions {versions[0]}, and {versions[1]} in packs"
    for version in versions[0]:
        expected, found = (
            each.load_service_model(service, kind, version) for each in (stock, loader)
        )
        for what in _compared(expected, found, ""):
            yield f"{service} {kind} {version}: {what}"


def common(loader: Any, stock: Loader) -> Iterator[str]:
    """Say in what documents differ that belong to no service."""
    for name in COMMON:
        for what in _compared(stock.load_data(name), loader.load_data(name), ""):
            yield f"{name}: {what}"


def _versions(loader: Any, service: str, kind: str) -> Sequence[str]:
    try:
        found: Sequence[str] = loader.list_api_versions(service, kind)
    except DataNotFoundError:
        return []
    return found


def _compared(expected: Any, found: Any, where: str) -> Iterator[str]:
    """Yield differences; what readers are told may be missing, and nothing else may."""
    if isinstance(expected, dict) and isinstance(found, dict):
        missing = {
            key
            for key, value in expected.items()
            if key not in found and _may_be_missing(key, value)
        }
        if list(found) != [key for key in expected if key not in missing]:
            yield f"{where}: keys {list(expected)}, and {list(found)} in the pack"
            return
        for key in found:
            yield from _compared(expected[key], found[key], f"{where}/{key}")
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            yield f"{where}: {len(expected)} elements, and {len(found)} in the pack"
        for index, pair in enumerate(zip(expected, found)):
            yield from _compared(*pair, f"{where}/{index}")
    elif type(expected) is not type(found) or expected != found:
        yield f"{where}: {expected!r}, and {found!r} in the pack"


def _may_be_missing(key: str, value: Any) -> bool:
    # A member of this name is an object.
    return isinstance(value, str) and key in (*_PROSE, *_UNREAD)


if __name__ == "__main__":
    sys.exit(main())
