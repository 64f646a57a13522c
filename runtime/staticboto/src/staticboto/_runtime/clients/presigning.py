"""The signature of `client.generate_presigned_url` that is the same for all services.

Each service has a module `presigning` with a function that has an overload for each operation;
the stub of its client uses the function as the method. mypy reads every imported module, for
some programs those of all services. So in the stubs of most clients mypy sees the function
from here instead, which checks the names of methods and not their parameters. The plugin adds
the check of the parameters; for it, the method is an object of the class
`GeneratePresignedUrl`. Owns these signatures; botocore signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from typing_extensions import TypeAlias

from ..types.prepared import PreparedDict

RequestParameters: TypeAlias = PreparedDict
"""Parameters in a dictionary that was made before the call.

A display does not fit, so that checkers use the overload of the operation for it.
"""

_Names = TypeVar("_Names", covariant=True)
_Client = TypeVar("_Client", covariant=True)


class GeneratePresignedUrl(Protocol[_Names, _Client]):
    """The method for the mypy plugin, which checks the arguments of calls.

    `_Names` is the union of the names of the client's methods, `_Client` the client.
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
        """The part of a client that has the names of its methods in a type."""

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
        """Return a signed URL for one call, which is valid for `ExpiresIn` seconds."""
        raise NotImplementedError
