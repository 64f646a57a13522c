from typing import Generic

import botocore.exceptions
from typing_extensions import TypeVar

from . import exceptions
from ..types.shared import ErrorResponseTypeDef

_Response = TypeVar("_Response", covariant=True, default=ErrorResponseTypeDef)

class ClientError(botocore.exceptions.ClientError, Generic[_Response]):
    """The base of all errors that AWS answers with; it is `botocore.exceptions.ClientError`.

    Attributes:
        response: what the service answered; `response["Error"]["Code"]` says what it is.
        operation_name: the operation that failed, such as `GetObject`.
    """

    # Of its own type for each error, which a class of botocore's cannot know. That is said
    # here, once: an override in each error's class would be wrong in each.
    @property
    def response(self) -> _Response: ...  # type: ignore[override] # ty: ignore[incompatible-property-override]

class ClientExceptions:
    """The errors of one service, as `client.exceptions`."""

    ClientError: type[exceptions.ClientError]

    def from_code(self, error_code: str) -> type[exceptions.ClientError]:
        """Return the class for a code; `ClientError` when the code is not modelled."""
