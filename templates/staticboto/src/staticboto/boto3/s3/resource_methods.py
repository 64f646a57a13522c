"""The methods that S3's resources get beyond their model: transfers, and two `load`s.

A transfer of a `Bucket` or an `Object` is the client's, with what the resource knows filled
in. Owns nothing but that; programs find these functions in `inject`.
"""

from __future__ import annotations

from typing import Any

from botocore.exceptions import ClientError

from staticboto._runtime.transfers import (
    CopyOptions,
    DownloadOptions,
    TransferSettings,
    UploadOptions,
)
from staticboto._runtime.types import (
    CopySourceTypeDef,
    PathInput,
    ProgressCallback,
    Readable,
    Writable,
)


def bucket_load(self: Any, *args: Any, **kwargs: Any) -> None:
    """Load the bucket's entry in the list of all buckets.

    There is none, and no error either, when the bucket is somebody else's or the buckets
    may not be listed.
    """
    self.meta.data = {}
    try:
        response = self.meta.client.list_buckets()
        for bucket in response["Buckets"]:
            if bucket["Name"] == self.name:
                self.meta.data = bucket
                break
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") != "AccessDenied":
            raise


def object_summary_load(self: Any, *args: Any, **kwargs: Any) -> None:
    """Load what a list of objects would say of this one."""
    response = self.meta.client.head_object(Bucket=self.bucket_name, Key=self.key)
    if "ContentLength" in response:
        response["Size"] = response.pop("ContentLength")
    self.meta.data = response


def bucket_upload_file(
    self: Any,
    Filename: PathInput,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file into this bucket; see the client's `upload_file`."""
    self.meta.client.upload_file(
        Filename=Filename,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def bucket_download_file(
    self: Any,
    Key: str,
    Filename: PathInput,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object of this bucket into a file; see the client's `download_file`."""
    self.meta.client.download_file(
        Bucket=self.name,
        Key=Key,
        Filename=Filename,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def bucket_copy(
    self: Any,
    CopySource: CopySourceTypeDef,
    Key: str,
    ExtraArgs: CopyOptions = None,
    Callback: ProgressCallback | None = None,
    SourceClient: Any = None,
    Config: TransferSettings | None = None,
) -> None:
    """Copy an object into this bucket; see the client's `copy`."""
    self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


def bucket_upload_fileobj(
    self: Any,
    Fileobj: Readable,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file-like object into this bucket; see the client's `upload_fileobj`."""
    self.meta.client.upload_fileobj(
        Fileobj=Fileobj,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def bucket_download_fileobj(
    self: Any,
    Key: str,
    Fileobj: Writable,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object of this bucket into a file-like object; see the client's `download_fileobj`."""
    self.meta.client.download_fileobj(
        Bucket=self.name,
        Key=Key,
        Fileobj=Fileobj,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_upload_file(
    self: Any,
    Filename: PathInput,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file to be this object; see the client's `upload_file`."""
    self.meta.client.upload_file(
        Filename=Filename,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_download_file(
    self: Any,
    Filename: PathInput,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download this object into a file; see the client's `download_file`."""
    self.meta.client.download_file(
        Bucket=self.bucket_name,
        Key=self.key,
        Filename=Filename,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_copy(
    self: Any,
    CopySource: CopySourceTypeDef,
    ExtraArgs: CopyOptions = None,
    Callback: ProgressCallback | None = None,
    SourceClient: Any = None,
    Config: TransferSettings | None = None,
) -> None:
    """Make this object a copy of another; see the client's `copy`."""
    self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


def object_upload_fileobj(
    self: Any,
    Fileobj: Readable,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file-like object to be this object; see the client's `upload_fileobj`."""
    self.meta.client.upload_fileobj(
        Fileobj=Fileobj,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_download_fileobj(
    self: Any,
    Fileobj: Writable,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download this object into a file-like object; see the client's `download_fileobj`."""
    self.meta.client.download_fileobj(
        Bucket=self.bucket_name,
        Key=self.key,
        Fileobj=Fileobj,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )
