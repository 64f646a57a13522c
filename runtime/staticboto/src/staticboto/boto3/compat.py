"""`boto3.compat`: names that libraries import from there.

Owns the differences between platforms and versions that are public in boto3. New code
does not belong here.
"""

from __future__ import annotations

import collections.abc as collections_abc
import os
import warnings

from s3transfer.manager import TransferConfig

from staticboto.boto3.exceptions import PythonDeprecationWarning

__all__ = [
    "SOCKET_ERROR",
    "TRANSFER_CONFIG_SUPPORTS_CRT",
    "collections_abc",
    "filter_python_deprecation_warnings",
    "is_append_mode",
    "rename_file",
]

SOCKET_ERROR = ConnectionError
TRANSFER_CONFIG_SUPPORTS_CRT = hasattr(TransferConfig, "UNSET_DEFAULT")

# Replaces an existing file on every platform.
rename_file = os.replace


def filter_python_deprecation_warnings() -> None:
    """Silence the warning that a version of Python will soon be unsupported."""
    warnings.filterwarnings(
        "ignore",
        message=".*Boto3 will no longer support Python.*",
        category=PythonDeprecationWarning,
        module=r".*boto3\.compat",
    )


def is_append_mode(fileobj: object) -> bool:
    """Whether the `mode` of `fileobj` says that it was opened for appending."""
    mode = getattr(fileobj, "mode", None)
    return isinstance(mode, str) and "a" in mode
