"""Requests that leave in one piece: the body of a small one together with its head.

botocore joins the two, since a body that comes after its head may have to wait for the other
side to acknowledge that. urllib3 from 2.0 on sends them one after the other, past botocore: two
system calls, two packets, and over TLS two records. Owns when they are joined. What is sent, and
the connection that it is sent over, stay botocore's and urllib3's. Source:
`botocore.awsrequest.AWSConnection`.
"""

from __future__ import annotations

from typing import Any

from botocore.awsrequest import AWSHTTPConnection, AWSHTTPSConnection

from ..pieces.inventory import SENDING
from ..pieces.verdict import guard

LIMIT = 16_384
"""How long a body may be that is joined to its head: as much as a record of TLS holds."""

_intact = guard(SENDING)


class _Joining:
    """A connection of botocore's that keeps what it is to send until all of it is there."""

    debuglevel: int
    _held: list[Any] | None = None

    def request(
        self, method: Any, url: Any, body: Any = None, headers: Any = None, **more: Any
    ) -> Any:
        """Send a request, as botocore's `request` does."""
        own: Any = super()
        if (
            type(body) is not bytes
            or not 0 < len(body) <= LIMIT
            or (headers and "Expect" in headers)
            or self.debuglevel
            or not _intact()
        ):
            return own.request(method, url, body, headers, **more)
        held: list[Any] = []
        self._held = held
        try:
            own.request(method, url, body, headers, **more)
        finally:
            self._held = None
        own.send(b"".join(held))

    def send(self, data: Any) -> Any:
        """Send a part of a request, or keep it until all of it is there."""
        if self._held is None:
            own: Any = super()
            return own.send(data)
        self._held.append(data)


_JOINING: dict[Any, Any] = {
    own: type(own.__name__, (_Joining, own), {"__module__": __name__})
    for own in (AWSHTTPConnection, AWSHTTPSConnection)
}


def join(pool: Any) -> None:
    """Let the connections that a pool will make join what they send, if they are botocore's.

    Tools that record calls put classes of connections of their own into the pools' classes, at
    any time.
    """
    joining = _JOINING.get(pool.__class__.ConnectionCls)
    if pool.ConnectionCls is joining:
        return
    own: dict[str, Any] = pool.__dict__
    if joining is not None and "ConnectionCls" not in own:
        pool.ConnectionCls = joining
    elif own.get("ConnectionCls") in _JOINING.values():
        del pool.ConnectionCls
