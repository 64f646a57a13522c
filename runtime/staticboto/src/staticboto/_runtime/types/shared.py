"""Types that all services share: those that botocore accepts, and those that it returns.

An input type has the values that botocore's parameter validator accepts and its serializers
can send; an output type has those that its parsers return. `list` and `dict` are invariant in
Python's type system, so their input types are protocols that only these classes implement: a
variable whose elements have a narrower type fits, and checkers still know the type of a
display. A tagged union is one TypedDict for each of its members, in which the other keys are
`Absent`: so two keys are an error, and a program can still ask for every key.

At run time plain classes stand for the protocols, and `Any` for `Absent`, so that
`typing.get_type_hints` and pydantic can read the aliases.
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
    """An object that a body can be read from: a file, the file of a socket, another body."""

    def read(self, size: int = ..., /) -> Union[bytes, str]: ...


class Writable(Protocol):
    """An object that a download can be written to."""

    def write(self, data: bytes, /) -> object: ...


class EventStream(Protocol[T_co]):
    """Events as they arrive. Source: botocore.eventstream.EventStream."""

    def __iter__(self) -> Iterator[T_co]: ...
    def close(self) -> None: ...
    def get_initial_response(self) -> Any: ...


if TYPE_CHECKING:
    Absent: TypeAlias = Never

    class AnyList(Protocol[T_co]):
        """A list that is only read. No tuple, set, string or other sequence fits."""

        def __iter__(self) -> Iterator[T_co]: ...
        def pop(self, index: SupportsIndex = ..., /) -> T_co: ...
        def __class_getitem__(cls, item: Any, /) -> Any: ...

    ListInput: TypeAlias = Union[AnyList[T], tuple[T, ...]]

    class MapInput(Protocol[K_co, T_co]):
        """A dict that is only read. No other mapping and no `TypedDict` fits."""

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
"""For an attribute of a resource that may be None, if AWS does not always send its value.

`str | MaybeNone` is a `str` that needs no check for None; checkers still report a misspelt
method and a wrong type. The stubs of Python's standard library use the same name.
"""

Document: TypeAlias = Any
"""Parsed JSON; the model of the service does not describe its content."""

BlobInput: TypeAlias = Union[bytes, bytearray, str]
PayloadInput: TypeAlias = Union[bytes, bytearray, str, Readable]
TimestampInput: TypeAlias = Union[datetime, str, int, float, Decimal]
FloatInput: TypeAlias = Union[float, Decimal]

PathInput: TypeAlias = Union[str, os.PathLike[str]]
ProgressCallback: TypeAlias = Callable[[int], object]


# `from __future__ import annotations` is missing in this module, because a TypedDict reads
# `Required` from its annotations when it is made.


class ErrorInfo(TypedDict, total=False):
    """The description of an error, which every error has. Source: botocore.parsers."""

    Code: Required[str]
    Message: Required[str]
    Type: str


class ErrorResponseTypeDef(TypedDict):
    """The response of an exception whose model has no members."""

    Error: ErrorInfo
    ResponseMetadata: ErrorResponseMetadataTypeDef


class MessageErrorResponseTypeDef(TypedDict, total=False):
    """The response of an exception whose only member is the text of the error."""

    Error: Required[ErrorInfo]
    ResponseMetadata: Required[ErrorResponseMetadataTypeDef]
    message: str


class CapitalMessageErrorResponseTypeDef(TypedDict, total=False):
    """The same, for a service that writes the member with a capital letter."""

    Error: Required[ErrorInfo]
    ResponseMetadata: Required[ErrorResponseMetadataTypeDef]
    Message: str


class EmptyResponseMetadataTypeDef(TypedDict):
    """The response of an operation whose model has no output."""

    ResponseMetadata: ResponseMetadataTypeDef


if TYPE_CHECKING:

    class EmptyResponse(dict[str, Any]):
        """The response of an operation whose output has no members in its model.

        A `dict[str, Any]`, since programs annotate it so and read it like any other. The
        type of its one known key is declared.
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
    """The URL and the fields of an HTML form that uploads. Source: botocore.signers."""

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
    """A returned IAM policy, decoded. Source: IAM's policy grammar."""

    Version: str
    Id: str
    Statement: Required[Union[list[PolicyStatement], PolicyStatement]]


TemplateTypeDef: TypeAlias = dict[str, Any]
"""A returned CloudFormation template in JSON, decoded."""

PostCondition: TypeAlias = Union[MapInput[str, str], ListInput[Any]]
"""A condition of a presigned post: `{"acl": "private"}`, `["eq", "$key", "name"]`."""
