"""boto3's exceptions, with its hierarchy, constructors and messages.

What the runtime raises itself is defined in `_runtime.resources.errors`. Errors that come from AWS are
botocore's `ClientError` and, one class each, in the `exceptions` module of every service
package.
"""

from __future__ import annotations

from collections.abc import Sequence

from botocore.exceptions import DataNotFoundError

from staticboto._runtime.resources.errors import Boto3Error as Boto3Error
from staticboto._runtime.resources.errors import (
    ResourceLoadException as ResourceLoadException,
)

# The two below are subclasses of botocore's `DataNotFoundError` too, but do not use its
# format string: they skip `BotoCoreError.__init__`.


class ResourceNotExistsError(Boto3Error, DataNotFoundError):
    """There is no resource model of that name.

    Args:
        service_name: what was asked for.
        available_services: the services that have resources.
        has_low_level_client: whether `client(service_name)` would work.
    """

    def __init__(
        self,
        service_name: str,
        available_services: Sequence[str],
        has_low_level_client: bool,
    ) -> None:
        names = "\n   - ".join(available_services)
        message = (
            f"The {service_name!r} resource does not exist.\n"
            f"The available resources are:\n   - {names}\n"
        )
        if has_low_level_client:
            message += (
                f"\nConsider using a boto3.client({service_name!r}) instead "
                f"of a resource for {service_name!r}"
            )
        Boto3Error.__init__(self, message)


class UnknownAPIVersionError(Boto3Error, DataNotFoundError):
    """The service has resources, but not in that API version.

    Args:
        service_name: the service.
        bad_api_version: what was asked for.
        available_api_versions: the versions that exist, separated by commas.
    """

    def __init__(
        self, service_name: str, bad_api_version: str, available_api_versions: str
    ) -> None:
        Boto3Error.__init__(
            self,
            f"The {service_name!r} resource does not support an API version of: "
            f"{bad_api_version}\n"
            f"Valid API versions are: {available_api_versions}",
        )


class NoVersionFound(Boto3Error):
    """No API version of a service could be determined."""


class RetriesExceededError(Boto3Error):
    """A transfer failed after the maximal number of attempts.

    Args:
        last_exception: why the last attempt failed.
        msg: the message.
    """

    def __init__(
        self, last_exception: BaseException, msg: str = "Max Retries Exceeded"
    ) -> None:
        super().__init__(msg)
        self.last_exception = last_exception


class S3TransferFailedError(Boto3Error):
    """A download or copy failed."""


class S3UploadFailedError(Boto3Error):
    """An upload failed."""


class DynamoDBOperationNotSupportedError(Boto3Error):
    """An operator was applied to a value that is no condition.

    Args:
        operation: the operator, such as `AND`.
        value: what it was applied to.
    """

    def __init__(self, operation: str, value: object) -> None:
        super().__init__(
            f"{operation} operation cannot be applied to value {value} of type "
            f"{type(value)} directly. Must use AttributeBase object methods "
            f"(i.e. Attr().eq()). to generate ConditionBase instances first."
        )


# The name was once released with this spelling.
DynanmoDBOperationNotSupportedError = DynamoDBOperationNotSupportedError


class DynamoDBNeedsConditionError(Boto3Error):
    """A condition was expected.

    Args:
        value: what was given instead.
    """

    def __init__(self, value: object) -> None:
        super().__init__(
            f"Expecting a ConditionBase object. Got {value} of type {type(value)}. "
            f"Use AttributeBase object methods (i.e. Attr().eq()). to generate "
            f"ConditionBase instances."
        )


class DynamoDBNeedsKeyConditionError(Boto3Error):
    """A condition on a key was expected."""


class InvalidCrtTransferConfigError(Boto3Error):
    """A transfer configuration has a value that awscrt does not support."""


class PythonDeprecationWarning(Warning):
    """The running Python will soon be unsupported."""
