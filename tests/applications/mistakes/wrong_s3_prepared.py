"""What goes wrong with options that are written in the call, where others may be made before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from staticboto.s3 import S3Client
from staticboto.s3.service_resource import Bucket, Object
from staticboto.s3.type_defs import DownloadArgs, UploadArgs


def written(s3: S3Client, path: Path | str, text: str, maybe: str | None, owner: dict[str, Any]) -> None:
    s3.upload_file(path, "b", "k", ExtraArgs={"ContentTyp": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", {"ContentTyp": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"ContentType": text, "Tags": "a=b"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"ContentType": 3})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"ContentType": maybe})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"MpuObjectSize": "3", "ContentType": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"Metadata": {"size": 1}})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"StorageClass": "GLACIAL"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"ACL": "private", "VersionId": text}, Callback=print)  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs={"ContentTyp": text} if text else {"ACL": "private"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.download_file("b", "k", "f", ExtraArgs={"VersonId": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.copy({"Bucket": "b", "Key": "k"}, "b", "k", ExtraArgs={"MetadataDirective": "REPLACED"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs=text)  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", "k", ExtraArgs=[("ACL", "private")])  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, "b", ExtraArgs=owner)  # mypy: call-arg  pyright: reportCallIssue
    s3.upload_file(path, "b", "k", Extraargs=owner)  # mypy: call-arg  pyright: reportCallIssue


def of_resources(bucket: Bucket, obj: Object, text: str) -> None:
    bucket.upload_file("f", "k", ExtraArgs={"ContentTyp": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    bucket.download_file("k", "f", {"ACL": "private"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    bucket.copy({"Bucket": "b", "Key": "k"}, "k", ExtraArgs={"ACL": "pubic"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    obj.upload_file("f", ExtraArgs={"ContentTyp": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    obj.upload_file("f", {"ContentType": 3})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue


def annotated(s3: S3Client, numbers: dict[int, str], down: DownloadArgs) -> None:
    up: UploadArgs = {"ContentTyp": "text/plain"}  # mypy: typeddict-unknown-key  pyright: reportAssignmentType
    up["ACL"] = "pubic"  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    s3.upload_file("f", "b", "k", ExtraArgs=numbers)  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    s3.upload_file("f", "b", "k", ExtraArgs=down)  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue


def signed(s3: S3Client, text: str, tags: dict[int, str]) -> None:
    s3.generate_presigned_url("get_object", Params={"Bucket": text, "Kye": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_url("get_object", Params={"Bucket": text})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_url("get_object", {"Bucket": text, "Key": 3}, 60)  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.generate_presigned_url("get_object", Params=tags)  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue


def posted(s3: S3Client, acl: str, size: int) -> None:
    s3.generate_presigned_post("b", "k", Conditions=({"acl": acl},))  # mypy: arg-type  pyright: reportArgumentType
    s3.generate_presigned_post("b", "k", Conditions=[{"size": size}])  # mypy: dict-item  pyright: reportArgumentType
    s3.generate_presigned_post("b", "k", Conditions=["acl"])  # mypy: list-item  pyright: reportArgumentType
    s3.generate_presigned_post("b", "k", Conditions={"acl": acl})  # mypy: arg-type  pyright: reportArgumentType
    s3.generate_presigned_post("b", "k", Fields={"size": size})  # mypy: dict-item  pyright: reportArgumentType
    s3.generate_presigned_post("b", "k", Fields=[("acl", acl)])  # mypy: arg-type  pyright: reportArgumentType
