"""Transfers by awscrt: one client per process, made for the first transfer.

Needs awscrt: importing this module without it raises `ModuleNotFoundError`. awscrt is
fastest as the only client on a machine, so there is one for the first region and
credentials, and none while another process holds the lock. Without one, transfers use
s3transfer's own manager; that choice, and whether awscrt is wanted at all, is made in
`s3.transfer`.
"""

# awscrt has no types; the names of the two globals are boto3's.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportConstantRedefinition=false

from __future__ import annotations

import logging
import threading
from typing import Any

from botocore.client import BaseClient
from botocore.exceptions import NoCredentialsError
from botocore.session import Session
from s3transfer.crt import (
    BotocoreCRTCredentialsWrapper,
    BotocoreCRTRequestSerializer,
    CRTTransferManager,
    acquire_crt_s3_process_lock,
    create_s3_crt_client,
)

from staticboto.boto3.compat import TRANSFER_CONFIG_SUPPORTS_CRT
from staticboto.boto3.exceptions import InvalidCrtTransferConfigError
from staticboto.boto3.s3.constants import CRT_TRANSFER_CLIENT

__all__ = [
    "BOTOCORE_CRT_SERIALIZER",
    "BotocoreCRTCredentialsWrapper",
    "BotocoreCRTRequestSerializer",
    "CLIENT_CREATION_LOCK",
    "CRTS3Client",
    "CRTTransferManager",
    "CRT_S3_CLIENT",
    "CRT_TRANSFER_CLIENT",
    "InvalidCrtTransferConfigError",
    "NoCredentialsError",
    "PROCESS_LOCK_NAME",
    "Session",
    "TRANSFER_CONFIG_SUPPORTS_CRT",
    "acquire_crt_s3_process_lock",
    "compare_identity",
    "create_crt_transfer_manager",
    "create_s3_crt_client",
    "get_crt_s3_client",
    "is_crt_compatible_request",
    "logger",
]

# The client of the process and its request serializer; None until they are made.
CRT_S3_CLIENT: CRTS3Client | None = None
BOTOCORE_CRT_SERIALIZER: Any = None
CLIENT_CREATION_LOCK = threading.Lock()
# The same name as in boto3, since the lock is for the whole machine.
PROCESS_LOCK_NAME = "boto3"

_ALLOWED_CRT_TRANSFER_CONFIG_OPTIONS = {
    "multipart_threshold",
    "max_concurrency",
    "max_request_concurrency",
    "multipart_chunksize",
    "preferred_transfer_client",
}

logger = logging.getLogger("boto3.crt")


class CRTS3Client:
    """awscrt's client, with its region and credentials.

    Args:
        crt_client: the client.
        process_lock: the lock, held as long as it is referred to.
        region: the region that requests are signed for.
        cred_provider: returns the credentials that requests are signed with.
    """

    def __init__(
        self, crt_client: Any, process_lock: Any, region: str, cred_provider: Any
    ) -> None:
        self.crt_client = crt_client
        self.process_lock = process_lock
        self.region = region
        self.cred_provider = cred_provider


def create_crt_transfer_manager(
    client: BaseClient, config: Any
) -> CRTTransferManager | None:
    """Return awscrt's transfer manager; None if it cannot be used for `client`.

    Args:
        client: a client of s3.
        config: a `TransferConfig`, or None.

    Raises:
        InvalidCrtTransferConfigError: `config` asks for awscrt, and sets options that awscrt
            does not have.
    """
    crt_s3_client = get_crt_s3_client(client, config)
    if crt_s3_client is None or not is_crt_compatible_request(client, crt_s3_client):
        return None
    _validate_crt_transfer_config(config)
    return CRTTransferManager(
        crt_s3_client=crt_s3_client.crt_client,
        crt_request_serializer=BOTOCORE_CRT_SERIALIZER,
        config=config,
    )


def get_crt_s3_client(client: BaseClient, config: Any) -> CRTS3Client | None:
    """Return the client of the process, made for `client` if it is the first.

    It is None while another process has the lock.
    """
    global CRT_S3_CLIENT, BOTOCORE_CRT_SERIALIZER
    with CLIENT_CREATION_LOCK:
        if CRT_S3_CLIENT is None:
            BOTOCORE_CRT_SERIALIZER, CRT_S3_CLIENT = (
                _initialize_crt_transfer_primatives(client, config)
            )
    return CRT_S3_CLIENT


def is_crt_compatible_request(
    client: BaseClient, crt_s3_client: CRTS3Client | None
) -> bool:
    """Whether `crt_s3_client` has the region and the credentials of `client`."""
    credentials = _credentials(client)
    if crt_s3_client is None or credentials is None:
        return False
    is_same_identity = compare_identity(
        credentials.get_frozen_credentials(), crt_s3_client.cred_provider
    )
    return is_same_identity and client.meta.region_name == crt_s3_client.region


def _credentials(client: Any) -> Any:
    """Return the credentials of `client`; botocore has no public name for them."""
    return client._get_credentials()


def compare_identity(boto3_creds: Any, crt_s3_creds: Any) -> bool:
    """Whether `boto3_creds` are the credentials of the provider `crt_s3_creds`."""
    try:
        crt_creds = crt_s3_creds()
    except NoCredentialsError:
        return False
    return bool(
        boto3_creds.access_key == crt_creds.access_key_id
        and boto3_creds.secret_key == crt_creds.secret_access_key
        and boto3_creds.token == crt_creds.session_token
    )


def _initialize_crt_transfer_primatives(
    client: BaseClient, config: Any
) -> tuple[BotocoreCRTRequestSerializer | None, CRTS3Client | None]:
    # None if another process has it, although awscrt's types exclude that.
    lock: object = acquire_crt_s3_process_lock(PROCESS_LOCK_NAME)
    if not lock:
        return None, None
    session = Session()
    region_name = client.meta.region_name
    credentials = _credentials(client)
    serializer = _create_crt_request_serializer(session, region_name)
    s3_client = _create_crt_s3_client(session, config, region_name, credentials, lock)
    return serializer, s3_client


def _create_crt_request_serializer(
    session: Session, region_name: str
) -> BotocoreCRTRequestSerializer:
    return BotocoreCRTRequestSerializer(
        session, {"region_name": region_name, "endpoint_url": None}
    )


def _create_crt_s3_client(
    session: Session,
    config: Any,
    region_name: str,
    credentials: Any,
    lock: Any,
    **kwargs: Any,
) -> CRTS3Client:
    cred_wrapper = BotocoreCRTCredentialsWrapper(credentials)
    cred_provider = cred_wrapper.to_crt_credentials_provider()
    crt_client = _create_crt_client(session, config, region_name, cred_provider)
    return CRTS3Client(crt_client, lock, region_name, cred_wrapper)


def _create_crt_client(
    session: Session, config: Any, region_name: str, cred_provider: Any
) -> Any:
    return create_s3_crt_client(
        region=region_name, use_ssl=True, crt_credentials_provider=cred_provider
    )


def _validate_crt_transfer_config(config: Any) -> None:
    if config is None or config.preferred_transfer_client != CRT_TRANSFER_CLIENT:
        return
    invalid = [
        name
        for name in config.DEFAULTS
        if name not in _ALLOWED_CRT_TRANSFER_CONFIG_OPTIONS
        and config.get_deep_attr(name) is not config.UNSET_DEFAULT
    ]
    if invalid:
        raise InvalidCrtTransferConfigError(
            "The following transfer config options are invalid when "
            f"preferred_transfer_client is set to {CRT_TRANSFER_CLIENT}: "
            f"{', '.join(invalid)}`"
        )
