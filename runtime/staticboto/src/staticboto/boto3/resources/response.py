"""The result of a call: its response, a part of it, a resource or a list of resources.

Owns the identifiers of resources that are made from responses, and the result if there
are none. Deliberately calls no service.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

import jmespath  # type: ignore[import-untyped, unused-ignore]
from botocore import xform_name

from staticboto.boto3.resources.model import Parameter, ResponseResource
from staticboto.boto3.resources.params import get_data_member


def all_not_none(iterable: Iterable[Any]) -> bool:
    """Whether no element is None; True if there are no elements."""
    return all(element is not None for element in iterable)


def build_identifiers(
    identifiers: Iterable[Parameter],
    parent: Any,
    params: dict[str, Any] | None = None,
    raw_response: Any = None,
) -> list[tuple[str, Any]]:
    """Find the identifiers of a new resource: names with values, or lists of values.

    Args:
        identifiers: where they come from; those that the user gives are left out.
        parent: the resource that makes the new one.
        params: the parameters of the call, as sent.
        raw_response: the response to it.

    Raises:
        NotImplementedError: an identifier has a source that does not exist.
    """
    found: list[tuple[str, Any]] = []
    for identifier in identifiers:
        source = identifier.source
        value: Any
        if source == "response":
            value = jmespath.search(identifier.path, raw_response)
        elif source == "requestParameter":
            value = jmespath.search(identifier.path, params)
        elif source == "identifier":
            value = getattr(parent, xform_name(identifier.name))
        elif source == "data":
            value = get_data_member(parent, identifier.path)
        elif source == "input":
            continue
        else:
            raise NotImplementedError(f"Unsupported source type: {source}")
        found.append((xform_name(identifier.target), value))
    return found


def build_empty_response(
    search_path: str | None, operation_name: str, service_model: Any
) -> dict[str, Any] | list[Any] | None:
    """Return the empty value for the shape that `search_path` finds in an operation's output.

    Args:
        search_path: a dotted path; indexes and brackets do not count. Without one, the
            output itself is meant.
        operation_name: the operation's name in the service's own spelling.
        service_model: botocore's model of the service.

    Raises:
        NotImplementedError: the path goes on below a scalar.
    """
    shape = service_model.operation_model(operation_name).output_shape
    for part in search_path.split(".") if search_path else ():
        name = part.strip("[0123456789]$")
        if shape.type_name == "structure":
            shape = shape.members[name]
        elif shape.type_name == "list":
            shape = shape.member
        else:
            raise NotImplementedError(
                f"Search path hits shape type {shape.type_name} from {part}"
            )
    if shape.type_name in ("structure", "map"):
        return {}
    return [] if shape.type_name == "list" else None


class RawHandler:
    """Returns the response, or the part of it that `search_path` finds."""

    def __init__(self, search_path: str | None) -> None:
        self.search_path = search_path

    def __call__(self, parent: Any, params: dict[str, Any], response: Any) -> Any:
        if self.search_path and self.search_path != "$":
            return jmespath.search(self.search_path, response)
        return response


class ResourceHandler:
    """Makes resources from a response.

    Args:
        search_path: the JMESPath expression that finds the data of the new resources;
            without one they are made without data.
        factory: where their class comes from.
        resource_model: what they are and where their identifiers come from.
        service_context: the context that their class is made in.
        operation_name: the operation that gave the response, which decides what is
            returned when there is no resource in it; None for references.
    """

    def __init__(
        self,
        search_path: str | None,
        factory: Any,
        resource_model: ResponseResource,
        service_context: Any,
        operation_name: str | None = None,
    ) -> None:
        self.search_path = search_path
        self.factory = factory
        self.resource_model = resource_model
        self.service_context = service_context
        self.operation_name = operation_name

    def __call__(self, parent: Any, params: dict[str, Any], response: Any) -> Any:
        """Return one resource, a list of resources if an identifier is a list, or nothing.

        Args:
            parent: the resource that made the call; its client is shared.
            params: the parameters as sent.
            response: the response to make resources of.
        """
        context = self.service_context
        resource_cls = self.factory.load_from_definition(
            resource_name=self.resource_model.type,
            single_resource_json_definition=context.resource_json_definitions.get(
                self.resource_model.type
            ),
            service_context=context,
        )
        data = jmespath.search(self.search_path, response) if self.search_path else None
        identifiers = dict(
            build_identifiers(self.resource_model.identifiers, parent, params, response)
        )

        lists: list[list[Any]] = [
            value for value in identifiers.values() if isinstance(value, list)
        ]
        if lists:
            # Elements are removed from copies, so that the response is not changed.
            remaining = {name: copy(value) for name, value in identifiers.items()}
            return [
                self.handle_response_item(
                    resource_cls, parent, remaining, data[position] if data else None
                )
                for position in range(len(lists[0]))
            ]
        if all_not_none(identifiers.values()):
            return self.handle_response_item(resource_cls, parent, identifiers, data)
        if self.operation_name is None:
            return None
        return build_empty_response(
            self.search_path, self.operation_name, context.service_model
        )

    def handle_response_item(
        self,
        resource_cls: Any,
        parent: Any,
        identifiers: dict[str, Any],
        resource_data: Any,
    ) -> Any:
        """Make one resource.

        Args:
            resource_cls: its class.
            parent: the resource whose client it shares.
            identifiers: its identifiers; of a list, the first element is taken out.
            resource_data: its data, or None.
        """
        values: dict[str, Any] = {
            name: value.pop(0) if isinstance(value, list) else value
            for name, value in identifiers.items()
        }
        resource = resource_cls(client=parent.meta.client, **values)
        if resource_data is not None:
            resource.meta.data = resource_data
        return resource
