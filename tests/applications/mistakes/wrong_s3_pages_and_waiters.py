"""What goes wrong with paginators and waiters of S3."""

from __future__ import annotations

from datetime import timedelta

from staticboto import boto3

s3 = boto3.client("s3")


def names(operation: str) -> None:
    s3.get_paginator("list_object_v2")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_paginator("get_object")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_paginator("ListObjectsV2")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_paginator(operation)  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_paginators("list_objects_v2")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.can_paginate("list_object_v2")  # mypy: arg-type  pyright: reportArgumentType
    s3.get_waiter("bucket_exist")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_waiter("instance_running")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    s3.get_waiter()  # mypy: call-overload  pyright: reportCallIssue


def parameters(bucket: str) -> None:
    pages = s3.get_paginator("list_objects_v2")
    pages.paginate(Prefix="logs/")  # mypy: call-arg  pyright: reportCallIssue
    pages.paginate(Bucket=bucket, PaginationConfig={"MaxItem": 5})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    pages.paginate(Bucket=bucket, PaginationConfig={"PageSize": 5.5})  # mypy: typeddict-item  pyright: reportArgumentType
    pages.paginate(Bucket=bucket, PaginationConfig=5)  # mypy: arg-type  pyright: reportArgumentType
    pages.paginate(Bucket=bucket, MaxItems=5)  # mypy: call-arg  pyright: reportCallIssue
    pages.paginate(Bucket=bucket, ContinuationToken="t")  # mypy: call-arg  pyright: reportCallIssue
    pages.pages(Bucket=bucket)  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def results(bucket: str) -> None:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    for page in pages:
        print(page["Content"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        print(page.Contents)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for item in pages.items():
        print(item["key"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        print(item.get("RestoreStatus")["RestoreExpiryDate"])  # mypy: index  pyright: reportOptionalSubscript, reportTypedDictNotRequiredAccess
        print(item["Size"] + "1")  # mypy: operator  pyright: reportOperatorIssue
    result = pages.build_full_result()
    print(result["ResponseMetadata"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(result["IsTruncated"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    pages.search()  # mypy: call-arg  pyright: reportCallIssue
    print(len(pages))  # mypy: arg-type  pyright: reportArgumentType
    print(pages[0])  # mypy: index  pyright: reportIndexIssue
    print(next(pages))  # mypy: call-overload  pyright: reportArgumentType
    token: str = pages.resume_token  # mypy: assignment  pyright: reportAssignmentType
    print(token)


def waiting(bucket: str, key: str) -> None:
    waiter = s3.get_waiter("object_exists")
    waiter.wait(Bucket=bucket)  # mypy: call-arg  pyright: reportCallIssue
    waiter.wait(bucket, key)  # mypy: call-arg  pyright: reportCallIssue
    waiter.wait(Bucket=bucket, Key=key, WaiterConfig={"Delays": 5})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    waiter.wait(Bucket=bucket, Key=key, WaiterConfig={"MaxAttempts": "5"})  # mypy: typeddict-item  pyright: reportArgumentType
    waiter.wait(Bucket=bucket, Key=key, WaiterConfig={"Delay": timedelta(seconds=1)})  # mypy: typeddict-item  pyright: reportArgumentType
    waiter.wait(Bucket=bucket, Key=key, Delay=5)  # mypy: call-arg  pyright: reportCallIssue
    waiter.wait_until(Bucket=bucket, Key=key)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    done: bool = waiter.wait(Bucket=bucket, Key=key)  # mypy: assignment, func-returns-value  pyright: reportAssignmentType
    print(done)
