"""Bedrock: conversations, which are unions, documents and event streams."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from botocore.response import StreamingBody
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.bedrock_runtime import BedrockRuntimeClient
from staticboto.bedrock_runtime.exceptions import ThrottlingException
from staticboto.bedrock_runtime.literals import StopReasonType
from staticboto.bedrock_runtime.type_defs import (
    ContentBlockOutputTypeDef,
    ContentBlockTypeDef,
    ContentBlockUnionTypeDef,
    MessageOutputTypeDef,
    MessageTypeDef,
    MessageUnionTypeDef,
    ToolConfigurationTypeDef,
    ToolUseBlockOutputTypeDef,
)

MODEL = "anthropic.claude-3-haiku-20240307-v1:0"

bedrock = boto3.client("bedrock-runtime")
assert_type(bedrock, BedrockRuntimeClient)

TOOLS: ToolConfigurationTypeDef = {
    "tools": [
        {
            "toolSpec": {
                "name": "weather",
                "inputSchema": {
                    "json": {"type": "object", "required": ["city"], "limit": None}
                },
            }
        }
    ],
    "toolChoice": {"auto": {}},
}


def text_of(block: ContentBlockOutputTypeDef) -> str:
    if "text" in block:
        assert_type(block["text"], str)
        return block["text"]
    if "toolUse" in block:
        assert_type(block["toolUse"], ToolUseBlockOutputTypeDef)
        return block["toolUse"]["name"]
    if "image" in block:
        return block["image"]["format"]
    return ""


def picture(data: bytes) -> ContentBlockTypeDef:
    return {"image": {"format": "png", "source": {"bytes": data}}}


def ask(question: str, data: bytes) -> str:
    content: list[ContentBlockUnionTypeDef] = [{"text": question}, picture(data)]
    response = bedrock.converse(
        modelId=MODEL,
        messages=[{"role": "user", "content": content}],
        system=[{"text": "Be brief."}],
        inferenceConfig={"maxTokens": 100, "temperature": 0.5},
        additionalModelRequestFields={"top_k": 5, "stop": ["a", None, True]},
        toolConfig=TOOLS,
    )
    assert_type(response["stopReason"], StopReasonType)
    assert_type(response["usage"]["inputTokens"], int)
    assert_type(response["output"]["message"], MessageOutputTypeDef)
    return "".join(map(text_of, response["output"]["message"]["content"]))


def talk(first: str) -> list[MessageUnionTypeDef]:
    messages: list[MessageUnionTypeDef] = [
        {"role": "user", "content": [{"text": first}]}
    ]
    while True:
        response = bedrock.converse(modelId=MODEL, messages=messages)
        answer = response["output"]["message"]
        messages.append(answer)
        if response["stopReason"] != "tool_use":
            return messages
        results: list[ContentBlockTypeDef] = [
            {
                "toolResult": {
                    "toolUseId": block["toolUse"]["toolUseId"],
                    "content": [{"json": {"degrees": 20}}],
                }
            }
            for block in answer["content"]
            if "toolUse" in block
        ]
        message: MessageTypeDef = {"role": "user", "content": results}
        messages.append(message)


def stream(question: str) -> Iterator[str]:
    response = bedrock.converse_stream(
        modelId=MODEL, messages=[{"role": "user", "content": [{"text": question}]}]
    )
    for event in response["stream"]:
        if "contentBlockDelta" in event:
            delta = event["contentBlockDelta"]["delta"]
            if "text" in delta:
                yield delta["text"]
        elif "messageStop" in event:
            assert_type(event["messageStop"]["stopReason"], StopReasonType)
        elif "metadata" in event:
            print(event["metadata"]["metrics"]["latencyMs"])
    response["stream"].close()


def raw(body: object) -> Any:
    try:
        response = bedrock.invoke_model(modelId=MODEL, body=json.dumps(body))
    except ThrottlingException as error:
        raise SystemExit(error.response["Error"]["Message"]) from error
    assert_type(response["body"], StreamingBody)
    assert_type(response["contentType"], str)
    return json.loads(response["body"].read())


def raw_stream(body: bytes) -> Iterator[bytes]:
    response = bedrock.invoke_model_with_response_stream(modelId=MODEL, body=body)
    for event in response["body"]:
        if "chunk" in event:
            yield event["chunk"].get("bytes", b"")


def running() -> int:
    pages = bedrock.get_paginator("list_async_invokes").paginate(
        statusEquals="InProgress"
    )
    return sum(1 for item in pages.items() if item.get("status") == "InProgress")


def is_for_us(use: ToolUseBlockOutputTypeDef) -> bool:
    return use.get("type", "tool_use") == "tool_use"
