"""The views of `paginator.py` and `paginator.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from ..graph.paths import follow
from ..model.service import Paginator
from ..model.shapes import Direction, ListShape
from ..naming import names
from ..parts import parameters
from ..parts.context import Context
from ..parts.full_results import full_result
from ..python import docstrings, layout, runtime, stubs
from ..python.page import Page
from ..python.signatures import Documentation, Signature, by_keyword
from ..python.types import ANY, REQUESTS, Name, Type
from ..typing.annotations import Annotator

PAGE_ITERATOR = Name("PageIterator", runtime.PAGINATOR)
PAGINATOR = Name("Paginator", runtime.PAGINATOR)


@dataclass(frozen=True, slots=True)
class PaginatorView:
    """One paginator; `head` and `stub_head` are the class statements, laid out."""

    name: str
    head: str
    stub_head: str
    method: str
    paginate: stubs.Method


@dataclass(frozen=True, slots=True)
class PaginatorModule:
    """The paginators of a service; the stub and the module show the same ones."""

    title: str
    service: str
    prefix: str
    imports: str
    paginators: tuple[PaginatorView, ...]


def paginators(context: Context) -> PaginatorModule | None:
    """Return the view of both modules; None for a service without paginators."""
    page = Page(by_name=frozenset({REQUESTS}))
    views = tuple(
        view_of(context, page, each, context.annotator, f"{name}Paginator")
        for name, each in sorted(context.service.paginators.items())
    )
    if not views:
        return None
    return PaginatorModule(
        context.title,
        context.service.name,
        context.prefix,
        page.statements(),
        views,
    )


def view_of(
    context: Context, page: Page, paginator: Paginator, annotator: Annotator, name: str
) -> PaginatorView:
    """Return the view of one paginator.

    Args:
        context: the service.
        page: the stub.
        paginator: the paginator.
        annotator: its types.
        name: its class.
    """
    operation = context.service.operations[paginator.operation]
    fields = parameters.of_paginator(context, paginator, annotator)
    method = names.method(operation.name)
    item = _item(context, paginator, annotator)
    pages = context.response(operation, annotator)
    merged = annotator.type_def(full_result(context, paginator, annotator))
    link = docstrings.reference(context.service.name, f"paginator/{operation.name}")
    summary = f"Iterate over the pages of `{method}`."
    request = context.type_defs.paginate(operation.input or operation.name)
    paginate = Signature(
        "paginate",
        by_keyword(fields),
        PAGE_ITERATOR.of(pages, item, merged),
        Documentation(otherwise=summary, link=link),
        deprecated=operation.deprecated,
        request=Name(request, REQUESTS),
        narrows=True,
    )
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
        layout.call(f"class {name}", [page.spell(PAGINATOR.of(pages))], ":"),
        method,
        stubs.method(page, context.options.docs, paginate),
    )


def _item(context: Context, paginator: Paginator, annotator: Annotator) -> Type:
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
