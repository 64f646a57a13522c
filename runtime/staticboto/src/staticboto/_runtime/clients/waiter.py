"""The base class of all generated waiters.

botocore does the waiting. Owns the names by which generated waiters are found, and their
documentation.
"""

from __future__ import annotations

from typing import Any

from botocore import waiter

from .docstring import LazyDocstring, write_client_waiter
from ..packages import rename


class Waiter(waiter.Waiter):
    """The base of all generated waiters.

    A generated class has the name of the service and the name of botocore's class, which
    ends in the name of the waiter, as arguments: `class BucketExistsWaiter(Waiter,
    service="s3", name="S3.Waiter.BucketExists")`.
    """

    def __init_subclass__(
        cls, *, service: str | None = None, name: str | None = None, **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if service is None or name is None:
            return
        rename(cls, name)

        def wait(self: Waiter, **kwargs: Any) -> None:
            super(cls, self).wait(**kwargs)

        wait.__doc__ = LazyDocstring(
            cls.__doc__, write_client_waiter, service, name.rpartition(".")[2]
        )
        setattr(cls, "wait", wait)

    def __repr__(self) -> str:
        return f"<botocore.waiter.{type(self).__name__} object at {id(self):#x}>"
