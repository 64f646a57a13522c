"""What `help()` shows for the members of resources and of their collections.

Owns which members have a docstring of their own, and that each is rendered when it is
read; what it then says is in `resource_page`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any

from botocore.model import ServiceModel

from .docstring import LazyDocstring
from .resource_member import collection
from .resource_model import Action, Collection
from .resource_page import SELECTIONS, Documented, Page, example, write_action


class MemberDocstring(LazyDocstring):
    """Of a member of a resource. Arguments: what is written, the declaration, its name."""

    def _write(self, section: Any, declaration: Documented, name: str) -> None:
        page = Page(section, declaration, self.written)
        for member in page.model.members(page.shape):
            if member.name == name:
                page.describe(member)
                return


class ElementsDocstring(LazyDocstring):
    """Of a method of a collection or its manager.

    Arguments: what is written, the declaration of the resource that has the collection, a
    function that returns the collection's model, the method's name.
    """

    def _write(
        self,
        section: Any,
        declaration: Documented,
        model: Callable[[], Collection],
        name: str,
    ) -> None:
        page = Page(section, declaration, self.written)
        if name in SELECTIONS:
            page.selection(name, model())
        else:
            page.batch_action(name, model())


class ActionDocstring(LazyDocstring):
    """Of an action that is added to a class while it is made.

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
        subject = (owner, event_emitter, action_model, service_model, include_signature)
        return super().__new__(cls, None, *subject)

    def _write(self, section: Any, *subject: Any) -> None:
        owner, events, action, shapes, signature = subject
        write_action(
            section, f"{owner}.{action.name}", action, shapes, events, signature
        )


def document(cls: type, declaration: Documented) -> None:
    """Give the members of a generated class docstrings that are rendered when read.

    What the class has from another module has docstrings of its own.
    """
    module = cls.__module__
    for name, member in vars(cls).items():
        if isinstance(member, property) or (
            type(member) is FunctionType
            and member.__module__ == module
            # `reload` is `load`.
            and type(member.__doc__) is not MemberDocstring
        ):
            member.__doc__ = MemberDocstring(member.__doc__, declaration, name)
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
    for cls in (manager._collection_cls, manager):
        for name, member in vars(cls).items():
            if (
                type(member) is FunctionType
                and not name.startswith("_")
                # A manager's batch actions are those of its collection.
                and type(member.__doc__) is not ElementsDocstring
            ):
                member.__doc__ = ElementsDocstring(
                    member.__doc__, declaration, model, name
                )
