"""Go through a bucket, page by page, item by item, and all at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typing_extensions import assert_type

from staticboto.s3 import S3Client
from staticboto.s3.paginator import ListObjectsV2Paginator
from staticboto.s3.type_defs import (
    CommonPrefixTypeDef,
    ListObjectsV2FullResultTypeDef,
    ListObjectsV2OutputTypeDef,
    ObjectTypeDef,
    ObjectVersionTypeDef,
    PaginatorConfigTypeDef,
)


def pages(s3: S3Client, bucket: str) -> Iterator[ObjectTypeDef]:
    paginator = s3.get_paginator("list_objects_v2")
    assert_type(paginator, ListObjectsV2Paginator)
    for page in paginator.paginate(Bucket=bucket, Delimiter="/"):
        assert_type(page, ListObjectsV2OutputTypeDef)
        yield from page.get("Contents", [])


def items(s3: S3Client, bucket: str) -> int:
    size = 0
    for item in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket).items():
        assert_type(item, ObjectTypeDef)
        size += item.get("Size", 0)
    return size


def versions(s3: S3Client, bucket: str) -> Iterator[ObjectVersionTypeDef]:
    return s3.get_paginator("list_object_versions").paginate(Bucket=bucket).items()


def whole(s3: S3Client, bucket: str) -> tuple[list[ObjectTypeDef], str | None]:
    configuration: PaginatorConfigTypeDef = {"PageSize": 500, "MaxItems": "1000"}
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, PaginationConfig=configuration
    )
    assert_type(pages.resume_token, str | None)
    result = pages.build_full_result()
    assert_type(result, ListObjectsV2FullResultTypeDef)
    assert_type(result["Prefix"], str | None)
    assert_type(result.get("CommonPrefixes"), list[CommonPrefixTypeDef] | None)
    return result.get("Contents", []), result.get("NextToken")


def search(s3: S3Client, bucket: str) -> list[str]:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    found = pages.search("Contents[?Size > `100`].Key")
    assert_type(found, Iterator[Any])
    return [str(each) for each in found]


def resume(s3: S3Client, token: str | None) -> None:
    buckets = s3.get_paginator("list_buckets").paginate(
        PaginationConfig={"StartingToken": token, "PageSize": 10}
    )
    for page in buckets:
        for bucket in page.get("Buckets", []):
            print(bucket.get("Name"), bucket.get("CreationDate"))


def possible(s3: S3Client) -> bool:
    return s3.can_paginate("list_parts") and not s3.can_paginate("get_object")
