"""What boto3 adds to s3: managed transfers of files.

constants   the names of the transfer clients
transfer    `TransferConfig` and `S3Transfer`, over s3transfer
inject      the methods of clients and resources that use them
"""

from typing import TYPE_CHECKING

from staticboto._runtime.lazy import submodules

if TYPE_CHECKING:
    from staticboto.boto3.s3 import constants, inject, transfer
else:
    __getattr__ = submodules(__name__, "constants", "inject", "transfer")

__all__ = ["constants", "inject", "transfer"]
