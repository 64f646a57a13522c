"""Wait for buckets and objects."""

from __future__ import annotations

from botocore.exceptions import WaiterError
from typing_extensions import assert_type

from staticboto.s3 import S3Client
from staticboto.s3.waiter import BucketExistsWaiter, ObjectExistsWaiter


def wait(s3: S3Client, bucket: str, key: str) -> bool:
    waiter = s3.get_waiter("object_exists")
    assert_type(waiter, ObjectExistsWaiter)
    assert_type(waiter.name, str)
    try:
        waiter.wait(
            Bucket=bucket, Key=key, WaiterConfig={"Delay": 0.5, "MaxAttempts": 3}
        )
    except WaiterError as error:
        print(error.last_response)
        return False
    return True


def wait_by_keyword(s3: S3Client, bucket: str) -> None:
    waiter = s3.get_waiter(waiter_name="bucket_exists")
    assert_type(waiter, BucketExistsWaiter)
    assert_type(waiter.wait(Bucket=bucket), None)
    assert_type(s3.waiter_names, list[str])
