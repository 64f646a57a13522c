from collections.abc import Callable
from typing import Any, Protocol, type_check_only

from botocore.config import Config
from botocore.model import ServiceModel
from typing_extensions import Never, Self

from .exceptions import ClientExceptions

# From where the stub of a client has `Client`, it has the types of inputs too.
from .types import *

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
class Events:
    """An emitter of events; handlers are called with keyword arguments."""

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
class ClientMeta:
    """What is known about a client, as `client.meta`."""

    events: Events

    @property
    def service_model(self) -> ServiceModel: ...
    @property
    def region_name(self) -> str: ...
    @property
    def endpoint_url(self) -> str: ...
    @property
    def config(self) -> Config: ...
    @property
    def method_to_api_mapping(self) -> dict[str, str]:
        """The names of operations by the names of their methods."""

    @property
    def partition(self) -> str: ...

class BaseClient:
    """A client; of a service that is not known to the checker, no operation is declared.

    Generated clients narrow what takes names of their own service, which checkers allow only
    of what takes anything.
    """

    meta: ClientMeta

    @property
    def waiter_names(self) -> list[str]:
        """The names that `get_waiter` takes."""

    def close(self) -> None:
        """Close the connections to the service."""

    def can_paginate(self, *args: Any, **kwargs: Any) -> bool:
        """Return whether the operation with this method has a paginator."""

    @property
    def get_paginator(self) -> Callable[..., Any]:
        """Return the paginator of the operation with this method."""

    @property
    def get_waiter(self) -> Callable[..., Any]:
        """Return the waiter of this name."""

    @property
    def generate_presigned_url(self) -> Callable[..., str]:
        """Return a URL that makes a call, signed and valid for a while."""

    @property
    def exceptions(self) -> ClientExceptions:
        """The exceptions of the service, by name."""

class Client(BaseClient):
    """The base of all generated clients."""

    @classmethod
    def create(
        cls,
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
    ) -> Self:
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
    # Services that have some take the names of these.
    @property
    def get_paginator(self) -> Callable[[Never], Any]:
        """Return a paginator; this service has none."""

    @property
    def get_waiter(self) -> Callable[[Never], Any]:
        """Return a waiter; this service has none."""

    def _call(
        self, operation: str, args: tuple[object, ...], kwargs: dict[str, Any]
    ) -> Any:
        """Call an operation: what generated methods do, and nobody else."""
