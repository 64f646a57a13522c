"""The pages of a client's methods: one for each operation, and each method that is added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from ..examples import calls
from ..examples.calls import Example
from ..facts import overrides
from ..facts.overrides import MethodOverride
from ..model.service import Operation
from ..model.shapes import Direction
from ..naming import addresses, names
from ..parts import client_members, parameters
from ..parts.context import Context
from ..parts.injected import checked
from ..parts.waiting import sentences
from ..python import documentation, stubs
from ..python.signatures import PROPERTY, Signature
from ..guide import highlight
from . import frame, markup, printing, sides
from .links import PLAIN, Links
from .tree import Node, Tree, names_of


@dataclass(frozen=True, slots=True)
class Error:
    """An error that an operation is known to answer with.

    Attributes:
        name: its class.
        href: its address.
        html: when it happens.
        text: the same as plain text.
    """

    name: str
    href: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Related:
    """A paginator or a waiter of an operation.

    Attributes:
        name: what a program passes to `get_paginator` or `get_waiter`.
        href: its address.
        text: what it does.
        example: a program that uses it.
        example_md: the same for the twin.
    """

    name: str
    href: str
    text: str
    example: str
    example_md: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationPage(frame.Frame):
    """A method of a client; what ends with `_md` is for the twin.

    Attributes:
        method: its name.
        package: the package of the service.
        deprecated: why it should not be used, as HTML; empty if it is not deprecated.
        is_deprecated: whether it is.
        lead: what it does, in a sentence, as HTML.
        html: the rest of its documentation; empty if there is no more.
        signature: as the stub has it, with links.
        example: a program that calls it; empty for a method that is added.
        example_html: what the example is about; often empty.
        parameters: what it takes.
        response: what it returns; empty for a method that is added.
        response_type: the type of it, with a link.
        errors: the errors that the model declares for it.
        paginator: its paginator; None if it has none.
        waiters: the waiters that repeat it.
        api: its name in AWS's API; empty for a method that is added.
        cli: its command in AWS's command line; empty likewise.
        words: the names of members and types on the page, for the search.
    """

    method: str
    package: str
    is_deprecated: bool
    deprecated: str
    lead: str
    lead_md: str
    html: str
    html_md: str
    signature: str
    signature_md: str
    example: str
    example_md: str
    example_html: str
    parameters: str
    parameters_md: str
    response: str
    response_md: str
    response_type: str
    response_type_md: str
    errors: tuple[Error, ...]
    paginator: Related | None
    waiters: tuple[Related, ...]
    api: str
    cli: str
    words: tuple[str, ...]


def pages(context: Context) -> Mapping[str, OperationPage]:
    """Return the views of the pages by folder."""
    signatures = methods(context)
    added = overrides.own(context.service.name).client.methods
    found = {}
    for operation in context.operations:
        name = names.method(operation.name)
        found[addresses.method(name)] = _operation(context, operation, signatures[name])
    for method in added:
        found[addresses.method(method.name)] = _added(
            context, method, signatures[method.name]
        )
    return found


def methods(context: Context) -> Mapping[str, Signature]:
    """Return the signatures of a client's methods by name; the first of overloads."""
    found: dict[str, Signature] = {}
    for each in client_members.members(context, context.annotator, {}):
        if isinstance(each, Signature):
            found.setdefault(each.name, each)
    return found


def signature(links: Links, made: Signature) -> tuple[str, str]:
    """Return a signature as HTML, with links, and as plain code."""
    # Comments for checkers are nothing for readers.
    shown = stubs.method(PLAIN, "none", replace(made, narrows=False), indent=0)
    decorator = f"{shown.decorator}\n" if made.decorator == PROPERTY else ""
    code = f"{decorator}{shown.head.removesuffix(': ...')}: ..."
    types = [made.result, *(each.type for each in made.parameters)]
    return highlight.signature(code, links.names(types)), code


def _operation(
    context: Context, operation: Operation, made: Signature
) -> OperationPage:
    links = Links(context, 1)
    code, plain = signature(links, made)
    taken: tuple[Node, ...] = ()
    returned: tuple[Node, ...] = ()
    if operation.input is not None:
        fields = parameters.of_operation(context, operation)
        taken = Tree(context, Direction.INPUT).of(
            context.structure(operation.input),
            {each.name: each.type for each in fields},
        )
    if operation.output is not None:
        structure = context.structure(operation.output)
        returned = Tree(context, Direction.OUTPUT).of(structure)
    name = made.name
    service = context.service
    lead = documentation.brief(operation.documentation, 0) or f"Call {operation.name}."
    paragraphs = documentation.full(operation.documentation, 1000)
    is_long = paragraphs not in ([], [lead])
    example = calls.of_operation(context, operation)
    paginator = _paginator(context, operation, links)
    waiters = tuple(
        _related(
            names.snake(each.name),
            links.iterating(addresses.WAITERS, each.name),
            escape(sentences(each), quote=False),
            calls.of_waiter(context, each),
        )
        for each in service.waiters.values()
        if each.operation == operation.name
    )
    return OperationPage(
        **frame.of_service(
            context,
            name,
            frame.sentence(operation.documentation, f"Call {operation.name}."),
            addresses.method(name),
        ),
        section="Related",
        beside=sides.methods_alike(context, name, links),
        headings=sides.headings(
            ("signature", "Signature"),
            ("example", "Example"),
            ("description", "Description" if is_long else ""),
            ("parameters", "Parameters"),
            ("response", "Response"),
            ("errors", "Errors" if operation.errors else ""),
            ("paginator", "Paginator" if paginator else ""),
            ("waiters", "Waiters" if waiters else ""),
        ),
        method=name,
        package=context.package,
        is_deprecated=operation.deprecated is not None,
        deprecated=markup.html(operation.deprecated or ""),
        lead=escape(lead, quote=False),
        lead_md=lead,
        html=markup.html(operation.documentation) if is_long else "",
        html_md="\n\n".join(paragraphs) if is_long else "",
        signature=code,
        signature_md=plain,
        example=highlight.code(example.code),
        example_md=example.code.rstrip(),
        example_html=markup.html(example.html),
        parameters=printing.html(taken, links, "parameter-"),
        parameters_md=printing.markdown(taken),
        response=printing.html(returned, links, "response-"),
        response_md=printing.markdown(returned),
        response_type=links.spell(made.result),
        response_type_md=str(PLAIN.spell(made.result)),
        errors=tuple(_errors(context, operation, links)),
        paginator=paginator,
        waiters=waiters,
        api=operation.name,
        cli=names.command(service.name, operation.name),
        words=tuple(names_of((*taken, *returned))),
    )


def _paginator(context: Context, operation: Operation, links: Links) -> Related | None:
    """Return the paginator of an operation; None if it has none."""
    paginator = context.service.paginators.get(operation.name)
    if paginator is None:
        return None
    href = links.iterating(addresses.PAGINATORS, operation.name)
    text = "It passes the tokens on, so that a program sees all results."
    made = calls.of_paginator(context, paginator)
    return _related(names.snake(operation.name), href, text, made)


def _related(name: str, href: str, text: str, made: Example) -> Related:
    return Related(name, href, text, highlight.code(made.code), made.code.rstrip())


def _errors(context: Context, operation: Operation, links: Links) -> Iterator[Error]:
    for name in operation.errors:
        shape = context.structure(name)
        yield Error(
            name,
            links.exception(name),
            markup.html(shape.documentation),
            documentation.summarize(shape.documentation, 200),
        )


def _added(context: Context, method: MethodOverride, made: Signature) -> OperationPage:
    links = Links(context, 1)
    code, plain = signature(links, made)
    name = method.name
    taken = [
        Node(each.name, checked(each), "", required=not each.default)
        for each in method.parameters
    ]
    return OperationPage(
        **frame.of_service(context, name, method.summary, addresses.method(name)),
        method=name,
        package=context.package,
        is_deprecated=False,
        deprecated="",
        lead=escape(method.summary, quote=False),
        lead_md=method.summary,
        html="",
        html_md="",
        signature=code,
        signature_md=plain,
        example="",
        example_md="",
        example_html="",
        parameters=printing.html(taken, links, "parameter-"),
        parameters_md=printing.markdown(taken),
        response="",
        response_md="",
        response_type=links.spell(method.returns),
        response_type_md=str(PLAIN.spell(method.returns)),
        errors=(),
        paginator=None,
        waiters=(),
        api="",
        cli="",
        words=tuple(names_of(taken)),
    )
