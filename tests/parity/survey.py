"""The names of an SDK at run time that programs rely on, as JSON.

`python -m tests.parity.survey boto3` asks boto3, `… staticboto.boto3` asks the package
that was generated; the questions are the same ones, and nothing of either is asked for
twice in different words. Runs in a process of its own, so that neither sees the other.
Calls nothing: clients and resources are made, and looked at.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Names = list[str]
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}
"""The world of a survey: nothing to resolve, nobody to ask."""


def survey(session: Any) -> dict[str, Any]:
    """Return the names of all services, by kind and then by service."""
    clients = {name: session.client(name) for name in session.get_available_services()}
    resources = {
        name: dict(_resources(session.resource(name)))
        for name in session.get_available_resources()
    }
    return {
        "class names": {name: type(each).__name__ for name, each in clients.items()},
        "modules": {name: type(each).__module__ for name, each in clients.items()},
        "client members": _each(clients, _public),
        "operations": _each(clients, lambda each: each.meta.method_to_api_mapping),
        "paginators": _each(clients, _paginators),
        "waiters": _each(clients, _waiters),
        "exceptions": _each(clients, lambda each: _public(each.exceptions)),
        "error codes": _each(clients, _error_codes),
        "resource types": {name: sorted(types) for name, types in resources.items()},
        "resource members": _of_types(resources, _public),
        "members by kind": _of_types(resources, _members_by_kind),
        "resource class names": _of_types(resources, lambda each: type(each).__name__),
        "resource modules": _of_types(resources, lambda each: type(each).__module__),
        "sub-resources": _of_types(
            resources, lambda each: each.get_available_subresources()
        ),
        "collections": _of_types(resources, _collections),
    }


def _public(found: object) -> Names:
    return [name for name in dir(found) if not name.startswith("_")]


def _each(clients: Mapping[str, Any], question: Any) -> dict[str, Any]:
    return {name: question(client) for name, client in clients.items()}


def _of_types(
    resources: Mapping[str, Mapping[str, Any]], question: Any
) -> dict[str, Any]:
    """Return the answers of all resource types, as `service.Type`."""
    return {
        f"{service}.{name}": question(made)
        for service, types in resources.items()
        for name, made in types.items()
    }


def _paginators(client: Any) -> dict[str, str]:
    return {
        name: type(client.get_paginator(name)).__name__
        for name in sorted(client.meta.method_to_api_mapping)
        if client.can_paginate(name)
    }


def _waiters(client: Any) -> dict[str, str]:
    return {
        name: type(client.get_waiter(name)).__name__
        for name in sorted(client.waiter_names)
    }


def _error_codes(client: Any) -> dict[str, Names]:
    """Return by code the classes, the most special first, that an error of it has."""
    shapes: Iterable[Any] = client.meta.service_model.error_shapes
    codes = {shape.error_code for shape in shapes} | {"NobodyModelledThis"}
    return {
        code: [each.__name__ for each in client.exceptions.from_code(code).__mro__]
        for code in sorted(codes)
    }


def _resources(service: Any) -> Iterator[tuple[str, Any]]:
    """Yield one resource of every type, the service resource first."""
    yield "ServiceResource", service
    for name in service.get_available_subresources():
        make = getattr(service, name)
        yield name, next(filter(None, map(lambda n: _made(make, n), itertools.count())))


def _made(make: Any, identifiers: int) -> Any:
    """Return a resource, or None if it wants another number of identifiers."""
    try:
        return make(*("x" * identifiers))
    except ValueError as error:
        assert "not set" in str(error), error
        assert identifiers < 9, error
        return None


def _members_by_kind(resource: Any) -> dict[str, Names]:
    model = resource.meta.resource_model
    found = {
        kind: [each.name for each in getattr(model, kind)]
        for kind in (
            "identifiers",
            "actions",
            "batch_actions",
            "collections",
            "references",
            "subresources",
            "waiters",
        )
    }
    if model.shape:
        shape = resource.meta.client.meta.service_model.shape_for(model.shape)
        found["attributes"] = sorted(model.get_attributes(shape))
    return found


def _collections(resource: Any) -> dict[str, Any]:
    """Return each collection: the names of its classes, and what they can do."""
    found = {}
    for each in resource.meta.resource_model.collections:
        manager = getattr(resource, each.name)
        whole = manager.all()
        found[each.name] = {
            "classes": [type(manager).__name__, type(whole).__name__],
            "manager": _public(manager),
            "collection": _public(whole),
        }
    return found


def main() -> None:
    """Print the survey of the package that the command line names."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ.update(ENVIRONMENT)
    sdk = importlib.import_module(sys.argv[1])
    found = survey(sdk.Session())
    catalog: Any = sys.modules.get("staticboto._index.catalog")
    found["packages"] = catalog.PACKAGES if catalog else {}
    found["imported"] = sorted({name.partition(".")[0] for name in sys.modules})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
