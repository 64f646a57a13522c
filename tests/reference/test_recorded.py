"""botocore's own examples are shown as Python values if they fit the model, the first that does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

import pytest

from generator.examples import calls, recorded
from generator.examples.calls import Example
from generator.model.service import Recorded
from tests.support import programs

TOOL = {"toolUseId": "i", "name": "n", "input": {"x": [1]}, "type": "tool_use"}
MESSAGE = {"role": "assistant", "content": [{"toolUse": TOOL}]}


def read(service: str, operation: str, given: dict[str, Any]) -> dict[str, Any] | None:
    """Return the parameters of an example as values of Python."""
    context = programs.context(service)
    model = context.service.operations[operation]
    return recorded.parameters(context, model, Recorded("", "", given))


def of_operation(service: str, operation: str, *given: Recorded) -> Example:
    """Return the program for an operation that has these examples alone."""
    context = programs.context(service)
    changed = replace(context.service, examples={operation: given})
    model = changed.operations[operation]
    return calls.of_operation(replace(context, service=changed), model)


@pytest.mark.parametrize(
    ("service", "operation", "given", "expected"),
    [
        (
            "s3",
            "PutObject",
            {"Bucket": "b", "Key": "k", "Body": "text", "Expires": "2026-01-31"},
            {
                "Bucket": "b",
                "Key": "k",
                "Body": b"text",
                "Expires": datetime(2026, 1, 31, tzinfo=timezone.utc),
            },
        ),
        (
            "iam",
            "GenerateServiceLastAccessedDetails",
            {"Arn": "arn:aws:iam::123456789012:user/jane"},
            {"Arn": "arn:aws:iam::123456789012:user/jane"},
        ),
        (
            "cloudwatch",
            "DescribeAlarmHistory",
            {"StartDate": 1767225600, "EndDate": "2026-01-31T12:30:00.500Z"},
            {
                "StartDate": datetime(2026, 1, 1, tzinfo=timezone.utc),
                "EndDate": datetime(2026, 1, 31, 12, 30, 0, 500000, timezone.utc),
            },
        ),
        # A token that botocore fills in.
        (
            "ec2",
            "RunInstances",
            {"MinCount": 1, "MaxCount": 1, "ClientToken": "t"},
            {"MinCount": 1, "MaxCount": 1},
        ),
        # A value that AWS sends and the model lacks, and a document.
        (
            "bedrock-runtime",
            "Converse",
            {"modelId": "m", "messages": [MESSAGE]},
            {"modelId": "m", "messages": [MESSAGE]},
        ),
    ],
)
def test_examples_become_values(
    service: str, operation: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert read(service, operation, given) == expected


@pytest.mark.parametrize(
    ("service", "operation", "given"),
    [
        ("s3", "GetObject", {"Bucket": "b"}),
        ("s3", "GetObject", {"Bucket": "", "Key": "k"}),
        ("s3", "GetObject", {"Bucket": "b", "Key": "k", "Nonsense": "x"}),
        ("s3", "GetObject", {"Bucket": "b", "Key": 1}),
        ("s3", "GetObject", {"Bucket": "b", "Key": "k", "PartNumber": True}),
        ("s3", "GetObject", {"Bucket": "b", "Key": "k", "PartNumber": "1"}),
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "ACL": "nonsense"}),
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "Expires": "tomorrow"}),
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "Metadata": ["x"]}),
        ("s3", "DeleteObjects", {"Bucket": "b", "Delete": {"Objects": {}}}),
        ("s3", "ListBuckets", {"MaxBuckets": 0}),
        ("dynamodb", "DescribeLimits", {"Nonsense": 1}),
        ("sts", "AssumeRole", {"RoleArn": "arn:short", "RoleSessionName": "name"}),
    ],
)
def test_what_does_not_fit_is_not_shown(
    service: str, operation: str, given: dict[str, Any]
) -> None:
    assert read(service, operation, given) is None


def test_the_first_example_that_fits_is_shown() -> None:
    bad = Recorded("bad", "", {"Bucket": "b"})
    good = Recorded("To get it", "<p>How.</p>", {"Bucket": "b", "Key": "k"})
    shown = of_operation("s3", "GetObject", bad, good, replace(good, title="later"))
    assert (shown.title, shown.html) == ("To get it", "<p>How.</p>")
    assert 'Bucket="b",\n    Key="k",\n' in shown.code


def test_without_one_that_fits_there_is_a_program_all_the_same() -> None:
    keys = [{"Key": f"key-{number}"} for number in range(100)]
    long = Recorded("long", "", {"Bucket": "b", "Delete": {"Objects": keys}})
    bad = Recorded("bad", "", {"Bucket": "b"})
    shown = of_operation("s3", "DeleteObjects", bad, long)
    assert shown == of_operation("s3", "DeleteObjects")
    assert (shown.title, shown.html) == ("", "")


@pytest.mark.slow
def test_most_of_botocores_examples_fit() -> None:
    services = [programs.context(name) for name in programs.every_service()]
    having = [
        calls.of_operation(context, operation)
        for context in services
        for operation in context.operations
        if operation.name in context.service.examples
    ]
    shown = [each for each in having if each.title]
    assert len(shown) > len(having) * 0.9 > 1000
