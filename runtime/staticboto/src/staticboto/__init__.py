"""boto3, generated ahead of time.

`from staticboto import boto3` is the drop-in face; `from staticboto.s3 import S3Client`
is one service. Nothing more is imported here, so that neither a program nor a type checker
pays for what it does not use.
"""

from ._index import VERSION as __version__

__all__ = ["__version__"]
