from collections.abc import Callable
from typing import Any, Protocol, TypeVar, type_check_only

import botocore.client
from botocore.client import BaseClient as BaseClient
from botocore.config import Config
from botocore.hooks import BaseEventHooks
from typing_extensions import Never

from .exceptions import ClientExceptions

# The stub of a client imports `Client` and the types of inputs from here by one statement. A
# second statement would cost a checker time in the stub of every client.
from ..types.shared import *

# Not `Self`: jedi takes it for the class in which it is written, which is `Client`.
_Own = TypeVar("_Own", bound=Client)

@type_check_only
class Session(Protocol):
    """The properties by which a checker recognises a `boto3.Session`.

    Importing the class itself would make checkers read the overloads for all services.
    """

    @property
    def profile_name(self) -> str: ...
    @property
    def available_profiles(self) -> list[str]: ...

@type_check_only
class Events(BaseEventHooks):
    """An emitter of events, which calls handlers with keyword arguments.

    A handler may return a value here; botocore's stubs do not allow it.
    """

    def register(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Call `handler` for the event, and for events below it.

        Args:
            event_name: the event; `before-call.s3` is for all operations of S3.
            handler: called with keyword arguments.
            unique_id: an id; a second handler with the same id is not added.
            unique_id_uses_count: whether registrations with the id are counted, so that as
                many calls of `unregister` are needed.
        """

    def register_first(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Like `register`, but before the other handlers of the event."""

    def register_last(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Like `register`, but after the other handlers of the event."""

    def unregister(
        self,
        event_name: str,
        handler: Callable[..., object] | None = None,
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Remove `handler`, or the handler that was registered with `unique_id`."""

    def emit(
        self, event_name: str, **kwargs: Any
    ) -> list[tuple[Callable[..., object], Any]]:
        """Call the handlers; return each with its result."""

    def emit_until_response(
        self, event_name: str, **kwargs: Any
    ) -> tuple[Callable[..., object] | None, Any]:
        """Call handlers until one returns a value; return that handler and the value."""

@type_check_only
class ClientMeta(botocore.client.ClientMeta):
    """The description of a client, `client.meta`."""

    # An attribute at run time. It is a property here so that its type for reading can be
    # narrower than in botocore's class; its type for setting is botocore's.
    @property
    def events(self) -> Events: ...
    @events.setter
    def events(  # pyright: ignore[reportIncompatibleVariableOverride]
        self, value: BaseEventHooks
    ) -> None: ...

class Client(BaseClient):
    """The base of all generated clients.

    The methods that take a name accept none here, and in each client the names of its
    service. botocore's class accepts any `str`; `type: ignore` is for mypy, which compares
    the methods with botocore's as well.
    """

    @property
    def meta(self) -> ClientMeta: ...
    @meta.setter
    def meta(  # pyright: ignore[reportIncompatibleVariableOverride]
        self, value: botocore.client.ClientMeta
    ) -> None: ...
    @classmethod
    def create(
        cls: type[_Own],
        *,
        session: Session | None = None,
        region_name: str | None = None,
        api_version: str | None = None,
        use_ssl: bool = True,
        verify: bool | str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        config: Config | None = None,
        aws_account_id: str | None = None,
    ) -> _Own:
        """Make a client of this service, as `session.client("…")` does.

        Args:
            session: the session to make it with; None for the default session.
            region_name: the region; None for the region of the session.
            api_version: the API version of the service; None for the newest.
            use_ssl: whether to use HTTPS, unless `endpoint_url` decides it.
            verify: whether to verify certificates, or the path of a CA bundle.
            endpoint_url: the URL to connect to, instead of the service's endpoint.
            aws_access_key_id: the access key, instead of the session's credentials.
            aws_secret_access_key: the secret key.
            aws_session_token: the token of temporary credentials.
            config: further configuration.
            aws_account_id: the account that the credentials belong to.
        """

    def can_paginate(self, operation_name: Never) -> bool:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Return whether the operation with this method has a paginator."""

    def get_paginator(self, operation_name: Never) -> Any:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Return the paginator of the operation with this method."""

    def get_waiter(self, waiter_name: Never) -> Any:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Return the waiter of this name."""

    @property
    def exceptions(self) -> ClientExceptions:  # type: ignore[override] # ty: ignore[incompatible-property-override]
        """The exceptions of the service, by name."""

    def _make_api_call(self, operation_name: str, api_params: Any) -> Any:
        """Make a call; methods use it, and tools for tests and tracing wrap it."""
