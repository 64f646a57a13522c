"""The User-Agent header is botocore's, text by text."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import botocore.useragent
import pytest
from botocore.context import start_as_current_context
from botocore.useragent import register_feature_id

from staticboto._runtime.engine.pieces.inventory import USER_AGENT
from staticboto._runtime.engine.pieces.verdict import within
from tests.engine.conftest import Config, Sides

Make = Callable[..., Sides]

pytestmark = pytest.mark.skipif(
    within(USER_AGENT), reason="this botocore does that itself"
)


def texts(made: Sides) -> tuple[str, str]:
    plain, fast = (client._user_agent_creator.to_string() for client in made)
    return plain, fast


def same(made: Sides) -> str:
    plain, fast = texts(made)
    assert plain == fast
    return fast


@pytest.mark.parametrize(
    "config",
    [
        Config(),
        Config(user_agent="mine"),
        Config(user_agent_extra="more/1", user_agent_appid="app"),
        Config(retries={"mode": "adaptive"}),
        Config(endpoint_discovery_enabled=True),
    ],
)
def test_settings(config: Any, sides: Make) -> None:
    made = sides("sqs", config=config)
    assert same(made) == same(made)


def test_features_of_each_call(sides: Make) -> None:
    made = sides("s3")
    found = {same(made)}
    for features in (["WAITER"], ["PAGINATOR", "S3_TRANSFER"], [], ["WAITER"]):
        with start_as_current_context():
            for feature in features:
                register_feature_id(feature)
            found.add(same(made))
            with start_as_current_context():
                register_feature_id("GZIP_REQUEST_COMPRESSION")
                found.add(same(made))
        found.add(same(made))
    assert len(found) == 6


def test_features_of_the_client(sides: Make) -> None:
    made = sides("s3")
    before = same(made)
    for client in made.both():
        client._user_agent_creator.set_client_features({"D"})
    assert same(made) != before
    assert "m/D" in same(made)


@pytest.mark.parametrize(
    "name, value",
    [
        ("user_agent_extra", "later/1"),
        ("user_agent_appid", "later"),
        ("retries", {"mode": "adaptive"}),
        ("retries", None),
        ("endpoint_discovery_enabled", True),
        ("_supplied_user_agent", "mine"),
    ],
)
def test_settings_that_change_later(name: str, value: Any, sides: Make) -> None:
    made = sides("sqs")
    before = same(made)
    for client in made.both():
        setattr(client._client_config, name, value)
    assert same(made) != before


@pytest.mark.parametrize(
    "name",
    ["_session_user_agent_extra", "_platform_name", "_execution_env", "_crt_version"],
)
def test_the_session_that_changes_later(name: str, sides: Make) -> None:
    made = sides("sqs")
    before = same(made)
    for client in made.both():
        setattr(client._user_agent_creator, name, "other")
    assert same(made) != before


def test_many_features_are_forgotten_again(sides: Make) -> None:
    made = sides("sqs")
    names = list(botocore.useragent._USERAGENT_FEATURE_MAPPINGS)  # type: ignore[attr-defined]
    for _ in range(2):
        for first in names:
            for second in names[:3]:
                with start_as_current_context():
                    register_feature_id(first)
                    register_feature_id(second)
                    same(made)
    assert len(made.fast._user_agent_creator._texts) <= 64


def test_a_copy_has_a_configuration_of_its_own(sides: Make) -> None:
    _, fast = sides("sqs")
    own = fast._user_agent_creator
    other = own.with_client_config(Config(user_agent="other"))
    assert other.to_string() == "other"
    assert own.to_string().startswith("Botocore/")


def test_components_that_are_modified_later(
    sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("sqs")
    same(made)
    monkeypatch.setattr(
        botocore.useragent, "modify_components", lambda components: components[:1]
    )
    assert " " not in same(made)


def test_debug_lines_are_botocores(
    sides: Make, caplog: pytest.LogCaptureFixture
) -> None:
    made = sides("sqs")
    for client in made.both():
        client._user_agent_creator.set_client_features({"x" * 2000})
    same(made)
    caplog.set_level(logging.DEBUG, "botocore.useragent")
    same(made)
    same(made)
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) >= 4
    assert len(set(lines)) == 1
