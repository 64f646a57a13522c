"""The behaviour of members of resource classes: one function or property for each kind.

Generated classes write their members with these, and `boto3.resources.factory` makes the
members of classes at run time out of the same. A member names its entry of the resource
model (`act(self, "SendMessage", …)`) and takes the rules from there, through the
`__declaration__` of its class.

    properties  identifier, alias, attribute, reference, collection
    functions   act, load_data, make, wait     bodies of a resource's methods
                batch                          body of a collection's batch action
                create                         body of a service resource's constructor

Deliberately owns no rule about parameters or responses, which are in the modules of
`boto3.resources`. Their classes and functions are looked up where boto3 looks them up,
in `factory` and in `collection`, so that patches by programs work.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from ..face import face
from .collection import CollectionManager
from .errors import ResourceLoadException


def _engine() -> Any:
    return face(".resources.factory")


class identifier(property):
    """A value that identifies the resource; never loads, cannot be set.

    Args:
        name: the member's own name.
        doc: its docstring.
    """

    def __init__(self, name: str, doc: str | None = None) -> None:
        super().__init__(attrgetter(f"_{name}"))
        # Before Python 3.12, a subclass of `property` does not keep it.
        self.__doc__ = doc


class alias(property):
    """An attribute whose value is an identifier.

    Args:
        name: the identifier's name on the class.
        doc: its docstring.
    """

    def __init__(self, name: str, doc: str | None = None) -> None:
        super().__init__(attrgetter(f"_{name}"))
        # Before Python 3.12, a subclass of `property` does not keep it.
        self.__doc__ = doc


class attribute(property):
    """A value from the resource's data, which is loaded on first use.

    None when the data lacks it.

    Args:
        key: the member of the service's shape.
        doc: its docstring.

    Raises:
        ResourceLoadException: there is no data, and the resource cannot load any.
    """

    def __init__(self, key: str, doc: str | None = None) -> None:
        self.key = key
        super().__init__(self._read)
        # Before Python 3.12, a subclass of `property` does not keep it.
        self.__doc__ = doc

    def _read(self, resource: Any) -> Any:
        if resource.meta.data is None:
            if not hasattr(resource, "load"):
                raise ResourceLoadException(
                    f"{resource.__class__.__name__} has no load method"
                )
            resource.load()
        data: Any = resource.meta.data
        return data.get(self.key)


class reference(property):
    """The resource or resources that the data refers to: a new object for each access.

    None when the data does not refer to one.

    Args:
        key: the entry in the model's `has`.
        doc: its docstring.

    Raises:
        ResourceLoadException: there is no data, and the resource cannot load any.
    """

    def __init__(self, key: str, doc: str | None = None) -> None:
        self.key = key
        super().__init__(self._read)
        # Before Python 3.12, a subclass of `property` does not keep it.
        self.__doc__ = doc

    def _read(self, resource: Any) -> Any:
        if resource.meta.data is None and hasattr(resource, "load"):
            resource.load()
        target = resource.__declaration__.model.related(self.key).resource
        factory, context = resource.__declaration__.origin(resource)
        handler = _engine().ResourceHandler(
            search_path=target.path,
            factory=factory,
            resource_model=target,
            service_context=context,
        )
        return handler(resource, {}, resource.meta.data)


class collection(property):
    """The resources of one kind that belong to the resource: a manager for them.

    Args:
        key: the entry in the model's `hasMany`.
        manager: the class of the manager, or a function called like it.
        doc: the member's docstring.
    """

    def __init__(
        self,
        key: str,
        manager: Callable[..., CollectionManager[Any, Any]],
        doc: str | None = None,
    ) -> None:
        self.key = key
        self.manager = manager
        super().__init__(self._read)
        # Before Python 3.12, a subclass of `property` does not keep it.
        self.__doc__ = doc

    def _read(self, resource: Any) -> Any:
        declaration = resource.__declaration__
        factory, context = declaration.origin(resource)
        return self.manager(
            collection_model=declaration.model.collection(self.key),
            parent=resource,
            factory=factory,
            service_context=context,
        )


def act(resource: Any, key: str, args: Any, kwargs: Any) -> Any:
    """Perform the action called `key` and return its result.

    A resource that can load its data will load it again on next use, since the action
    may have changed it.
    """
    model = resource.__declaration__.model.action(key)
    factory, context = resource.__declaration__.origin(resource)
    action = _engine().ServiceAction(model, factory=factory, service_context=context)
    result = action(resource, *args, **kwargs)
    if hasattr(resource, "load"):
        resource.meta.data = None
    return result


def load_data(resource: Any, args: Any, kwargs: Any) -> None:
    """Load the resource's data."""
    action = _engine().ServiceAction(resource.__declaration__.model.load)
    resource.meta.data = action(resource, *args, **kwargs)


def make(resource: Any, key: str, args: Any, kwargs: Any) -> Any:
    """Make the sub-resource called `key`; its data is loaded on first use.

    Identifiers that the resource knows come first; `args` and `kwargs` are the others.
    """
    target = resource.__declaration__.model.related(key).resource
    factory, context = resource.__declaration__.origin(resource)
    cls = factory.load_from_definition(
        resource_name=target.type,
        single_resource_json_definition=context.resource_json_definitions[target.type],
        service_context=context,
    )
    known = _engine().build_identifiers(target.identifiers, resource)
    known = [value for _, value in known]
    return cls(*known, *args, **{"client": resource.meta.client, **kwargs})


def wait(resource: Any, key: str, args: Any, kwargs: Any) -> None:
    """Wait with the waiter called `key`."""
    model = resource.__declaration__.model.waiter(key)
    _engine().WaiterAction(model, model.name)(resource, *args, **kwargs)


def batch(elements: Any, key: str, args: Any, kwargs: Any) -> list[Any]:
    """Perform the batch action called `key` on a collection, or all of a manager's.

    Returns the list of results, one for each page.
    """
    model = elements._model.resource.model.batch_action(key)
    action = face(".resources.collection").BatchAction(model)
    results: list[Any] = action(elements, *args, **kwargs)
    return results


def create(cls: Any, session: Any, kwargs: Any) -> Any:
    """Return the service resource of class `cls` from a session, or the default one."""
    return (session or face()).resource(cls.meta.service_name, **kwargs)


def method(
    perform: Callable[[Any, str, Any, Any], Any], key: str, name: str, doc: str | None
) -> Callable[..., Any]:
    """Return a method like a generated one: `perform(self, key, …)`.

    Args:
        perform: one of the functions above.
        key: the entry of the model.
        name: the method's `__name__`.
        doc: its docstring.
    """

    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        return perform(self, key, args, kwargs)

    call.__name__ = call.__qualname__ = name
    call.__doc__ = doc
    return call
