"""What all generated clients are: botocore's client, with real methods.

A generated client has one method an operation; everything that a client *does* is inherited from botocore, `_make_api_call` above all, which testing and tracing tools patch
on `BaseClient`. Owns what is added to botocore's client: the generated paginators, waiters
and exceptions, each imported when first needed. How botocore comes to make a generated
client is in `creation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import botocore
from botocore import xform_name
from botocore.client import BaseClient

from ..._index.catalog import BOTOCORE_VERSION
from .error_classes import load_exceptions
from ..engine.fast import improve
from ..face import face
from ..packages import counterpart, rename

if TYPE_CHECKING:
    from typing_extensions import Self

_T = TypeVar("_T")


class Client(BaseClient):
    """The base of all generated clients.

    Args:
        operations: the names of the model's operations by the names of their methods, where
            the model is a user's own or of another API version.
        arguments: what botocore's `BaseClient` takes.

    A generated class is told the name of the service, and the name that botocore's class has:
    `service="sqs", name="SQS"`. It is made in `classes`.
    """

    _service: ClassVar[str]
    _PY_TO_OP_NAME: Mapping[str, str]

    if TYPE_CHECKING:  # botocore's stubs leave out what is not public

        def _make_api_call(
            self, operation_name: str, api_params: Mapping[str, Any]
        ) -> Any: ...

    def __init_subclass__(
        cls, *, service: str | None = None, name: str | None = None, **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if service is None or name is None:
            return
        cls._service = service
        rename(cls, name)

    def __init__(
        self,
        *args: Any,
        operations: Mapping[str, str] | None = None,
        **arguments: Any,
    ) -> None:
        if operations is not None:
            # botocore looks for it on the class, which has those of the generated model.
            setattr(self, "_PY_TO_OP_NAME", operations)
        if not args:
            improve(arguments)
        super().__init__(*args, **arguments)

    if not TYPE_CHECKING:  # what a client has is in its stub

        def __getattr__(self, name: str) -> Any:
            """Return what handlers add, or the method that this botocore calls otherwise.

            Methods have the names that botocore gave them when they were generated. Another
            botocore may make another name of the same operation, and its own code, such as
            that which signs a user in, calls the operation by that.
            """
            try:
                return super().__getattr__(name)
            except AttributeError:
                if botocore.__version__ != BOTOCORE_VERSION:
                    for method, operation in self._PY_TO_OP_NAME.items():
                        if name == xform_name(operation) != method:
                            return getattr(self, method)
                raise

    def __repr__(self) -> str:
        return f"<botocore.client.{type(self).__name__} object at {id(self):#x}>"

    @classmethod
    def create(cls, *, session: Any = None, **kwargs: Any) -> Self:
        """Make a client of this service.

        Args:
            session: the session to make it with; None is the default session.
            kwargs: the arguments of `Session.client` after the service's name.
        """
        maker: Any = face() if session is None else session
        client: Self = maker.client(cls._service, **kwargs)
        return client

    def get_paginator(self, operation_name: str) -> Any:
        """Return the paginator of an operation.

        Args:
            operation_name: the name of the operation's method: `list_queues` for what
                `client.list_queues(…)` calls. `can_paginate` tells which there are.

        Raises botocore's `OperationNotPageableError` when it has no pages.
        """
        return self._counterpart("paginator", super().get_paginator(operation_name))

    def get_waiter(self, waiter_name: str) -> Any:
        """Return a waiter.

        Args:
            waiter_name: the name of the waiter; `client.waiter_names` has them all.

        Raises `ValueError` when the client has none of that name.
        """
        return self._counterpart("waiter", super().get_waiter(waiter_name))

    def _counterpart(self, module: str, made: _T) -> _T:
        """Turn what botocore made into an instance of its generated class, if it has one.

        The state stays: botocore's class and ours differ in nothing but their names.
        """
        generated = counterpart(self._service, module, type(made).__name__)
        if generated is not None:
            made.__class__ = generated
        return made

    _load_exceptions = load_exceptions
