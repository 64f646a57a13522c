"""What the files that see all services need to know of one service."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.service import Service
from ..naming import names


@dataclass(frozen=True, slots=True)
class Card:
    """A service in a line; it is kept between runs, so that unchanged services rest.

    Attributes:
        name: what a user passes to `client()`.
        package: its package.
        prefix: what its class names begin with.
        title: what people call it.
        api_version: of the model that was generated.
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
