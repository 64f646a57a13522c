"""The context that classes of resources are made from, at run time or ahead of it.

`boto3.utils` exports both, and is their `__module__`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from botocore.model import ServiceModel
    from botocore.session import Session
    from botocore.waiter import SingleWaiterConfig


class ServiceContext(NamedTuple):
    """The context of the resource classes of one service.

    Attributes:
        service_name: the service, as in `session.resource(…)`.
        service_model: botocore's model of the same API version as the resource model.
        service_waiter_model: where waiters are looked up, by `get_waiter(name)`.
        resource_json_definitions: the `resources` part of the resource model.
    """

    service_name: str
    service_model: ServiceModel
    service_waiter_model: LazyLoadedWaiterModel
    resource_json_definitions: Mapping[str, Any]


# Set here, since the body of a NamedTuple can have only fields.
ServiceContext.__module__ = "staticboto.boto3.utils"


class LazyLoadedWaiterModel:
    """A service's waiters, read on first use.

    Args:
        bc_session: the botocore session whose loader reads them.
        service_name: the service.
        api_version: the API version, or None for the newest.
    """

    __module__ = "staticboto.boto3.utils"

    def __init__(
        self, bc_session: Session, service_name: str, api_version: str | None
    ) -> None:
        self._session = bc_session
        self._service_name = service_name
        self._api_version = api_version

    def get_waiter(self, waiter_name: str) -> SingleWaiterConfig:
        """Return the configuration of the waiter `waiter_name` (CamelCase).

        Raises:
            ValueError: there is none.
        """
        return self._session.get_waiter_model(
            self._service_name, self._api_version
        ).get_waiter(waiter_name)
