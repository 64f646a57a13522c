"""Use S3 through its resources: attributes, actions, collections, waiters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from botocore.response import StreamingBody
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.s3 import S3Client, S3ServiceResource
from staticboto.s3.literals import StorageClassType
from staticboto.s3.service_resource import (
    Bucket,
    BucketObjectsCollection,
    BucketVersioning,
    Object,
    ObjectSummary,
)
from staticboto.s3.type_defs import CORSRuleOutputTypeDef, DeleteObjectsOutputTypeDef

s3 = boto3.resource("s3")
assert_type(s3, S3ServiceResource)
assert_type(s3.meta.client, S3Client)
assert_type(s3.meta.service_name, str)


def create(name: str) -> Bucket:
    bucket = s3.create_bucket(
        Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
    )
    assert_type(bucket, Bucket)
    bucket.wait_until_exists(WaiterConfig={"Delay": 1, "MaxAttempts": 5})
    return bucket


def ages() -> Iterator[tuple[str, datetime | None]]:
    for bucket in s3.buckets.all():
        assert_type(bucket, Bucket)
        yield bucket.name, bucket.creation_date


def attributes(bucket: str, key: str) -> int:
    found = s3.Object(bucket, key)
    assert_type(found, Object)
    assert_type(found.bucket_name, str)
    assert_type(found.key, str)
    assert_type(found.e_tag, str)
    assert_type(found.last_modified, datetime)
    assert_type(found.storage_class, StorageClassType | None)
    print(found.metadata.get("author"))
    return found.content_length


def body(bucket: str, key: str) -> str:
    response = s3.Object(bucket, key).get()
    assert_type(response["Body"], StreamingBody)
    return response["Body"].read().decode()


def summaries(bucket: Bucket) -> Iterator[str]:
    chosen = bucket.objects.filter(Prefix="logs/").limit(10).page_size(5)
    assert_type(chosen, BucketObjectsCollection)
    for each in chosen:
        assert_type(each, ObjectSummary)
        assert_type(each.Object(), Object)
        assert_type(each.size, int)
        yield each.key
    for page in bucket.objects.pages():
        assert_type(page, list[ObjectSummary])


def empty(bucket: Bucket) -> list[str]:
    responses = bucket.objects.filter(Prefix="tmp/").delete(
        BypassGovernanceRetention=True
    )
    assert_type(responses, list[DeleteObjectsOutputTypeDef])
    bucket.object_versions.delete()
    return [
        deleted.get("Key", "")
        for response in responses
        for deleted in response.get("Deleted", [])
    ]


def put(bucket: Bucket, key: str, data: bytes) -> Object:
    written = bucket.put_object(Key=key, Body=data, ACL="private")
    assert_type(written, Object)
    written.wait_until_exists()
    written.Acl().put(ACL="public-read")
    written.put(Body="again")
    written.delete()
    return written


def versioning(bucket: Bucket) -> str:
    setting = bucket.Versioning()
    assert_type(setting, BucketVersioning)
    setting.enable()
    setting.reload()
    return setting.status or "never enabled"


def cors(bucket: Bucket) -> list[CORSRuleOutputTypeDef]:
    setting = bucket.Cors()
    setting.put(
        CORSConfiguration={
            "CORSRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]
        }
    )
    return setting.cors_rules or []


def parts(bucket: str, key: str, data: list[bytes]) -> None:
    upload = s3.Object(bucket, key).initiate_multipart_upload()
    for number, part in enumerate(data, 1):
        upload.Part(number).upload(Body=part)
    upload.complete(
        MultipartUpload={
            "Parts": [
                {"PartNumber": part.part_number or 0, "ETag": part.e_tag or ""}
                for part in upload.parts.all()
            ]
        }
    )
