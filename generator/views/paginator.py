"""The views of `paginator.py` and `paginator.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from .. import layout, names
from ..annotations import Annotation, Annotator, Import
from ..model import Direction, ListShape, Paginator
from ..paths import follow
from . import docs, parameters
from .client import reference
from .context import Context
from .full_results import full_result
from .signatures import Signature, merge, signature

RUNTIME = ".._runtime.paginator"
PAGE_ITERATOR = Annotation("PageIterator", frozenset({Import(RUNTIME, "PageIterator")}))
PAGINATOR = Annotation("Paginator", frozenset({Import(RUNTIME, "Paginator")}))
ANY = Annotation("Any", frozenset({Import("typing", "Any")}))


@dataclass(frozen=True, slots=True)
class PaginatorView:
    """One paginator; `head` and `stub_head` are the class statements, laid out."""

    name: str
    head: str
    stub_head: str
    method: str
    paginate: Signature


@dataclass(frozen=True, slots=True)
class View:
    """The paginators of a service; the stub and the module show the same ones."""

    title: str
    service: str
    prefix: str
    imports: str
    paginators: tuple[PaginatorView, ...]


def paginators(context: Context) -> View | None:
    """Return the view of both modules; None for a service without paginators."""
    views = tuple(
        view_of(context, each, context.shared, f"{name}Paginator")
        for name, each in sorted(context.service.paginators.items())
    )
    if not views:
        return None
    imports = merge([view.paginate for view in views])
    imports |= PAGINATOR.imports
    return View(
        context.title,
        context.service.name,
        context.prefix,
        layout.imports(imports),
        views,
    )


def view_of(
    context: Context, paginator: Paginator, annotator: Annotator, name: str
) -> PaginatorView:
    """Return the view of one paginator.

    Args:
        context: the service.
        paginator: the paginator.
        annotator: how its types are spelled.
        name: its class.
    """
    operation = context.service.operations[paginator.operation]
    fields = parameters.of_paginator(context, paginator, annotator)
    method = names.method(operation.name)
    item = _item(context, paginator, annotator)
    page = context.response(operation, annotator)
    merged = annotator.type_def(full_result(context, paginator, annotator))
    link = reference(context, f"paginator/{operation.name}")
    summary = f"Iterate over the pages of `{method}`."
    request = context.type_defs.paginate(operation.input or operation.name)
    return PaginatorView(
        name,
        layout.call(
            f"class {name}",
            [
                "Paginator",
                f'service="{context.service.name}"',
                f'name="{context.run_time_name}.Paginator.{operation.name}"',
            ],
            ":",
        ),
        layout.call(f"class {name}", [page.inside(PAGINATOR).text], ":"),
        method,
        signature(
            "paginate",
            fields,
            merged.inside(PAGE_ITERATOR, page, item),
            docs.block(context.options.docs, "", summary, link, fields),
            operation.deprecated,
            Annotation(request, frozenset({Import(".requests", request)})),
            narrows=True,
        ),
    )


def _item(context: Context, paginator: Paginator, annotator: Annotator) -> Annotation:
    """Return the type of what `items` yields: the elements of the first result key.

    What is not a list is one item a page. Result keys are JMESPath; where one is more than
    names and dots, its items stay untyped.
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
