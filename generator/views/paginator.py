"""The views of `paginator.py` and `paginator.pyi`."""

from __future__ import annotations

from ..graph.paths import follow
from ..model.service import Paginator
from ..model.shapes import Direction, ListShape
from ..naming import names
from ..parts import parameters
from ..parts.context import Context
from ..parts.full_results import full_result
from ..python import runtime
from ..python.signatures import Documentation, Signature, by_keyword
from ..python.types import ANY, REQUESTS, Name, Type
from ..typing.annotations import Annotator
from .operation_class import Kind, OperationClass

PAGE_ITERATOR = Name("PageIterator", runtime.PAGINATOR)
PAGINATOR = Name("Paginator", runtime.PAGINATOR)


def _paginator(
    context: Context, paginator: Paginator, annotator: Annotator
) -> OperationClass:
    operation = context.service.operations[paginator.operation]
    method = names.method(operation.name)
    item = _item(context, paginator, annotator)
    pages = context.response(operation, annotator)
    merged = annotator.type_def(full_result(context, paginator, annotator))
    link = context.published("paginator", operation.name)
    request = context.type_defs.paginate(operation.input or operation.name)
    paginate = Signature(
        "paginate",
        by_keyword(parameters.of_paginator(context, paginator, annotator)),
        PAGE_ITERATOR.of(pages, item, merged),
        Documentation(otherwise=f"Iterate over the pages of `{method}`.", link=link),
        deprecated=operation.deprecated,
        request=Name(request, REQUESTS),
        narrows=True,
    )
    return OperationClass(PAGINATOR.of(pages), f"Pages of `{method}`.", paginate)


def _item(context: Context, paginator: Paginator, annotator: Annotator) -> Type:
    """Return the type of what `items` yields: the elements of the first result key.

    If that is not a list, it is one item per page. Result keys are JMESPath; if one is
    more than names and dots, its items are untyped.
    """
    output = context.service.operations[paginator.operation].output
    if output is None or not paginator.result_keys:
        return ANY
    shapes = context.service.shapes
    found = follow(shapes, output, paginator.result_keys[0])
    if found is None or found.projected:
        return ANY
    shape = shapes[found.shape]
    element = shape.member if isinstance(shape, ListShape) else shape.name
    return annotator.shape(element, Direction.OUTPUT)


PAGINATORS = Kind(
    "Paginator",
    models=lambda service: service.paginators,
    describe=_paginator,
    shows=lambda operation: {operation.input, operation.output},
)
