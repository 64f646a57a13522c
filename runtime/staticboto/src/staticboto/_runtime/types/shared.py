"""Types that all services share: what botocore accepts, and what it delivers.

An input type is what botocore's parameter validator lets through and its serializers can
send; an output type is what its parsers return. Lists and maps are invariant in Python's
type system, so their input types are protocols that only those classes have: a variable
whose elements are of a narrower type fits, and checkers still see what a display is to be.
A tagged union is one TypedDict for each of its members, in which the others are `Absent`:
so two keys are an error, and every key can still be asked for.

At run time the protocols are left out and what is absent is anything, so that
`typing.get_type_hints` and pydantic read the aliases as they are meant.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Protocol,
    SupportsIndex,
    TypeVar,
    Union,
    overload,
)

from typing_extensions import Never, Required, TypeAlias, TypedDict

from ..._index.response_metadata import (
    ErrorResponseMetadataTypeDef as ErrorResponseMetadataTypeDef,
)
from ..._index.response_metadata import (
    ResponseMetadataTypeDef as ResponseMetadataTypeDef,
)

K = TypeVar("K")
T = TypeVar("T")
K_co = TypeVar("K_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class Readable(Protocol):
    """Something to read a body from: a file, a socket's file, another body."""

    def read(self, size: int = ..., /) -> Union[bytes, str]: ...


class Writable(Protocol):
    """Something to write a download to."""

    def write(self, data: bytes, /) -> object: ...


class EventStream(Protocol[T_co]):
    """Events as they arrive. Source: botocore.eventstream.EventStream."""

    def __iter__(self) -> Iterator[T_co]: ...
    def close(self) -> None: ...
    def get_initial_response(self) -> Any: ...


if TYPE_CHECKING:
    Absent: TypeAlias = Never

    class AnyList(Protocol[T_co]):
        """A list, read only; no tuple, set, string or other sequence has these methods."""

        def __iter__(self) -> Iterator[T_co]: ...
        def pop(self, index: SupportsIndex = ..., /) -> T_co: ...
        def __class_getitem__(cls, item: Any, /) -> Any: ...

    ListInput: TypeAlias = Union[AnyList[T], tuple[T, ...]]

    class MapInput(Protocol[K_co, T_co]):
        """A dict, read only; no other mapping and no `TypedDict` has these methods."""

        def __iter__(self) -> Iterator[K_co]: ...
        def __reversed__(self) -> Iterator[K_co]: ...
        def popitem(self) -> tuple[K_co, T_co]: ...
        def values(self) -> Iterable[T_co]: ...
        def __class_getitem__(cls, item: Any, /) -> Any: ...

    DocumentInput: TypeAlias = Union[
        MapInput[str, "DocumentInput"],
        AnyList["DocumentInput"],
        str,
        int,
        float,
        bool,
        None,
    ]
else:
    Absent = Any
    AnyList = list[T]
    ListInput = Union[list[T], tuple[T, ...]]
    MapInput = dict[K, T]
    DocumentInput = Any

MaybeNone: TypeAlias = Any
"""None, perhaps: nobody knows whether AWS always sends what a resource's attribute reads.

`str | MaybeNone` is a `str` of which no check for None is asked; a misspelt method and a
wrong type are still found. The name is that of the stubs of Python's standard library.
"""

Document: TypeAlias = Any
"""JSON as it was parsed; the service's model says nothing of what is in it."""

BlobInput: TypeAlias = Union[bytes, bytearray, str]
PayloadInput: TypeAlias = Union[bytes, bytearray, str, Readable]
TimestampInput: TypeAlias = Union[datetime, str, int, float, Decimal]
FloatInput: TypeAlias = Union[float, Decimal]

PathInput: TypeAlias = Union[str, os.PathLike[str]]
ProgressCallback: TypeAlias = Callable[[int], object]


# A TypedDict reads `Required` when it is made, so annotations are not postponed here.


class ErrorInfo(TypedDict, total=False):
    """What every error says of itself. Source: botocore.parsers."""

    Code: Required[str]
    Message: Required[str]
    Type: str


class ErrorResponseTypeDef(TypedDict):
    """The response of an exception that has no fields of its own."""

    Error: ErrorInfo
    ResponseMetadata: ErrorResponseMetadataTypeDef


class MessageErrorResponseTypeDef(TypedDict, total=False):
    """The response of an exception whose only field is the text of the error."""

    Error: Required[ErrorInfo]
    ResponseMetadata: Required[ErrorResponseMetadataTypeDef]
    message: str


class CapitalMessageErrorResponseTypeDef(TypedDict, total=False):
    """The same, of a service that spells the field so."""

    Error: Required[ErrorInfo]
    ResponseMetadata: Required[ErrorResponseMetadataTypeDef]
    Message: str


class EmptyResponseMetadataTypeDef(TypedDict):
    """The response of an operation whose model has no output."""

    ResponseMetadata: ResponseMetadataTypeDef


if TYPE_CHECKING:

    class EmptyResponse(dict[str, Any]):
        """The response of an operation whose output has no members in its model.

        A plain `dict`, which programs annotate it as and then read like any other; of its
        one key the type is known.
        """

        @overload
        def __getitem__(
            self, key: Literal["ResponseMetadata"], /
        ) -> ResponseMetadataTypeDef: ...
        @overload
        def __getitem__(self, key: str, /) -> Any: ...
        def __getitem__(self, key: str, /) -> Any: ...

else:
    EmptyResponse = EmptyResponseMetadataTypeDef


class PaginatorConfigTypeDef(TypedDict, total=False):
    """How to page. Numbers may be strings. Source: botocore.paginate."""

    MaxItems: Union[int, str, None]
    PageSize: Union[int, str, None]
    StartingToken: Union[str, None]


class WaiterConfigTypeDef(TypedDict, total=False):
    """How to wait: seconds between two attempts, and how many attempts."""

    Delay: float
    MaxAttempts: int


class CopySourceTypeDef(TypedDict, total=False):
    """The object to copy. Source: botocore.handlers.handle_copy_source_param."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str


class PresignedPostTypeDef(TypedDict):
    """What an HTML form needs to upload. Source: botocore.signers."""

    url: str
    fields: dict[str, str]


class PolicyStatement(TypedDict, total=False):
    """A statement of an IAM policy. Source: IAM's policy grammar."""

    Sid: str
    Effect: Required[Literal["Allow", "Deny"]]
    Principal: Union[str, dict[str, Union[str, list[str]]]]
    NotPrincipal: Union[str, dict[str, Union[str, list[str]]]]
    Action: Union[str, list[str]]
    NotAction: Union[str, list[str]]
    Resource: Union[str, list[str]]
    NotResource: Union[str, list[str]]
    Condition: dict[str, dict[str, Any]]


class PolicyDocumentTypeDef(TypedDict, total=False):
    """An IAM policy as it comes back, decoded. Source: IAM's policy grammar."""

    Version: str
    Id: str
    Statement: Required[Union[list[PolicyStatement], PolicyStatement]]


TemplateTypeDef: TypeAlias = dict[str, Any]
"""A CloudFormation template in JSON as it comes back, decoded."""

PostCondition: TypeAlias = Union[MapInput[str, str], ListInput[Any]]
"""A condition of a presigned post: `{"acl": "private"}`, `["eq", "$key", "name"]`."""
