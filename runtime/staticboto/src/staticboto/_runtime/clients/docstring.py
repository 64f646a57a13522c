"""What `help()` shows for methods of clients, paginators and waiters: botocore's own text.

Generated modules carry what editors show of a method, and of that a class keeps the first
paragraph. The full text is rendered by botocore from the service model the moment somebody
reads it, through a session that exists for this alone, so that no class keeps a user's
session alive. What resources say is in `resources.docstring`.
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

# Truthy, as a docstring has to be.
_UNREAD = "Rendered when it is read."


class LazyDocstring(str):
    """A docstring that is rendered when it is shown.

    Until then it is the first paragraph of `written`: a class is made of hundreds of these,
    and a copy of all that is written of each would take half a megabyte for EC2. Making one
    costs next to nothing, since importing a service makes as many as it has members.
    `help()` and `inspect.getdoc` ask a docstring for `expandtabs`, whoever prints it for
    `str` or `repr`.

    Args:
        written: what the generated module says; None for nothing.
        write: writes the text into a document of botocore, of which it is given a section;
            if it writes nothing, `written` is shown.
        subject: what `write` is given besides, after `written`.
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
        """The first paragraph of what is written; empty for nothing."""
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
    """Document what waits with a waiter.

    Args:
        section: the document of botocore to write into.
        waiter: botocore's model of the waiter.
        shapes: botocore's model of the service.
        events: what botocore announces documentation with.
        written: what the generated module says that is waited for; empty for a waiter
            that was not generated.
        called: how a program names the method.
        presets: the parameters that are not the user's to give.
    """
    polled = xform_name(waiter.operation)
    # A sequence of shapes, whatever botocore's stubs say.
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
            ("Delay", "How many seconds there are between attempts.", waiter.delay),
            ("MaxAttempts", "How many attempts are made.", waiter.max_attempts),
        )
    )
    return DocumentedShape(
        "WaiterConfig",
        "structure",
        "How often and how long is waited.",
        members=members,
    )


@cache
def documenting() -> Session:
    """Return the session that documentation is rendered with."""
    return botocore.session.get_session()


@lru_cache(maxsize=1)  # of the service that was looked at last
def service_model(service: str, api_version: str | None = None) -> ServiceModel:
    """Return botocore's model of a service, by default in its newest version."""
    return documenting().get_service_model(service, api_version)


resource_handlers: dict[str, tuple[str, Callable[..., None]]] = {}
"""Handlers of botocore's documentation events for what resources say, by their ids.

Where a service's resources take and give other values than its client, the module that
converts them says so here.
"""


def resource_events() -> Any:
    """Return an emitter with the handlers of `resource_handlers`."""
    events = copy(documenting().get_component("event_emitter"))
    for identity, (event, handler) in resource_handlers.items():
        events.register(event, handler, unique_id=identity)
    return events
