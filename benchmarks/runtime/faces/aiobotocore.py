"""aiobotocore, with an event loop that is entered anew for each call.

Entering it takes some twenty microseconds, which a program whose calls run side by side in one
loop does not pay.
"""

# mypy: allow-untyped-defs, allow-untyped-calls

import asyncio
import atexit
from importlib import import_module

_LOOP = asyncio.new_event_loop()
_OPEN = []  # type: ignore[var-annotated]


@atexit.register
def _close():
    for context in _OPEN:
        _LOOP.run_until_complete(context.__aexit__(None, None, None))
    _LOOP.close()


class Session:
    """A session, which makes clients that stay open."""

    def __init__(self):
        self._session = import_module("aiobotocore.session").get_session()

    def client(self, service, **options):
        """Make a client."""
        context = self._session.create_client(service, **options)
        _OPEN.append(context)
        return _LOOP.run_until_complete(context.__aenter__())


_DEFAULT = []  # type: ignore[var-annotated]


def client(service, **options):
    """Make a client of the one session that all of these clients have."""
    if not _DEFAULT:
        _DEFAULT.append(Session())
    return _DEFAULT[0].client(service, **options)


def caller(client, name, parameters):
    """Return a function that makes a call and reads its answer."""

    async def once():
        answer = await getattr(client, name)(**parameters)
        if "Body" in answer:
            await answer["Body"].read()

    return lambda: _LOOP.run_until_complete(once())
