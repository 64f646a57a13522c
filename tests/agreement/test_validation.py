"""Responses are validated by pydantic with the generated types."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.agreement.validation import validate


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("bedrock-runtime", "Converse"),  # tagged unions and documents
        ("dynamodb", "GetItem"),  # recursive
        ("ec2", "DescribeInstances"),  # large
        ("s3", "ListObjectsV2"),
    ],
)
def test_responses(service: str, operation: str, everything: Path) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        same, refused = pool.submit(validate, service, operation, everything).result()
    assert same
    assert refused
