"""What an editor should know: members of live boto3's objects, parameters of botocore."""

from __future__ import annotations

from typing import Any

import boto3

LIVE: Any = boto3.Session("key", "secret", region_name="us-east-1")


def names(thing: object) -> set[str]:
    """Return the public names that an object has."""
    return {name for name in dir(thing) if not name.startswith("_")}


def parameters(service: str, operation: str) -> set[str]:
    """Return the parameters of an operation."""
    return set(_model(service).operation_model(operation).input_shape.members)


def keys(service: str, operation: str, *path: str) -> set[str]:
    """Return the keys of a response.

    Args:
        service: the service.
        operation: the operation, as its model calls it.
        path: the members that lead to a structure inside the response, `*` into a list.
    """
    shape = _model(service).operation_model(operation).output_shape
    for step in path:
        shape = shape.member if step == "*" else shape.members[step]
    return set(shape.members) | (set() if path else {"ResponseMetadata"})


def values(service: str, shape: str) -> set[str]:
    """Return the values of an enumeration."""
    return set(_model(service).shape_for(shape).enum)


def errors(service: str) -> set[str]:
    """Return the names of a service's errors."""
    return {shape.name for shape in _model(service).error_shapes}


def paginators(service: str) -> set[str]:
    """Return the names of what `get_paginator` takes."""
    client = LIVE.client(service)
    mapping = client.meta.method_to_api_mapping
    return {method for method in mapping if client.can_paginate(method)}


def waiters(service: str) -> set[str]:
    """Return the names of what `get_waiter` takes."""
    return set(LIVE.client(service).waiter_names)


def regions() -> set[str]:
    """Return the regions of the partition that most accounts are in."""
    return set(LIVE.get_available_regions("ec2"))


def _model(service: str) -> Any:
    return LIVE.client(service).meta.service_model
