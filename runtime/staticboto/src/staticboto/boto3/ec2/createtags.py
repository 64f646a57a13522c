"""`ec2.create_tags`: tags many resources at once and returns the tags as resources."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any


def inject_create_tags(
    event_name: str, class_attributes: MutableMapping[str, Any], **kwargs: Any
) -> None:
    """Add `create_tags` to a service resource class that is being made."""
    class_attributes["create_tags"] = create_tags


def create_tags(self: Any, **kwargs: Any) -> list[Any]:
    """Set tags on resources.

    Args:
        self: the service resource of ec2.
        kwargs: the parameters of the client's `create_tags`: `Resources`, a list of ids,
            `Tags`, a list of `{"Key": …, "Value": …}`, and `DryRun`, with which nothing
            is done but to see whether it may be.

    Returns:
        A `Tag` for every tag of every resource; the tags of one resource stand together.
    """
    self.meta.client.create_tags(**kwargs)
    return [
        self.Tag(resource, tag["Key"], tag["Value"])
        for resource in kwargs.get("Resources", [])
        for tag in kwargs.get("Tags", [])
    ]
