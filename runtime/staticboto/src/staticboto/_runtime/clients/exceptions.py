"""The base classes of the errors that service packages declare.

botocore makes the class of an error when a client needs it, so a program cannot catch the error
without a client. The `exceptions` module of a service package declares the classes once, with
these bases; `error_classes` lets clients raise them.
"""

from __future__ import annotations

from typing import Any

from botocore.errorfactory import BaseClientExceptions
from botocore.exceptions import ClientError as ClientError

from ..packages import rename


class ClientExceptions(BaseClientExceptions):
    """The base of the class of `client.exceptions`; each service has a subclass.

    A generated subclass has the name of botocore's class as the argument `name`:
    `class S3Exceptions(ClientExceptions, name="S3Exceptions")`.
    """

    def __init_subclass__(cls, *, name: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name is not None:
            rename(cls, name)

    def __repr__(self) -> str:
        # botocore's message about an unknown exception contains it.
        return f"<botocore.errorfactory.{type(self).__name__} object at {id(self):#x}>"
