"""Launch instances for a project, tag them, list them, and stop them again.

Usage: python ec2_instances.py IMAGE PROJECT [COUNT]
"""

import sys

from staticboto import boto3


def main(image: str, project: str, count: int = 1) -> None:
    ec2 = boto3.resource("ec2")
    launched = ec2.create_instances(
        ImageId=image, InstanceType="t3.micro", MinCount=count, MaxCount=count
    )
    ec2.create_tags(
        Resources=[instance.id for instance in launched],
        Tags=[{"Key": "project", "Value": project}],
    )
    for instance in launched:
        instance.wait_until_running()

    # A collection asks again each time that it is used.
    running = ec2.instances.filter(
        Filters=[
            {"Name": "tag:project", "Values": [project]},
            {"Name": "instance-state-name", "Values": ["running"]},
        ]
    )
    for instance in running:
        print(instance.id, instance.instance_type, instance.private_ip_address)
    running.stop()
    for instance in launched:
        instance.wait_until_stopped()
        print(instance.id, "stopped")


if __name__ == "__main__":
    image, project, *count = sys.argv[1:]
    main(image, project, *map(int, count))
