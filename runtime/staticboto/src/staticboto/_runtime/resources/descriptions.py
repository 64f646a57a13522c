"""What the descriptions of resources and of their collections have in common.

Owns the description of an action, and how an example names an object. `boto3.ec2` describes
the actions that it adds with the same functions.
"""

from __future__ import annotations

from typing import Any, Protocol

from botocore import xform_name
from botocore.docs.method import document_model_driven_method
from botocore.model import ServiceModel

from .model import Action, Parameter, ResourceModel


class Documented(Protocol):
    """The part of a class's declaration that documentation uses."""

    def full_model(self, client: Any = None) -> ResourceModel:
        """Return the model of the class, with the names of attributes."""
        ...

    def shapes(self) -> ServiceModel:
        """Return botocore's model of the service, in the version of the resources."""
        ...

    def waiter(self, name: str) -> Any:
        """Return botocore's model of a waiter of the service."""
        ...


def write_action(
    section: Any,
    called: str,
    action: Action,
    shapes: ServiceModel,
    events: Any,
    signature: bool = False,
) -> None:
    """Describe an action.

    Args:
        section: the document of botocore to write into.
        called: how an example names the action, such as `bucket.delete`.
        action: its model.
        shapes: botocore's model of the service.
        events: what botocore announces documentation with.
        signature: whether the text begins with the signature.
    """
    request, made = action.request, action.resource
    if request is None:
        return
    operation = shapes.operation_model(request.operation)
    result = "response" if made is None else xform_name(made.type)
    document_model_driven_method(
        section,
        action.name,
        operation,
        event_emitter=events,
        method_description=operation.documentation,
        example_prefix=f"{result} = {called}",
        exclude_input=presets(request.params),
        document_output=made is None,
        include_signature=signature,
    )
    if made is not None:
        many = any("[" in (each.path or "") for each in made.identifiers)
        class_ = f":py:class:`{shapes.service_name}.{made.type}`"
        write_return(section, f":rtype: {f'list({class_})' if many else class_}")


def write_return(section: Any, text: str) -> None:
    """Replace the description of the result."""
    section.delete_section("return")
    section = section.add_new_section("return")
    section.style.new_line()
    section.write(text)
    section.style.new_line()


def presets(params: Any) -> list[str]:
    """Return the parameters that are preset as a whole, which users do not pass."""
    preset: list[Parameter] = [each for each in params if each.source != "input"]
    return [each.target for each in preset if each.target.isidentifier()]


def example(resource: str, shapes: ServiceModel) -> str:
    """Return the name in examples of an object of a type, or of the service itself."""
    name: str = resource if resource == shapes.service_name else xform_name(resource)
    return name


def type_of(action: Action) -> str:
    """Return the type of the resources that an entry of the model leads to."""
    return action.resource.type if action.resource else action.name
