"""Read what is configured for a bucket, change it and write it back."""

from __future__ import annotations

import json

from botocore.exceptions import ClientError
from typing_extensions import assert_type

from staticboto.s3 import S3Client
from staticboto.s3.type_defs import (
    CORSRuleOutputTypeDef,
    CORSRuleTypeDef,
    LifecycleRuleOutputTypeDef,
    LifecycleRuleTypeDef,
    LifecycleRuleUnionTypeDef,
)


def expire(s3: S3Client, bucket: str, days: int) -> None:
    rules = s3.get_bucket_lifecycle_configuration(Bucket=bucket).get("Rules", [])
    assert_type(rules, list[LifecycleRuleOutputTypeDef])
    for rule in rules:
        rule["Status"] = "Disabled"
    new: LifecycleRuleTypeDef = {
        "ID": "expire",
        "Status": "Enabled",
        "Filter": {"Prefix": "tmp/"},
        "Expiration": {"Days": days},
        "Transitions": [{"Days": 1, "StorageClass": "GLACIER"}],
    }
    both: list[LifecycleRuleUnionTypeDef] = [*rules, new]
    s3.put_bucket_lifecycle_configuration(
        Bucket=bucket, LifecycleConfiguration={"Rules": both}
    )
    s3.put_bucket_lifecycle_configuration(
        Bucket=bucket, LifecycleConfiguration={"Rules": rules}
    )


def allow(s3: S3Client, bucket: str, *origins: str) -> None:
    rules = s3.get_bucket_cors(Bucket=bucket).get("CORSRules", [])
    assert_type(rules, list[CORSRuleOutputTypeDef])
    rule: CORSRuleTypeDef = {"AllowedMethods": ["GET"], "AllowedOrigins": origins}
    s3.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": [*rules, rule]})


def notify(s3: S3Client, bucket: str, queue: str) -> None:
    s3.put_bucket_notification_configuration(
        Bucket=bucket,
        NotificationConfiguration={
            "QueueConfigurations": [
                {
                    "QueueArn": queue,
                    "Events": ["s3:ObjectCreated:*"],
                    "Filter": {
                        "Key": {"FilterRules": [{"Name": "suffix", "Value": ".csv"}]}
                    },
                }
            ]
        },
    )


def policy(s3: S3Client, bucket: str) -> object:
    try:
        return json.loads(s3.get_bucket_policy(Bucket=bucket).get("Policy", "{}"))
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") != "NoSuchBucketPolicy":
            raise
        return None


def encrypt(s3: S3Client, bucket: str, key: str | None) -> None:
    s3.put_bucket_encryption(
        Bucket=bucket,
        ServerSideEncryptionConfiguration={
            "Rules": [
                {
                    "ApplyServerSideEncryptionByDefault": (
                        {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": key}
                        if key
                        else {"SSEAlgorithm": "AES256"}
                    )
                }
            ]
        },
    )
    s3.put_public_access_block(
        Bucket=bucket,
        PublicAccessBlockConfiguration={
            "BlockPublicAcls": True,
            "IgnorePublicAcls": True,
        },
    )
