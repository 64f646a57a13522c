"""What goes wrong with EC2."""

from __future__ import annotations

from staticboto import boto3
from staticboto.ec2.service_resource import Instance, KeyPair, Vpc
from staticboto.ec2.type_defs import FilterTypeDef

client = boto3.client("ec2")
ec2 = boto3.resource("ec2")


def calls(instance: str, group: str) -> None:
    client.start_instance(InstanceIds=[instance])  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    client.start_instances(InstanceIds=instance)  # mypy: arg-type  pyright: reportArgumentType
    client.start_instances(InstanceIds={instance})  # mypy: arg-type  pyright: reportArgumentType
    client.start_instances(InstanceId=instance)  # mypy: call-arg  pyright: reportCallIssue
    client.start_instances()  # mypy: call-arg  pyright: reportCallIssue
    client.describe_instances(InstanceIds=[instance, None])  # mypy: list-item  pyright: reportArgumentType
    client.describe_instances(Filters={"Name": "tag:a", "Values": ["b"]})  # mypy: arg-type  pyright: reportArgumentType
    client.describe_instances(Filters=[{"Name": "tag:a", "Values": "b"}])  # mypy: typeddict-item  pyright: reportArgumentType
    client.describe_instances(Filters=[{"Name": "tag:a", "Value": ["b"]}])  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.describe_instances(Filters=[("tag:a", ["b"])])  # mypy: list-item  pyright: reportArgumentType
    client.run_instances(ImageId="ami-1", MinCount=1)  # mypy: call-arg  pyright: reportCallIssue
    client.run_instances(MinCount="1", MaxCount=1)  # mypy: arg-type  pyright: reportArgumentType
    client.run_instances(MinCount=1, MaxCount=1, InstanceType="t3.mirco")  # mypy: arg-type  pyright: reportArgumentType
    client.run_instances(MinCount=1, MaxCount=1, SecurityGroupIds=group)  # mypy: arg-type  pyright: reportArgumentType
    client.run_instances(MinCount=1, MaxCount=1, IamInstanceProfile="profile")  # mypy: arg-type  pyright: reportArgumentType
    client.run_instances(
        MinCount=1,
        MaxCount=1,
        TagSpecifications=[{"ResourceType": "instances", "Tags": []}],  # mypy: list-item, misc  pyright: reportArgumentType
    )
    client.create_tags(Resources=[instance], Tags={"a": "b"})  # mypy: arg-type  pyright: reportArgumentType
    client.create_tags(Resources=[instance], Tags=[{"key": "a", "value": "b"}])  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.authorize_security_group_ingress(GroupId=group, IpPermissions=["tcp"])  # mypy: list-item  pyright: reportArgumentType
    client.get_waiter("instance_runing")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    client.get_waiter("instance_running").wait(InstanceIds=instance)  # mypy: arg-type  pyright: reportArgumentType
    client.get_paginator("describe_instance")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue


def responses() -> None:
    response = client.describe_instances()
    print(response["Instances"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    for reservation in response.get("Reservations", []):
        print(reservation["InstanceId"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        for instance in reservation.get("Instances", []):
            print(instance["State"]["Nmae"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
            print(instance.get("IamInstanceProfile")["Arn"])  # mypy: index  pyright: reportOptionalSubscript
            print(instance.get("PublicIpAddress").split("."))  # mypy: union-attr  pyright: reportOptionalMemberAccess
            print(instance.get("LaunchTime") > "2025-01-01")  # mypy: operator  pyright: reportOperatorIssue
            print(instance.get("Tags", {}).get("Name"))  # mypy: call-overload, union-attr  pyright: reportAttributeAccessIssue


def filters(name: str) -> FilterTypeDef:
    return {"Name": name, "Value": ["x"]}  # mypy: typeddict-unknown-key  pyright: reportReturnType


def resources(vpc: Vpc) -> None:
    ec2.Instances("i-1")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    ec2.instance.all()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    ec2.instances.filter(Filter=[])  # mypy: call-arg  pyright: reportCallIssue
    ec2.instances.filter(InstanceIds="i-1")  # mypy: arg-type  pyright: reportArgumentType
    ec2.instances.create_tags()  # mypy: call-arg  pyright: reportCallIssue
    ec2.instances.stop(Forced=True)  # mypy: call-arg  pyright: reportCallIssue
    ec2.instances.delete_tags(Tags=[])  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    ec2.create_instances(ImageId="ami-1", MinCount=1)  # mypy: call-arg  pyright: reportCallIssue
    ec2.create_instances(MinCount=1, MaxCount=1).wait_until_running()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    ec2.create_instance(MinCount=1, MaxCount=1)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    ec2.create_tags(Resources="i-1", Tags=[{"Key": "a", "Value": "b"}])  # mypy: arg-type  pyright: reportArgumentType
    vpc.create_subnet(CidrBlok="10.0.0.0/24")  # mypy: call-arg  pyright: reportCallIssue
    vpc.create_subnet(CidrBlock="10.0.0.0/24", VpcId="vpc-1")  # mypy: call-arg  pyright: reportCallIssue
    vpc.delete_vpc()  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def windows(instance: Instance) -> None:
    if instance.platform == "windows":
        instance.stpo()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    for reservation in client.describe_instances().get("Reservations", []):
        for each in reservation.get("Instances", []):
            if each.get("Platform") == "windows":
                print(each.get("InstanceId", "") + 1)  # mypy: operator  pyright: reportOperatorIssue
            if each.get("Platform") == "window":  # mypy: comparison-overlap  pyright: reportUnnecessaryComparison
                print(each)


def attributes(instance: Instance) -> KeyPair:
    print(instance.vpc.cidr_block)  # mypy: union-attr  pyright: reportOptionalMemberAccess
    print(instance.state["Nam"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(instance.image_id + 1)  # mypy: operator  pyright: reportOperatorIssue
    print(instance.launch_time.isofrmat())  # mypy: union-attr  pyright: reportAttributeAccessIssue
    print(instance.launch_time + 1)  # mypy: operator  pyright: reportOperatorIssue
    print(instance.public_ip_address.split("."))  # mypy: union-attr  pyright: reportOptionalMemberAccess
    print(instance.tags["Name"])  # mypy: call-overload, index  pyright: reportArgumentType, reportCallIssue, reportOptionalSubscript
    print(instance.instance_state)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    instance.instance_type = "t3.micro"  # mypy: misc  pyright: reportAttributeAccessIssue
    for tag in instance.tags:  # mypy: union-attr  pyright: reportOptionalIterable
        print(tag)
    instance.wait_until_running(60)  # mypy: arg-type, call-arg  pyright: reportCallIssue
    instance.wait_until_running(WaiterConfig={"Delay": "5"})  # mypy: typeddict-item  pyright: reportArgumentType
    instance.stop(True)  # mypy: arg-type, call-arg  pyright: reportCallIssue
    instance.modify_attribute(InstanceType="t3.micro")  # mypy: arg-type  pyright: reportArgumentType
    return ec2.KeyPair("k")  # mypy: return-value  pyright: reportReturnType
