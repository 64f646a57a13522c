"""`boto3.utils`: the context of a resource class, and the injection of members.

Public because programs and libraries import these names from `boto3.utils`. New code
does not belong here.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from importlib import import_module
from typing import Any

from staticboto._runtime.resources.context import (
    LazyLoadedWaiterModel as LazyLoadedWaiterModel,
)
from staticboto._runtime.resources.context import ServiceContext as ServiceContext


def lazy_call(full_name: str, **kwargs: Any) -> Callable[..., Any]:
    """Return an event handler that imports the function `full_name` when it is called.

    Args:
        full_name: the dotted name of a function.
        kwargs: arguments for the function, besides or in place of the event's.
    """

    def _handler(**event: Any) -> Any:
        module, function = full_name.rsplit(".", 1)
        return getattr(import_module(module), function)(**{**event, **kwargs})

    return _handler


def inject_attribute(
    class_attributes: MutableMapping[str, Any], name: str, value: object
) -> None:
    """Add a member to a class that is being made; an existing name is never shadowed.

    Raises:
        RuntimeError: `class_attributes` has the name already.
    """
    if name in class_attributes:
        raise RuntimeError(
            f'Cannot inject class attribute "{name}", attribute '
            f"already exists in class dict."
        )
    class_attributes[name] = value
