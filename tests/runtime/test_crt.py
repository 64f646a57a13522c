"""Transfers by awscrt: who gets them, and with what. Skipped where awscrt is missing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from unittest.mock import MagicMock

import boto3
import boto3.s3.transfer
import pytest
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import NoCredentialsError

import staticboto.boto3
from staticboto.boto3 import exceptions
from staticboto.boto3.s3.transfer import TransferConfig
from tests.runtime.comparison import outcome


def test_without_awscrt_the_module_is_missing_and_transfers_are_not() -> None:
    program = (
        "import sys; sys.modules['awscrt'] = None\n"
        "from staticboto.boto3.s3 import transfer\n"
        "assert not transfer.HAS_CRT\n"
        "assert not transfer._should_use_crt(transfer.TransferConfig())\n"
        "try:\n"
        "    import staticboto.boto3.crt\n"
        "except ModuleNotFoundError as error:\n"
        "    assert error.name.startswith('awscrt')\n"
        "else:\n"
        "    raise AssertionError\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


class Keys(NamedTuple):
    """Credentials as botocore holds them."""

    access_key: str
    secret_key: str
    token: str | None


class CrtKeys(NamedTuple):
    """Credentials as awscrt holds them."""

    access_key_id: str
    secret_access_key: str
    session_token: str | None


def no_credentials() -> None:
    raise NoCredentialsError()


def client(sdk: Any, **kwargs: Any) -> Any:
    return sdk.Session().client(
        "s3",
        **{
            "region_name": "us-east-1",
            "aws_access_key_id": "id",
            "aws_secret_access_key": "secret",
            **kwargs,
        },
    )


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Any, Any]]:
    """Return our module and boto3's, without a client, and without awscrt behind them."""
    pytest.importorskip("awscrt")
    import boto3.crt as theirs

    import staticboto.boto3.crt as ours

    for module in (ours, theirs):
        monkeypatch.setattr(module, "CRT_S3_CLIENT", None)
        monkeypatch.setattr(module, "BOTOCORE_CRT_SERIALIZER", None)
        for name in (
            "acquire_crt_s3_process_lock",
            "create_s3_crt_client",
            "BotocoreCRTRequestSerializer",
            "BotocoreCRTCredentialsWrapper",
            "CRTTransferManager",
        ):
            monkeypatch.setattr(module, name, MagicMock(name=name))
        wrapper = module.BotocoreCRTCredentialsWrapper.return_value
        wrapper.return_value = CrtKeys("id", "secret", None)
        wrapper.to_crt_credentials_provider.return_value = "provider"
    yield ours, theirs


CONFIGURATIONS: dict[str, dict[str, Any]] = {
    "nothing": {"preferred_transfer_client": "crt"},
    "allowed": {
        "max_concurrency": 5,
        "multipart_chunksize": 5,
        "multipart_threshold": 7,
        "preferred_transfer_client": "crt",
    },
    "all": {
        "num_download_attempts": 1,
        "max_io_queue": 1,
        "io_chunksize": 1,
        "use_threads": True,
        "max_bandwidth": 1,
        "preferred_transfer_client": "crt",
    },
    "not asked for": {"max_io_queue": 1},
    "upper case": {"max_io_queue": 1, "preferred_transfer_client": "CRT"},
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configurations_are_refused_alike(name: str, modules: tuple[Any, Any]) -> None:
    config = TransferConfig(**CONFIGURATIONS[name])
    ours, theirs = modules
    assert outcome(lambda: ours._validate_crt_transfer_config(config)) == outcome(
        lambda: theirs._validate_crt_transfer_config(config)
    )


@pytest.mark.parametrize("keys", [Keys("id", "secret", None), Keys("id", "s", "t")])
@pytest.mark.parametrize(
    "provider",
    [
        lambda: CrtKeys("id", "secret", None),
        lambda: CrtKeys("id", "s", "t"),
        no_credentials,
    ],
)
def test_identities_are_compared_alike(
    keys: Keys, provider: Callable[[], Any], modules: tuple[Any, Any]
) -> None:
    ours, theirs = modules
    assert ours.compare_identity(keys, provider) is theirs.compare_identity(
        keys, provider
    )


@pytest.mark.parametrize("lock", ["the lock", None])
@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"region_name": "eu-west-1", "endpoint_url": "http://localhost:1"},
        {"config": Config(signature_version=UNSIGNED)},
    ],
    ids=["plain", "elsewhere", "unsigned"],
)
def test_managers_are_made_alike(
    lock: str | None, arguments: dict[str, Any], modules: tuple[Any, Any]
) -> None:
    def make(module: Any, sdk: Any, config: Any) -> Any:
        module.acquire_crt_s3_process_lock.return_value = lock
        first, second = client(sdk, **arguments), client(sdk)
        made = [
            module.create_crt_transfer_manager(found, config) is not None
            for found in (first, first, second)
        ]
        (serializing,) = module.BotocoreCRTRequestSerializer.mock_calls[:1] or [None]
        held = module.CRT_S3_CLIENT
        return (
            made,
            module.acquire_crt_s3_process_lock.mock_calls,
            module.create_s3_crt_client.mock_calls,
            serializing and serializing.args[1],
            len(module.CRTTransferManager.mock_calls),
            held and (held.process_lock, held.region),
        )

    ours, theirs = modules
    assert make(ours, staticboto.boto3, TransferConfig()) == make(
        theirs, boto3, boto3.s3.transfer.TransferConfig()
    )


def test_the_manager_gets_the_configuration(modules: tuple[Any, Any]) -> None:
    ours, _ = modules
    config = TransferConfig(preferred_transfer_client="crt")
    ours.create_crt_transfer_manager(client(staticboto.boto3), config)
    ours.CRTTransferManager.assert_called_once_with(
        crt_s3_client=ours.create_s3_crt_client.return_value,
        crt_request_serializer=ours.BotocoreCRTRequestSerializer.return_value,
        config=config,
    )
    config.use_threads = False
    with pytest.raises(exceptions.InvalidCrtTransferConfigError, match="use_threads"):
        ours.create_crt_transfer_manager(client(staticboto.boto3), config)


def test_a_real_manager_is_made_and_used() -> None:
    pytest.importorskip("awscrt")
    # In a process of its own, since awscrt keeps its client and its lock.
    program = (
        "import io\n"
        "from staticboto import boto3\n"
        "from staticboto.boto3.s3.transfer import TransferConfig, S3Transfer\n"
        "from staticboto.boto3 import crt\n"
        "from s3transfer.crt import CRTTransferManager\n"
        "crt.PROCESS_LOCK_NAME = 'staticboto-test'\n"
        "client = boto3.client('s3', region_name='us-east-1',\n"
        "    aws_access_key_id='id', aws_secret_access_key='secret')\n"
        "config = TransferConfig(preferred_transfer_client='crt')\n"
        "with S3Transfer(client, config) as transfer:\n"
        "    assert isinstance(transfer._manager, CRTTransferManager)\n"
        "try:\n"
        "    client.upload_fileobj(io.BytesIO(b'x'), 'b', 'k', Config=config,\n"
        "        ExtraArgs={'Foo': 1})\n"
        "except ValueError as error:\n"
        "    assert 'Foo' in str(error)\n"
        "else:\n"
        "    raise AssertionError\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
