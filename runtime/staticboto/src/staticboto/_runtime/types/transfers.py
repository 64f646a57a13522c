"""The types of S3 transfers: their extra arguments and their settings.

They are apart from the code, because the stubs of the s3 package use them: an import from
`staticboto.boto3` there would make a checker read the overloads of every service. Sources:
the arguments that a direction allows are those of s3transfer's lists, and the types of their
values those of the model of S3. Tests compare both.
"""

from __future__ import annotations

from typing import IO, Literal, Protocol, TypeAlias, TypedDict, Union

from .prepared import GivenDict
from .shared import MapInput, TimestampInput

TransferClient: TypeAlias = Literal["auto", "classic", "crt"]

CannedACL: TypeAlias = Literal[
    "private",
    "public-read",
    "public-read-write",
    "authenticated-read",
    "aws-exec-read",
    "bucket-owner-read",
    "bucket-owner-full-control",
]
ChecksumAlgorithmName: TypeAlias = Literal[
    "CRC32",
    "CRC32C",
    "SHA1",
    "SHA256",
    "CRC64NVME",
    "SHA512",
    "MD5",
    "XXHASH64",
    "XXHASH3",
    "XXHASH128",
]
EncryptionName: TypeAlias = Literal[
    "AES256", "aws:fsx", "aws:backup", "aws:kms", "aws:kms:dsse"
]
StorageClassName: TypeAlias = Literal[
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "GLACIER_IR",
    "SNOW",
    "EXPRESS_ONEZONE",
    "FSX_OPENZFS",
    "FSX_ONTAP",
    "AWS_BACKUP_WARM",
    "AWS_BACKUP_LOW_COST_WARM",
]


File: TypeAlias = IO[bytes]
"""A file that can be uploaded, or downloaded into."""


class EveryDirectionArgs(TypedDict, total=False):
    """`ExtraArgs` of every transfer."""

    ExpectedBucketOwner: str
    RequestPayer: Literal["requester"]
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes | bytearray
    SSECustomerKeyMD5: str


class DownloadArgs(EveryDirectionArgs, total=False):
    """`ExtraArgs` of `download_file` and `download_fileobj`."""

    ChecksumMode: Literal["ENABLED"]
    VersionId: str


class NewObjectArgs(EveryDirectionArgs, total=False):
    """`ExtraArgs` of every transfer that makes an object."""

    ACL: CannedACL
    CacheControl: str
    ChecksumAlgorithm: ChecksumAlgorithmName
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentType: str
    Expires: TimestampInput
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWriteACP: str
    Metadata: MapInput[str, str]
    ObjectLockLegalHoldStatus: Literal["ON", "OFF"]
    ObjectLockMode: Literal["GOVERNANCE", "COMPLIANCE"]
    ObjectLockRetainUntilDate: TimestampInput
    ServerSideEncryption: EncryptionName
    SSEKMSEncryptionContext: str
    SSEKMSKeyId: str
    StorageClass: StorageClassName
    Tagging: str
    WebsiteRedirectLocation: str


class UploadArgs(NewObjectArgs, total=False):
    """`ExtraArgs` of `upload_file` and `upload_fileobj`."""

    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumMD5: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumType: Literal["COMPOSITE", "FULL_OBJECT"]
    ChecksumXXHASH128: str
    ChecksumXXHASH3: str
    ChecksumXXHASH64: str
    MpuObjectSize: int


class CopyArgs(NewObjectArgs, total=False):
    """`ExtraArgs` of `copy`."""

    AnnotationDirective: Literal["COPY", "EXCLUDE"]
    CopySourceIfMatch: str
    CopySourceIfModifiedSince: TimestampInput
    CopySourceIfNoneMatch: str
    CopySourceIfUnmodifiedSince: TimestampInput
    CopySourceSSECustomerAlgorithm: str
    CopySourceSSECustomerKey: str | bytes | bytearray
    CopySourceSSECustomerKeyMD5: str
    MetadataDirective: Literal["COPY", "REPLACE"]
    TaggingDirective: Literal["COPY", "REPLACE"]


# For the functions of `boto3.s3`, which have no stubs. The methods that are declared in stubs
# have an overload with `PreparedDict` instead.
UploadOptions: TypeAlias = Union[UploadArgs, GivenDict, None]
DownloadOptions: TypeAlias = Union[DownloadArgs, GivenDict, None]
CopyOptions: TypeAlias = Union[CopyArgs, GivenDict, None]


class TransferSettings(Protocol):
    """The common part of boto3's `TransferConfig` and ours."""

    @property
    def multipart_threshold(self) -> int: ...
    @property
    def multipart_chunksize(self) -> int: ...
    @property
    def max_request_concurrency(self) -> int: ...
    @property
    def use_threads(self) -> bool: ...
