"""The versions, common documents and resource models of the installed botocore and boto3.

Owns which documents these are. Neither of the two is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, Final

from . import directories, kinds
from .documents import read_document

ENDPOINTS: Final = "endpoints"

_COMMON: Final = (ENDPOINTS, "partitions", "_retry", "sdk-default-configuration")


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of the SDK that the models come from; boto3 may be missing."""

    botocore: str
    boto3: str | None


def resource_documents() -> dict[str, dict[str, Mapping[str, Any]]]:
    """Return boto3's resource models by service and API version.

    Raises:
        GenerationError: a file cannot be read, or is no JSON object.
    """
    index = directories.merged(
        map(directories.models, directories.package_data("boto3"))
    )
    return {
        service: {
            api_version: read_document(
                files[kinds.RESOURCES], files.get(kinds.RESOURCES + kinds.EXTRAS)
            ).content
            for api_version, files in sorted(versions.items())
            if kinds.RESOURCES in files
        }
        for service, versions in sorted(index.items())
    }


def common_documents() -> dict[str, Mapping[str, Any]]:
    """Return what botocore reads besides the documents of services, by name.

    Raises:
        GenerationError: botocore is not installed, or a file cannot be read.
    """
    return {
        name: read_document(directories.botocore_data() / f"{name}.json").content
        for name in _COMMON
    }


def versions() -> Versions:
    """Return the installed versions of botocore and boto3.

    Raises:
        GenerationError: botocore is not installed.
    """
    directories.botocore_data()
    has_boto3 = any(directories.package_data("boto3"))
    return Versions(version("botocore"), version("boto3") if has_boto3 else None)


def regions() -> tuple[str, ...]:
    """Return the regions that the installed botocore knows, of all partitions, in order.

    Raises:
        GenerationError: botocore is not installed, or its list cannot be read.
    """
    endpoints = read_document(directories.botocore_data() / f"{ENDPOINTS}.json").content
    partitions = endpoints["partitions"]
    return tuple(sorted({name for each in partitions for name in each["regions"]}))
