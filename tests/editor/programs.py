"""The beginnings of the programs that users type."""

from __future__ import annotations

FACE = "from staticboto import boto3\n"
S3 = FACE + 's3 = boto3.client("s3")\n'
SQS = FACE + 'sqs = boto3.client("sqs")\n'
LAMBDA = FACE + 'functions = boto3.client("lambda")\n'
BEDROCK = FACE + 'bedrock = boto3.client("bedrock-runtime")\n'
BUCKET = FACE + 'bucket = boto3.resource("s3").Bucket("b")\n'
TABLE = FACE + 'table = boto3.resource("dynamodb").Table("t")\n'
