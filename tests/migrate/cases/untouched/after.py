"""boto3, and nothing of it: `import boto3` in words."""

import logging

from staticboto import boto3
from staticboto.s3 import S3Client

if TYPE_CHECKING:
    from staticboto.sqs import SQSClient

# import boto3
log = logging.getLogger("boto3")
TEXT = """
import boto3
from mypy_boto3_s3 import S3Client
"""


def client(s3: "S3Client") -> "SQSClient":
    return boto3.client("sqs")
