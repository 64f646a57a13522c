"""The types of every service agree with botocore; the script tries everything.

The proofs run in processes of their own: what other tests have imported as `staticboto`
need not have all services.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.types.deliberate import REASONS
from tests.types.processes import Report, prove_services
from tests.types.runtime import session

SERVICES = session().get_available_services()
_OPERATIONS = 1


@pytest.fixture(scope="module")
def reports(everything: Path) -> dict[str, Report]:
    """The reports of all services."""
    proven = prove_services(SERVICES, _OPERATIONS, everything, jobs=2)
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
    """A reason that stands for no difference any more goes."""
    meant: Counter[str] = Counter()
    for report in reports.values():
        meant.update(report.inputs.deliberate)
    assert meant.keys() <= {reason.name for reason in REASONS}
    assert {"enum", "least", "text of a moment"} <= meant.keys()
