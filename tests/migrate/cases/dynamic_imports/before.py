"""Modules that are imported by name, in as many ways as programs have."""

import importlib
import logging
import sys
from importlib import import_module
from importlib.util import find_spec
from unittest.mock import patch

import pytest
from ours import lazy_import, lazy_loader, plugin

boto3 = lazy_import("boto3")
session = lazy_loader.load("boto3.session", error_on_import=True)
transfer = plugin(name="boto3.s3.transfer")
types = importlib.import_module("mypy_boto3_s3.type_defs")
__import__("boto3.session")
pytest.importorskip("boto3", minversion="1.30")
HAS_BOTO3 = find_spec("boto3") is not None
import_module(f"boto3.{plugin}")
import_module("boto3." + plugin)
import_module("boto3" ".dynamodb")
lazy = {name: lazy_import(name) for name in ("boto3", "botocore")}
load_all(["boto3", "botocore"], {"types_boto3_sqs"})

if "boto3" in sys.modules:
    del sys.modules["boto3"]
sys.modules.pop("boto3.session", None)
modules = dict(sys.modules)
modules["boto3.dynamodb.conditions"] = modules["botocore"]

# Names of loggers are the same in both, and these are no modules.
logging.getLogger("boto3").setLevel(logging.INFO)
logging.getLogger("boto3.resources")
boto3.set_stream_logger("boto3")
fetch("boto3.client", "boto3 is nice", "boto3-stubs", "s3")
names = ["boto3"]


@patch(f"boto3.session.{plugin}")
@patch("boto3.session.Session" + plugin)
@patch("boto3.client" "")
@patch("types_boto3_s3.client.S3Client")
@patch("boto3.session.os.environ")
@patch("boto3.session.nothing")
@patch("boto3.nothing.at_all")
@patch("boto3.session.Session.client")
def test_it(*mocks, monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "boto3", None)
    monkeypatch.delitem(sys.modules, "boto3.session")
    with caplog.at_level(logging.DEBUG, logger="boto3"):
        caplog.set_level(logging.DEBUG, "boto3")
