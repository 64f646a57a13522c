"""Add up the sizes of a bucket's objects, however many pages they fill.

Usage: python s3_paginator.py BUCKET [PREFIX]
"""

import sys

from staticboto import boto3


def main(bucket: str, prefix: str = "") -> None:
    paginator = boto3.client("s3").get_paginator("list_objects_v2")
    pages = count = size = 0
    for page in paginator.paginate(Bucket=bucket, Prefix=prefix):
        pages += 1
        for found in page.get("Contents", []):
            count += 1
            size += found.get("Size", 0)
    print(f"{size} bytes in {count} objects on {pages} pages")


if __name__ == "__main__":
    main(*sys.argv[1:])
