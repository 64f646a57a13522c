"""Resource objects: identity, state and class.

Owns `ResourceMeta` and `ServiceResource`, which `boto3.resources.base` exports under the
names that programs know. They are defined here because every service's stub refers to
them, and a checker that had to open `staticboto.boto3` for a base class would open all
services with it.

Deliberately knows nothing of models, actions or events: a generated class hands itself to
its service's `declare`, and members find the rest through `__declaration__`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, cast

from ..face import face
from .model import ResourceModel

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    _Client = TypeVar("_Client", default=Any)
else:
    from typing import TypeVar

    _Client = TypeVar("_Client")


class Declares(Protocol):
    """The part of a service definition that a class statement uses."""

    def declare(self, cls: type[ServiceResource], resource: str | None) -> None: ...


class ResourceMeta(Generic[_Client]):
    """The state of a resource besides its identifiers and attributes.

    Attributes:
        service_name: the service, as in `session.resource(…)`.
        identifiers: the names of the identifiers, in the order of the constructor.
        client: the client that the resource calls.
        data: the loaded attributes in the service's own names, None until loaded.
        resource_model: the model of the resource's type.
    """

    service_name: str
    identifiers: list[str]
    # A service's stub declares the class of the client.
    client: _Client
    data: dict[str, Any] | None
    resource_model: ResourceModel

    def __init__(
        self,
        service_name: str,
        identifiers: list[str] | None = None,
        client: _Client | None = None,
        data: dict[str, Any] | None = None,
        resource_model: ResourceModel | None = None,
    ) -> None:
        self.service_name = service_name
        self.identifiers = [] if identifiers is None else identifiers
        # None until the resource has one.
        self.client = cast(_Client, client)
        self.data = data
        # None in a resource that a program makes without a model.
        self.resource_model = cast(ResourceModel, resource_model)

    def __repr__(self) -> str:
        return f"ResourceMeta({self.service_name!r}, identifiers={self.identifiers})"

    def __eq__(self, other: object) -> bool:
        if type(other).__name__ != type(self).__name__:
            return False
        return vars(self) == vars(other)

    # Mutable, and compared by content.
    __hash__ = None  # type: ignore[assignment]

    def copy(self) -> ResourceMeta[_Client]:
        """Return a shallow copy."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin


class ServiceResource:
    """The base class of all resources.

    A generated class names its service definition and its type in the class statement:
    `class Queue(ServiceResource, service=SERVICE, resource="Queue")`. Its `__name__` is
    then boto3's (`sqs.Queue`), which reprs, comparisons and error texts show.

    Args:
        args: the identifiers, in the order of the model.
        kwargs: identifiers by name, and `client`; without one, the client is made by the
            default session.

    Raises:
        ValueError: an identifier is missing or None, or a keyword is not known.
        IndexError: there are more values than identifiers.
    """

    if TYPE_CHECKING:
        # Read-only for checkers, so that a service's stub can narrow it.
        @property
        def meta(self) -> ResourceMeta: ...

    else:
        meta = None
    __declaration__: ClassVar[Any] = None

    def __init_subclass__(
        cls,
        *,
        service: Declares | None = None,
        resource: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init_subclass__(**kwargs)
        if service is not None:
            service.declare(cls, resource)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        meta = self.meta.copy()
        client = kwargs.pop("client", None)
        meta.client = face().client(meta.service_name) if client is None else client
        self.__dict__["meta"] = meta

        identifiers = meta.identifiers
        for position, value in enumerate(args):
            setattr(self, "_" + identifiers[position], value)
        for name, value in kwargs.items():
            if name not in identifiers:
                raise ValueError(f"Unknown keyword argument: {name}")
            setattr(self, "_" + name, value)
        for name in identifiers:
            if getattr(self, name, None) is None:
                raise ValueError(f"Required parameter {name} not set")

    def __repr__(self) -> str:
        identifiers = ", ".join(
            f"{name}={getattr(self, name)!r}" for name in self.meta.identifiers
        )
        return f"{type(self).__name__}({identifiers})"

    def __eq__(self, other: object) -> bool:
        # Compared by name: a type may have several classes, see the events of the
        # factory.
        if other.__class__.__name__ != self.__class__.__name__:
            return False
        return all(
            getattr(self, name) == getattr(other, name)
            for name in self.meta.identifiers
        )

    def __hash__(self) -> int:
        identifiers = tuple(getattr(self, name) for name in self.meta.identifiers)
        return hash((type(self).__name__, identifiers))
