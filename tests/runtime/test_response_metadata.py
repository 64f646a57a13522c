"""`ResponseMetadata` promises what every protocol delivers, and knows every key of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from staticboto import boto3
from staticboto._runtime.types.shared import (
    ErrorResponseMetadataTypeDef,
    ResponseMetadataTypeDef,
)
from tests.runtime.answers import answer
from tests.support.meaning import mismatches

ID = {"x-amzn-requestid": "1"}
IDS_OF_S3 = {"x-amz-request-id": "1", "x-amz-id-2": "2"}
CHECKSUM = {"x-amz-checksum-crc32": "AAAAAA=="}

QUERY = b"<R><GetCallerIdentityResult/>%b</R>"
QUERY_ID = b"<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>"
EC2 = b"<R>%b</R>"
EC2_ID = b"<requestId>1</requestId>"
CBOR = b"\xa0"


class Case(NamedTuple):
    """A call, what is answered, and the keys that come of it beside those always there."""

    protocol: str
    service: str
    operation: str
    body: bytes = b""
    headers: Mapping[str, str] = {}
    also: frozenset[str] = frozenset()


ONE = frozenset({"RequestId"})
CHECKED = frozenset({"ChecksumAlgorithm"})
CASES = [
    Case("json", "dynamodb", "list_tables"),
    Case("json", "dynamodb", "list_tables", b"{}", ID, ONE),
    Case("rest-json", "lambda", "list_functions"),
    Case("rest-json", "lambda", "list_functions", b"{}", ID, ONE),
    Case("rest-xml", "s3", "list_buckets"),
    Case("rest-xml", "s3", "list_buckets", b"<R/>", IDS_OF_S3, ONE | {"HostId"}),
    Case("rest-xml", "s3", "get_object", b"", CHECKSUM, CHECKED),
    Case("query", "sts", "get_caller_identity", QUERY % b""),
    Case("query", "sts", "get_caller_identity", QUERY % QUERY_ID, {}, ONE),
    Case("ec2", "ec2", "describe_regions", EC2 % b""),
    Case("ec2", "ec2", "describe_regions", EC2 % EC2_ID, {}, ONE),
    Case("smithy-rpc-v2-cbor", "eventbridgev2", "list_event_buses", CBOR),
    Case("smithy-rpc-v2-cbor", "eventbridgev2", "list_event_buses", CBOR, ID, ONE),
]
PARAMETERS = {"get_object": {"Bucket": "bucket", "Key": "key"}}

GIVEN_UP = {
    "legacy": "MaxAttemptsReached",
    "standard": "RetryQuotaReached",
    "adaptive": "RetryQuotaReached",
}
"""What is said by each mode of retries that gives up after very many attempts."""


@pytest.mark.parametrize("case", CASES)
def test_responses(case: Case) -> None:
    # Not all of these services are in the package; botocore has them.
    make: Any = boto3.client
    client = make(case.service)
    assert client.meta.service_model.resolved_protocol == case.protocol
    answer(client, case.body, headers=case.headers)
    response = getattr(client, case.operation)(**PARAMETERS.get(case.operation, {}))
    found = response["ResponseMetadata"]
    assert list(mismatches(ResponseMetadataTypeDef, found, comes_out=True)) == []
    assert found.keys() == ResponseMetadataTypeDef.__required_keys__ | case.also


@pytest.mark.parametrize("mode", GIVEN_UP)
def test_errors(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    retries: Any = {"mode": mode, "max_attempts": 200}
    client = boto3.client("s3", config=Config(retries=retries))
    answer(client, b"", status=503, headers=IDS_OF_S3)
    with pytest.raises(ClientError) as raised:
        client.list_buckets()
    found: Any = raised.value.response["ResponseMetadata"]
    assert list(mismatches(ErrorResponseMetadataTypeDef, found, comes_out=True)) == []
    assert found[GIVEN_UP[mode]] is True


def test_every_key_comes_from_somewhere() -> None:
    of_all = frozenset[str]().union(*(case.also for case in CASES))
    assert ResponseMetadataTypeDef.__optional_keys__ == of_all
    of_errors = of_all.union(GIVEN_UP.values())
    assert ErrorResponseMetadataTypeDef.__optional_keys__ == of_errors
