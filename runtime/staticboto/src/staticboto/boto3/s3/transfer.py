"""Managed transfers: `TransferConfig`, `S3Transfer`, and the choice of the transfer client.

The work is done by s3transfer in threads, or by awscrt if it is installed and either
requested or recommended for the machine; `create_transfer_manager` decides. Importing
this module imports s3transfer, which the methods of clients and resources in `inject`
defer until a transfer is made.
"""

from __future__ import annotations

import logging
import threading
from importlib import import_module
from os import PathLike, fspath, getpid
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from botocore.client import BaseClient
from botocore.compat import HAS_CRT
from botocore.exceptions import ClientError, MissingDependencyException
from s3transfer.exceptions import (
    RetriesExceededError as S3TransferRetriesExceededError,
)
from s3transfer.futures import NonThreadedExecutor
from s3transfer.manager import TransferConfig as S3TransferConfig
from s3transfer.manager import TransferManager
from s3transfer.subscribers import BaseSubscriber
from s3transfer.utils import OSUtils

from staticboto.boto3.compat import TRANSFER_CONFIG_SUPPORTS_CRT
from staticboto.boto3.exceptions import RetriesExceededError, S3UploadFailedError
from staticboto.boto3.s3 import constants

if TYPE_CHECKING:
    from staticboto._runtime.types.shared import PathInput, ProgressCallback
    from staticboto._runtime.types.transfers import (
        DownloadOptions,
        TransferClient,
        TransferSettings,
        UploadOptions,
    )

# awscrt has no types, and most installations do not have it.
if TYPE_CHECKING or HAS_CRT:
    awscrt: ModuleType = import_module("awscrt")
    import_module("awscrt.s3")
    from staticboto.boto3.crt import create_crt_transfer_manager

__all__ = [
    "BaseSubscriber",
    "HAS_CRT",
    "KB",
    "MB",
    "NonThreadedExecutor",
    "OSUtils",
    "ProgressCallbackInvoker",
    "RetriesExceededError",
    "S3Transfer",
    "S3TransferConfig",
    "S3TransferRetriesExceededError",
    "S3UploadFailedError",
    "TRANSFER_CONFIG_SUPPORTS_CRT",
    "TransferConfig",
    "TransferManager",
    "create_transfer_manager",
    "has_minimum_crt_version",
    "logger",
]

KB = 1024
MB = KB * KB
_MINIMUM_CRT_VERSION = (0, 19, 18)

logger = logging.getLogger("boto3.s3.transfer")


def create_transfer_manager(
    client: BaseClient, config: TransferSettings, osutil: OSUtils | None = None
) -> TransferManager:
    """Return the transfer manager: awscrt's or s3transfer's own.

    Args:
        client: a client of s3.
        config: decides by its `preferred_transfer_client`; `auto` takes awscrt on machines
            that it is recommended for. Neither is taken when another process uses it, or
            when `client` has another region or other credentials than its first user.
        osutil: access to files, for s3transfer's manager.

    Raises:
        MissingDependencyException: `config` asks for awscrt, which is missing or too old.
    """
    if _should_use_crt(config):
        crt_manager = create_crt_transfer_manager(client, config)
        if crt_manager is not None:
            logger.debug(
                "Using CRT client. pid: %s, thread: %s", getpid(), threading.get_ident()
            )
            # It has the methods of the other, except `copy`, which never requests it.
            return cast(TransferManager, crt_manager)
    logger.debug(
        "Using default client. pid: %s, thread: %s", getpid(), threading.get_ident()
    )
    return _create_default_transfer_manager(client, config, osutil)


def _should_use_crt(config: Any) -> bool:
    is_available = has_minimum_crt_version(_MINIMUM_CRT_VERSION)
    is_optimized = is_available and awscrt.s3.is_optimized_for_system()
    preferred = config.preferred_transfer_client.lower()
    if preferred == constants.CRT_TRANSFER_CLIENT and not is_available:
        installed = f"True, with version: {awscrt.__version__}" if HAS_CRT else "False"
        raise MissingDependencyException(
            msg=f"CRT transfer client is configured but is missing minimum CRT "
            f"version. CRT installed: {installed}"
        )
    if preferred == constants.CRT_TRANSFER_CLIENT or (
        preferred == constants.AUTO_RESOLVE_TRANSFER_CLIENT and is_optimized
    ):
        logger.debug(
            "Attempting to use CRTTransferManager. Config settings may be ignored."
        )
        return True
    logger.debug(
        "Opting out of CRT Transfer Manager. Preferred client: %s, "
        "CRT available: %s, Instance Optimized: %s",
        preferred,
        HAS_CRT,
        is_optimized,
    )
    return False


def has_minimum_crt_version(minimum_version: tuple[int, ...]) -> bool:
    """Whether awscrt is installed in `minimum_version` or a later release."""
    if not HAS_CRT:
        return False
    try:
        version = tuple(map(int, awscrt.__version__.split(".")))
    except (TypeError, ValueError):
        return False
    return version >= minimum_version


def _create_default_transfer_manager(
    client: Any, config: Any, osutil: OSUtils | None
) -> TransferManager:
    executor = None if config.use_threads else NonThreadedExecutor
    return TransferManager(client, config, osutil, executor)


class TransferConfig(S3TransferConfig):
    """How transfers are made.

    Args:
        multipart_threshold: bytes from which on a file is transferred in parts; 8 MB.
        max_concurrency: requests at a time; 10. Ignored without `use_threads`.
        multipart_chunksize: bytes of a part; 8 MB.
        num_download_attempts: how often reading a download is tried; 5. Requests are
            retried by botocore in addition.
        max_io_queue: chunks that wait for being written, at most; 100.
        io_chunksize: bytes of such a chunk; 256 KB.
        use_threads: whether to use threads; True.
        max_bandwidth: bytes per second, or None for no limit.
        preferred_transfer_client: `auto`, `classic` or `crt`; `auto`.

    An attribute that is neither passed nor set has its default, and awscrt may choose
    another value.

    Raises:
        ValueError: a number is below 1.
    """

    ALIAS: ClassVar[dict[str, str]] = {
        "max_concurrency": "max_request_concurrency",
        "max_io_queue": "max_io_queue_size",
    }
    DEFAULTS: ClassVar[dict[str, Any]] = {
        "multipart_threshold": 8 * MB,
        "max_concurrency": 10,
        "max_request_concurrency": 10,
        "multipart_chunksize": 8 * MB,
        "num_download_attempts": 5,
        "max_io_queue": 100,
        "max_io_queue_size": 100,
        "io_chunksize": 256 * KB,
        "use_threads": True,
        "max_bandwidth": None,
        "preferred_transfer_client": constants.AUTO_RESOLVE_TRANSFER_CLIENT,
    }

    max_concurrency: int
    max_io_queue: int
    use_threads: bool
    preferred_transfer_client: TransferClient

    def __init__(
        self,
        multipart_threshold: int | None = None,
        max_concurrency: int | None = None,
        multipart_chunksize: int | None = None,
        num_download_attempts: int | None = None,
        max_io_queue: int | None = None,
        io_chunksize: int | None = None,
        use_threads: bool | None = None,
        max_bandwidth: int | None = None,
        preferred_transfer_client: TransferClient | None = None,
    ) -> None:
        resolved = self._resolve_init_args(
            {
                "multipart_threshold": multipart_threshold,
                "max_concurrency": max_concurrency,
                "multipart_chunksize": multipart_chunksize,
                "num_download_attempts": num_download_attempts,
                "max_io_queue": max_io_queue,
                "io_chunksize": io_chunksize,
                "use_threads": use_threads,
                "max_bandwidth": max_bandwidth,
                "preferred_transfer_client": preferred_transfer_client,
            }
        )
        super().__init__(
            multipart_threshold=resolved["multipart_threshold"],
            max_request_concurrency=resolved["max_concurrency"],
            multipart_chunksize=resolved["multipart_chunksize"],
            num_download_attempts=resolved["num_download_attempts"],
            max_io_queue_size=resolved["max_io_queue"],
            io_chunksize=resolved["io_chunksize"],
            max_bandwidth=resolved["max_bandwidth"],
        )
        self.max_concurrency = resolved["max_concurrency"]
        self.max_io_queue = resolved["max_io_queue"]
        self.use_threads = resolved["use_threads"]
        self.preferred_transfer_client = resolved["preferred_transfer_client"]

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        if name in self.ALIAS:
            super().__setattr__(self.ALIAS[name], value)

    def __getattribute__(self, item: str) -> Any:
        value = super().__getattribute__(item)
        if value is S3TransferConfig.UNSET_DEFAULT:
            return TransferConfig.DEFAULTS.get(item, value)
        return value

    def _resolve_init_args(self, init_args: dict[str, Any]) -> dict[str, Any]:
        return {
            name: self.UNSET_DEFAULT if value is None else value
            for name, value in init_args.items()
        }


class S3Transfer:
    """Uploads and downloads files.

    Used with `with`: leaving the block waits for transfers in progress. Errors are the
    client's, except for uploads that S3 refused.

    Args:
        client: a client of s3, unless there is a `manager`.
        config: how to transfer; `TransferConfig()` if None.
        osutil: access to files.
        manager: a transfer manager, in place of the other three.
    """

    ALLOWED_DOWNLOAD_ARGS = TransferManager.ALLOWED_DOWNLOAD_ARGS
    ALLOWED_UPLOAD_ARGS = TransferManager.ALLOWED_UPLOAD_ARGS
    ALLOWED_COPY_ARGS = TransferManager.ALLOWED_COPY_ARGS

    def __init__(
        self,
        client: BaseClient | None = None,
        config: TransferSettings | None = None,
        osutil: OSUtils | None = None,
        manager: TransferManager | None = None,
    ) -> None:
        if manager:
            if client or config or osutil:
                raise ValueError(
                    "Manager cannot be provided with client, config, "
                    "nor osutil. These parameters are mutually exclusive."
                )
            self._manager = manager
            return
        if not client:
            raise ValueError(
                "Either a boto3.Client or s3transfer.manager.TransferManager "
                "must be provided"
            )
        self._manager = create_transfer_manager(
            client,
            TransferConfig() if config is None else config,
            OSUtils() if osutil is None else osutil,
        )

    def upload_file(
        self,
        filename: PathInput,
        bucket: str,
        key: str,
        callback: ProgressCallback | None = None,
        extra_args: UploadOptions = None,
    ) -> None:
        """Upload a file.

        Args:
            filename: the file.
            bucket: the bucket.
            key: what the object will be called.
            callback: gets the number of bytes, each time some were transferred.
            extra_args: further parameters of the request, of `ALLOWED_UPLOAD_ARGS`.

        Raises:
            S3UploadFailedError: S3 refused the upload.
            ValueError: the file name is neither text nor path-like.
        """
        filename = _text_path(filename)
        future = self._manager.upload(
            filename,
            bucket,
            key,
            cast(Any, extra_args),
            self._get_subscribers(callback),
        )
        try:
            future.result()
        except ClientError as error:
            raise S3UploadFailedError(
                f"Failed to upload {filename} to {bucket}/{key}: {error}"
            ) from error

    def download_file(
        self,
        bucket: str,
        key: str,
        filename: PathInput,
        extra_args: DownloadOptions = None,
        callback: ProgressCallback | None = None,
    ) -> None:
        """Download an object into a file.

        Args:
            bucket: the bucket.
            key: the object.
            filename: the file, which is replaced when the download is complete.
            extra_args: further parameters of the request, of `ALLOWED_DOWNLOAD_ARGS`.
            callback: gets the number of bytes, each time some were transferred.

        Raises:
            RetriesExceededError: reading failed too often.
            ValueError: the file name is neither text nor path-like.
        """
        filename = _text_path(filename)
        future = self._manager.download(
            bucket,
            key,
            filename,
            cast(Any, extra_args),
            self._get_subscribers(callback),
        )
        try:
            future.result()
        except S3TransferRetriesExceededError as error:
            raise RetriesExceededError(error.last_exception) from error

    def _get_subscribers(
        self, callback: ProgressCallback | None
    ) -> list[BaseSubscriber] | None:
        return [ProgressCallbackInvoker(callback)] if callback else None

    def __enter__(self) -> S3Transfer:
        return self

    def __exit__(self, *args: Any) -> None:
        self._manager.__exit__(*args)


class ProgressCallbackInvoker(BaseSubscriber):
    """Tells a callback about progress.

    Args:
        callback: gets the number of bytes, each time some were transferred; possibly from
            several threads, one at a time.
    """

    def __init__(self, callback: ProgressCallback) -> None:
        self._callback = callback

    def on_progress(  # type: ignore[override] # ty: ignore[incompatible-method-override]
        self, bytes_transferred: int, **kwargs: Any
    ) -> None:
        """s3transfer calls it with keyword arguments only, so their order does not matter."""
        self._callback(bytes_transferred)


def _text_path(filename: PathInput) -> str:
    path = cast(
        object, fspath(filename) if isinstance(filename, PathLike) else filename
    )
    if not isinstance(path, str):
        raise ValueError("Filename must be a string or a path-like object")
    return path
