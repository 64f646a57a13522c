"""Invoke a Lambda function with an event and print its answer.

Usage: python lambda_invoke.py FUNCTION '{"order": 17}'
"""

import sys

from staticboto import boto3


def main(function: str, event: str) -> None:
    response = boto3.client("lambda").invoke(
        FunctionName=function, Payload=event.encode()
    )
    answer = response["Payload"].read().decode()
    if "FunctionError" in response:
        sys.exit(f"{function} failed: {answer}")
    print(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
