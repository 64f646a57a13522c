"""`client.generate_presigned_url`, as far as it is the same for all services.

Each service has a module `presigning` with an overload for each operation. mypy reads every
module that is imported, for some programs those of all services; so the stubs of most
clients show it the one signature from here, which tells methods apart and not what they
take. That is what the plugin adds. Owns this signature; what signs is botocore.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from typing_extensions import TypeAlias, TypeVar

from .checkers import MYPY as MYPY
from .prepared import PreparedDict

Name = TypeVar("Name", contravariant=True)
Client = TypeVar("Client", covariant=True, default=Any)


RequestParameters: TypeAlias = PreparedDict
"""Parameters that were put together before the call.

A display is none, which leaves it to the operation's overload.
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
