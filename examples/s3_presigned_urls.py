"""Make two URLs that work for an hour, without credentials: an upload and a download.

Use them with any HTTP client, such as `curl --upload-file FILE URL` and `curl URL`.

Usage: python s3_presigned_urls.py BUCKET KEY
"""

import sys

from botocore.config import Config
from staticboto import boto3

HOUR = 60 * 60


def main(bucket: str, key: str) -> None:
    s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
    upload = s3.generate_presigned_url(
        "put_object", {"Bucket": bucket, "Key": key}, HOUR
    )
    print(upload)
    print(s3.generate_presigned_url("get_object", {"Bucket": bucket, "Key": key}, HOUR))


if __name__ == "__main__":
    main(*sys.argv[1:])
