"""The types of every service agree with botocore; the script tries everything.

The proofs run in processes of their own: what other tests have imported as `staticboto`
need not have all services.
"""

# Without `annotations` from `__future__`: a TypedDict reads `Required` when it is made.

from collections import Counter
from pathlib import Path
from typing import Any, Union

import pytest
from typing_extensions import Required, TypedDict

from tests.agreement import inputs
from tests.agreement.deliberate import REASONS
from tests.agreement.processes import Report, prove_services
from tests.agreement.runtime import session
from tests.support.chosen import chosen

SERVICES = session().get_available_services()
_OPERATIONS = 1


@pytest.fixture(scope="module")
def reports(request: pytest.FixtureRequest, everything: Path) -> dict[str, Report]:
    """The reports of the services that the chosen tests are about."""
    services = chosen(request, SERVICES)
    proven = prove_services(services, _OPERATIONS, everything, jobs=2)
    return {report.service: report for report in proven}


@pytest.mark.parametrize("service", SERVICES)
def test_service(service: str, reports: dict[str, Report]) -> None:
    report = reports[service]
    assert not report.wrong, "\n".join(report.wrong)
    assert report.outputs.operations


def test_much_was_tried(reports: dict[str, Report]) -> None:
    """A proof that tries nothing proves nothing."""
    assert sum(report.inputs.tried for report in reports.values()) > 100_000
    assert sum(report.outputs.answers for report in reports.values()) > 5_000


def test_differences_have_a_reason(reports: dict[str, Report]) -> None:
    """Deliberate differences are counted by reason, and the most frequent ones occur."""
    meant: Counter[str] = Counter()
    for report in reports.values():
        meant.update(report.inputs.deliberate)
    assert meant.keys() <= {reason.name for reason in REASONS}
    assert {"enum", "least", "text of a moment"} <= meant.keys()


class Right(TypedDict, total=False):
    """The parameters of `sqs.list_queues`."""

    QueueNamePrefix: str
    NextToken: str
    MaxResults: int


class TooNarrow(TypedDict, total=False):
    """A key is required that need not be there."""

    QueueNamePrefix: Required[str]
    NextToken: str
    MaxResults: int


class TooWide(TypedDict, total=False):
    """A key takes what is refused."""

    QueueNamePrefix: Union[str, None]
    NextToken: str
    MaxResults: int


class TooFew(TypedDict, total=False):
    """A key is not there."""

    QueueNamePrefix: str
    NextToken: str


@pytest.mark.parametrize(
    ("request_type", "wrong"), [(Right, 0), (TooNarrow, 1), (TooWide, 1), (TooFew, 1)]
)
def test_the_proof_can_fail(request_type: Any, wrong: int) -> None:
    walk = inputs.Walk("sqs")
    walk.operation("ListQueues", request_type)
    assert len(walk.proof.wrong) == wrong, walk.proof.wrong
