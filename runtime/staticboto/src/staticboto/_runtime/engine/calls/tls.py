"""TLS, with the certificates of authorities parsed once a process.

botocore has a context of its own in every session, and urllib3 loads the bundle of
certificates into it for each new connection, which costs more than the rest of the call. Here
the context of a session only notes which bundle it is to trust. The handshake is done by a
context that all sessions share which trust the same file, as it is on the disk now.

Owns which contexts are shared. Where a program configures the context of its session in any
other way than botocore and urllib3 do, that context is its own from then on and does its own
handshakes. What is not verified, and what has to do with proxies' certificates, is not shared.
"""

from __future__ import annotations

import os
import ssl
import threading
from typing import Any

import botocore.httpsession
import urllib3.util.ssl_

from ..pieces.inventory import TLS
from ..pieces.verdict import guard

LIMIT = 8
"""How many contexts are kept for sessions to come; those in use live on with their sessions."""

Stamp = tuple[Any, ...]
"""A file as it was: its path, and what changes whenever its contents do."""

httpsession: Any = botocore.httpsession

# urllib3 before 1.26 has none, and sets none.
PROTOCOLS = getattr(urllib3.util.ssl_, "ALPN_PROTOCOLS", None)

_intact = guard(TLS)
_contexts: dict[Stamp, ssl.SSLContext] = {}
_lock = threading.Lock()


def _renew() -> None:
    """Take another lock: a thread that is not in this process may have held the one before."""
    global _lock
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)


class SharingContext(ssl.SSLContext):
    """The context of a session, which lets a shared one do the handshake.

    It is botocore's own, and what urllib3 does to it before each handshake is done to it: set
    `verify_mode`, load the bundle, set the protocols. Anything else that changes it makes it
    an ordinary context again, with everything that it would have loaded by then.
    """

    _bundle: Stamp | None
    _usual: bool  # whether its protocols are urllib3's
    _shared: ssl.SSLContext | None
    _alone: bool

    def load_verify_locations(
        self, cafile: Any = None, capath: Any = None, cadata: Any = None
    ) -> None:
        """Note which bundle to trust; an error is the one that loading it raises."""
        if self._alone or not cafile or capath or cadata or not _intact():
            self._leave()
            return super().load_verify_locations(cafile, capath, cadata)
        bundle = _stamp(cafile)
        if self._bundle is not None and bundle[0] != self._bundle[0]:
            # A context trusts all that was loaded into it.
            self._leave()
            return super().load_verify_locations(cafile)
        if bundle != self._bundle or self._shared is None:
            shared = _trusting(bundle)
            if shared.keylog_filename != self.keylog_filename:
                self._leave()
                return super().load_verify_locations(cafile)
            vars(self).update(_bundle=bundle, _shared=shared)
        return None

    def set_alpn_protocols(self, alpn_protocols: Any) -> None:
        """Set the protocols, which are urllib3's in a context that is shared."""
        if alpn_protocols == PROTOCOLS:
            vars(self)["_usual"] = True
        else:
            self._leave()
        super().set_alpn_protocols(alpn_protocols)

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        """Do the handshake, or let the shared context do it."""
        made: ssl.SSLSocket = self._chosen().wrap_socket(*args, **kwargs)
        return made

    def wrap_bio(self, *args: Any, **kwargs: Any) -> ssl.SSLObject:
        """Do the handshake in another TLS connection, as through a proxy."""
        made: ssl.SSLObject = self._chosen().wrap_bio(*args, **kwargs)
        return made

    def _chosen(self) -> Any:
        """Return what does the handshake: the shared context, or this one as it is."""
        if not self._usual:
            self._leave()
        if self._alone or self._shared is None or self.verify_mode != ssl.CERT_REQUIRED:
            return super()
        return self._shared

    def _leave(self) -> None:
        """Be an ordinary context from now on."""
        if not self._alone:
            vars(self)["_alone"] = True
            if self._bundle is not None:
                try:
                    super().load_verify_locations(self._bundle[0])
                except OSError:
                    pass  # the next connection loads it again, and has the error

    def __setattr__(self, name: str, value: object) -> None:
        if name != "verify_mode" and getattr(self, name, None) != value:
            self._leave()
        super().__setattr__(name, value)

    def __getattribute__(self, name: str) -> Any:
        if name.startswith(_CHANGING) and name not in _OURS:
            object.__getattribute__(self, "_leave")()
        return super().__getattribute__(name)


_CHANGING = ("set_", "load_", "get_ca_certs", "cert_store_stats")
_OURS = {"load_verify_locations", "set_alpn_protocols"}


def _trusting(bundle: Stamp) -> ssl.SSLContext:
    """Return the context that trusts a bundle; raise what loading it raises."""
    with _lock:
        context = _contexts.get(bundle)
        if context is None:
            made: Any = httpsession.create_urllib3_context()
            made.load_verify_locations(bundle[0])
            made.set_alpn_protocols(PROTOCOLS)
            if len(_contexts) >= LIMIT:
                _contexts.clear()
            context = _contexts[bundle] = made
        return context


def _stamp(path: str | os.PathLike[str]) -> Stamp:
    """Return a file as it is now; a file that is not there has no more than its path."""
    name = os.fspath(path)
    try:
        found = os.stat(name)
    except OSError:
        return (name,)
    return (
        name,
        found.st_dev,
        found.st_ino,
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
    )


def share(context: Any) -> None:
    """Let a session's new context share what it trusts, if it is a plain one of Python's.

    Packages that replace `ssl.SSLContext` have other ways to trust.
    """
    plain = type(context) is ssl.SSLContext and ssl.SSLContext.__module__ == "ssl"
    if plain and PROTOCOLS:
        vars(context).update(_bundle=None, _usual=False, _shared=None, _alone=False)
        context.__class__ = SharingContext
