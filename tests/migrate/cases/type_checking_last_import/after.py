from staticboto import boto3

from staticboto.sqs import SQSClient


class Queue:
    client: SQSClient

    def __init__(self) -> None:
        self.client = boto3.client("sqs")
