"""The facts about one service that the files about all services need."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.service import Service
from ..naming import names


@dataclass(frozen=True, slots=True)
class Card:
    """A service in a few words; it is kept in the manifest for services that do not change.

    Attributes:
        name: what a user passes to `client()`.
        package: its package.
        prefix: the prefix of its class names.
        title: its name for readers.
        api_version: the API version of its model.
        resources: the API version of its resource model; empty if it has none.
    """

    name: str
    package: str
    prefix: str
    title: str
    api_version: str
    resources: str

    @classmethod
    def of(cls, service: Service) -> Card:
        """Return the card of `service`."""
        return cls(
            service.name,
            names.package(service.name),
            names.class_prefix(service),
            service.metadata.title,
            service.metadata.api_version,
            service.resources.api_version if service.resources else "",
        )
