from collections.abc import Mapping
from typing import Any

from . import exceptions
from .types import ErrorResponseTypeDef

class ClientError(Exception):
    """The base of all errors that AWS answers with; it is `botocore.exceptions.ClientError`.

    Attributes:
        response: what the service answered; `response["Error"]["Code"]` says what it is.
        operation_name: the operation that failed, such as `GetObject`.
    """

    MSG_TEMPLATE: str
    operation_name: str

    def __init__(
        self, error_response: Mapping[str, Any], operation_name: str
    ) -> None: ...
    @property
    def response(self) -> ErrorResponseTypeDef: ...

class ClientExceptions:
    """The errors of one service, as `client.exceptions`."""

    ClientError: type[exceptions.ClientError]

    def from_code(self, error_code: str) -> type[exceptions.ClientError]:
        """Return the class for a code; `ClientError` when the code is not modelled."""
