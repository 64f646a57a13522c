from collections.abc import Callable
from typing import Any, Protocol, TypeVar, type_check_only

import botocore.client
from botocore.client import BaseClient as BaseClient
from botocore.config import Config
from botocore.hooks import BaseEventHooks
from typing_extensions import Never

from .exceptions import ClientExceptions

# From where the stub of a client has `Client`, it has the types of inputs too.
from ..types.shared import *

# Not `Self`, which jedi takes for the class that says it.
_Own = TypeVar("_Own", bound=Client)

@type_check_only
class Session(Protocol):
    """As much of `boto3.Session` as tells it from others.

    The class itself would bring the overloads for all services along.
    """

    @property
    def profile_name(self) -> str: ...
    @property
    def available_profiles(self) -> list[str]: ...

@type_check_only
class Events(BaseEventHooks):
    """An emitter of events; handlers are called with keyword arguments.

    A handler may return something, which botocore's stubs forbid.
    """

    def register(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Call `handler` for the event and for those whose names begin with it."""

    def register_first(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Like `register`, before the others of the same name."""

    def register_last(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """Like `register`, after the others of the same name."""

    def unregister(
        self,
        event_name: str,
        handler: Callable[..., object] | None = None,
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,
    ) -> None:
        """No longer call `handler`, or the one that was registered with `unique_id`."""

    def emit(
        self, event_name: str, **kwargs: Any
    ) -> list[tuple[Callable[..., object], Any]]:
        """Call the handlers and return each with its answer."""

    def emit_until_response(
        self, event_name: str, **kwargs: Any
    ) -> tuple[Callable[..., object] | None, Any]:
        """Call the handlers up to the first answer that is not None."""

@type_check_only
class ClientMeta(botocore.client.ClientMeta):
    """What is known about a client, as `client.meta`."""

    # An attribute at run time. What can be set is as in botocore's class, so that what can
    # be read may be more.
    @property
    def events(self) -> Events: ...
    @events.setter
    def events(  # pyright: ignore[reportIncompatibleVariableOverride]
        self, value: BaseEventHooks
    ) -> None: ...

class Client(BaseClient):
    """The base of all generated clients.

    What takes names of a service takes none here, and each client narrows it to those of its
    own service, though botocore's class takes any text; only mypy compares it with that.
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
        """Make a client of this service; what `session.client("…")` does, typed.

        Args:
            session: the session to make it with; None is the default session.
            region_name: the region; None is the session's.
            api_version: the API version of the service; None is the newest.
            use_ssl: whether to speak HTTPS, where `endpoint_url` does not say.
            verify: whether to verify certificates, or the path of a CA bundle.
            endpoint_url: where to connect to, instead of the service's endpoint.
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
        """Make a call: what methods do, and what tools that test or trace wrap."""
