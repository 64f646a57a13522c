"""Put the arguments of a call together first, step by step, and annotate none of them."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path

from staticboto import boto3
from staticboto.s3 import S3Client
from staticboto.s3.service_resource import Bucket, Object

s3 = boto3.client("s3")


def upload(client: S3Client, path: Path, bucket: str, owner: str | None = None) -> None:
    args = {"ContentType": mimetypes.guess_type(path.name)[0] or "text/plain"}
    client.upload_file(str(path), bucket, path.name, ExtraArgs=args)
    if owner:
        args["ExpectedBucketOwner"] = owner
    client.upload_file(str(path), bucket, path.name, args)
    client.upload_fileobj(io.BytesIO(), bucket, path.name, ExtraArgs=args)
    client.upload_fileobj(io.BytesIO(), bucket, path.name, args, print)


def upload_more(client: S3Client, path: Path | str, size: int, tagged: bool) -> None:
    mixed = {"ContentType": "text/plain", "MpuObjectSize": size}
    client.upload_file(path, "bucket", "key", ExtraArgs=mixed)
    nested = {"ContentType": "text/plain", "Metadata": {"made": "here"}}
    client.upload_file(path, "bucket", "key", ExtraArgs=nested)
    tags = {"Tagging": "a=b"} if tagged else None
    client.upload_file(path, "bucket", "key", ExtraArgs=tags)


def upload_given(
    client: S3Client, texts: dict[str, str], objects: dict[str, object]
) -> None:
    client.upload_file("file", "bucket", "key", ExtraArgs=texts)
    client.upload_file("file", "bucket", "key", ExtraArgs=objects)
    client.upload_file("file", "bucket", "key", ExtraArgs=texts or None)
    client.upload_file("file", "bucket", "key", ExtraArgs=texts.copy())


def move(client: S3Client, bucket: Bucket, obj: Object, version: str) -> None:
    which = {"VersionId": version}
    client.download_file("bucket", "key", "file", ExtraArgs=which)
    client.download_fileobj("bucket", "key", io.BytesIO(), ExtraArgs=which)
    bucket.download_file("key", "file", ExtraArgs=which)
    obj.download_fileobj(io.BytesIO(), which)
    how = {"MetadataDirective": "REPLACE", "ContentType": "text/plain"}
    client.copy({"Bucket": "b", "Key": "k"}, "bucket", "key", ExtraArgs=how)
    bucket.copy({"Bucket": "b", "Key": "k"}, "key", how)
    obj.copy({"Bucket": "b", "Key": "k"}, ExtraArgs=how)
    obj.upload_file("file", ExtraArgs={"ContentType": "text/plain"}, Callback=print)


def sign(bucket: str, key: str, version: str | None, kind: str) -> list[str]:
    params = {"Bucket": bucket, "Key": key}
    if version is not None:
        params["VersionId"] = version
    written = {**params, "ContentType": kind}
    return [
        s3.generate_presigned_url("get_object", Params=params),
        s3.generate_presigned_url("head_object", params, ExpiresIn=60),
        s3.generate_presigned_url("put_object", Params=written, HttpMethod="PUT"),
    ]


def form(bucket: str, acl: str, size: int) -> None:
    fields = {"acl": acl}
    s3.generate_presigned_post(bucket, "key", Fields=fields, Conditions=[fields])
    of_dicts = [{"acl": acl}, {"success_action_status": "201"}]
    s3.generate_presigned_post(bucket, "key", Conditions=of_dicts)
    of_lists = [["starts-with", "$key", "in/"], ["eq", "$acl", acl]]
    s3.generate_presigned_post(bucket, "key", Conditions=of_lists)
    mixed: list[dict[str, str] | list[str | int]] = [{"acl": acl}]
    mixed.append(["content-length-range", 1, size])
    s3.generate_presigned_post(bucket, "key", Conditions=mixed)
