"""The base class of all generated clients: botocore's client with real methods.

A generated client has one method for each operation. Everything that a client *does* is
inherited from botocore, above all `_make_api_call`, which testing and tracing tools patch on
`BaseClient`. Owns the additions to botocore's client: the generated paginators, waiters and
exceptions, which are imported when they are first needed. `creation` and `session` let
botocore make generated clients.
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
        operations: name of the method → name of the operation, if the client's model is a
            user's own or of another API version.
        arguments: the arguments of botocore's `BaseClient`.

    A generated class is made in `classes`, with the name of the service and the name of
    botocore's class: `service="sqs", name="SQS"`.
    """

    _service: ClassVar[str]
    _PY_TO_OP_NAME: Mapping[str, str]

    if TYPE_CHECKING:  # botocore's stubs have no private methods

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
            # botocore reads this from the class, which has the names of the generated model.
            setattr(self, "_PY_TO_OP_NAME", operations)
        if not args:
            improve(arguments)
        super().__init__(*args, **arguments)

    if not TYPE_CHECKING:  # the stub has all attributes; this would accept any other

        def __getattr__(self, name: str) -> Any:
            """Return an attribute that a handler adds, or a method by its newer name.

            Methods have the names that botocore had for them when they were generated.
            Another version of botocore may give the method of an operation another name, and
            its own code, such as the code that signs a user in, uses that name.
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
            operation_name: the name of the operation's method, such as `list_queues`.
                `can_paginate` tells whether it has a paginator.

        Raises:
            OperationNotPageableError: the operation has no paginator; the class is botocore's.
        """
        return self._counterpart("paginator", super().get_paginator(operation_name))

    def get_waiter(self, waiter_name: str) -> Any:
        """Return a waiter.

        Args:
            waiter_name: the name of the waiter; `client.waiter_names` has them all.

        Raises:
            ValueError: the client has no waiter of this name.
        """
        return self._counterpart("waiter", super().get_waiter(waiter_name))

    def _counterpart(self, module: str, made: _T) -> _T:
        """Make an object of botocore's an instance of the generated class, if there is one.

        Its state stays as it is, since the generated class has no state of its own.
        """
        generated = counterpart(self._service, module, type(made).__name__)
        if generated is not None:
            made.__class__ = generated
        return made

    _load_exceptions = load_exceptions
