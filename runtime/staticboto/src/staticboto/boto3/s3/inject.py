"""The S3 methods that are not operations: transfers, and two kinds of `load`.

Owns the client's functions, which start a transfer, and the handlers that add functions
to classes while these are made; the functions of resources are in `resource_methods`.
s3transfer is slow to import, so this is deferred until the first transfer: names that
programs use or patch here, such as `S3Transfer`, are looked up in `transfer` each time.

    client         upload_file, download_file, copy, upload_fileobj, download_fileobj
    Bucket         the same, and load
    Object         the same
    ObjectSummary  load
"""

from __future__ import annotations

import copy as python_copy
import logging
from collections.abc import MutableMapping
from functools import partial
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any, cast

from botocore.client import BaseClient
from botocore.context import with_current_context
from botocore.exceptions import ClientError
from botocore.useragent import register_feature_id

from staticboto.boto3 import utils
from staticboto.boto3.s3 import constants

# This module itself: names looked up through it can be deferred and patched.
from staticboto.boto3.s3 import inject as here
from staticboto.boto3.s3.resource_methods import (
    bucket_copy,
    bucket_download_file,
    bucket_download_fileobj,
    bucket_load,
    bucket_upload_file,
    bucket_upload_fileobj,
    object_copy,
    object_download_file,
    object_download_fileobj,
    object_summary_load,
    object_upload_file,
    object_upload_fileobj,
)

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
    from staticboto.boto3.compat import is_append_mode
    from staticboto.boto3.s3.transfer import (
        ProgressCallbackInvoker,
        S3Transfer,
        TransferConfig,
        create_transfer_manager,
    )

__all__ = [
    "ClientError",
    "ProgressCallbackInvoker",
    "S3Transfer",
    "TransferConfig",
    "bucket_copy",
    "bucket_download_file",
    "bucket_download_fileobj",
    "bucket_load",
    "bucket_upload_file",
    "bucket_upload_fileobj",
    "copy",
    "create_transfer_manager",
    "disable_threading_if_append_mode",
    "download_file",
    "download_fileobj",
    "inject_bucket_methods",
    "inject_object_methods",
    "inject_object_summary_methods",
    "inject_s3_transfer_methods",
    "is_append_mode",
    "logger",
    "object_copy",
    "object_download_file",
    "object_download_fileobj",
    "object_summary_load",
    "object_upload_file",
    "object_upload_fileobj",
    "upload_file",
    "upload_fileobj",
]

logger = logging.getLogger("boto3.s3.inject")

_DEFERRED = {
    "ProgressCallbackInvoker": "staticboto.boto3.s3.transfer",
    "S3Transfer": "staticboto.boto3.s3.transfer",
    "TransferConfig": "staticboto.boto3.s3.transfer",
    "create_transfer_manager": "staticboto.boto3.s3.transfer",
    "is_append_mode": "staticboto.boto3.compat",
}
# The user agent says that a call is part of a transfer.
_counts_as_transfer = with_current_context(partial(register_feature_id, "S3_TRANSFER"))


def __getattr__(name: str) -> Any:
    if name in _DEFERRED:
        return getattr(import_module(_DEFERRED[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def inject_s3_transfer_methods(
    class_attributes: MutableMapping[str, Any], **kwargs: Any
) -> None:
    """Add the transfers to a client class that is being made."""
    _inject(
        class_attributes,
        upload_file=upload_file,
        download_file=download_file,
        copy=copy,
        upload_fileobj=upload_fileobj,
        download_fileobj=download_fileobj,
    )


def inject_bucket_methods(
    class_attributes: MutableMapping[str, Any], **kwargs: Any
) -> None:
    """Add `load` and the transfers to a `Bucket` class that is being made."""
    _inject(
        class_attributes,
        load=bucket_load,
        upload_file=bucket_upload_file,
        download_file=bucket_download_file,
        copy=bucket_copy,
        upload_fileobj=bucket_upload_fileobj,
        download_fileobj=bucket_download_fileobj,
    )


def inject_object_methods(
    class_attributes: MutableMapping[str, Any], **kwargs: Any
) -> None:
    """Add the transfers to an `Object` class that is being made."""
    _inject(
        class_attributes,
        upload_file=object_upload_file,
        download_file=object_download_file,
        copy=object_copy,
        upload_fileobj=object_upload_fileobj,
        download_fileobj=object_download_fileobj,
    )


def inject_object_summary_methods(
    class_attributes: MutableMapping[str, Any], **kwargs: Any
) -> None:
    """Add `load` to an `ObjectSummary` class that is being made."""
    _inject(class_attributes, load=object_summary_load)


def _inject(class_attributes: MutableMapping[str, Any], **methods: Any) -> None:
    for name, method in methods.items():
        utils.inject_attribute(class_attributes, name, method)


@_counts_as_transfer
def upload_file(
    self: BaseClient,
    Filename: PathInput,
    Bucket: str,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload a file, in parts and in threads where it is large.

    Args:
        Filename: the path of the file.
        Bucket: the bucket.
        Key: what the object will be called.
        ExtraArgs: further parameters of the request, a dict; `S3Transfer.ALLOWED_UPLOAD_ARGS`
            has the keys.
        Callback: a function; gets the number of bytes, each time some were transferred.
        Config: how to transfer, a `TransferConfig`.

    Raises:
        S3UploadFailedError: S3 refused the upload.
    """
    with here.S3Transfer(self, Config) as transfer:
        transfer.upload_file(
            filename=Filename,
            bucket=Bucket,
            key=Key,
            extra_args=ExtraArgs,
            callback=Callback,
        )


@_counts_as_transfer
def download_file(
    self: BaseClient,
    Bucket: str,
    Key: str,
    Filename: PathInput,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object into a file, which appears when it is complete.

    Args:
        Bucket: the bucket.
        Key: the object.
        Filename: the path of the file.
        ExtraArgs: further parameters of the request, a dict; `S3Transfer.ALLOWED_DOWNLOAD_ARGS`
            has the keys.
        Callback: a function; gets the number of bytes, each time some were transferred.
        Config: how to transfer, a `TransferConfig`.
    """
    with here.S3Transfer(self, Config) as transfer:
        transfer.download_file(
            bucket=Bucket,
            key=Key,
            filename=Filename,
            extra_args=ExtraArgs,
            callback=Callback,
        )


@_counts_as_transfer
def copy(
    self: BaseClient,
    CopySource: CopySourceTypeDef,
    Bucket: str,
    Key: str,
    ExtraArgs: CopyOptions = None,
    Callback: ProgressCallback | None = None,
    SourceClient: BaseClient | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Copy an object within S3, in parts where it is large.

    Args:
        CopySource: what is copied: a dict with `Bucket`, `Key` and perhaps `VersionId`.
        Bucket: the bucket to copy to.
        Key: what the copy will be called.
        ExtraArgs: further parameters of the request, a dict; `S3Transfer.ALLOWED_COPY_ARGS`
            has the keys.
        Callback: a function; gets the number of bytes, each time some were copied.
        SourceClient: the client that looks at the source, if this one may not.
        Config: how to transfer, a `TransferConfig`; always without awscrt, which cannot copy.
    """
    config: Any = python_copy.copy(here.TransferConfig() if Config is None else Config)
    config.preferred_transfer_client = constants.CLASSIC_TRANSFER_CLIENT
    subscribers = None if Callback is None else [here.ProgressCallbackInvoker(Callback)]
    with here.create_transfer_manager(self, config) as manager:
        future = manager.copy(
            copy_source=CopySource,
            bucket=Bucket,
            key=Key,
            extra_args=cast(Any, ExtraArgs),
            subscribers=subscribers,
            source_client=cast(Any, SourceClient),
        )
        future.result()


@_counts_as_transfer
def upload_fileobj(
    self: BaseClient,
    Fileobj: Readable,
    Bucket: str,
    Key: str,
    ExtraArgs: UploadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Upload what a file-like object has left to read.

    Args:
        Fileobj: the object, which is read as bytes.
        Bucket: the bucket.
        Key: what the object will be called.
        ExtraArgs: further parameters of the request, a dict; `S3Transfer.ALLOWED_UPLOAD_ARGS`
            has the keys.
        Callback: a function; gets the number of bytes, each time some were transferred.
        Config: how to transfer, a `TransferConfig`.

    Raises:
        ValueError: `Fileobj` has no `read`.
    """
    if not hasattr(Fileobj, "read"):
        raise ValueError("Fileobj must implement read")
    config = here.TransferConfig() if Config is None else Config
    subscribers = None if Callback is None else [here.ProgressCallbackInvoker(Callback)]
    with here.create_transfer_manager(self, config) as manager:
        future = manager.upload(
            fileobj=cast(IO[bytes], Fileobj),
            bucket=Bucket,
            key=Key,
            extra_args=cast(Any, ExtraArgs),
            subscribers=subscribers,
        )
        future.result()


@_counts_as_transfer
def download_fileobj(
    self: BaseClient,
    Bucket: str,
    Key: str,
    Fileobj: Writable,
    ExtraArgs: DownloadOptions = None,
    Callback: ProgressCallback | None = None,
    Config: TransferSettings | None = None,
) -> None:
    """Download an object into a file-like object.

    Args:
        Bucket: the bucket.
        Key: the object.
        Fileobj: the object, to which bytes are written.
        ExtraArgs: further parameters of the request, a dict; `S3Transfer.ALLOWED_DOWNLOAD_ARGS`
            has the keys.
        Callback: a function; gets the number of bytes, each time some were transferred.
        Config: how to transfer, a `TransferConfig`; without threads into a file in append mode.

    Raises:
        ValueError: `Fileobj` has no `write`.
    """
    if not hasattr(Fileobj, "write"):
        raise ValueError("Fileobj must implement write")
    # A copy, since the change for append mode must not affect other transfers.
    config = python_copy.copy(here.TransferConfig() if Config is None else Config)
    disable_threading_if_append_mode(config, Fileobj)
    subscribers = None if Callback is None else [here.ProgressCallbackInvoker(Callback)]
    with here.create_transfer_manager(self, config) as manager:
        future = manager.download(
            bucket=Bucket,
            key=Key,
            fileobj=cast(IO[bytes], Fileobj),
            extra_args=cast(Any, ExtraArgs),
            subscribers=subscribers,
        )
        future.result()


def disable_threading_if_append_mode(config: Any, fileobj: object) -> None:
    """Turn `config.use_threads` off when `fileobj` is a file in append mode.

    Such a file appends every write, so parts have to be written in order.
    """
    if here.is_append_mode(fileobj):
        config.use_threads = False
        logger.warning(
            "A single thread will be used because the provided file object is in "
            "append mode. Writes may always be appended to the end of the file "
            "regardless of seek position, so a single thread must be used to ensure "
            "sequential writes."
        )
