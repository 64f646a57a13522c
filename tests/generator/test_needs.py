"""What a service needs of botocore is read from its documents, wherever it stands in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from botocore.model import ServiceModel

from generator.files.needs import needs
from generator.read import load
from tests.generator import fakes

KNOWN = load.find_services()


def test_of_s3() -> None:
    found = needs(load.read(KNOWN["s3"]))
    assert found["protocols"] == ["rest-xml"]
    assert found["auth"] == ["aws.auth#sigv4"]
    # Called in conditions, and inside of other functions' arguments.
    assert {"aws.isVirtualHostableS3Bucket", "uriEncode", "not"} < {*found["functions"]}
    assert {"AWS::S3::Accelerate", "SDK::Endpoint"} < {*found["settings"]}


@pytest.mark.parametrize("service", ["sqs", "cloudwatch", "iam", "sdb"])
def test_botocore_takes_one_of_the_protocols(service: str) -> None:
    documents = load.read(KNOWN[service])
    model = ServiceModel(documents.service.content, service)
    protocol: str = getattr(model, "resolved_protocol")
    assert protocol in needs(documents)["protocols"]


def test_of_a_service_without_rules(tmp_path: Path) -> None:
    fakes.write_model(tmp_path, "alpha", "DoIt")
    found = needs(load.read(load.find_services([tmp_path])["alpha"]))
    assert found["functions"] == found["settings"] == found["auth"] == []
    assert len(found["protocols"]) == 1
