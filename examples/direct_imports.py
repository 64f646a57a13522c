"""Add up what is stored in each storage class, in functions with types of one service.

A program that uses few services can name them: the client, its enumerations and its
structures are imported from the service, at run time as well, and `create` makes a client
without a detour by `boto3.client`.

Usage: python direct_imports.py BUCKET
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from staticboto.s3 import S3Client
from staticboto.s3.literals import ObjectStorageClassType
from staticboto.s3.type_defs import ObjectTypeDef


def list_objects(s3: S3Client, bucket: str) -> Iterator[ObjectTypeDef]:
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        yield from page.get("Contents", [])


def add_up(objects: Iterable[ObjectTypeDef]) -> Counter[ObjectStorageClassType]:
    sizes: Counter[ObjectStorageClassType] = Counter()
    for each in objects:
        sizes[each.get("StorageClass", "STANDARD")] += each.get("Size", 0)
    return sizes


def main(bucket: str) -> None:
    s3 = S3Client.create()
    for storage_class, size in add_up(list_objects(s3, bucket)).most_common():
        print(storage_class, size)


if __name__ == "__main__":
    main(*sys.argv[1:])
