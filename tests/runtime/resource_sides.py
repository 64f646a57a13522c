"""The two sides of a comparison: live boto3 and staticboto, before the same canned service.

Owns sessions whose clients answer from a table instead of a network, and the form in which
results are compared: plain values, so that two libraries' objects can be equal.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import boto3 as live
import botocore.session
import pytest

from staticboto import boto3 as ours

DATA = Path(__file__).with_name("data")
SIDES: dict[str, ModuleType] = {"boto3": live, "staticboto": ours}

_SERVICES = sorted(Path(live.__file__).with_name("data").iterdir())
VERSIONS = [
    pytest.param(
        (service.name, version.name),
        id=f"{service.name}-{version.name}",
        marks=() if version == versions[-1] else pytest.mark.slow,
    )
    for service in _SERVICES
    for versions in [sorted(service.iterdir())]
    for version in versions
    if (version / "resources-1.json").exists()
]
"""A parameter for each resource model of boto3; older versions of services are slow."""


class CannedService:
    """Answers calls and notes them.

    Args:
        answers: for each operation its answers in turn, of which the last one repeats. A
            string is the code of an error.
    """

    def __init__(self, answers: Mapping[str, list[Any]]) -> None:
        self.answers = {name: list(answer) for name, answer in answers.items()}
        self.calls: list[tuple[str, Any]] = []

    def attach(self, session: Any) -> None:
        """Answer for all clients that are made with `session` from now on."""
        session.events.register("before-parameter-build", self._note)
        session.events.register("before-call", self._answer)

    def _note(self, params: Any, model: Any, **event: Any) -> None:
        self.calls.append((model.name, copy.deepcopy(params)))

    def _answer(self, model: Any, **event: Any) -> tuple[Any, Any]:
        answers = self.answers.get(model.name, [{}])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, str):
            error = {"Error": {"Code": answer, "Message": f"{model.name} refused"}}
            return SimpleNamespace(status_code=400), error
        return SimpleNamespace(status_code=200), copy.deepcopy(answer)


def session(boto3: ModuleType, service: CannedService | None = None) -> Any:
    """Make a session that needs no configuration and knows the made-up services."""
    engine = botocore.session.Session()
    engine.get_component("data_loader").search_paths.append(str(DATA))
    made = boto3.Session(
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        region_name="eu-north-1",
        botocore_session=engine,
    )
    if service is not None:
        service.attach(made)
    return made


def made_by(resource: Any) -> Any:
    """Make an object with a service resource of `sqs` or `gallery`."""
    make = resource.Queue if resource.meta.service_name == "sqs" else resource.Hall
    return make("u")


def outcome(call: Callable[[], Any]) -> Any:
    """Return what `call` returns or raises, as plain values."""
    try:
        return plain(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace("staticboto.boto3", "boto3")


def plain(value: Any) -> Any:
    """Turn resources, lists of them and the like into values that compare."""
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, (list, tuple)):
        return [plain(element) for element in value]
    if isinstance(value, Mapping):
        return {key: plain(element) for key, element in value.items()}
    if hasattr(value, "meta") and hasattr(value.meta, "resource_model"):
        return {"resource": repr(value), "data": value.meta.data}
    if value is None or isinstance(value, (str, int, float, bytes)):
        return value
    text = repr(value)
    return type(value).__name__ if " object at 0x" in text else text
