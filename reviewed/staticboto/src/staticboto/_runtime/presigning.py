"""`client.generate_presigned_url`, as far as it is the same for all services.

Each service has a module `presigning` with an overload for each operation. mypy reads every
module that is imported, for some programs those of all services; so the stubs of most
clients show it the one signature from here, which tells methods apart and not what they
take. That is what the plugin adds. Owns this signature; what signs is botocore.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol

from typing_extensions import TypeAlias, TypeVar

# No `Literal[False]`: mypy would take what follows a condition for unreachable, and not know
# the type of anything with a decorator in it.
MYPY: Final = False
"""What mypy, and no other checker, takes for true wherever it is a condition."""

Name = TypeVar("Name", contravariant=True)
Client = TypeVar("Client", covariant=True, default=Any)


class Unchecked:
    """What no value is, so that only `Any` passes for it."""


RequestParameters: TypeAlias = dict[str, Unchecked]
"""Parameters of which a checker knows nothing: a variable of type `dict[str, Any]`.

A display of values that have types is none, which leaves it to the operation's overload.
"""


class GeneratePresignedUrl(Protocol[Name, Client]):
    """What returns a URL that makes a call.

    `Name` has the methods of the client, `Client` is the client, which the plugin fills in.
    """

    def __call__(
        self,
        ClientMethod: Name,
        Params: Mapping[str, object] | None = None,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str: ...
