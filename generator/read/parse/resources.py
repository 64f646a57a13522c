"""`resources-1.json`: the resource types of a service.

Owns the reading of the resource model. Some models of boto3 contradict themselves, which
boto3 does not notice until the method in question is called. So the rules are:

* a waiter that the service does not have is left out of the result (ec2 of 2014-10-01);
* identifiers of a reference are not compared with those of the type that they make (iam's
  `CreateSigningCertificate` omits one, its `Policy` uses another name for one).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from ...model.resources import (
    Action,
    HasMany,
    HasOne,
    Identifier,
    Parameter,
    Request,
    Resource,
    ResourceModel,
    ResourceReference,
    ResourceWaiter,
    ResponseIdentifier,
)
from ...model.service import Service
from ...model.shapes import Structure
from ..documents import Step
from . import vocabulary
from .readers import Malformed, Record, listing, mapping, one_of, scalar, text
from .references import missing

_Path: TypeAlias = tuple[Step, ...]


def resources(content: Any, service: Service) -> ResourceModel:
    """Read a resources document, of the same API version as `service`.

    Raises:
        Malformed: the document has something unknown or wrong, or an operation, shape,
            member, identifier or type does not exist.
    """
    model = MODEL(content, service.metadata.api_version)
    _check(model.service, model, service, "service")
    for name, resource in model.types.items():
        _check(resource, model, service, "resources", name)
    return replace(
        model,
        types={name: _usable(each, service) for name, each in model.types.items()},
    )


def _usable(resource: Resource, service: Service) -> Resource:
    kept = tuple(each for each in resource.waiters if each.waiter in service.waiters)
    return resource if kept == resource.waiters else replace(resource, waiters=kept)


def _check(
    resource: Resource, model: ResourceModel, service: Service, *at: str
) -> None:
    _check_shape(resource, service, *at)
    identifiers = [identifier.name for identifier in resource.identifiers]
    for request, path in _requests(resource):
        if request.operation not in service.operations:
            place = (*at, *path, "request", "operation")
            raise missing("operation", request.operation, service.operations, *place)
        for index, param in enumerate(request.params):
            if param.source == "identifier" and param.name not in identifiers:
                place = (*at, *path, "request", "params", index, "name")
                raise missing("identifier", str(param.name), identifiers, *place)
    for reference, path in _references(resource):
        if reference.type not in model.types:
            place = (*at, *path, "resource", "type")
            raise missing("resource type", reference.type, model.types, *place)


def _check_shape(resource: Resource, service: Service, *at: Step) -> None:
    if resource.shape is None:
        return
    shape = service.shapes.get(resource.shape)
    if shape is None:
        raise missing("shape", resource.shape, service.shapes, *at, "shape")
    if not isinstance(shape, Structure):
        raise Malformed(
            f"the shape {resource.shape!r} is no structure",
            "Name a structure, whose members become the attributes.",
            *at,
            "shape",
        )
    members = [member.name for member in shape.members]
    for index, identifier in enumerate(resource.identifiers):
        if identifier.member is not None and identifier.member not in members:
            place = (*at, "identifiers", index, "memberName")
            raise missing("member", identifier.member, members, *place)


def _requests(resource: Resource) -> Iterator[tuple[Request, _Path]]:
    if resource.load is not None:
        yield resource.load.request, ("load",)
    for action in resource.actions:
        yield action.request, ("actions", action.name)
    for action in resource.batch_actions:
        yield action.request, ("batchActions", action.name)
    for collection in resource.has_many:
        yield collection.request, ("hasMany", collection.name)


def _references(
    resource: Resource,
) -> Iterator[tuple[ResourceReference, _Path]]:
    for action in resource.actions:
        if action.resource is not None:
            yield action.resource, ("actions", action.name)
    for single in resource.has:
        yield single.resource, ("has", single.name)
    for collection in resource.has_many:
        yield collection.resource, ("hasMany", collection.name)


def _identifier(*, name: str, member_name: str | None = None) -> Identifier:
    return Identifier(name, member_name)


def _waiter(
    name: str, *, waiter_name: str, params: tuple[Parameter, ...] = ()
) -> ResourceWaiter:
    return ResourceWaiter(name, waiter_name, params)


def _resource(name: str, **parts: Any) -> Resource:
    # The model keeps the order of the objects of a document, in tuples.
    ordered: dict[str, Any] = {
        key: tuple(part.values()) if isinstance(part, dict) else part
        for key, part in parts.items()
    }
    return Resource(name, **ordered)


def _model(
    api_version: str, *, service: Resource, resources: Mapping[str, Resource]
) -> ResourceModel:
    return ResourceModel(api_version, service, resources)


def _load(value: Any) -> Action:
    return ACTION(value, "load")


def _service_resource(value: Any) -> Resource:
    return RESOURCE(value, "ServiceResource")


PARAMETER = Record(
    Parameter,
    {"target": text, "source": one_of(vocabulary.PARAMETER_SOURCES, "source")},
    {"name": text, "path": text, "value": scalar},
)
REQUEST = Record(Request, {"operation": text}, {"params": listing(PARAMETER)})
RESPONSE_IDENTIFIER = Record(
    ResponseIdentifier,
    {"target": text, "source": one_of(vocabulary.IDENTIFIER_SOURCES, "source")},
    {"name": text, "path": text},
)
REFERENCE = Record(
    ResourceReference,
    {"type": text},
    {"identifiers": listing(RESPONSE_IDENTIFIER), "path": text},
)
ACTION = Record(Action, {"request": REQUEST}, {"resource": REFERENCE, "path": text})
HAS = Record(HasOne, {"resource": REFERENCE})
HAS_MANY = Record(HasMany, {"request": REQUEST, "resource": REFERENCE})
WAITER = Record(
    _waiter,
    {"waiterName": text},
    {"params": listing(PARAMETER)},
    vocabulary.RESOURCE_WAITER,
)
IDENTIFIER = Record(
    _identifier,
    {"name": text},
    {"memberName": text},
    vocabulary.RESOURCE_IDENTIFIER,
)
RESOURCE = Record(
    _resource,
    optional={
        "identifiers": listing(IDENTIFIER),
        "shape": text,
        "load": _load,
        "actions": mapping(ACTION),
        "batchActions": mapping(ACTION),
        "has": mapping(HAS),
        "hasMany": mapping(HAS_MANY),
        "waiters": mapping(WAITER),
    },
)
MODEL = Record(_model, {"service": _service_resource, "resources": mapping(RESOURCE)})
