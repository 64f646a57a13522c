"""Preset parameters: those that a resource itself adds to a call.

Owns the syntax of targets (`Filters[0].Values[0]`, `Delete.Objects[].Key`,
`Entries[*].Id`) and the sources of values. Deliberately does not merge the user's
parameters, which actions and collections do in different ways.
"""

from __future__ import annotations

import re
from typing import Any

import jmespath  # type: ignore[import-untyped, unused-ignore]
from botocore import xform_name

from staticboto.boto3.exceptions import ResourceLoadException
from staticboto.boto3.resources.model import Request

# The possible ends of a part of a target: `[2]`, `[]` or `[*]`.
INDEX_RE = re.compile(r"\[(.*)\]$")


def create_request_parameters(
    parent: Any,
    request_model: Request | Any,
    params: dict[str, Any] | None = None,
    index: int | None = None,
) -> dict[str, Any]:
    """Build the parameters that `request_model` presets.

    Args:
        parent: the resource whose identifiers and data are used.
        request_model: anything with `params`: a request or a waiter.
        params: parameters to add to, as a batch action does for one element after another.
        index: the position of the element in a batch, which `[*]` stands for.

    Raises:
        NotImplementedError: a preset has a source that does not exist.
        ResourceLoadException: data is needed and cannot be loaded.
    """
    params = {} if params is None else params
    for param in request_model.params:
        value: Any
        if param.source == "identifier":
            value = getattr(parent, xform_name(param.name))
        elif param.source == "data":
            value = get_data_member(parent, param.path)
        elif param.source in ("string", "integer", "boolean"):
            value = param.value
        elif param.source == "input":
            # The user passes it.
            continue
        else:
            raise NotImplementedError(f"Unsupported source type: {param.source}")
        build_param_structure(params, param.target, value, index)
    return params


def build_param_structure(
    params: dict[str, Any], target: str, value: Any, index: int | None = None
) -> None:
    """Set `value` in `params` at the place that `target` describes.

    Args:
        params: changed in place. Missing parts of the path are created, and a value that
            is not a list is replaced if an index needs a list.
        target: names separated by dots. `name[2]` is an element, for which the list is
            filled up with `{}`; `name[]` a new element; `name[*]` the element at `index`.
            An index stays in force for a later `[*]`.
        value: any value, None included.
        index: the meaning of `[*]`; None means a new element.
    """
    place: Any = params
    *path, last = target.split(".")
    for part in path:
        container, key, index = _slot(place, part, index)
        if isinstance(key, str) and key not in container:
            container[key] = {}
        place = container[key]
    container, key, _ = _slot(place, last, index)
    container[key] = value


def _slot(place: Any, part: str, index: int | None) -> tuple[Any, Any, int | None]:
    """Find the place of `part` of a target: container, key and current index."""
    match = INDEX_RE.search(part)
    if match is None:
        return place, part, index
    name, position = part[: match.start()], match[1]
    if position != "*":
        index = int(position) if position else None
    if name not in place or not isinstance(place[name], list):
        place[name] = []
    elements: list[Any] = place[name]
    if index is None:
        index = len(elements)
    elements.extend({} for _ in range(index + 1 - len(elements)))
    return elements, index, index


def get_data_member(parent: Any, path: str) -> Any:
    """Find `path`, a JMESPath expression, in the parent's data, which is loaded if necessary.

    Raises:
        ResourceLoadException: there is no data and no way to load it.
    """
    if parent.meta.data is None:
        if not hasattr(parent, "load"):
            raise ResourceLoadException(
                f"{parent.__class__.__name__} has no load method!"
            )
        parent.load()
    return jmespath.search(path, parent.meta.data)
