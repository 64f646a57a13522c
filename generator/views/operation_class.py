"""The views of `paginator.py` and `waiter.py`: classes over one operation, with one method.

Owns what both kinds have in common, and which of them a dialect has classes for; what
differs is in the modules of these names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model.service import Operation, Paginator, Service, Waiter
from ..parts.context import Context
from ..python import docstrings, layout, stubs
from ..python.page import Page
from ..python.signatures import Signature
from ..python.types import REQUESTS, Type
from ..typing.annotations import Annotator

_M = TypeVar("_M", Paginator, Waiter)


@dataclass(frozen=True, slots=True)
class OperationClass:
    """A class as its stub declares it.

    Attributes:
        base: what it derives from.
        summary: its docstring, as text.
        method: its one method.
    """

    base: Type
    summary: str
    method: Signature


@dataclass(frozen=True, slots=True)
class OperationClassView:
    """A class in both modules; all but its name is laid out.

    Attributes:
        name: the class.
        head: the class statement of the module.
        stub_head: that of the stub.
        docstring: its docstring.
        method: its method, in the stub.
    """

    name: str
    head: str
    stub_head: str
    docstring: str
    method: stubs.Method


@dataclass(frozen=True, slots=True)
class OperationClassesModule:
    """All classes of one kind; the stub and the module show the same ones."""

    title: str
    imports: str
    classes: tuple[OperationClassView, ...]


@dataclass(frozen=True, slots=True)
class Kind(Generic[_M]):
    """Paginators or waiters.

    Attributes:
        name: the suffix of their class names, and the base class in the module.
        models: the models of a service, by name.
        describe: describes the class for a model, with the types of an annotator.
        shows: which shapes of its operation the users of a class see.
    """

    name: str
    models: Callable[[Service], Mapping[str, _M]]
    describe: Callable[[Context, _M, Annotator], OperationClass]
    shows: Callable[[Operation], set[str | None]]

    def view(self, context: Context) -> OperationClassesModule | None:
        """Return the view of both modules; None for a service without such classes."""
        page = Page(by_name=frozenset({REQUESTS}))
        views = tuple(
            self._class(context, page, name, context.annotator)
            for name in sorted(self.models(context.service))
        )
        if not views:
            return None
        return OperationClassesModule(context.title, page.statements(), views)

    def in_dialect(self, context: Context, page: Page) -> dict[str, OperationClassView]:
        """Return the classes of the dialect, for the client of resources.

        Args:
            context: the service.
            page: the stub that declares them.

        Returns:
            The classes by the names of those that they replace.
        """
        operations = context.service.operations
        changed = context.dialect.names.changed
        return {
            f"{name}{self.name}": self._class(context, page, name, context.dialect)
            for name, model in sorted(self.models(context.service).items())
            if self.shows(operations[model.operation]) & changed
        }

    def _class(
        self, context: Context, page: Page, name: str, annotator: Annotator
    ) -> OperationClassView:
        """Return the view of the class for the model called `name`."""
        made = self.describe(context, self.models(context.service)[name], annotator)
        class_ = f"{name}{annotator.names.suffix}{self.name}"
        arguments = [
            self.name,
            f'service="{context.service.name}"',
            f'name="{context.run_time_name}.{self.name}.{name}"',
        ]
        return OperationClassView(
            class_,
            layout.call(f"class {class_}", arguments, ":"),
            layout.call(f"class {class_}", [page.spell(made.base)], ":"),
            docstrings.own(made.summary),
            stubs.method(page, context.options.docs, made.method),
        )
