"""Gives the errors of a client the classes of its service's package.

botocore still decides which errors there are, and which code leads to which: it reads the
model of the session, which may be a user's own. An error without a generated class keeps the
class that botocore made.
"""

from __future__ import annotations

from typing import Any

from botocore.client import BaseClient
from botocore.errorfactory import BaseClientExceptions

from ..packages import counterpart
from ..seam import specialise


def load_exceptions(client: Any) -> Any:
    """Return the errors of a client's service; `_load_exceptions` of the client's class.

    The result is an instance of the service's generated `…Exceptions`. If there is none, it
    is botocore's own object.
    """
    # With `getattr`, since botocore's stubs have no private methods.
    stock: BaseClientExceptions = getattr(BaseClient, "_load_exceptions")(client)
    service = client.meta.service_model.service_name
    name = type(stock).__name__
    generated = counterpart(service, "exceptions", name)
    if generated is None:
        return stock
    declared = vars(generated)
    members = {
        key: declared.get(key, value)
        for key, value in vars(type(stock)).items()
        if not key.startswith("_")
    }
    codes = {
        code: members[error.__name__]
        for code, error in vars(stock)["_code_to_exception"].items()
    }
    return specialise(generated, name, generated.__bases__, members)(codes)
