"""What goes wrong with resources of S3."""

from __future__ import annotations

from staticboto import boto3
from staticboto.s3.service_resource import Bucket, Object

s3 = boto3.resource("s3")


def names(name: str) -> None:
    s3.bucket(name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.Buckets(name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.get_object(Bucket=name, Key="k")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.client.list_buckets()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.meta.client.list_bucket()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    bucket = s3.Bucket(name)
    bucket.list_objects()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    bucket.object.all()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    bucket.upload(name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(bucket.region)  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def identifiers(name: str) -> None:
    s3.Bucket()  # mypy: call-arg  pyright: reportCallIssue
    s3.Bucket(1)  # mypy: arg-type  pyright: reportArgumentType
    s3.Object(name)  # mypy: call-arg  pyright: reportCallIssue
    s3.Object(name, key="k", version="v")  # mypy: call-arg  pyright: reportCallIssue
    Bucket("b", "k")  # mypy: arg-type  pyright: reportArgumentType
    Object(bucket=name, key="k")  # mypy: call-arg  pyright: reportCallIssue


def attributes(bucket: Bucket, found: Object) -> None:
    bucket.name = "other"  # mypy: misc  pyright: reportAttributeAccessIssue
    found.content_type = "text/plain"  # mypy: misc  pyright: reportAttributeAccessIssue
    bucket.objects = []  # mypy: assignment, misc  pyright: reportAttributeAccessIssue
    print(found.content_length / "2")  # mypy: operator  pyright: reportOperatorIssue
    print(found.last_modified.isofrmat())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(found.metadata.author)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(found.version_id.upper())  # mypy: union-attr  pyright: reportOptionalMemberAccess
    print(found.size)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(bucket.creation_date.year)  # mypy: union-attr  pyright: reportOptionalMemberAccess


def summaries(bucket: Bucket) -> None:
    for each in bucket.objects.all():
        print(each.size.foo)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        print(each.key + 1)  # mypy: operator  pyright: reportOperatorIssue
        print(each.last_modifed)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for version in bucket.object_versions.all():
        print(version.size + 1)  # mypy: operator  pyright: reportOptionalOperand


def actions(bucket: Bucket, found: Object) -> None:
    print(found.get()["body"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    found.get(Bucket="b")  # mypy: call-arg  pyright: reportCallIssue
    found.put(b"data")  # mypy: arg-type, call-arg  pyright: reportCallIssue
    found.put(Body=1)  # mypy: arg-type  pyright: reportArgumentType
    found.delete(Quiet=True)  # mypy: call-arg  pyright: reportCallIssue
    bucket.put_object("k", b"data")  # mypy: arg-type, call-arg  pyright: reportCallIssue
    bucket.put_object(Body=b"data")  # mypy: call-arg  pyright: reportCallIssue
    bucket.delete_objects(Delete={"Objects": [{"Name": "k"}]})  # mypy: typeddict-item, typeddict-unknown-key  pyright: reportArgumentType
    found.Acl().put(ACL="publik")  # mypy: arg-type  pyright: reportArgumentType
    bucket.wait_until_exist()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    bucket.wait_until_exists({"Delay": 1})  # mypy: arg-type, call-arg  pyright: reportCallIssue
    found.MultipartUpload("u").Part("1")  # mypy: arg-type  pyright: reportArgumentType


def collections(bucket: Bucket) -> None:
    print(list(bucket.objects))  # mypy: call-overload  pyright: reportArgumentType
    bucket.objects.filter("logs/")  # mypy: call-arg  pyright: reportCallIssue
    bucket.objects.filter(prefix="logs/")  # mypy: call-arg  pyright: reportCallIssue
    bucket.objects.filter(Bucket="b")  # mypy: call-arg  pyright: reportCallIssue
    bucket.objects.limit("5")  # mypy: arg-type  pyright: reportArgumentType
    print(bucket.objects.all()[0])  # mypy: index  pyright: reportIndexIssue
    print(len(bucket.objects.all()))  # mypy: arg-type  pyright: reportArgumentType
    bucket.objects.delete(Quiet=True)  # mypy: call-arg  pyright: reportCallIssue
    bucket.objects.filter(Prefix="a").remove()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for found in bucket.objects.all():
        print(found["Key"])  # mypy: index  pyright: reportIndexIssue
        print(found.get()["Body"].read().encode())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
