"""Create an IAM user, attach a managed policy and print what is attached.

Usage: python iam_user.py NAME POLICY_ARN
"""

import sys

from staticboto import boto3


def main(name: str, policy_arn: str) -> None:
    iam = boto3.resource("iam")
    user = iam.create_user(
        UserName=name, Tags=[{"Key": "created-by", "Value": "iam_user.py"}]
    )
    user.attach_policy(PolicyArn=policy_arn)
    print(user.arn)
    for policy in user.attached_policies.all():
        print(policy.policy_name, policy.arn)


if __name__ == "__main__":
    main(*sys.argv[1:])
