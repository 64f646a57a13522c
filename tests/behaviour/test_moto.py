"""Programs that talk to moto's AWS: what comes of them is what comes of them with boto3."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from staticboto import boto3 as staticboto3

Program = Callable[[Any], Any]


def s3(sdk: Any) -> Any:
    client = sdk.client("s3")
    client.create_bucket(Bucket="pictures")
    client.put_object(Bucket="pictures", Key="cat", Body=b"meow", Metadata={"a": "b"})
    client.upload_fileobj(io.BytesIO(b"x" * 100), "pictures", "big/dog")
    client.get_waiter("object_exists").wait(Bucket="pictures", Key="big/dog")
    found = client.get_object(Bucket="pictures", Key="cat")
    target = io.BytesIO()
    client.download_fileobj("pictures", "big/dog", target)
    pages = client.get_paginator("list_objects_v2").paginate(
        Bucket="pictures", PaginationConfig={"PageSize": 1}
    )
    keys = [item["Key"] for page in pages for item in page["Contents"]]
    with pytest.raises(client.exceptions.NoSuchKey) as error:
        client.get_object(Bucket="pictures", Key="mouse")
    return (
        found["Body"].read(),
        found["Metadata"],
        len(target.getvalue()),
        keys,
        error.value.response["Error"],
    )


def s3_resource(sdk: Any) -> Any:
    s3 = sdk.resource("s3")
    bucket = s3.create_bucket(Bucket="pictures")
    bucket.wait_until_exists()
    for key in ("a/1", "a/2", "b/1"):
        bucket.put_object(Key=key, Body=key.encode())
    copied = s3.Object("pictures", "copy")
    copied.copy({"Bucket": "pictures", "Key": "b/1"})
    below = [repr(item) for item in bucket.objects.filter(Prefix="a/").limit(5)]
    text = s3.Object("pictures", "copy").get()["Body"].read()
    size = copied.content_length
    deleted = bucket.objects.filter(Prefix="a/").delete()[0]["Deleted"]
    left = [item.key for item in bucket.objects.all()]
    return repr(bucket), below, text, size, deleted, left, bucket.creation_date is None


def ec2(sdk: Any) -> Any:
    ec2 = sdk.resource("ec2", region_name="eu-west-1")
    image = next(iter(ec2.images.filter(Owners=["amazon"])))
    instances = ec2.create_instances(ImageId=image.id, MinCount=2, MaxCount=2)
    ids = [instance.id for instance in instances]
    ec2.create_tags(Resources=ids, Tags=[{"Key": "Name", "Value": "web"}])
    named = [{"Name": "tag:Name", "Values": ["web"]}]
    found = sorted(each.id for each in ec2.instances.filter(Filters=named))
    assert found == sorted(ids)
    first = instances[0]
    first.reload()
    tags = first.tags
    first.delete_tags(Tags=[{"Key": "Name"}])
    first.wait_until_running()
    states = ec2.instances.filter(InstanceIds=ids).terminate()[0][
        "TerminatingInstances"
    ]
    first.wait_until_terminated()
    first.reload()
    client = ec2.meta.client
    with pytest.raises(ClientError) as error:
        client.describe_instances(InstanceIds=["i-00000000000000000"])
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")
    subnet = vpc.create_subnet(CidrBlock="10.0.1.0/24")
    assert subnet.vpc == vpc
    return (
        tags,
        first.tags,
        [state["CurrentState"]["Name"] for state in states],
        first.state,
        error.value.response["Error"],
        subnet.cidr_block,
    )


def dynamodb(sdk: Any) -> Any:
    conditions = import_module(f"{sdk.__name__}.dynamodb.conditions")
    dynamodb = sdk.resource("dynamodb")
    table = dynamodb.create_table(
        TableName="music",
        KeySchema=[
            {"AttributeName": "artist", "KeyType": "HASH"},
            {"AttributeName": "song", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "artist", "AttributeType": "S"},
            {"AttributeName": "song", "AttributeType": "S"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    table.wait_until_exists()
    with table.batch_writer() as batch:
        for number in range(30):
            item = {"artist": "a", "song": f"{number:02}", "stars": Decimal(number)}
            batch.put_item(Item={**item, "tags": {"x", "y"}, "nested": {"b": b"\x00"}})
    item = table.get_item(Key={"artist": "a", "song": "07"})["Item"]
    query = table.query(
        KeyConditionExpression=conditions.Key("artist").eq("a")
        & conditions.Key("song").between("10", "12"),
        FilterExpression=conditions.Attr("stars").gte(11),
    )
    update = table.update_item(
        Key={"artist": "a", "song": "07"},
        UpdateExpression="SET stars = stars + :one",
        ExpressionAttributeValues={":one": 1},
        ReturnValues="UPDATED_NEW",
    )
    plain = sdk.client("dynamodb").get_item(
        TableName="music", Key={"artist": {"S": "a"}, "song": {"S": "07"}}
    )
    exceptions = table.meta.client.exceptions
    with pytest.raises(exceptions.ConditionalCheckFailedException) as error:
        table.put_item(
            Item={"artist": "a", "song": "07"},
            ConditionExpression=conditions.Attr("artist").not_exists(),
        )
    return (
        {**item, "tags": sorted(item["tags"]), "nested": item["nested"]["b"].value},
        [(found["song"], found["stars"]) for found in query["Items"]],
        update["Attributes"],
        plain["Item"]["stars"],
        error.value.response["Error"],
        table.item_count,
        [each.name for each in dynamodb.tables.all()],
    )


def sqs(sdk: Any) -> Any:
    sqs = sdk.resource("sqs")
    queue = sqs.create_queue(QueueName="work", Attributes={"DelaySeconds": "0"})
    queue.send_message(
        MessageBody="one",
        MessageAttributes={"n": {"StringValue": "1", "DataType": "Number"}},
    )
    entries = [{"Id": str(number), "MessageBody": str(number)} for number in range(3)]
    sent = queue.send_messages(Entries=entries)
    received = queue.receive_messages(
        MaxNumberOfMessages=10, MessageAttributeNames=["All"]
    )
    bodies = sorted(message.body for message in received)
    attributes = [each.message_attributes for each in received if each.body == "one"]
    received[0].delete()
    client = sqs.meta.client
    with pytest.raises(client.exceptions.QueueDoesNotExist) as error:
        sqs.get_queue_by_name(QueueName="missing")
    return (
        queue.url,
        queue.attributes["DelaySeconds"],
        len(sent["Successful"]),
        bodies,
        attributes,
        error.value.response["Error"],
        [each.url for each in sqs.queues.filter(QueueNamePrefix="wo")],
    )


def sns(sdk: Any) -> Any:
    sns = sdk.resource("sns")
    topic = sns.create_topic(Name="news")
    queue = sdk.resource("sqs").create_queue(QueueName="inbox")
    subscription = topic.subscribe(
        Protocol="sqs",
        Endpoint=queue.attributes["QueueArn"],
        ReturnSubscriptionArn=True,
    )
    topic.publish(Message="hello", Subject="greeting")
    message = json.loads(queue.receive_messages()[0].body)
    topic.set_attributes(AttributeName="DisplayName", AttributeValue="The News")
    topic.reload()
    return (
        topic.arn,
        topic.attributes["DisplayName"],
        subscription.attributes["Protocol"],
        [message["Message"], message["Subject"]],
        [each.arn for each in sns.topics.all()],
        len(list(topic.subscriptions.all())),
    )


def iam(sdk: Any) -> Any:
    iam = sdk.resource("iam")
    statement = {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}
    document = {"Version": "2012-10-17", "Statement": [statement]}
    user = iam.create_user(UserName="ann", Path="/staff/")
    group = iam.create_group(GroupName="staff")
    group.add_user(UserName="ann")
    role = iam.create_role(
        RoleName="worker", AssumeRolePolicyDocument=json.dumps(document)
    )
    policy = iam.create_policy(PolicyName="p", PolicyDocument=json.dumps(document))
    role.attach_policy(PolicyArn=policy.arn)
    key = user.create_access_key_pair()
    client = iam.meta.client
    with pytest.raises(client.exceptions.NoSuchEntityException) as error:
        iam.Role("missing").load()
    return (
        user.arn,
        repr(group),
        [each.name for each in group.users.all()],
        [each.arn for each in role.attached_policies.all()],
        role.assume_role_policy_document,
        repr(role.AssumeRolePolicy()),
        key.status,
        [each.user_name for each in user.access_keys.all()],
        error.value.response["Error"],
    )


def cloudformation(sdk: Any) -> Any:
    template = {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": {"Name": {"Type": "String"}},
        "Resources": {
            "Queue": {
                "Type": "AWS::SQS::Queue",
                "Properties": {"QueueName": {"Ref": "Name"}},
            }
        },
        "Outputs": {"Url": {"Value": {"Ref": "Queue"}}},
    }
    cloudformation = sdk.resource("cloudformation")
    stack = cloudformation.create_stack(
        StackName="app",
        TemplateBody=json.dumps(template),
        Parameters=[{"ParameterKey": "Name", "ParameterValue": "work"}],
    )
    client = cloudformation.meta.client
    client.get_waiter("stack_create_complete").wait(StackName="app")
    stack.reload()
    summaries = [each.logical_id for each in stack.resource_summaries.all()]
    resource = stack.Resource("Queue")
    facts = (stack.stack_status, stack.outputs, summaries, resource.resource_type)
    stack.delete()
    return *facts, [each.name for each in cloudformation.stacks.all()]


def cloudwatch(sdk: Any) -> Any:
    cloudwatch = sdk.resource("cloudwatch")
    metric = cloudwatch.Metric("App", "Requests")
    metric.put_data(MetricData=[{"MetricName": "Requests", "Value": 3.0}])
    alarm = metric.put_alarm(
        AlarmName="many",
        EvaluationPeriods=1,
        Period=60,
        Threshold=5.0,
        ComparisonOperator="GreaterThanThreshold",
        Statistic="Sum",
    )
    cloudwatch.Alarm("many").set_state(StateValue="ALARM", StateReason="test")
    names = [each.name for each in cloudwatch.alarms.filter(AlarmNames=["many"])]
    found = cloudwatch.Alarm("many")
    return (
        repr(alarm),
        names,
        [found.threshold, found.state_value],
        [each.metric_name for each in cloudwatch.metrics.filter(Namespace="App")],
        repr(found.metric),
    )


def glacier(sdk: Any) -> Any:
    glacier = sdk.resource("glacier")
    vault = glacier.create_vault(vaultName="old")
    archive = vault.upload_archive(body=b"papers", archiveDescription="all of them")
    job = vault.initiate_inventory_retrieval()
    return (
        repr(vault),
        vault.vault_arn,
        archive.vault_name,
        [each.name for each in glacier.vaults.all()],
        type(job).__name__,
        job.action,
    )


def lambda_(sdk: Any) -> Any:
    role = sdk.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument="{}")
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("f.py", "def handler(event, context):\n    return event\n")
    client = sdk.client("lambda")
    made = client.create_function(
        FunctionName="f",
        Runtime="python3.12",
        Role=role["Role"]["Arn"],
        Handler="f.handler",
        Code={"ZipFile": code.getvalue()},
    )
    client.get_waiter("function_active_v2").wait(FunctionName="f")
    answer = client.invoke(FunctionName="f", Payload=b"{}")
    pages = client.get_paginator("list_functions").paginate()
    with pytest.raises(client.exceptions.ResourceNotFoundException) as error:
        client.get_function(FunctionName="missing")
    return (
        made["FunctionArn"],
        answer["StatusCode"],
        answer["Payload"].read(),
        [each["FunctionName"] for page in pages for each in page["Functions"]],
        error.value.response["Error"],
    )


PROGRAMS = [
    s3,
    s3_resource,
    pytest.param(ec2, marks=pytest.mark.slow),
    dynamodb,
    sqs,
    sns,
    iam,
    cloudformation,
    cloudwatch,
    glacier,
    lambda_,
]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_program(program: Program) -> None:
    results = []
    for sdk in (boto3, staticboto3):
        with mock_aws(config={"lambda": {"use_docker": False}}):
            results.append(program(sdk))
    expected, found = results
    assert found == expected


def test_mock_without_a_default_session_of_boto3() -> None:
    """moto forgets boto3's default session for the mock; ours is made inside it."""
    with mock_aws():
        staticboto3.client("sqs").create_queue(QueueName="one")
    with mock_aws():
        assert "QueueUrls" not in staticboto3.client("sqs").list_queues()
