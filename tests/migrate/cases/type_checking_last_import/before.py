from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from types_boto3_sqs import SQSClient


class Queue:
    client: "SQSClient"

    def __init__(self) -> None:
        self.client = boto3.client("sqs")
