"""Send and receive messages, with the client and with resources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.sqs import SQSClient, SQSServiceResource
from staticboto.sqs.exceptions import QueueDoesNotExist
from staticboto.sqs.literals import QueueAttributeNameType
from staticboto.sqs.service_resource import Message, Queue
from staticboto.sqs.type_defs import (
    BatchResultErrorEntryTypeDef,
    MessageTypeDef,
    SendMessageBatchRequestEntryTypeDef,
)

client = boto3.client("sqs")
sqs = boto3.resource("sqs")
assert_type(client, SQSClient)
assert_type(sqs, SQSServiceResource)


def queue_url(name: str) -> str:
    try:
        return client.get_queue_url(QueueName=name).get("QueueUrl", "")
    except QueueDoesNotExist:
        attributes: dict[QueueAttributeNameType, str] = {"VisibilityTimeout": "60"}
        if name.endswith(".fifo"):
            attributes["FifoQueue"] = "true"
        made = client.create_queue(QueueName=name, Attributes=attributes)
        return made.get("QueueUrl", "")


def send(url: str, body: str) -> str | None:
    response = client.send_message(
        QueueUrl=url,
        MessageBody=body,
        DelaySeconds=5,
        MessageAttributes={"kind": {"DataType": "String", "StringValue": "x"}},
    )
    return response.get("MessageId")


def send_many(url: str, bodies: list[str]) -> list[BatchResultErrorEntryTypeDef]:
    entries: list[SendMessageBatchRequestEntryTypeDef] = [
        {"Id": str(number), "MessageBody": body} for number, body in enumerate(bodies)
    ]
    response = client.send_message_batch(QueueUrl=url, Entries=entries)
    assert_type(response["Successful"][0]["MessageId"], str)
    return response["Failed"]


def receive(url: str) -> Iterator[MessageTypeDef]:
    while True:
        messages = client.receive_message(
            QueueUrl=url,
            MaxNumberOfMessages=10,
            WaitTimeSeconds=20,
            MessageSystemAttributeNames=["SentTimestamp"],
            MessageAttributeNames=["All"],
        ).get("Messages", [])
        yield from messages
        for message in messages:
            assert_type(message.get("Attributes", {}).get("SentTimestamp"), str | None)
            if "ReceiptHandle" in message:
                client.delete_message(
                    QueueUrl=url, ReceiptHandle=message["ReceiptHandle"]
                )


def depth(url: str) -> int:
    attributes = client.get_queue_attributes(
        QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"]
    ).get("Attributes", {})
    return int(attributes.get("ApproximateNumberOfMessages", "0"))


def with_resources(name: str) -> list[str]:
    queue = sqs.get_queue_by_name(QueueName=name)
    assert_type(queue, Queue)
    assert_type(queue.url, str)
    assert_type(queue.attributes, dict[QueueAttributeNameType, str] | Any)
    queue.send_message(MessageBody="hello")
    queue.send_messages(Entries=[{"Id": "1", "MessageBody": "hello"}])
    received = queue.receive_messages(WaitTimeSeconds=1)
    assert_type(received, list[Message])
    for message in received:
        assert_type(message.body, str)
        assert_type(message.queue_url, str)
        message.delete()
    return [each.url for each in sqs.queues.filter(QueueNamePrefix="x")]
