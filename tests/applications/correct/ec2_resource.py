"""Use EC2 through its resources."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.ec2 import EC2Client, EC2ServiceResource
from staticboto.ec2.literals import InstanceTypeType
from staticboto.ec2.service_resource import (
    Image,
    Instance,
    KeyPair,
    KeyPairInfo,
    SecurityGroup,
    Subnet,
    Tag,
    Volume,
    Vpc,
    VpcAddress,
)
from staticboto.ec2.type_defs import (
    InstanceStateTypeDef,
    StartInstancesResultTypeDef,
    TagTypeDef,
)

ec2 = boto3.resource("ec2")
assert_type(ec2, EC2ServiceResource)
assert_type(ec2.meta.client, EC2Client)


def launch(image: str) -> Instance:
    (instance,) = ec2.create_instances(ImageId=image, MinCount=1, MaxCount=1)
    assert_type(instance, Instance)
    instance.wait_until_running(WaiterConfig={"MaxAttempts": 10})
    instance.reload()
    return instance


def attributes(instance: Instance) -> str:
    assert_type(instance.id, str)
    assert_type(instance.instance_id, str)
    assert_type(instance.instance_type, InstanceTypeType | Any)
    assert_type(instance.launch_time, datetime | Any)
    assert_type(instance.state, InstanceStateTypeDef)
    assert_type(instance.tags, list[TagTypeDef] | None)
    assert_type(instance.vpc, Vpc | None)
    assert_type(instance.subnet, Subnet | None)
    assert_type(instance.image, Image)
    if instance.vpc is not None:
        print(instance.vpc.cidr_block)
    return instance.state["Name"]


def stop_all(project: str) -> None:
    running = ec2.instances.filter(
        Filters=[{"Name": "tag:project", "Values": [project]}]
    )
    for instance in running:
        assert_type(instance, Instance)
        print(instance.id, instance.private_ip_address)
    running.create_tags(Tags=[{"Key": "stopped", "Value": "yes"}])
    running.stop(Force=True)
    assert_type(running.start(), list[StartInstancesResultTypeDef])
    ec2.instances.all().terminate()


def keys(name: str) -> tuple[KeyPairInfo, KeyPairInfo]:
    made = ec2.create_key_pair(KeyName=name)
    assert_type(made, KeyPair)
    assert_type(made.key_material, str | Any)
    imported = ec2.import_key_pair(KeyName=name, PublicKeyMaterial=b"ssh-rsa")
    return imported, ec2.KeyPair(name)


def network() -> SecurityGroup:
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")
    assert_type(vpc, Vpc)
    vpc.create_tags(Tags=[{"Key": "Name", "Value": "example"}])
    vpc.wait_until_available()
    subnet = vpc.create_subnet(CidrBlock="10.0.1.0/24")
    assert_type(subnet, Subnet)
    assert_type(subnet.vpc, Vpc)
    group = vpc.create_security_group(GroupName="g", Description="d")
    group.authorize_ingress(IpProtocol="tcp", FromPort=1, ToPort=2, CidrIp="0.0.0.0/0")
    return group


def tags(instance: Instance) -> list[Tag]:
    made = ec2.create_tags(Resources=[instance.id], Tags=[{"Key": "a", "Value": "b"}])
    assert_type(made, list[Tag])
    instance.delete_tags(Tags=[{"Key": "a"}])
    return made


def disks(instance: Instance) -> int:
    for volume in instance.volumes.all():
        assert_type(volume, Volume)
        print(volume.create_snapshot(Description="backup").id)
    return sum(volume.size or 0 for volume in instance.volumes.limit(3))


def address(allocation: str, instance: Instance) -> VpcAddress:
    found = ec2.VpcAddress(allocation)
    found.associate(InstanceId=instance.id)
    assert_type(found.public_ip, str)
    return found
