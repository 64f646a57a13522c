"""What goes wrong with Lambda."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from staticboto import boto3
from staticboto.lambda_ import LambdaClient
from staticboto.lambda_.exceptions import ResourceNotFoundException

functions = boto3.client("lambda")


def calls(name: str, archive: BinaryIO, event: dict[str, str]) -> None:
    functions.invoke(FunctionName=name, Payload=event)  # mypy: arg-type  pyright: reportArgumentType
    functions.invoke(FunctionName=name, InvocationType="Async")  # mypy: arg-type  pyright: reportArgumentType
    functions.invoke(Function=name)  # mypy: call-arg  pyright: reportCallIssue
    functions.invoke(name)  # mypy: call-arg  pyright: reportCallIssue
    functions.invoke_function(FunctionName=name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    functions.update_function_code(FunctionName=name, ZipFile=archive)  # mypy: arg-type  pyright: reportArgumentType
    functions.update_function_code(FunctionName=name, ZipFile=Path("f.zip"))  # mypy: arg-type  pyright: reportArgumentType
    functions.create_function(FunctionName=name, Code={"ZipFile": b""})  # mypy: call-arg  pyright: reportCallIssue
    functions.create_function(FunctionName=name, Role="r", Code=b"zip")  # mypy: arg-type  pyright: reportArgumentType
    functions.create_function(
        FunctionName=name,
        Role="r",
        Code={"ZipFile": b""},
        Runtime="python3",  # mypy: arg-type  pyright: reportArgumentType
        Environment={"STAGE": "test"},  # mypy: typeddict-unknown-key  pyright: reportArgumentType
        Architectures="arm64",  # mypy: arg-type  pyright: reportArgumentType
        Timeout="30",  # mypy: arg-type  pyright: reportArgumentType
        Layers=[1],  # mypy: list-item  pyright: reportArgumentType
    )
    functions.update_function_configuration(
        FunctionName=name,
        Environment={"Variables": {"SIZE": 1}},  # mypy: dict-item  pyright: reportArgumentType
    )
    functions.get_waiter("function_activ")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    functions.get_paginator("list_function")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    functions.add_permission(FunctionName=name, StatementId="s", Action="a")  # mypy: call-arg  pyright: reportCallIssue
    functions.put_function_concurrency(FunctionName=name)  # mypy: call-arg  pyright: reportCallIssue


def responses(name: str) -> None:
    response = functions.invoke(FunctionName=name)
    print(response["Payload"]["body"])  # mypy: index  pyright: reportIndexIssue
    print(response["payload"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    status: str = response["StatusCode"]  # mypy: assignment  pyright: reportAssignmentType
    print(status)
    print(response.get("FunctionError").lower())  # mypy: union-attr  pyright: reportOptionalMemberAccess
    for function in functions.list_functions().get("Functions", [])[0]:
        print(function["FunctionName"])  # mypy: index  pyright: reportArgumentType
    for page in functions.get_paginator("list_functions").paginate():
        print(page["functions"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    stream = functions.invoke_with_response_stream(FunctionName=name)
    for event in stream["EventStream"]:
        print(event["Payload"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(stream["Payload"].read())  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def errors(client: LambdaClient, error: ResourceNotFoundException) -> None:
    print(error.response["type"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(client.exceptions.ResourceNotFound)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
