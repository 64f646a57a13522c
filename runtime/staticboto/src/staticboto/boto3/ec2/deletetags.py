"""`instance.delete_tags`: deletes tags of one instance."""

from __future__ import annotations

from typing import Any

from staticboto._runtime.clients.docstring import (
    LazyDocstring,
    resource_events,
    service_model,
)
from staticboto._runtime.resources.descriptions import write_action
from staticboto.boto3.resources.action import CustomModeledAction
from staticboto.boto3.resources.model import Action

_MODEL = {
    "request": {
        "operation": "DeleteTags",
        "params": [{"target": "Resources[0]", "source": "identifier", "name": "Id"}],
    }
}


def inject_delete_tags(event_emitter: Any, **kwargs: Any) -> None:
    """Add `delete_tags` to an instance class that is being made.

    Args:
        event_emitter: where the documentation of the action is announced.
        kwargs: the arguments of the class-making event.
    """
    action = CustomModeledAction("delete_tags", _MODEL, delete_tags, event_emitter)
    action.inject(**kwargs)


def delete_tags(self: Any, **kwargs: Any) -> Any:
    """Delete tags of this instance and return the response.

    `Resources` is always this instance.
    """
    kwargs["Resources"] = [self.id]
    return self.meta.client.delete_tags(**kwargs)


def _write(section: Any, written: str) -> None:
    """Document `delete_tags` like any action of a resource."""
    action, called = Action("delete_tags", _MODEL, {}), "instance.delete_tags"
    shapes, events = service_model("ec2"), resource_events()
    write_action(section, called, action, shapes, events)


delete_tags.__doc__ = LazyDocstring(delete_tags.__doc__, _write)
