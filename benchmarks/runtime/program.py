"""What is measured: one scenario, in a process of its own, in the environment of one side.

    python program.py FACE SCENARIO [ARGUMENT]...

FACE is `boto3`, `staticboto.boto3` or one of `faces`; `ENDPOINT` in the environment is where the server is.
Prints what the process measured of itself as JSON; a cold start is measured from outside.
Imports nothing but the side itself before a scenario begins, and nothing of this repository,
which the environments do not have.
"""

# mypy: allow-untyped-defs, allow-untyped-calls
# Annotations would need an import of their own, which would be measured.

import os
import sys
from importlib import import_module

CALLS: "dict[str, tuple[str, dict]]" = {  # type: ignore[type-arg]
    "list_buckets": ("s3", {}),
    "describe_regions": ("ec2", {}),
    "list_tables": ("dynamodb", {}),
    "list_queues": ("sqs", {}),
    "get_item": ("dynamodb", {"TableName": "t", "Key": {"pk": {"S": "a"}}}),
    "put_item": (
        "dynamodb",
        {
            "TableName": "t",
            "Item": {"pk": {"S": "a"}, "total": {"N": "1299"}, "paid": {"BOOL": True}},
        },
    ),
    "get_object": ("s3", {"Bucket": "b", "Key": "k"}),
    "receive_message": ("sqs", {"QueueUrl": "http://localhost/1/q"}),
    "query": (
        "dynamodb",
        {
            "TableName": "t",
            "KeyConditionExpression": "pk = :p",
            "ExpressionAttributeValues": {":p": {"S": "a"}},
        },
    ),
    "list_objects_v2": ("s3", {"Bucket": "b"}),
    "describe_instances": ("ec2", {}),
}
FIRST = {
    "s3": "list_buckets",
    "ec2": "describe_regions",
    "dynamodb": "list_tables",
    "sqs": "list_queues",
}
OPTIONS = {
    "region_name": "us-east-1",
    "endpoint_url": os.environ.get("ENDPOINT"),
    "aws_access_key_id": "key",
    "aws_secret_access_key": "secret",
}


def caller(boto3, client, name):
    """Return a function that makes the call of this name and reads all of its answer."""
    parameters = CALLS[name][1]
    if boto3.__name__.startswith("faces."):
        return boto3.caller(client, name, parameters)

    def call():
        answer = getattr(client, name)(**parameters)
        body = answer.get("Body")
        if body is not None:
            body.read()

    return call


def cold(face, service):
    """Import, make a client, make its first call; measured from outside."""
    boto3 = import_module(face)
    caller(boto3, boto3.client(service, **OPTIONS), FIRST[service])()


def package(face):
    """Import the package that the side is in, and nothing more."""
    return spent(lambda: import_module(face.partition(".")[0]), 1)


def load(face):
    """Import the side and nothing more."""
    import_module(face)


def create(face, service):
    """Make the first client of a service, another service's client being there."""
    boto3 = import_module(face)
    boto3.client("sts", **OPTIONS)
    return spent(lambda: boto3.client(service, **OPTIONS), 1)


def again(face, service):
    """Make a client of a further session, the service being in use already."""
    boto3 = import_module(face)
    caller(boto3, boto3.Session().client(service, **OPTIONS), FIRST[service])()
    return spent(lambda: boto3.Session().client(service, **OPTIONS), 10)


def warm(face, name, count):
    """Call an operation many times over a connection that is open."""
    boto3 = import_module(face)
    call = caller(boto3, boto3.client(CALLS[name][0], **OPTIONS), name)
    for _ in range(20):
        call()
    return spent(call, int(count))


def connection(face, name, count):
    """Call an operation many times, each time over a new connection."""
    boto3 = import_module(face)
    client = boto3.client(CALLS[name][0], **OPTIONS)
    call = caller(boto3, client, name)

    def anew():
        client.close()
        call()

    anew()
    return spent(anew, int(count))


def sessions(face, service, count):
    """Keep a client in each of several sessions."""
    boto3 = import_module(face)
    kept = [boto3.Session().client(service, **OPTIONS) for _ in range(int(count))]
    caller(boto3, kept[0], FIRST[service])()
    return {"resident": resident()}


def resources(face, service, kind, count):
    """Make resource objects, which calls nothing."""
    make = getattr(import_module(face).resource(service, **OPTIONS), kind)
    make("warm")
    return spent(lambda: make("name"), int(count))


def spent(action, count):
    """Return the processor time of one action, in seconds, and the memory afterwards."""
    from time import process_time

    start = process_time()
    for _ in range(count):
        action()
    return {"cpu": (process_time() - start) / count, "resident": resident()}


def resident():
    """Return the resident memory of this process, in bytes."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    _, side, scenario, *arguments = sys.argv
    told = globals()[scenario](side, *arguments)
    if told is not None:
        import json

        print(json.dumps(told))
