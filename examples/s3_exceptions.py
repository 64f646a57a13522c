"""Print an object, and tell a wrong key from a wrong bucket.

The exceptions of a service are classes that a module imports like any other; they are the
ones of `client.exceptions`.

Usage: python s3_exceptions.py BUCKET KEY
"""

import sys

from staticboto import boto3
from staticboto.s3.exceptions import NoSuchBucket, NoSuchKey


def main(bucket: str, key: str) -> None:
    s3 = boto3.client("s3")
    try:
        response = s3.get_object(Bucket=bucket, Key=key)
    except NoSuchKey as error:
        sys.exit(f"{bucket}: {error.response['Error']['Message']}")
    except NoSuchBucket:
        sys.exit(f"There is no bucket {bucket}.")
    sys.stdout.buffer.write(response["Body"].read())


if __name__ == "__main__":
    main(*sys.argv[1:])
