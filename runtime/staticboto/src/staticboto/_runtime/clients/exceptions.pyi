from typing import Generic

import botocore.exceptions
from typing_extensions import TypeVar

from . import exceptions
from ..types.shared import ErrorResponseTypeDef

_Response = TypeVar("_Response", covariant=True, default=ErrorResponseTypeDef)

class ClientError(botocore.exceptions.ClientError, Generic[_Response]):
    """The base of all errors in AWS's answers; at run time `botocore.exceptions.ClientError`.

    Attributes:
        response: the answer of the service; `response["Error"]["Code"]` identifies the error.
        operation_name: the operation that failed, such as `GetObject`.
    """

    # Generic, since each error has its own type of response and botocore's class has one for
    # all. So the ignored error is here only, and not in the class of each error.
    @property
    def response(self) -> _Response: ...  # type: ignore[override] # ty: ignore[incompatible-property-override]

class ClientExceptions:
    """The errors of one service, as `client.exceptions`."""

    ClientError: type[exceptions.ClientError]

    def from_code(self, error_code: str) -> type[exceptions.ClientError]:
        """Return the class for a code; `ClientError` if the model has no such code."""
