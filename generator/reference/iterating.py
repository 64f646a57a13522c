"""The pages of paginators and waiters: classes over one operation, with one method."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Generic, TypeVar

from ..examples import calls
from ..examples.calls import Example
from ..model.service import Paginator, Waiter
from ..naming import addresses, names
from ..parts.context import Context
from ..python import documentation
from ..python.signatures import Documentation
from ..views.operation_class import Kind
from ..views.paginator import PAGINATORS
from ..views.waiter import WAITERS
from ..guide import highlight
from . import frame, markup, sides
from .frame import Crumb
from .links import Links
from .listing import Entry, Group, Listing
from .operation import signature

_M = TypeVar("_M", Paginator, Waiter)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassPage(frame.Frame):
    """A paginator or a waiter; what ends with `_md` is for the twin.

    Attributes:
        name: what a program passes to `get_paginator` or `get_waiter`.
        class_name: its class.
        package: the package of the service.
        module: the module that has the class.
        operation: the method that it repeats.
        href: the page of that method; `twin` is that of its twin.
        html: what it does.
        signature: its method, as the stub has it, with links.
        example: a program that uses it.
        keys: the keys of a response that a paginator collects from all pages, each as an
            expression.
    """

    name: str
    class_name: str
    package: str
    module: str
    operation: str
    href: str
    twin: str
    html: str
    html_md: str
    signature: str
    signature_md: str
    example: str
    example_md: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Iterating(Generic[_M]):
    """One of the two kinds.

    Attributes:
        kind: the classes.
        folder: the folder of their pages.
        title: the title of the page that lists them.
        example: makes the example of one.
        keys: returns what one collects.
    """

    kind: Kind[_M]
    folder: str
    title: str
    example: Callable[[Context, _M], Example]
    keys: Callable[[_M], tuple[str, ...]]

    def overview(self, context: Context) -> Listing | None:
        """Return the view of the page that lists them; None if there are none."""
        entries = tuple(self._entries(context))
        if not entries:
            return None
        text = f"The {self.title.lower()} of {context.title}."
        group = Group("", "", entries)
        return Listing.of_service(context, self.folder, self.title, text, group)

    def pages(self, context: Context) -> Mapping[str, ClassPage]:
        """Return the views of their pages by folder."""
        models = self.kind.models(context.service)
        return {
            f"{self.folder}/{names.snake(name)}": self._page(
                context, name, models[name]
            )
            for name in sorted(models)
        }

    def _entries(self, context: Context) -> Iterator[Entry]:
        models = self.kind.models(context.service)
        for name in sorted(models, key=names.snake):
            described = self.kind.describe(context, models[name], context.annotator)
            called = names.snake(name)
            text = described.method.documentation.lead or described.summary
            yield Entry(called, f"{called}/index.html", documentation_text(text), text)

    def _near(self, context: Context, name: str) -> Sequence[str]:
        """Return the names before and after a name."""
        names_ = sorted(self.kind.models(context.service))
        start = max(0, names_.index(name) - sides.MOST // 2)
        return names_[start : start + sides.MOST]

    def _page(self, context: Context, name: str, model: _M) -> ClassPage:
        links = Links(context, 2)
        described = self.kind.describe(context, model, context.annotator)
        said: Documentation = described.method.documentation
        text = said.lead or said.otherwise
        code, plain = signature(links, described.method)
        method = names.method(model.operation)
        called = names.snake(name)
        made = self.example(context, model)
        return ClassPage(
            **frame.of_service(context, called, described.summary, self.folder, called),
            section=self.title,
            beside=sides.untitled(
                Crumb.to(
                    names.snake(each),
                    f"../{names.snake(each)}/index.html",
                    each == name,
                )
                for each in self._near(context, name)
            ),
            headings=sides.headings(("example", "Example"), ("signature", "Signature")),
            name=called,
            class_name=f"{name}{self.kind.name}",
            package=context.package,
            module=self.kind.name.lower(),
            operation=method,
            href=links.method(method),
            twin=frame.twin(links.method(method)),
            html=f"<p>{documentation_text(text)}</p>{markup.html(said.html)}",
            html_md="\n\n".join([text, *documentation.full(said.html, 1000)]),
            signature=code,
            signature_md=plain,
            example=highlight.code(made.code),
            example_md=made.code.rstrip(),
            keys=tuple(escape(each) for each in self.keys(model)),
        )


def documentation_text(text: str) -> str:
    """Return text of ours, in which code is between backquotes, as HTML."""
    parts = escape(text, quote=False).replace("``", "`").split("`")
    return "".join(
        f"<code>{part}</code>" if number % 2 else part
        for number, part in enumerate(parts)
    )


OF_PAGINATORS = Iterating(
    PAGINATORS,
    addresses.PAGINATORS,
    "Paginators",
    calls.of_paginator,
    lambda paginator: paginator.result_keys,
)
OF_WAITERS = Iterating(
    WAITERS, addresses.WAITERS, "Waiters", calls.of_waiter, lambda waiter: ()
)
