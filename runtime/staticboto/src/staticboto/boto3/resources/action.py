"""Calls: an action of one resource, of all resources of a collection, a waiter.

Owns the steps of a call: presets, the user's parameters, the client, the response.
Deliberately does not change the resource's data; the calling member does.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from botocore import xform_name

from staticboto._runtime.clients.docstring import LazyDocstring
from staticboto._runtime.resources.docstring import ActionDocstring
from staticboto.boto3.utils import inject_attribute
from staticboto.boto3.resources.model import Action, Waiter
from staticboto.boto3.resources.params import create_request_parameters
from staticboto.boto3.resources.response import RawHandler, ResourceHandler

__all__ = [
    "ActionDocstring",
    "BatchAction",
    "CustomModeledAction",
    "RawHandler",
    "ResourceHandler",
    "ServiceAction",
    "WaiterAction",
    "create_request_parameters",
    "inject_attribute",
]

logger = logging.getLogger("boto3.resources.action")


class ServiceAction:
    """An action of one resource, called with the resource and the user's arguments.

    Args:
        action_model: the model of the action.
        factory: where the class of resources in the response comes from.
        service_context: the context that this class is made in.
    """

    def __init__(
        self, action_model: Action, factory: Any = None, service_context: Any = None
    ) -> None:
        self._action_model = action_model
        self._response_handler: Any
        resource = action_model.resource
        if resource:
            self._response_handler = ResourceHandler(
                search_path=resource.path,
                factory=factory,
                resource_model=resource,
                service_context=service_context,
                operation_name=self._request.operation,
            )
        else:
            self._response_handler = RawHandler(action_model.path)

    @property
    def _request(self) -> Any:
        return self._action_model.request

    def __call__(self, parent: Any, *args: Any, **kwargs: Any) -> Any:
        """Call the operation and return the result made from the response.

        Args:
            parent: the resource.
            args: passed to the client, which raises its own error for them.
            kwargs: parameters; each replaces a preset of the same name.
        """
        params = create_request_parameters(parent, self._request)
        params.update(kwargs)
        response = self._call(parent, args, params)
        return self._response_handler(parent, params, response)

    def _call(self, parent: Any, args: tuple[Any, ...], params: dict[str, Any]) -> Any:
        operation = xform_name(self._request.operation)
        service = parent.meta.service_name
        logger.debug("Calling %s:%s with %r", service, operation, params)
        response = getattr(parent.meta.client, operation)(*args, **params)
        logger.debug("Response: %r", response)
        return response


class BatchAction(ServiceAction):
    """An action of all resources of a collection, with one call for each page."""

    def __call__(self, parent: Any, *args: Any, **kwargs: Any) -> list[Any]:
        """Call the operation for each page and return the list of results.

        Args:
            parent: the collection.
            args: passed to the client, which raises its own error for them.
            kwargs: parameters; each replaces a preset of the same name.
        """
        results: list[Any] = []
        for page in parent.pages():
            params: dict[str, Any] = {}
            for index, resource in enumerate(page):
                create_request_parameters(
                    resource, self._request, params=params, index=index
                )
            if not params:
                # Nothing to act on: an empty page ends it.
                break
            params.update(kwargs)
            response = self._call(page[0], args, params)
            results.append(self._response_handler(parent, params, response))
        return results


class WaiterAction:
    """A waiter of a resource.

    Args:
        waiter_model: the model of the waiter.
        waiter_resource_name: the name of the method, for the log.
    """

    def __init__(self, waiter_model: Waiter, waiter_resource_name: str) -> None:
        self._waiter_model = waiter_model
        self._waiter_resource_name = waiter_resource_name

    def __call__(self, parent: Any, *args: Any, **kwargs: Any) -> None:
        """Wait.

        Args:
            parent: the resource.
            args: ignored.
            kwargs: parameters of the waiter's operation, and `WaiterConfig`.
        """
        params = create_request_parameters(parent, self._waiter_model)
        params.update(kwargs)
        logger.debug(
            "Calling %s:%s with %r",
            parent.meta.service_name,
            self._waiter_resource_name,
            params,
        )
        waiter = parent.meta.client.get_waiter(
            xform_name(self._waiter_model.waiter_name)
        )
        response = waiter.wait(**params)
        logger.debug("Response: %r", response)


class CustomModeledAction:
    """An action with a function of its own, added to a class while it is made.

    Args:
        action_name: its name on the class.
        action_model: its definition in the form of the resource model.
        function: what it does; takes the resource and keyword arguments.
        event_emitter: what botocore announces documentation of the action with.
    """

    def __init__(
        self,
        action_name: str,
        action_model: dict[str, Any],
        function: Callable[..., Any],
        event_emitter: Any,
    ) -> None:
        self.name = action_name
        self.model = action_model
        self.function = function
        self.emitter = event_emitter

    def inject(
        self,
        class_attributes: dict[str, Any],
        service_context: Any,
        event_name: str,
        **kwargs: Any,
    ) -> None:
        """Add the action to the attributes of a class, as a handler of its event.

        The function gets the docstring of a modelled action, unless it has one that is
        rendered when it is read.

        Raises:
            RuntimeError: the class has a member of that name.
        """
        setattr(self.function, "__name__", self.name)
        if not isinstance(self.function.__doc__, LazyDocstring):
            self.function.__doc__ = ActionDocstring(
                resource_name=event_name.rpartition(".")[2],
                event_emitter=self.emitter,
                action_model=Action(self.name, self.model, {}),
                service_model=service_context.service_model,
                include_signature=False,
            )
        inject_attribute(class_attributes, self.name, self.function)
