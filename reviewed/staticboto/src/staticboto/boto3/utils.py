"""What boto3 calls `utils`: the context of a resource class, and how members are injected.

Public because programs and libraries import these names from `boto3.utils`. Owns nothing
else; new code of our own does not belong here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from botocore.model import ServiceModel
    from botocore.session import Session
    from botocore.waiter import SingleWaiterConfig


class ServiceContext(NamedTuple):
    """What classes of one service's resources are made from.

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


class LazyLoadedWaiterModel:
    """A service's waiters, read when one is first asked for.

    Args:
        bc_session: the botocore session whose loader reads them.
        service_name: the service.
        api_version: the API version, or None for the newest.
    """

    def __init__(
        self, bc_session: Session, service_name: str, api_version: str | None
    ) -> None:
        self._session = bc_session
        self._service_name = service_name
        self._api_version = api_version

    def get_waiter(self, waiter_name: str) -> SingleWaiterConfig:
        """Return the configuration of the waiter `waiter_name` (CamelCase).

        Raises `ValueError` when there is none.
        """
        return self._session.get_waiter_model(
            self._service_name, self._api_version
        ).get_waiter(waiter_name)


def lazy_call(full_name: str, **kwargs: Any) -> Callable[..., Any]:
    """Return an event handler that imports the function `full_name` when it is called.

    Args:
        full_name: the dotted name of a function.
        kwargs: what the function gets beside, or instead of, the event's arguments.
    """

    def _handler(**event: Any) -> Any:
        module, function = full_name.rsplit(".", 1)
        return getattr(import_module(module), function)(**{**event, **kwargs})

    return _handler


def inject_attribute(
    class_attributes: MutableMapping[str, Any], name: str, value: object
) -> None:
    """Add a member to a class that is being made; an existing name is never shadowed.

    Raises `RuntimeError` when `class_attributes` has the name already.
    """
    if name in class_attributes:
        raise RuntimeError(
            f'Cannot inject class attribute "{name}", attribute '
            f"already exists in class dict."
        )
    class_attributes[name] = value
