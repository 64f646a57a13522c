"""What AWS has deprecated."""

# mypy: enable-error-code=deprecated

from __future__ import annotations

from staticboto import boto3
from staticboto.s3.service_resource import Bucket

s3 = boto3.client("s3")


def operations(bucket: Bucket) -> None:
    s3.get_bucket_lifecycle(Bucket="b")  # mypy: deprecated  pyright: reportDeprecated
    s3.put_bucket_notification(Bucket="b", NotificationConfiguration={})  # mypy: deprecated  pyright: reportDeprecated
    boto3.client("lambda").invoke_async(FunctionName="f", InvokeArgs=b"")  # mypy: deprecated  pyright: reportDeprecated
    boto3.client("shield").delete_subscription()  # mypy: deprecated  pyright: reportDeprecated
    bucket.Lifecycle().put()  # mypy: deprecated  pyright: reportDeprecated
