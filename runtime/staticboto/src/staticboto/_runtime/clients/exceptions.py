"""The bases of the errors that service packages declare.

botocore makes a class for each error shape of each session's model, so that nothing can be
caught without a client at hand. The `exceptions` module of a service package declares them
once, over these bases. How clients come to raise them is in `error_classes`.
"""

from __future__ import annotations

from typing import Any

from botocore.errorfactory import BaseClientExceptions
from botocore.exceptions import ClientError as ClientError

from ..packages import rename


class ClientExceptions(BaseClientExceptions):
    """The base of what `client.exceptions` is, one generated subclass a service.

    Args:
        name: of a generated subclass: the name that botocore's class has.
    """

    def __init_subclass__(cls, *, name: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name is not None:
            rename(cls, name)

    def __repr__(self) -> str:
        # Part of the text for an unknown name.
        return f"<botocore.errorfactory.{type(self).__name__} object at {id(self):#x}>"
