"""Which services the tests of a module need, for example with `pytest -k s3`.

One fixture computes results for all services in several processes; with this it computes
only those that are needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest


def chosen(request: pytest.FixtureRequest, services: Sequence[str]) -> Sequence[str]:
    """Return the services of the module's chosen tests.

    Args:
        request: of a fixture of the module.
        services: all services, which a test without a parameter `service` needs.
    """
    found: list[str] = []
    for item in request.session.items:
        if item.path == request.path and isinstance(item, pytest.Function):
            parameters = item.callspec.params if hasattr(item, "callspec") else {}
            if "service" not in parameters:
                return services
            found.append(str(parameters["service"]))
    return found
