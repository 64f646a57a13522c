"""`client.generate_presigned_url`, as far as it is the same for all services.

Each service has a module `presigning` with an overload for each operation, as a function
that the stub of its client has for a method. mypy reads every module that is imported, for
some programs those of all services; so the stubs of most clients show it the function from
here, which tells methods apart and not what they take. That is what the plugin adds, for
which the method is an object with two types. Owns these signatures; what signs is botocore.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from typing_extensions import TypeAlias

from ..types.prepared import PreparedDict

RequestParameters: TypeAlias = PreparedDict
"""Parameters that were put together before the call.

A display is none, which leaves it to the operation's overload.
"""

_Names = TypeVar("_Names", covariant=True)
_Client = TypeVar("_Client", covariant=True)


class GeneratePresignedUrl(Protocol[_Names, _Client]):
    """What the method is to the plugin, which checks what it is called with.

    `_Names` has the methods of the client, `_Client` is the client.
    """

    def __call__(
        self,
        ClientMethod: str,
        Params: Mapping[str, object] | None = None,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str: ...


if TYPE_CHECKING:
    _Name = TypeVar("_Name")
    _Taken = TypeVar("_Taken", contravariant=True)

    class HasOperations(Protocol[_Taken]):
        """A client, as far as it tells the names of its methods."""

        def can_paginate(self, operation_name: _Taken, /) -> bool: ...

    @overload
    def generate_presigned_url(
        self: HasOperations[_Name],
        ClientMethod: _Name,
        Params: Mapping[str, object] | None = None,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str: ...
    @overload
    def generate_presigned_url(
        self: object,
        ClientMethod: str,
        Params: RequestParameters,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str: ...
    def generate_presigned_url(self: Any, *args: Any, **kwargs: Any) -> str:
        """Return a URL that makes a call, signed and valid for a while."""
        raise NotImplementedError
