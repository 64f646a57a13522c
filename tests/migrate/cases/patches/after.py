"""What tests replace."""

import importlib
import sys
from unittest import mock
from unittest.mock import patch

import pytest

boto3 = pytest.importorskip("boto3")


@patch("staticboto.boto3.client")
@mock.patch('staticboto.boto3.Session.client', autospec=True)
@mock.patch(target="staticboto.boto3.session.Session")
@patch.dict("boto3.session.os.environ", {"boto3": "boto3"})
def test_it(*mocks, monkeypatch, mocker):
    monkeypatch.setattr("staticboto.boto3.client", lambda name: "boto3.client")
    monkeypatch.setattr(boto3, "client", None)
    monkeypatch.delattr("staticboto.boto3.DEFAULT_SESSION")
    mocker.patch("staticboto.boto3.resource", return_value="boto3.resource")
    mocker.patch.object(boto3, "client")
    with patch.multiple("staticboto.boto3", client=mock.DEFAULT), mock.patch(r"staticboto.boto3.utils.lazy_call"):
        pass
    patch("botocore.client.BaseClient._make_api_call").start()
    patch("ours.boto3.client")
    patch(b"boto3.client")
    patch("boto3.docs.generate_docs")
    print("boto3.client", "boto3")
    fetch("boto3.client")
    with patch.dict("sys.modules", {"boto3": mock.Mock(), "os": mock.Mock()}):
        importlib.import_module("boto3.session")
    sys.modules["boto3"] = mock.Mock()
    __import__("types_boto3_s3")
