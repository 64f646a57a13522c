"""What goes wrong with a client of S3."""

from __future__ import annotations

import pathlib
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from staticboto import boto3
from staticboto.s3.type_defs import ObjectIdentifierTypeDef

s3 = boto3.client("s3")


def names(bucket: str, key: str) -> None:
    s3.get_objetc(Bucket=bucket, Key=key)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.GetObject(Bucket=bucket, Key=key)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.get_object(Bucket=bucket, Kye=key)  # mypy: call-arg  pyright: reportCallIssue
    s3.get_object(bucket=bucket, key=key)  # mypy: call-arg  pyright: reportCallIssue
    s3.put_object(Bucket=bucket, Key=key, Boddy=b"")  # mypy: call-arg  pyright: reportCallIssue
    s3.list_objects_v2(Bucket=bucket, prefix="logs/")  # mypy: call-arg  pyright: reportCallIssue
    print(s3.region_name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(s3.meta.region)  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def missing(bucket: str, key: str) -> None:
    s3.get_object(Key=key)  # mypy: call-arg  pyright: reportCallIssue
    s3.get_object()  # mypy: call-arg  pyright: reportCallIssue
    s3.upload_part(Bucket=bucket, Key=key, UploadId="u", Body=b"")  # mypy: call-arg  pyright: reportCallIssue
    s3.delete_objects(Bucket=bucket, Delete={"Quiet": True})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.put_object_tagging(Bucket=bucket, Key=key, Tagging={"TagSet": [{"Key": "k"}]})  # mypy: typeddict-item  pyright: reportArgumentType


def positions(bucket: str, key: str) -> None:
    s3.get_object(bucket, key)  # mypy: call-arg  pyright: reportCallIssue
    s3.list_objects_v2(bucket)  # mypy: call-arg  pyright: reportCallIssue
    s3.get_paginator("list_objects_v2").paginate(bucket)  # mypy: call-arg  pyright: reportCallIssue


def values(bucket: str, key: str, count: str, day: date, path: pathlib.Path) -> None:
    s3.list_objects_v2(Bucket=bucket, MaxKeys=count)  # mypy: arg-type  pyright: reportArgumentType
    s3.list_objects_v2(Bucket=bucket, MaxKeys=10.5)  # mypy: arg-type  pyright: reportArgumentType
    s3.list_objects_v2(Bucket=bucket, Prefix=None)  # mypy: arg-type  pyright: reportArgumentType
    s3.list_objects_v2(Bucket=bucket, FetchOwner="true")  # mypy: arg-type  pyright: reportArgumentType
    s3.get_object(Bucket=bucket, Key=key, IfModifiedSince=day)  # mypy: arg-type  pyright: reportArgumentType
    s3.get_object(Bucket=path, Key=key)  # mypy: arg-type  pyright: reportArgumentType
    s3.get_object(Bucket=bucket.encode(), Key=key)  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Body=path)  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Body=memoryview(b""))  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Body={"a": 1})  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Body=None)  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, ACL="public")  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, StorageClass="STANDRAD")  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Metadata={"size": 1})  # mypy: dict-item  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, Tagging={"a": "b"})  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key=key, ObjectLockEventHoldDurationDays=Decimal(1))  # mypy: arg-type  pyright: reportArgumentType


def enumerations(bucket: str, acl: str) -> None:
    s3.create_bucket(Bucket=bucket, ACL=acl)  # mypy: arg-type  pyright: reportArgumentType
    s3.put_bucket_versioning(
        Bucket=bucket,
        VersioningConfiguration={"Status": "enabled"},  # mypy: typeddict-item  pyright: reportArgumentType
    )
    s3.create_bucket(
        Bucket=bucket,
        CreateBucketConfiguration={"LocationConstraint": "us-east-9"},  # mypy: typeddict-item  pyright: reportArgumentType
    )


def collections(
    bucket: str,
    sequence: Sequence[ObjectIdentifierTypeDef],
    mapping: Mapping[str, str],
    iterator: Iterator[ObjectIdentifierTypeDef],
    queue: deque[ObjectIdentifierTypeDef],
) -> None:
    s3.delete_objects(Bucket=bucket, Delete={"Objects": sequence})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": iterator})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": queue})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": {"Key": "k"}})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": ["k"]})  # mypy: list-item  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete=[{"Key": "k"}])  # mypy: arg-type  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"key": "k"}]})  # mypy: typeddict-item, typeddict-unknown-key  pyright: reportArgumentType
    s3.delete_objects(Bucket=bucket, Delete={"Objects": ({"Key": k} for k in "ab")})  # mypy: typeddict-item  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key="k", Metadata=mapping)  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key="k", Metadata=MappingProxyType({"a": "b"}))  # mypy: arg-type  pyright: reportArgumentType
    s3.put_object(Bucket=bucket, Key="k", Metadata=[("a", "b")])  # mypy: arg-type  pyright: reportArgumentType


def responses(bucket: str, key: str) -> None:
    response = s3.get_object(Bucket=bucket, Key=key)
    print(response["body"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(response["Body"].decode())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(response.Body)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(response["Metadata"]["size"] + 1)  # mypy: operator  pyright: reportOperatorIssue
    print(response["ResponseMetadata"]["HttpStatusCode"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(response.get("Expires").isoformat())  # mypy: union-attr  pyright: reportOptionalMemberAccess
    size: str = response.get("ContentLength", 0)  # mypy: assignment  pyright: reportAssignmentType
    print(size)
    listing = s3.list_objects_v2(Bucket=bucket)
    print(listing["Contnets"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print([each["Name"] for each in listing.get("Contents", [])])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(listing.get("Contents")[0])  # mypy: index  pyright: reportOptionalSubscript
    print(listing.get("KeyCount") + 1)  # mypy: operator  pyright: reportOptionalOperand
    for each in listing.get("Contents", []):
        print(each.Key)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        if each.get("StorageClass") == "GLACIAL":  # mypy: comparison-overlap  pyright: reportUnnecessaryComparison
            print("cold")
    where: str = s3.get_bucket_location(Bucket=bucket)["LocationConstraint"]  # mypy: assignment  pyright: reportAssignmentType
    print(where)
    when: str = s3.head_object(Bucket=bucket, Key=key).get(  # mypy: assignment  pyright: reportAssignmentType
        "LastModified", datetime.now()
    )
    print(when)
    for entry in s3.list_objects_v2(Bucket=bucket):
        print(entry["Key"])  # mypy: index  pyright: reportArgumentType


def events(bucket: str, key: str) -> None:
    response = s3.select_object_content(
        Bucket=bucket,
        Key=key,
        Expression="SELECT *",
        ExpressionType="SQL",
        InputSerialization={"CSV": {"FileHeaderInfo": "yes"}},  # mypy: typeddict-item  pyright: reportArgumentType
        OutputSerialization={"json": {}},  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    )
    print(response["Payload"].read())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for event in response["Payload"]:
        print(event["Record"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        if "Records" in event:
            print(event["Records"]["payload"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def copies(bucket: str, key: str) -> None:
    s3.copy_object(Bucket=bucket, Key=key, CopySource=("b", "k"))  # mypy: arg-type  pyright: reportArgumentType
    s3.copy_object(Bucket=bucket, Key=key, CopySource={"Bucket": bucket})  # mypy: arg-type  pyright: reportArgumentType


def presigned(bucket: str, key: str) -> None:
    s3.generate_presigned_url("getobject", Params={"Bucket": bucket, "Key": key})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_url("get_object", ExpiresIn="60")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_url("get_object", ["b", "k"])  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_post(bucket, key, Conditions=({"acl": "private"},))  # mypy: arg-type  pyright: reportArgumentType
    s3.generate_presigned_post(bucket, key, Expires=60)  # mypy: call-arg  pyright: reportCallIssue
    print(s3.generate_presigned_post(bucket, key)["field"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(s3.generate_presigned_post(bucket))  # mypy: call-arg  pyright: reportCallIssue
