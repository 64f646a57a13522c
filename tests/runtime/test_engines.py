"""What is asked of the botocore session and of the emitter that a session is made over."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from unittest import mock

import botocore.session
import pytest

from tests.runtime.comparison import ours, same


class Engine:
    """What a stand-in for a botocore session has: as much as boto3 asks for, no more.

    Its emitter knows `register` and `emit`, its credentials take three values.
    """

    user_agent_name = "Mine"
    user_agent_version = "1"
    user_agent_extra = ""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.credentials: tuple[Any, ...] = ()
        self.registered: list[str] = []
        events = real.get_component("event_emitter")

        class Emitter:
            def register(self, *args: Any, **kwargs: Any) -> None:
                events.register(*args, **kwargs)

            def emit(self, *args: Any, **kwargs: Any) -> Any:
                return events.emit(*args, **kwargs)

        self._emitter = Emitter()

    def get_component(self, name: str) -> Any:
        if name == "event_emitter":
            return self._emitter
        return self._real.get_component(name)

    def set_credentials(self, access_key: str, secret_key: str, token: Any) -> None:
        self.credentials = (access_key, secret_key, token)
        self._real.set_credentials(access_key, secret_key, token)

    def register(self, event: str, handler: Any, unique_id: Any = None) -> None:
        self.registered.append(event)
        self._real.register(event, handler, unique_id=unique_id)

    def create_client(self, *args: Any, **kwargs: Any) -> Any:
        return self._real.create_client(*args, **kwargs)

    def get_config_variable(self, name: str) -> Any:
        return self._real.get_config_variable(name)


def test_a_stand_in_for_botocores_session() -> None:
    """boto3 asks little of a botocore session; we ask no more."""

    def ask(face: Any) -> Any:
        engine: Any = Engine(botocore.session.get_session())
        session = face.Session("a", "b", botocore_session=engine)
        queue = session.resource("sqs").Queue("u")
        return engine.credentials, repr(queue), type(session.client("s3")).__name__

    assert same(ask) == ("returned", (("a", "b", None), "sqs.Queue(url='u')", "S3"))
    made = ours.Session(botocore_session=Engine(botocore.session.get_session()))
    assert type(made.client("s3")).__module__ == "staticboto.s3.client"


@pytest.mark.parametrize("account", [None, "", "x"])
def test_credentials_have_an_account_only_if_there_is_one(account: str | None) -> None:
    def ask(face: Any) -> Any:
        engine = mock.Mock(user_agent_name="Mine")
        face.Session("a", "b", aws_account_id=account, botocore_session=engine)
        return engine.set_credentials.call_args

    assert same(ask)[0] == "returned"


def test_a_factory_without_an_emitter() -> None:
    """The event of a class is optional in boto3."""

    def ask(face: Any) -> Any:
        session = face.Session()
        real = session.resource("sqs")
        factory = import_module(f"{face.__name__}.resources.factory")
        utils = import_module(f"{face.__name__}.utils")
        made = factory.ResourceFactory(None).load_from_definition(
            resource_name="Queue",
            single_resource_json_definition={"identifiers": [{"name": "Url"}]},
            service_context=utils.ServiceContext(
                service_name="sqs",
                service_model=real.meta.client.meta.service_model,
                service_waiter_model=None,
                resource_json_definitions={},
            ),
        )
        return repr(made("u", client=real.meta.client))

    assert same(ask) == ("returned", "sqs.Queue(url='u')")
