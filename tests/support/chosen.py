"""Which services the tests of a module ask about, where `pytest -k s3` chose some of them.

One fixture answers for all services, in several processes at once; this keeps it from
answering what nobody asks.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest


def chosen(request: pytest.FixtureRequest, services: Sequence[str]) -> Sequence[str]:
    """Return the services of the module's chosen tests.

    Args:
        request: of a fixture of the module.
        services: all that there are, which is what a test without a parameter `service`
            is about.
    """
    found: list[str] = []
    for item in request.session.items:
        if item.path == request.path and isinstance(item, pytest.Function):
            parameters = item.callspec.params if hasattr(item, "callspec") else {}
            if "service" not in parameters:
                return services
            found.append(str(parameters["service"]))
    return found
