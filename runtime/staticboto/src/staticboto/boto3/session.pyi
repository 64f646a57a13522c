"""Sessions: credentials, configuration, and the clients and resources made with them."""

import botocore.session
from botocore.credentials import Credentials

from .._index.factory import Factory
from .._index.literals import RegionName
from .._runtime.clients import client as runtime

class Session(Factory):
    """Stores configuration and makes clients and resources."""

    # Not public, but needed by the usual recipe for refreshable credentials.
    _session: botocore.session.Session

    def __init__(
        self,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        region_name: RegionName | str | None = None,
        botocore_session: botocore.session.Session | None = None,
        profile_name: str | None = None,
        aws_account_id: str | None = None,
    ) -> None: ...
    @property
    def profile_name(self) -> str: ...
    @property
    def region_name(self) -> str | None: ...
    @property
    def events(self) -> runtime.Events: ...
    @property
    def available_profiles(self) -> list[str]: ...
    def get_available_services(self) -> list[str]: ...
    def get_available_resources(self) -> list[str]: ...
    def get_available_partitions(self) -> list[str]: ...
    def get_available_regions(
        self,
        service_name: str,
        partition_name: str = "aws",
        allow_non_regional: bool = False,
    ) -> list[str]: ...
    def get_credentials(self) -> Credentials | None: ...
    def get_partition_for_region(self, region_name: str) -> str: ...
