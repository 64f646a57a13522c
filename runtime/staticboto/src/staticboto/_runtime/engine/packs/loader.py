"""botocore's loader, with packs where it would read files.

A service that was generated is served from its pack with any version of botocore. Whatever a
user has put on the search path comes first, as ever: there, and for other API versions, for
services that were not generated, and for documents that no pack has (examples), botocore's
own loader does what it always does.

Owns which of the two is asked. Source of the methods: `botocore.loaders.Loader`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from botocore.exceptions import DataNotFoundError, UnknownServiceError
from botocore.loaders import Loader

from ...._index.catalog import PACKAGES
from . import installed, rules

if TYPE_CHECKING:
    from botocore.session import Session

    from .pack import Pack

T = TypeVar("T")

# Where boto3 has its resource models.
_NO_MODELS = Path(__file__).parents[3] / "boto3" / "data"

# Kinds of documents that are in the pack of a service if it has them at all.
_WHOLE = frozenset({rules.DOCUMENT, "paginators-1", "waiters-2"})


def serve(session: Session) -> Any:
    """Let a session read packs, and return its loader.

    A loader of another class than botocore's own stays what it is. It is told a directory of
    models, as by boto3, which some stand-ins for a loader wait for.
    """
    loader: Any = session.get_component("data_loader")
    if type(loader) is Loader:
        loader.__class__ = PackLoader
    elif type(loader) is not PackLoader:
        loader.search_paths.append(str(_NO_MODELS))
    return loader


def of_resources(loader: Any) -> Any:
    """Return what loads resource models for a session that has a certain loader.

    That is the loader itself, but for one of a class derived from botocore's: it knows files,
    and these models are in packs.
    """
    if type(loader) is PackLoader or not issubclass(type(loader), Loader):
        return loader
    found = PackLoader()
    vars(found)["_search_paths"] = loader.search_paths
    return found


class PackLoader(Loader):
    """Reads packs where it can, and is botocore's `Loader` where it cannot.

    The methods are botocore's, with their parameters, results and errors.
    """

    _cache: dict[Any, Any]

    def load_service_model(
        self, service_name: str, type_name: str, api_version: str | None = None
    ) -> Any:
        packed = self._packed(service_name, type_name)
        if packed:
            version = api_version or self.determine_latest_version(
                service_name, type_name
            )
            if version in packed:
                # The same document for all who ask this loader, as botocore caches it.
                return self._once(
                    ("pack", service_name, type_name, version),
                    lambda: installed.document(service_name, type_name, version),
                )
        elif (
            (type_name == rules.DOCUMENT or (type_name in _WHOLE and api_version))
            and self._packed(service_name, installed.SERVICE_MODEL)
            and not self._given(service_name, type_name)
        ):
            # A client asks, and goes on without: no reason to look for the document among
            # the files of all services, as botocore does to name those that have one.
            raise UnknownServiceError(
                service_name=service_name,
                known_service_names=", ".join(sorted(PACKAGES)),
            )
        return super().load_service_model(service_name, type_name, api_version)

    def pack(
        self, service_name: str, type_name: str, api_version: str | None
    ) -> Pack | None:
        """Return the pack of a service if that is where a document is read from.

        The arguments are those of `load_service_model`.
        """
        packed = self._packed(service_name, type_name)
        own = installed.of_service(service_name)
        if own is None or not packed:
            return None
        version = api_version or self.determine_latest_version(service_name, type_name)
        return own if version in packed and version == own.read("api-version") else None

    def determine_latest_version(self, service_name: str, type_name: str) -> str:
        packed = self._packed(service_name, type_name)
        if packed and not self._given(service_name, type_name):
            return packed[-1]
        latest: str = super().determine_latest_version(service_name, type_name)
        return latest

    def list_api_versions(self, service_name: str, type_name: str) -> list[str]:
        packed = self._packed(service_name, type_name)
        try:
            files: list[str] = super().list_api_versions(service_name, type_name)
        except DataNotFoundError:
            if not packed:
                raise
            files = []
        return sorted({*files, *packed})

    def list_available_services(self, type_name: str) -> list[str]:
        packed = {
            installed.SERVICE_MODEL: installed.services(),
            installed.RESOURCE_MODEL: installed.with_resources(),
        }
        files = super().list_available_services(type_name)
        return sorted({*files, *packed.get(type_name, ())})

    def load_data_with_path(self, name: str) -> tuple[Any, str]:
        pack = installed.common() if name in installed.COMMON else None
        if pack is None or self._is_file_of_a_user(name):
            data: tuple[Any, str] = super().load_data_with_path(name)
            return data
        found = self._once(
            ("pack", name), lambda: installed.common_document(pack, name)
        )
        return found, os.path.join(self.BUILTIN_DATA_PATH, name)

    def _packed(self, service: str, kind: str) -> list[str]:
        """Return the API versions in which a document is read from a pack."""
        given = self._given(service, kind)
        return [each for each in installed.versions(service, kind) if each not in given]

    def _given(self, service: str, kind: str) -> frozenset[str]:
        """Return the API versions in which a user has such a document, or extras for it."""
        return self._once(
            ("given", service, kind),
            lambda: frozenset(
                version
                for path in self._paths_of_a_user()
                if os.path.isdir(os.path.join(path, service))
                for version in os.listdir(os.path.join(path, service))
                if any(
                    self.file_loader.exists(os.path.join(path, service, version, name))
                    for name in (
                        kind,
                        *(f"{kind}.{e}-extras" for e in self.extras_types),
                    )
                )
            ),
        )

    def _is_file_of_a_user(self, name: str) -> bool:
        return any(
            self.file_loader.exists(os.path.join(path, name))
            for path in self._paths_of_a_user()
        )

    def _paths_of_a_user(self) -> list[str]:
        return [path for path in self.search_paths if path != self.BUILTIN_DATA_PATH]

    def _once(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        if key not in self._cache:
            self._cache.setdefault(key, make())
        found: T = self._cache[key]
        return found
