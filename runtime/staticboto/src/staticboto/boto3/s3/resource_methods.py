"""The methods of S3's resources that are not in their model: transfers, and two `load`s.

A transfer of a `Bucket` or an `Object` calls the client's method with the identifiers of
the resource. Programs find these functions in `inject`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import getdoc, signature
from typing import TYPE_CHECKING, Any, ParamSpec

from botocore.client import BaseClient
from botocore.exceptions import ClientError

from staticboto._runtime.clients.docstring import LazyDocstring

if TYPE_CHECKING:
    from staticboto._runtime.types.shared import (
        CopySourceTypeDef,
        PathInput,
        ProgressCallback,
        Readable,
        Writable,
    )
    from staticboto._runtime.types.transfers import (
        CopyOptions,
        DownloadOptions,
        TransferSettings,
        UploadOptions,
    )


def _write(
    section: Any, written: str, function: str, parameters: Sequence[str]
) -> None:
    """Document a transfer of a resource.

    Parameters and errors are documented once, in the client's function of the same name.
    """
    inject = import_module("staticboto.boto3.s3.inject")
    clients = getdoc(getattr(inject, function)) or ""
    arguments, gap, others = clients.partition("\nArgs:")[2].partition("\n\n")
    entries = re.split(r"\n    (?=\w+: )", arguments)
    taken = [entry for entry in entries if entry.partition(":")[0] in parameters]
    section.write("\n    ".join([f"{written}\n\nArgs:", *taken]) + gap + others)


_P = ParamSpec("_P")


def _documented_as_the_clients(function: Callable[_P, None]) -> Callable[_P, None]:
    """Document the parameters of `function` as the client's method does."""
    parameters = [*signature(function).parameters][1:]
    called: str = getattr(function, "__name__")
    name = called.partition("_")[2]
    function.__doc__ = LazyDocstring(function.__doc__, _write, name, parameters)
    return function


def bucket_load(self: Any, *args: Any, **kwargs: Any) -> None:
    """Load the bucket's entry in the list of all buckets.

    If the bucket belongs to another account, or listing buckets is not allowed, there is
    no entry and no error.
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


@_documented_as_the_clients
def bucket_upload_file(
    self: Any,
    Filename: PathInput,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file into this bucket."""
    self.meta.client.upload_file(
        Filename=Filename,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def bucket_download_file(
    self: Any,
    Key: str,
    Filename: PathInput,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object of this bucket into a file."""
    self.meta.client.download_file(
        Bucket=self.name,
        Key=Key,
        Filename=Filename,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def bucket_copy(
    self: Any,
    CopySource: CopySourceTypeDef,
    Key: str,
    ExtraArgs: CopyOptions = None,
    Callback: ProgressCallback | None = None,
    SourceClient: BaseClient | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Copy an object into this bucket."""
    self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


@_documented_as_the_clients
def bucket_upload_fileobj(
    self: Any,
    Fileobj: Readable,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file-like object into this bucket."""
    self.meta.client.upload_fileobj(
        Fileobj=Fileobj,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def bucket_download_fileobj(
    self: Any,
    Key: str,
    Fileobj: Writable,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object of this bucket into a file-like object."""
    self.meta.client.download_fileobj(
        Bucket=self.name,
        Key=Key,
        Fileobj=Fileobj,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def object_upload_file(
    self: Any,
    Filename: PathInput,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file to be this object."""
    self.meta.client.upload_file(
        Filename=Filename,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def object_download_file(
    self: Any,
    Filename: PathInput,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download this object into a file."""
    self.meta.client.download_file(
        Bucket=self.bucket_name,
        Key=self.key,
        Filename=Filename,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def object_copy(
    self: Any,
    CopySource: CopySourceTypeDef,
    ExtraArgs: CopyOptions = None,
    Callback: ProgressCallback | None = None,
    SourceClient: BaseClient | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Make this object a copy of another."""
    self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


@_documented_as_the_clients
def object_upload_fileobj(
    self: Any,
    Fileobj: Readable,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file-like object to be this object."""
    self.meta.client.upload_fileobj(
        Fileobj=Fileobj,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


@_documented_as_the_clients
def object_download_fileobj(
    self: Any,
    Fileobj: Writable,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download this object into a file-like object."""
    self.meta.client.download_fileobj(
        Bucket=self.bucket_name,
        Key=self.key,
        Fileobj=Fileobj,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )
