"""The docstrings of methods of clients, paginators and waiters: botocore's own text.

Generated modules contain the documentation that editors show; a class keeps the first
paragraph of it. botocore renders the full text from the service model when a program reads the
docstring, with `help()` for example. It uses a session that exists only for this, so that no
class keeps a user's session alive. The docstrings of resources are in `resources.docstring`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from copy import copy
from functools import cache, lru_cache
from html import escape
from typing import Any, SupportsIndex, TypeAlias

import botocore.session
from botocore import xform_name
from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.method import document_model_driven_method
from botocore.docs.paginator import document_paginate_method
from botocore.docs.utils import DocumentedShape
from botocore.model import ServiceModel
from botocore.session import Session

Writer: TypeAlias = Callable[..., None]

# Not empty, since `help()` and tools take an empty docstring for a missing one.
_UNREAD = "Rendered when it is read."


class LazyDocstring(str):
    """A docstring that is rendered when it is shown.

    Until then it is the first paragraph of `written`. A class has hundreds of these, and
    copies of the whole texts would take half a megabyte for EC2. Making one has to be cheap,
    since importing a service makes one for each member. `help()` and `inspect.getdoc` call
    `expandtabs` of a docstring, and printing calls `str` or `repr`; these render it.

    Args:
        written: the docstring in the generated module; None if there is none.
        write: writes the text. It is called with a section of a document of botocore,
            `written`, and `subject`. If it writes nothing, `written` is shown.
        subject: the further arguments of `write`.
    """

    __slots__ = ("_rendered", "_subject", "_write")

    _rendered: str
    _subject: tuple[Any, ...]
    _write: Writer

    def __new__(cls, written: str | None, write: Writer, *subject: Any) -> Any:
        self = str.__new__(cls, (written or _UNREAD).partition("\n\n")[0])
        self._write = write
        self._subject = subject
        return self

    @property
    def written(self) -> str:
        """The first paragraph of the docstring in the module; empty if there is none."""
        return "" if self == _UNREAD else str.__str__(self)

    def _render(self) -> str:
        try:
            return self._rendered
        except AttributeError:
            document = DocumentStructure("docstring", target="html")
            self._write(document, self.written, *self._subject)
            text = document.flush_structure().decode("utf-8")
            self._rendered = text or self.written
            return self._rendered

    def __str__(self) -> str:
        return self._render()

    __repr__ = __str__

    def __format__(self, format_spec: str) -> str:
        return format(self._render(), format_spec)

    def expandtabs(self, tabsize: SupportsIndex = 8) -> str:
        """Return the rendered text, as `inspect.cleandoc` asks for it."""
        return self._render().expandtabs(tabsize)


def write_operation(section: Any, written: str, service: str, method: str) -> None:
    """Document a client's method."""
    operations = service_model(service).operation_names
    operation = next(name for name in operations if xform_name(name) == method)
    model = service_model(service).operation_model(operation)
    document_model_driven_method(
        section,
        operation,
        model,
        event_emitter=documenting().get_component("event_emitter"),
        method_description=model.documentation,
        example_prefix=f"response = client.{method}",
        include_signature=False,
    )


def write_paginator(section: Any, written: str, service: str, operation: str) -> None:
    """Document a paginator's `paginate`."""
    document_paginate_method(
        section,
        operation,
        event_emitter=documenting().get_component("event_emitter"),
        service_model=service_model(service),
        paginator_config=documenting()
        .get_paginator_model(service)
        .get_paginator(operation),
        include_signature=False,
    )


def write_client_waiter(section: Any, written: str, service: str, waiter: str) -> None:
    """Document a waiter's `wait`."""
    write_waiter(
        section,
        documenting().get_waiter_model(service).get_waiter(waiter),
        service_model(service),
        documenting().get_component("event_emitter"),
        written,
        "waiter.wait",
    )


def write_waiter(
    section: Any,
    waiter: Any,
    shapes: ServiceModel,
    events: Any,
    written: str,
    called: str,
    presets: Sequence[str] = (),
) -> None:
    """Document a method that waits with a waiter.

    Args:
        section: the document of botocore to write into.
        waiter: botocore's model of the waiter.
        shapes: botocore's model of the service.
        events: the emitter of botocore's events for documentation.
        written: the description of the waiter in the generated module; empty for a waiter
            that was not generated.
        called: the method as an example calls it, such as `waiter.wait`.
        presets: the parameters that a user cannot pass, since a resource sets them.
    """
    polled = xform_name(waiter.operation)
    # botocore takes a sequence of shapes; its stubs say otherwise.
    config: Any = [_waiter_config(waiter)]
    document_model_driven_method(
        section,
        called.rpartition(".")[2],
        shapes.operation_model(waiter.operation),
        event_emitter=events,
        method_description=escape(" ".join(written.split()))
        or f"Polls `{polled}` every {waiter.delay} seconds, at most {waiter.max_attempts} "
        "times, until a successful state is reached.",
        example_prefix=called,
        include_input=config,
        exclude_input=presets,
        document_output=False,
        include_signature=False,
    )


def _waiter_config(waiter: Any) -> Any:
    members = OrderedDict(
        (name, DocumentedShape(name, "integer", f"{text} Default: {default}"))
        for name, text, default in (
            ("Delay", "The number of seconds between two attempts.", waiter.delay),
            ("MaxAttempts", "The maximal number of attempts.", waiter.max_attempts),
        )
    )
    return DocumentedShape(
        "WaiterConfig",
        "structure",
        "The time between two attempts, and their number.",
        members=members,
    )


@cache
def documenting() -> Session:
    """Return the session that documentation is rendered with."""
    return botocore.session.get_session()


@lru_cache(maxsize=1)  # Readers of documentation look at one service after the other.
def service_model(service: str, api_version: str | None = None) -> ServiceModel:
    """Return botocore's model of a service, by default in its newest version."""
    return documenting().get_service_model(service, api_version)


resource_handlers: dict[str, tuple[str, Callable[..., None]]] = {}
"""Handlers of botocore's events for documentation of resources: id → event and handler.

If the resources of a service take and return other values than its client, the module that
converts the values adds a handler here that documents them.
"""


def resource_events() -> Any:
    """Return an emitter with the handlers of `resource_handlers`."""
    events = copy(documenting().get_component("event_emitter"))
    for identity, (event, handler) in resource_handlers.items():
        events.register(event, handler, unique_id=identity)
    return events
