"""Users, roles and policies, with the client and with resources."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.iam import IAMClient, IAMServiceResource
from staticboto.iam.exceptions import (
    EntityAlreadyExistsException,
    NoSuchEntityException,
)
from staticboto.iam.service_resource import AccessKeyPair, Role, User
from staticboto.iam.type_defs import RoleTypeDef, UserTypeDef

client = boto3.client("iam")
iam = boto3.resource("iam")
assert_type(client, IAMClient)
assert_type(iam, IAMServiceResource)

TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole"}],
}


def make_role(name: str) -> RoleTypeDef:
    try:
        return client.create_role(
            RoleName=name,
            AssumeRolePolicyDocument=json.dumps(TRUST),
            MaxSessionDuration=3600,
            Tags=[{"Key": "project", "Value": "x"}],
        )["Role"]
    except EntityAlreadyExistsException:
        return client.get_role(RoleName=name)["Role"]


def trusts(role: RoleTypeDef) -> list[object]:
    assert_type(role["CreateDate"], datetime)
    statements = role["AssumeRolePolicyDocument"]["Statement"]
    if not isinstance(statements, list):
        return [statements.get("Principal")]
    return [each.get("Principal") for each in statements]


def stale(days: int) -> Iterator[UserTypeDef]:
    for page in client.get_paginator("list_users").paginate(PathPrefix="/people/"):
        for user in page["Users"]:
            used = user.get("PasswordLastUsed")
            if used and (datetime.now(used.tzinfo) - used).days > days:
                yield user


def remove(name: str) -> None:
    try:
        client.delete_user(UserName=name)
    except client.exceptions.DeleteConflictException as error:
        print(error.response["Error"]["Message"])
    except NoSuchEntityException as error:
        print(error.response["Error"]["Code"])


def keys(name: str) -> AccessKeyPair:
    user = iam.create_user(UserName=name)
    assert_type(user, User)
    assert_type(user.name, str)
    assert_type(user.user_name, str)
    assert_type(user.arn, str)
    for each in user.access_keys.all():
        each.deactivate()
    pair = user.create_access_key_pair()
    assert_type(pair.secret, str)
    return pair


def policies(name: str) -> list[str]:
    role = iam.Role(name)
    assert_type(role, Role)
    role.attach_policy(PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    for inline in role.policies.all():
        print(inline.policy_document)
    return [each.arn for each in role.attached_policies.all()]


def assume_policy(name: str) -> object:
    role = iam.Role(name)
    document = role.assume_role_policy_document
    role.AssumeRolePolicy().update(PolicyDocument=json.dumps(document))
    return document["Statement"]


def may(arn: str, *actions: str) -> bool:
    results = (
        client.get_paginator("simulate_principal_policy")
        .paginate(PolicySourceArn=arn, ActionNames=actions)
        .items()
    )
    return all(each["EvalDecision"] == "allowed" for each in results)
