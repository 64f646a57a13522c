"""Deploy and call functions."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from botocore.response import StreamingBody
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.lambda_ import LambdaClient
from staticboto.lambda_.exceptions import ResourceNotFoundException
from staticboto.lambda_.literals import RuntimeType
from staticboto.lambda_.type_defs import (
    FunctionConfigurationTypeDef,
    InvocationResponseTypeDef,
)

functions = boto3.client("lambda")
assert_type(functions, LambdaClient)


def package(source: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("main.py", source)
    return buffer.getvalue()


def deploy(name: str, source: str, runtime: RuntimeType) -> str:
    code = package(source)
    try:
        functions.update_function_code(FunctionName=name, ZipFile=code, Publish=True)
    except ResourceNotFoundException as error:
        assert_type(error.response.get("Type"), str | None)
        functions.create_function(
            FunctionName=name,
            Runtime=runtime,
            Handler="main.handler",
            Role="arn:aws:iam::123456789012:role/function",
            Code={"ZipFile": code},
            Environment={"Variables": {"STAGE": "test"}},
            Architectures=["arm64"],
            Timeout=30,
            Tags={"project": "x"},
        )
    functions.get_waiter("function_active_v2").wait(FunctionName=name)
    return functions.get_function(FunctionName=name).get("Code", {}).get("Location", "")


def call(name: str, event: object) -> object:
    response = functions.invoke(
        FunctionName=name,
        InvocationType="RequestResponse",
        LogType="Tail",
        Payload=json.dumps(event),
    )
    assert_type(response, InvocationResponseTypeDef)
    assert_type(response["StatusCode"], int)
    assert_type(response["Payload"], StreamingBody)
    if "FunctionError" in response:
        raise RuntimeError(response["FunctionError"])
    return json.load(response["Payload"])


def call_with_stream(name: str) -> Iterator[bytes]:
    response = functions.invoke_with_response_stream(FunctionName=name)
    for event in response["EventStream"]:
        if "PayloadChunk" in event:
            yield event["PayloadChunk"].get("Payload", b"")
        elif "InvokeComplete" in event:
            assert_type(event["InvokeComplete"].get("ErrorCode"), str | None)


def all_functions() -> list[FunctionConfigurationTypeDef]:
    pages = functions.get_paginator("list_functions").paginate(FunctionVersion="ALL")
    return pages.build_full_result().get("Functions", [])


def listen(name: str, queue: str) -> str | None:
    return functions.create_event_source_mapping(
        EventSourceArn=queue,
        FunctionName=name,
        BatchSize=10,
        FunctionResponseTypes=["ReportBatchItemFailures"],
        FilterCriteria={"Filters": [{"Pattern": "{}"}]},
    ).get("UUID")
