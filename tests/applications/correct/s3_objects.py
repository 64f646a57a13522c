"""Keep documents in a bucket: write, read, list, copy, tag, restore and delete them."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Literal

from botocore.response import StreamingBody
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.s3 import S3Client
from staticboto.s3.literals import ObjectStorageClassType, StorageClassType
from staticboto.s3.type_defs import (
    DeleteObjectsOutputTypeDef,
    GetObjectOutputTypeDef,
    ObjectIdentifierTypeDef,
    ObjectTypeDef,
    PutObjectOutputTypeDef,
    PutObjectRequestTypeDef,
    TagTypeDef,
)

s3 = boto3.client("s3")
assert_type(s3, S3Client)


def write(bucket: str, key: str, text: str) -> str | None:
    response = s3.put_object(
        Bucket=bucket,
        Key=key,
        Body=text,
        ContentType="text/plain",
        Metadata={"written-by": "example"},
        Expires=datetime.now(timezone.utc) + timedelta(days=1),
        StorageClass="STANDARD_IA",
        Tagging="project=x",
    )
    assert_type(response, PutObjectOutputTypeDef)
    assert_type(response["ResponseMetadata"]["HTTPStatusCode"], int)
    return response.get("VersionId")


def write_in_every_way(bucket: str, key: str, data: bytes) -> None:
    for body in (data, bytearray(data), "text"):
        s3.put_object(Bucket=bucket, Key=key, Body=body)
    s3.put_object(Bucket=bucket, Key=key, Body=io.BytesIO(data))
    with open(key, "rb") as file, gzip.open(key) as zipped:
        s3.put_object(Bucket=bucket, Key=key, Body=file)
        s3.put_object(Bucket=bucket, Key=key, Body=zipped)
    other = s3.get_object(Bucket=bucket, Key=key)
    s3.put_object(Bucket=bucket, Key=key, Body=other["Body"])


def write_what_was_collected(bucket: str, key: str, private: bool) -> None:
    request: PutObjectRequestTypeDef = {"Bucket": bucket, "Key": key}
    if private:
        request["ACL"] = "private"
    s3.put_object(**request)


def read(bucket: str, key: str) -> bytes:
    response = s3.get_object(Bucket=bucket, Key=key, Range="bytes=0-99")
    assert_type(response, GetObjectOutputTypeDef)
    assert_type(response["Body"], StreamingBody)
    assert_type(response["Metadata"], dict[str, str])
    assert_type(response.get("Expires"), datetime | None)
    assert_type(response.get("ExpiresString"), str | None)
    assert_type(response.get("StorageClass", "STANDARD"), StorageClassType)
    if "ContentEncoding" in response:
        assert_type(response["ContentEncoding"], str)
    return response["Body"].read()


def lines(bucket: str, key: str) -> Iterator[bytes]:
    yield from s3.get_object(Bucket=bucket, Key=key)["Body"].iter_lines()


def biggest(bucket: str) -> ObjectTypeDef | None:
    response = s3.list_objects_v2(Bucket=bucket, MaxKeys=100)
    found = response.get("Contents", [])
    assert_type(found, list[ObjectTypeDef])
    for each in response.get("CommonPrefixes", []):
        assert_type(each.get("Prefix"), str | None)
    return max(found, key=lambda each: each.get("Size", 0), default=None)


def cold(objects: list[ObjectTypeDef]) -> list[str]:
    classes: set[ObjectStorageClassType] = {"GLACIER", "DEEP_ARCHIVE"}
    return [
        each["Key"]
        for each in objects
        if "Key" in each and each.get("StorageClass") in classes
    ]


def empty(bucket: str, keys: list[str]) -> None:
    identifiers: list[ObjectIdentifierTypeDef] = [{"Key": key} for key in keys]
    response = s3.delete_objects(
        Bucket=bucket, Delete={"Objects": identifiers, "Quiet": True}
    )
    assert_type(response, DeleteObjectsOutputTypeDef)
    for error in response.get("Errors", []):
        print(error.get("Key"), error.get("Code"), error.get("Message"))


def copy(bucket: str, source: str, target: str) -> None:
    s3.copy_object(Bucket=bucket, Key=target, CopySource=f"{bucket}/{source}")
    s3.copy_object(
        Bucket=bucket,
        Key=target,
        CopySource={"Bucket": bucket, "Key": source},
        MetadataDirective="REPLACE",
        Metadata={"copied-from": source},
    )


def tag(bucket: str, key: str, **tags: str) -> list[TagTypeDef]:
    existing = s3.get_object_tagging(Bucket=bucket, Key=key)["TagSet"]
    assert_type(existing, list[TagTypeDef])
    for name, value in tags.items():
        existing.append({"Key": name, "Value": value})
    s3.put_object_tagging(Bucket=bucket, Key=key, Tagging={"TagSet": existing})
    return existing


def region(bucket: str) -> str:
    response = s3.get_bucket_location(Bucket=bucket)
    return response["LocationConstraint"] or "us-east-1"


def create(bucket: str, where: Literal["eu-west-1", "eu-central-1"]) -> None:
    s3.create_bucket(
        Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": where}
    )


def upload_parts(bucket: str, key: str, parts: Iterator[bytes]) -> None:
    upload = s3.create_multipart_upload(Bucket=bucket, Key=key).get("UploadId", "")
    tags = [
        s3.upload_part(
            Bucket=bucket, Key=key, UploadId=upload, PartNumber=number, Body=part
        ).get("ETag", "")
        for number, part in enumerate(parts, 1)
    ]
    s3.complete_multipart_upload(
        Bucket=bucket,
        Key=key,
        UploadId=upload,
        MultipartUpload={
            "Parts": [
                {"PartNumber": number, "ETag": tag} for number, tag in enumerate(tags)
            ]
        },
    )


def select(bucket: str, key: str, sql: str) -> bytes:
    response = s3.select_object_content(
        Bucket=bucket,
        Key=key,
        Expression=sql,
        ExpressionType="SQL",
        InputSerialization={
            "CSV": {"FileHeaderInfo": "USE"},
            "CompressionType": "GZIP",
        },
        OutputSerialization={"JSON": {}},
    )
    found = b""
    for event in response["Payload"]:
        if "Records" in event:
            found += event["Records"].get("Payload", b"")
        elif "Stats" in event:
            details = event["Stats"].get("Details", {})
            assert_type(details.get("BytesScanned"), int | None)
    response["Payload"].close()
    return found
