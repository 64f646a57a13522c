"""The shorter way is taken: for ordinary calls nothing comes to botocore's own code."""

from __future__ import annotations

import pytest

from tests.codecs.pair import Pair
from tests.codecs.proof import load, rewrite_paths
from tests.support.slow import slow
from tests.support.values import FULL, MINIMAL
from tests.support.wire import answer

_SERVICES = (
    "apigateway",
    "eventbridgev2",
    "cloudformation",
    "cloudfront",
    "dynamodb",
    "ec2",
    "ecs",
    "iam",
    "kinesis",
    "lambda",
    "logs",
    "rds",
    "route53",
    "s3",
    "sns",
    "sqs",
    "ssm",
    "sts",
)
_BOTOCORES = {
    ("s3", "GetBucketNotification"): "members that have an element in common",
}


@pytest.mark.parametrize("service", slow(_SERVICES, "ec2", "rds"))
def test_ordinary_calls(service: str) -> None:
    """Minimal and full requests and answers of all operations take the codecs."""
    model = load(service)
    rewrite_paths(model)
    pair = Pair(model)
    for name in model.operation_names:
        operation = model.operation_model(name)
        if (service, name) in _BOTOCORES or operation.has_event_stream_output:
            continue
        for filling in (MINIMAL, FULL):
            shape = operation.input_shape
            given = filling.value(shape, name) if shape else {}
            assert pair.request(operation, given) is None
            shape = operation.output_shape
            value = filling.value(shape, name) if shape else {}
            assert pair.response(operation, answer.success(operation, value)) is None
        if operation.has_event_stream_input:
            continue
        assert not pair.taken["request botocore"], name
        assert not pair.taken["response botocore"], name
