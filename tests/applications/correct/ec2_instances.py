"""Launch, find, tag and stop instances with a client."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from typing_extensions import assert_type

from staticboto.ec2 import EC2Client
from staticboto.ec2.literals import InstanceStateNameType, InstanceTypeType
from staticboto.ec2.type_defs import (
    DescribeInstancesResultTypeDef,
    FilterTypeDef,
    InstanceTypeDef,
    ReservationTypeDef,
    TagTypeDef,
)
from staticboto.ec2.waiter import InstanceRunningWaiter


def launch(ec2: EC2Client, image: str, kind: InstanceTypeType) -> list[str]:
    response = ec2.run_instances(
        ImageId=image,
        InstanceType=kind,
        MinCount=1,
        MaxCount=2,
        UserData=b"#!/bin/sh\n",
        SecurityGroupIds=("sg-1",),
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 8, "VolumeType": "gp3"}}
        ],
        TagSpecifications=[
            {
                "ResourceType": "instance",
                "Tags": [{"Key": "Name", "Value": "example"}],
            }
        ],
        MetadataOptions={"HttpTokens": "required"},
    )
    instances = response.get("Instances", [])
    assert_type(instances, list[InstanceTypeDef])
    return [each["InstanceId"] for each in instances if "InstanceId" in each]


def by_tag(name: str, *values: str) -> FilterTypeDef:
    return {"Name": f"tag:{name}", "Values": values}


def find(ec2: EC2Client, state: InstanceStateNameType) -> Iterator[InstanceTypeDef]:
    filters: list[FilterTypeDef] = [by_tag("project", "x")]
    filters.append({"Name": "instance-state-name", "Values": [state]})
    for page in ec2.get_paginator("describe_instances").paginate(Filters=filters):
        assert_type(page, DescribeInstancesResultTypeDef)
        for reservation in page.get("Reservations", []):
            yield from reservation.get("Instances", [])


def owners(ec2: EC2Client) -> Counter[str]:
    pages = ec2.get_paginator("describe_instances").paginate()
    found: Counter[str] = Counter()
    for reservation in pages.items():
        assert_type(reservation, ReservationTypeDef)
        found[reservation.get("OwnerId", "?")] += 1
    return found


def names(instances: list[InstanceTypeDef]) -> dict[str, str]:
    def name(tags: list[TagTypeDef]) -> str:
        values = [tag.get("Value", "") for tag in tags if tag.get("Key") == "Name"]
        return values[0] if values else ""

    return {
        each.get("InstanceId", ""): name(each.get("Tags", [])) for each in instances
    }


def wait(ec2: EC2Client, instances: list[str]) -> None:
    waiter = ec2.get_waiter("instance_running")
    assert_type(waiter, InstanceRunningWaiter)
    waiter.wait(InstanceIds=instances, WaiterConfig={"Delay": 5})
    ec2.stop_instances(InstanceIds=instances, Force=True)
    ec2.get_waiter("instance_stopped").wait(InstanceIds=instances)


def open_port(ec2: EC2Client, group: str, port: int) -> bool | None:
    response = ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": port,
                "ToPort": port,
                "IpRanges": [{"CidrIp": "10.0.0.0/8", "Description": "inside"}],
            }
        ],
    )
    return response.get("Return")


def copy_rules(ec2: EC2Client, source: str, target: str) -> None:
    groups = ec2.describe_security_groups(GroupIds=[source]).get("SecurityGroups", [])
    for group in groups:
        ec2.authorize_security_group_ingress(
            GroupId=target, IpPermissions=group.get("IpPermissions", [])
        )


def newest_image(ec2: EC2Client) -> str | None:
    images = ec2.describe_images(
        Owners=["amazon"], Filters=[{"Name": "name", "Values": ["al2023-*"]}]
    ).get("Images", [])
    newest = max(images, key=lambda each: each.get("CreationDate", ""), default=None)
    return newest.get("ImageId") if newest else None


def windows(ec2: EC2Client) -> list[str]:
    """EC2 answers in lower case what its model has in upper case."""
    found: list[str] = []
    for page in ec2.get_paginator("describe_instances").paginate():
        for reservation in page.get("Reservations", []):
            for instance in reservation.get("Instances", []):
                if instance.get("Platform") == "windows":
                    found.append(instance.get("InstanceId", ""))
    for endpoint in ec2.describe_vpc_endpoints().get("VpcEndpoints", []):
        if endpoint.get("State") in ("available", "Available"):
            found.append(endpoint.get("VpcEndpointId", ""))
    for gateway in ec2.describe_internet_gateways().get("InternetGateways", []):
        for attachment in gateway.get("Attachments", []):
            if attachment.get("State") == "available":
                found.append(attachment.get("VpcId", ""))
    return found
