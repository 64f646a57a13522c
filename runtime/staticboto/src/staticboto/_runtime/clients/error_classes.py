"""Which classes the errors of a client have: those of its service's package.

What errors there are, and which code means which, stays botocore's to say: it reads the
model of the session, a user's own included. Errors without a generated class keep the one
that botocore made.
"""

from __future__ import annotations

from typing import Any

from botocore.client import BaseClient
from botocore.errorfactory import BaseClientExceptions

from ..packages import counterpart
from ..seam import specialise


def load_exceptions(client: Any) -> Any:
    """Return the errors of a client's service; to be `_load_exceptions` of its class.

    The result is an instance of the service's generated `…Exceptions`, or what botocore
    made when there is none.
    """
    # By name, since botocore's stubs leave out what is not public.
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
