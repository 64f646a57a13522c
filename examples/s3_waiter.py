"""Wait until another program has delivered an object; ask once a second.

Usage: python s3_waiter.py BUCKET KEY SECONDS
"""

import sys

from botocore.exceptions import WaiterError
from staticboto import boto3


def main(bucket: str, key: str, seconds: int) -> None:
    s3 = boto3.client("s3")
    try:
        s3.get_waiter("object_exists").wait(
            Bucket=bucket,
            Key=key,
            WaiterConfig={"Delay": 1, "MaxAttempts": seconds},
        )
    except WaiterError as error:
        sys.exit(f"{key} has not arrived: {error}")
    print(key, "has arrived")


if __name__ == "__main__":
    bucket, key, seconds = sys.argv[1:]
    main(bucket, key, int(seconds))
