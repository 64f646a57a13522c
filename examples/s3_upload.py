"""List the buckets of an account and upload a file to one of them.

The keys come from the environment, so that they are not in the shell's history.

Usage: AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… python s3_upload.py BUCKET FILE
"""

import os
import sys
from pathlib import Path

from staticboto import boto3


def main(access_key: str, secret_key: str, bucket: str, file: str) -> None:
    session = boto3.Session(
        aws_access_key_id=access_key,
        aws_secret_access_key=secret_key,
        region_name="us-west-2",
    )
    s3 = session.resource("s3")
    for existing in s3.buckets.all():
        print(existing.name)
    with open(file, "rb") as data:
        s3.Bucket(bucket).put_object(Key=Path(file).name, Body=data)


if __name__ == "__main__":
    main(
        os.environ["AWS_ACCESS_KEY_ID"],
        os.environ["AWS_SECRET_ACCESS_KEY"],
        *sys.argv[1:],
    )
