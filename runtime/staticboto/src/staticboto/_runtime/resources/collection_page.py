"""The text of `help()` for each method of a collection.

A method that selects elements documents the parameters of the collection's operation that
the resource does not preset; a batch action those of its own operation.
"""

from __future__ import annotations

from typing import Any

from botocore import xform_name
from botocore.docs.method import document_model_driven_method
from botocore.docs.utils import DocumentedShape
from botocore.model import ServiceModel

from ..clients.docstring import resource_events
from .descriptions import (
    Documented,
    example,
    presets,
    type_of,
    write_action,
    write_return,
)
from .model import Collection

# The methods that return a collection: the description of each, and of the number that
# it takes.
_SELECTIONS = {
    "all": ("Returns an iterable of all {} resources of the collection.", ""),
    "filter": (
        "Returns an iterable of those {} resources of the collection that the "
        "parameters select; without any, of all. Parameters of several calls are "
        "joined.",
        "",
    ),
    "limit": (
        "Returns an iterable of no more than `count` {} resources of the collection.",
        "How many resources there are at most.",
    ),
    "page_size": (
        "Returns an iterable of the {} resources of the collection that asks for "
        "`count` of them with each call.",
        "How many resources are asked for with each call.",
    ),
}


def write_element(
    section: Any, declaration: Documented, elements: Collection, name: str
) -> None:
    """Describe a method of a collection.

    Args:
        section: the document of botocore to write into.
        declaration: that of the class which has the collection.
        elements: the model of the collection.
        name: the name of the method.
    """
    shapes = declaration.shapes()
    owner = example(declaration.full_model().name, shapes)
    called = f"{owner}.{elements.name}.{name}"
    if name in _SELECTIONS:
        _write_selection(section, called, elements, shapes, name)
    else:
        _write_batch_action(section, called, elements, shapes, name)


def _write_batch_action(
    section: Any, called: str, elements: Collection, shapes: ServiceModel, name: str
) -> None:
    for member in elements.batch_members():
        if member.name == name and elements.resource is not None:
            action = elements.resource.model.batch_action(member.key)
            write_action(section, called, action, shapes, resource_events())


def _write_selection(
    section: Any, called: str, elements: Collection, shapes: ServiceModel, name: str
) -> None:
    made = type_of(elements)
    request = elements.request
    operation = shapes.operation_model(request.operation if request else "")
    taken: Any = getattr(operation.input_shape, "members", {})
    text, counted = _SELECTIONS[name]
    included: Any = [DocumentedShape("count", "integer", counted)] if counted else None
    if name == "filter":
        taken = presets(request.params if request else ())
    document_model_driven_method(
        section,
        name,
        operation,
        event_emitter=resource_events(),
        method_description=text.format(made),
        example_prefix=f"{xform_name(made)}_iterator = {called}",
        include_input=included,
        exclude_input=list(taken),
        document_output=False,
        include_signature=False,
    )
    write_return(section, f":rtype: an iterable of {made} resources, lazily loaded")
