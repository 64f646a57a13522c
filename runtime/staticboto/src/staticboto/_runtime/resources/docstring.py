"""The docstrings of members of resources and of their collections.

Owns which members have a docstring, and that it is rendered when it is read; `page`
writes the text.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any

from botocore.model import ServiceModel

from ..clients.docstring import LazyDocstring
from .collection_page import write_element
from .descriptions import Documented, example, write_action
from .member import collection
from .model import Action, Collection
from .page import Page


def write_member(
    section: Any, written: str, declaration: Documented, name: str
) -> None:
    """Document the member `name` of the class with `declaration`."""
    page = Page(section, declaration, written)
    for member in page.model.members(page.shape):
        if member.name == name:
            page.describe(member)
            return


def _write_element(
    section: Any,
    written: str,
    declaration: Documented,
    model: Callable[[], Collection],
    name: str,
) -> None:
    """Document the method `name` of a collection; `model` returns its model."""
    write_element(section, declaration, model(), name)


class ActionDocstring(LazyDocstring):
    """The docstring of an action that is added to a class while that is made.

    Args:
        resource_name: the type that has the action.
        event_emitter: what botocore announces documentation with.
        action_model: the model of the action.
        service_model: botocore's model of the service.
        include_signature: whether the text begins with the signature.
    """

    def __new__(
        cls,
        resource_name: str,
        event_emitter: Any,
        action_model: Action,
        service_model: ServiceModel,
        include_signature: bool = True,
    ) -> Any:
        owner = example(resource_name, service_model)
        return super().__new__(
            cls,
            None,
            _write_added,
            f"{owner}.{action_model.name}",
            action_model,
            service_model,
            event_emitter,
            include_signature,
        )


def _write_added(section: Any, written: str, *subject: Any) -> None:
    write_action(section, *subject)


def document(cls: type, declaration: Documented) -> None:
    """Give the members of a generated class docstrings that are rendered when they are read.

    Members from other modules have their own docstrings.
    """
    module = cls.__module__
    for name, member in vars(cls).items():
        if isinstance(member, property) or (
            type(member) is FunctionType
            and member.__module__ == module
            # `reload` is `load`.
            and not isinstance(member.__doc__, LazyDocstring)
        ):
            member.__doc__ = LazyDocstring(
                member.__doc__, write_member, declaration, name
            )
        if isinstance(member, collection):
            document_elements(
                member.manager, declaration, _model_of(member.key, declaration)
            )


def _model_of(key: str, declaration: Documented) -> Callable[[], Collection]:
    return lambda: declaration.full_model().collection(key)


def document_elements(
    manager: Any, declaration: Documented, model: Callable[[], Collection]
) -> None:
    """Give the methods of a manager and its collection docstrings of the same kind.

    Args:
        manager: the class of the manager.
        declaration: that of the resource which has the collection.
        model: returns the model of the collection.
    """
    elements: type = manager._collection_cls
    for name, member in vars(elements).items():
        if type(member) is FunctionType and not name.startswith("_"):
            text = LazyDocstring(
                member.__doc__, _write_element, declaration, model, name
            )
            member.__doc__ = vars(manager)[name].__doc__ = text
