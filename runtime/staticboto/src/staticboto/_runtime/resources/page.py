"""The text of `help()` for each kind of member of a resource.

Attributes document the member of the service's shape, and methods the parameters that the
resource does not preset. The texts are botocore's and the models', as for clients. The
methods of collections are described in `collection_page`.

The model of a class comes from its declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from botocore import xform_name
from botocore.docs.method import document_model_driven_method
from botocore.docs.params import ResponseParamsDocumenter
from botocore.model import Shape
from botocore.utils import get_service_module_name

from ..clients.docstring import resource_events, write_waiter
from .descriptions import Documented, example, presets, type_of, write_action
from .names import Member


class _AttributeDocumenter(ResponseParamsDocumenter):
    """Describes a shape in the same way as botocore's documentation of responses."""

    # The name by which event handlers recognise the documentation of attributes.
    EVENT_NAME = "resource-shape"


class Page:
    """The documentation of one member, while it is written.

    Args:
        section: the document of botocore to write into.
        declaration: that of the class which has the member.
        written: the docstring in the module.
    """

    def __init__(self, section: Any, declaration: Documented, written: str) -> None:
        self._section = section
        self._declaration = declaration
        self._written = written
        self.model = declaration.full_model()
        self._shapes = declaration.shapes()
        self._events = resource_events()
        self._owner = example(self.model.name, self._shapes)

    @cached_property
    def shape(self) -> Shape | None:
        """The shape whose members are the attributes."""
        return self._shapes.shape_for(self.model.shape) if self.model.shape else None

    def describe(self, member: Member) -> None:
        """Describe a member of the class."""
        _KINDS[member.kind](self, member.name, member.key)

    def identifier(self, name: str, key: str) -> None:
        """Describe an identifier."""
        self._section.write(
            f"*(string)* The `{name}` that identifies the {self.model.name}; "
            "read-only, and always there."
        )

    def alias(self, name: str, key: str) -> None:
        """Describe an attribute that an identifier stands for."""
        self._attribute(self._member_called(name))
        self._add(f"The same as the identifier `{key}`.")

    def attribute(self, name: str, key: str) -> None:
        """Describe an attribute."""
        self._attribute(key)
        loaded = " Loaded when it is first needed." if self.model.load else ""
        self._add(f"Read-only; None if the service has not sent it.{loaded}")

    def _member_called(self, name: str) -> str:
        """Return the member of the shape behind the attribute called `name`."""
        key: str = self.model.get_attributes(self.shape)[name][0]
        return key

    def _attribute(self, key: str) -> None:
        members: Any = getattr(self.shape, "members", {})
        _AttributeDocumenter(
            service_name=self._shapes.service_name,
            operation_name=self.model.name,
            event_emitter=self._events,
        ).document_params(section=self._section, shape=members[key])

    def _add(self, text: str) -> None:
        """Write a paragraph at the end of the section."""
        section = self._section.add_new_section("further")
        section.style.new_paragraph()
        section.write(text)

    def reference(self, name: str, key: str) -> None:
        """Describe a reference."""
        self._section.write(
            f"The related {self._target(key)}, or None if the {self.model.name} has "
            "none; nothing is called but what loads the attributes."
        )

    def collection(self, name: str, key: str) -> None:
        """Describe a collection."""
        elements = self.model.collection(key)
        self._section.write(
            f"A collection of {type_of(elements)} resources, out of "
            f"{elements.request.operation if elements.request else None}. It has all of "
            "them until `filter` or `limit` say otherwise; an action that it performs is "
            "performed on each."
        )

    def subresource(self, name: str, key: str) -> None:
        """Describe a method that makes a resource from identifiers."""
        target = self.model.related(key).resource
        made = self._target(key)
        asked = [
            xform_name(each.target)
            for each in (target.identifiers if target else ())
            if each.source == "input"
        ]
        section = self._section
        section.write(f"Creates a {made} resource; nothing is called.")
        section.style.start_codeblock()
        values = ", ".join(f"'{each}'" for each in asked)
        section.write(f"{xform_name(made)} = {self._owner}.{name}({values})")
        section.style.end_codeblock()
        for each in asked:
            section.write(f":type {each}: string")
            section.style.new_line()
            section.write(f":param {each}: The `{each}` that identifies the {made}.")
            section.style.new_line()
        section.write(f":rtype: :py:class:`{self._shapes.service_name}.{made}`")
        section.style.new_line()

    def _target(self, key: str) -> str:
        return type_of(self.model.related(key))

    def load(self, name: str, key: str) -> None:
        """Describe the action that loads the attributes."""
        load = self.model.load
        operation = load.request.operation if load and load.request else ""
        module = get_service_module_name(self._shapes)
        document_model_driven_method(
            self._section,
            name,
            self._shapes.operation_model(operation),
            event_emitter=self._events,
            method_description=(
                f"Calls :py:meth:`{module}.Client.{xform_name(operation)}` to load the "
                f"attributes of the {self.model.name}, or to load them again. `load` and "
                "`reload` are the same."
            ),
            example_prefix=f"{self._owner}.{name}",
            exclude_input=presets(load.request.params if load and load.request else ()),
            document_output=False,
            include_signature=False,
        )

    def action(self, name: str, key: str) -> None:
        """Describe an action."""
        write_action(
            self._section,
            f"{self._owner}.{name}",
            self.model.action(key),
            self._shapes,
            self._events,
        )

    def waiter(self, name: str, key: str) -> None:
        """Describe a waiter."""
        waiter = self.model.waiter(key)
        write_waiter(
            self._section,
            self._declaration.waiter(waiter.waiter_name),
            self._shapes,
            self._events,
            self._written,
            f"{self._owner}.{name}",
            presets(waiter.params),
        )


_KINDS: Mapping[str, Callable[[Page, str, str], None]] = {
    "action": Page.action,
    "alias": Page.alias,
    "attribute": Page.attribute,
    "collection": Page.collection,
    "identifier": Page.identifier,
    "load": Page.load,
    "reference": Page.reference,
    "subresource": Page.subresource,
    "waiter": Page.waiter,
}
