"""Upload a large file in parallel parts, and show how far it is.

Usage: python s3_transfer_progress.py FILE BUCKET
"""

import os
import sys
from pathlib import Path
from threading import Lock

from staticboto import boto3
from staticboto.boto3.s3.transfer import TransferConfig

MB = 1024 * 1024


class Progress:
    """A line on the terminal; the threads of a transfer call it with bytes sent."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._sent = 0
        self._lock = Lock()

    def __call__(self, sent: int) -> None:
        with self._lock:
            self._sent += sent
            print(f"\r{self._sent / self._total:4.0%}", end="", flush=True)


def main(file: str, bucket: str) -> None:
    boto3.client("s3").upload_file(
        file,
        bucket,
        Path(file).name,
        Callback=Progress(os.path.getsize(file)),
        Config=TransferConfig(
            multipart_threshold=8 * MB, multipart_chunksize=8 * MB, max_concurrency=4
        ),
    )
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
