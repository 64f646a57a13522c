"""`instance.delete_tags`: deletes tags of one instance."""

from __future__ import annotations

from typing import Any

from staticboto.boto3.resources.action import CustomModeledAction


def inject_delete_tags(event_emitter: Any, **kwargs: Any) -> None:
    """Give an instance class that is being made `delete_tags`.

    Args:
        event_emitter: where the documentation of the action is announced.
        kwargs: the arguments of the class-making event.
    """
    model = {
        "request": {
            "operation": "DeleteTags",
            "params": [
                {"target": "Resources[0]", "source": "identifier", "name": "Id"}
            ],
        }
    }
    action = CustomModeledAction("delete_tags", model, delete_tags, event_emitter)
    action.inject(**kwargs)


def delete_tags(self: Any, **kwargs: Any) -> Any:
    """Delete tags of this instance.

    Args:
        self: the instance.
        kwargs: the parameters of the client's `delete_tags`; `Resources` is always this
            instance.

    Returns:
        The response.
    """
    kwargs["Resources"] = [self.id]
    return self.meta.client.delete_tags(**kwargs)
