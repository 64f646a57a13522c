"""What goes wrong with IAM and SQS."""

from __future__ import annotations

from datetime import datetime

from staticboto import boto3
from staticboto.iam.service_resource import Role, User
from staticboto.sqs.service_resource import Message, Queue

iam = boto3.client("iam")
sqs = boto3.client("sqs")

POLICY: dict[str, object] = {"Version": "2012-10-17", "Statement": []}


def roles(name: str) -> None:
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=POLICY)  # mypy: arg-type  pyright: reportArgumentType
    iam.create_role(RoleName=name)  # mypy: call-arg  pyright: reportCallIssue
    iam.create_role(RoleName=name, AssumeRolePolicyDocument="{}", Tags={"a": "b"})  # mypy: arg-type  pyright: reportArgumentType
    iam.create_role(RoleName=name, AssumeRolePolicyDocument="{}", Tags=[("a", "b")])  # mypy: list-item  pyright: reportArgumentType
    iam.attach_role_policy(name, "arn")  # mypy: call-arg  pyright: reportCallIssue
    iam.list_roles(MaxItems="10")  # mypy: arg-type  pyright: reportArgumentType
    iam.update_access_key(AccessKeyId="k", Status="active")  # mypy: arg-type  pyright: reportArgumentType
    iam.simulate_principal_policy(PolicySourceArn="a", ActionNames="s3:GetObject")  # mypy: arg-type  pyright: reportArgumentType
    iam.get_users()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    role = iam.get_role(RoleName=name)
    print(role["RoleName"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(role["Role"]["Name"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(role["Role"]["CreateDate"] > "2025-01-01")  # mypy: operator  pyright: reportOperatorIssue
    print(role["Role"].get("PermissionsBoundary")["PermissionsBoundaryArn"])  # mypy: index  pyright: reportOptionalSubscript, reportTypedDictNotRequiredAccess
    print(role["Role"].get("AssumeRolePolicyDocument", "").split())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for user in iam.get_paginator("list_users").paginate():
        print(user["UserName"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    iam.get_paginator("list_user")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    iam.get_waiter("role_exist")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue


def resources(user: User, role: Role) -> None:
    resource = boto3.resource("iam")
    resource.User()  # mypy: call-arg  pyright: reportCallIssue
    resource.user("u")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    resource.create_user(Name="u")  # mypy: call-arg  pyright: reportCallIssue
    print(user.password_last_used.year)  # mypy: union-attr  pyright: reportOptionalMemberAccess
    print(user.password_last_used < datetime.now())  # mypy: operator  pyright: reportOptionalOperand
    user.name = "other"  # mypy: misc  pyright: reportAttributeAccessIssue
    user.attach_policy("arn")  # mypy: call-arg  pyright: reportCallIssue
    user.attach_policy(PolicyName="p")  # mypy: call-arg  pyright: reportCallIssue
    user.create_access_key()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(user.create_access_key_pair().secret_key)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    role.instance_profiles.filter(PathPrefix="/")  # mypy: call-arg  pyright: reportCallIssue
    print(role.assume_role_policy_document["Statment"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    resource.AccessKey("k")  # mypy: call-arg  pyright: reportCallIssue


def messages(url: str) -> None:
    sqs.send_message(QueueUrl=url)  # mypy: call-arg  pyright: reportCallIssue
    sqs.send_message(QueueUrl=url, MessageBody={"a": 1})  # mypy: arg-type  pyright: reportArgumentType
    sqs.send_message(QueueUrl=url, Body="hello")  # mypy: call-arg  pyright: reportCallIssue
    sqs.send_message(QueueUrl=url, MessageBody="m", DelaySeconds="5")  # mypy: arg-type  pyright: reportArgumentType
    sqs.send_message(
        QueueUrl=url,
        MessageBody="m",
        MessageAttributes={"kind": "x"},  # mypy: dict-item  pyright: reportArgumentType
    )
    sqs.send_message(
        QueueUrl=url,
        MessageBody="m",
        MessageAttributes={"kind": {"StringValue": "x"}},  # mypy: dict-item  pyright: reportArgumentType
    )
    sqs.receive_message(QueueUrl=url, MaxNumberOfMessages="10")  # mypy: arg-type  pyright: reportArgumentType
    sqs.receive_message(QueueUrl=url, AttributeNames="All")  # mypy: arg-type  pyright: reportArgumentType
    sqs.receive_message(QueueUrl=url, AttributeNames=["SentTime"])  # mypy: list-item  pyright: reportArgumentType
    sqs.receive_messages(QueueUrl=url)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": 60})  # mypy: dict-item  pyright: reportArgumentType
    sqs.create_queue(QueueName="q", Attributes={"Visibility": "60"})  # mypy: dict-item  pyright: reportArgumentType
    sqs.create_queue(QueueName="q", tags=["a"])  # mypy: arg-type  pyright: reportArgumentType
    sqs.delete_message(QueueUrl=url)  # mypy: call-arg  pyright: reportCallIssue
    sqs.delete_message_batch(QueueUrl=url, Entries=["m-1"])  # mypy: list-item  pyright: reportArgumentType
    sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "1"}])  # mypy: typeddict-item  pyright: reportArgumentType
    print(sqs.receive_message(QueueUrl=url)["Message"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    for found in sqs.receive_message(QueueUrl=url).get("Messages"):  # mypy: union-attr  pyright: reportOptionalIterable
        print(found)
    for one in sqs.receive_message(QueueUrl=url).get("Messages", []):
        print(one["body"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        print(one.get("MessageAttributes").keys())  # mypy: union-attr  pyright: reportOptionalMemberAccess
        print(one["Body"].uper())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        print(one.get("Attributes", {})["SentTimestamps"])  # mypy: index  pyright: reportArgumentType
    print(sqs.get_queue_url(QueueName="q")["Url"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def queues(queue: Queue, message: Message) -> None:
    resource = boto3.resource("sqs")
    resource.get_queue_by_name("q")  # mypy: call-arg  pyright: reportCallIssue
    resource.get_queue_by_name(Name="q")  # mypy: call-arg  pyright: reportCallIssue
    resource.queues.filter(Prefix="q")  # mypy: call-arg  pyright: reportCallIssue
    queue.send_message("hello")  # mypy: call-arg  pyright: reportCallIssue
    queue.send_message(QueueUrl="u", MessageBody="hello")  # mypy: call-arg  pyright: reportCallIssue
    queue.receive_message()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    queue.url = "u"  # mypy: misc  pyright: reportAttributeAccessIssue
    print(queue.attributes["QueueAn"])  # mypy: index  pyright: reportArgumentType
    print(queue.name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(message.body.uper())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(message.bdy)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(message.attributes["SentTimestamp"])  # mypy: index  pyright: reportOptionalSubscript
    message.delete(ReceiptHandle="r")  # mypy: call-arg  pyright: reportCallIssue
    message.text = "x"  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for each in queue.receive_messages(MaxNumberOfMessages=1):
        print(each["Body"])  # mypy: index  pyright: reportIndexIssue
