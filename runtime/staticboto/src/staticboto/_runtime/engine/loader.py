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
from typing import TYPE_CHECKING, Any, TypeVar

from botocore.exceptions import DataNotFoundError, UnknownServiceError
from botocore.loaders import Loader

from ..._index.catalog import PACKAGES
from . import packs

if TYPE_CHECKING:
    from botocore.session import Session

T = TypeVar("T")

# Kinds of documents that are in the pack of a service if it has them at all.
_WHOLE = frozenset({"endpoint-rule-set-1", "paginators-1", "waiters-2"})


def serve(session: Session) -> Any:
    """Let a session read packs, and return its loader.

    A loader of another class than botocore's own stays what it is.
    """
    loader: Any = session.get_component("data_loader")
    if type(loader) is Loader:
        loader.__class__ = PackLoader
    return loader


class PackLoader(Loader):
    """Reads packs where it can, and is botocore's `Loader` where it cannot.

    The methods are botocore's, with their parameters, results and errors.
    """

    _cache: dict[Any, Any]

    def load_service_model(
        self, service_name: str, type_name: str, api_version: str | None = None
    ) -> Any:
        versions = self._packed(service_name, type_name)
        if versions and api_version in (None, *versions):
            version = api_version or versions[-1]
            # The same document for all who ask this loader, as botocore's cache has it.
            return self._once(
                ("pack", service_name, type_name, version),
                lambda: packs.document(service_name, type_name, version),
            )
        if type_name in _WHOLE and self._packed(service_name, packs.SERVICE_MODEL):
            # Without looking for it among the files of all services, as botocore does.
            raise UnknownServiceError(
                service_name=service_name,
                known_service_names=", ".join(sorted(PACKAGES)),
            )
        return super().load_service_model(service_name, type_name, api_version)

    def determine_latest_version(self, service_name: str, type_name: str) -> str:
        versions = self._packed(service_name, type_name)
        if versions:
            return versions[-1]
        latest: str = super().determine_latest_version(service_name, type_name)
        return latest

    def list_api_versions(self, service_name: str, type_name: str) -> list[str]:
        packed = self._packed(service_name, type_name)
        try:
            return sorted(
                {*super().list_api_versions(service_name, type_name), *packed}
            )
        except DataNotFoundError:
            if not packed:
                raise
            return packed

    def list_available_services(self, type_name: str) -> list[str]:
        generated = {
            packs.SERVICE_MODEL: PACKAGES,
            packs.RESOURCE_MODEL: packs.with_resources(),
        }
        found = super().list_available_services(type_name)
        return sorted({*found, *generated.get(type_name, ())})

    def load_data_with_path(self, name: str) -> tuple[Any, str]:
        pack = (
            packs.common() if name in packs.COMMON and not self._given(name) else None
        )
        if pack is None:
            data: tuple[Any, str] = super().load_data_with_path(name)
            return data
        path = os.path.join(self.BUILTIN_DATA_PATH, name)
        return (
            self._once(("pack", name), lambda: packs.common_document(pack, name)),
            path,
        )

    def _packed(self, service: str, kind: str) -> list[str]:
        """Return the API versions in which a document is read from a pack."""
        return self._once(
            ("packed", service, kind),
            lambda: [] if self._given(service) else packs.versions(service, kind),
        )

    def _given(self, name: str) -> bool:
        """Tell whether a user has put something of this name on the search path."""
        return any(
            os.path.exists(os.path.join(path, name + suffix))
            for path in self.search_paths
            if path != self.BUILTIN_DATA_PATH
            for suffix in ("", ".json", ".json.gz")
        )

    def _once(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        if key not in self._cache:
            self._cache.setdefault(key, make())
        found: T = self._cache[key]
        return found
