"""The result of `build_full_result`: the merged pages of a paginator.

botocore merges the values of the result keys, keeps those of the other keys from the
first page, and adds the token for the next page, if there is one. A result key is absent
if no page has it; a key that is not merged is always there and may be None. Keys that
are more than names and dots have no type. Source: `PageIterator.build_full_result` of
botocore.paginate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..graph.paths import follow
from ..model.service import Paginator
from ..model.shapes import Direction, Structure
from ..python.typed_dicts import Draft, Field
from ..python.types import STR, Type, optional
from ..typing.annotations import Annotator
from .context import Context

_PATH = re.compile(r"\w+(\.\w+)*")


@dataclass(slots=True)
class _Node:
    """A key of the merged result: a key of the pages, or a part with further keys."""

    type: Type | None = None
    merged: bool = True
    below: dict[str, _Node] = field(default_factory=dict)


def full_result(context: Context, paginator: Paginator, annotator: Annotator) -> str:
    """Return the name of the TypedDict of a paginator's merged result."""
    name = context.type_defs.full_result(paginator.operation)
    output = context.service.operations[paginator.operation].output
    return annotator.names.in_dialect(output, name) if output else name


def drafts(
    context: Context, annotator: Annotator, paginators: Iterable[Paginator]
) -> Iterator[Draft]:
    """Yield the TypedDicts of paginators' merged results."""
    for paginator in paginators:
        root = _tree(context, paginator, annotator)
        name = full_result(context, paginator, annotator)
        yield from _typed_dicts(context, root, name, True)


def _tree(context: Context, paginator: Paginator, annotator: Annotator) -> _Node:
    root = _Node()
    output = context.service.operations[paginator.operation].output
    for keys, merged in (
        (paginator.result_keys, True),
        (paginator.non_aggregate_keys, False),
    ):
        for key in filter(_PATH.fullmatch, keys if output else ()):
            _grow(context, root, str(output), key, merged, annotator)
    return root


def _grow(
    context: Context,
    root: _Node,
    output: str,
    key: str,
    merged: bool,
    annotator: Annotator,
) -> None:
    """Add the path `key` to the tree."""
    shapes = context.service.shapes
    steps = key.split(".")
    node = root
    for step in steps:
        node = node.below.setdefault(step, _Node())
    parent = follow(shapes, output, ".".join(steps[:-1]))
    structure = shapes[parent.shape] if parent else None
    node.merged = merged
    if isinstance(structure, Structure):
        for member in structure.members:
            if member.name == steps[-1]:
                node.type = annotator.member(structure, member, Direction.OUTPUT)


def _typed_dicts(
    context: Context, node: _Node, name: str, is_root: bool
) -> Iterator[Draft]:
    fields = []
    for key, below in node.below.items():
        if below.below:
            part = context.type_defs.variant(name, key)
            yield from _typed_dicts(context, below, part, False)
            fields.append(Field(key, context.annotator.type_def(part), False))
        elif below.type is not None:
            type_ = below.type if below.merged else optional(below.type)
            fields.append(Field(key, type_, not below.merged and is_root))
    if is_root:
        fields.append(Field("NextToken", STR, False))
    yield Draft(name, fields=tuple({field.name: field for field in fields}.values()))
