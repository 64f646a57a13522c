"""capo, an SDK that is generated from AWS's models and has no botocore in it.

Its parameters have names of their own. What they are called is found once for each call.
"""

# mypy: allow-untyped-defs, allow-untyped-calls

import re
from importlib import import_module

_CLIENTS = {
    "dynamodb": "DynamoDBClient",
    "ec2": "EC2Client",
    "s3": "S3Client",
    "sqs": "SQSClient",
    "sts": "STSClient",
}


def client(
    service, region_name, endpoint_url, aws_access_key_id, aws_secret_access_key
):
    """Make a client."""
    package = import_module(f"capo_{service}")
    keys = package.Credentials(
        access_key=aws_access_key_id, secret_key=aws_secret_access_key
    )
    return getattr(package, _CLIENTS[service])(
        region=region_name, endpoint=endpoint_url, credentials=keys
    )


class Session:
    """It has none: each client stands for itself."""

    client = staticmethod(client)


def caller(client, name, parameters):
    """Return a function that makes a call and reads its answer."""
    method = getattr(client, name)
    named = {
        re.sub("(?<=[a-z])([A-Z])", r"_\1", key).lower(): value
        for key, value in parameters.items()
    }

    def read():
        with method(**named) as answer:
            return b"".join(answer["body"])

    return read if name == "get_object" else lambda: method(**named)
