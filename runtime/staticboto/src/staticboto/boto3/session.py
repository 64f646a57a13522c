"""boto3's `Session`: configuration, and the making of clients and resources.

The engine is a real botocore session. Owns how it is set up (user agent, credentials,
data path of the resource models, the handlers that add methods to classes) and how a
service resource is put together. Generated clients enter through `creation`, generated
resources through `resources.factory`.
"""

from __future__ import annotations

import copy
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import botocore.session
from botocore.config import Config
from botocore.exceptions import (
    DataNotFoundError,
    NoCredentialsError,
    UnknownServiceError,
)

from staticboto._runtime.clients import creation
from staticboto._runtime.clients.session import adopt, new_session
from staticboto._runtime.engine.packs import loader
from staticboto._index.catalog import BOTO3_VERSION
from staticboto.boto3.exceptions import ResourceNotExistsError, UnknownAPIVersionError

# This module itself: what is looked up through it can be deferred, and can be patched.
from staticboto.boto3 import session as here
from staticboto.boto3.utils import LazyLoadedWaiterModel, ServiceContext, lazy_call

if TYPE_CHECKING:
    from staticboto.boto3.resources.factory import ResourceFactory
    from botocore.client import BaseClient
    from botocore.credentials import Credentials
    from botocore.hooks import BaseEventHooks

    from staticboto.boto3.resources.base import ServiceResource

# The handlers that add to classes while these are made: (class, function, id).
_INJECTIONS = (
    ("client-class.s3", "s3.inject.inject_s3_transfer_methods", None),
    ("resource-class.s3.Bucket", "s3.inject.inject_bucket_methods", None),
    ("resource-class.s3.Object", "s3.inject.inject_object_methods", None),
    (
        "resource-class.s3.ObjectSummary",
        "s3.inject.inject_object_summary_methods",
        None,
    ),
    (
        "resource-class.dynamodb",
        "dynamodb.transform.register_high_level_interface",
        "high-level-dynamodb",
    ),
    (
        "resource-class.dynamodb.Table",
        "dynamodb.table.register_table_methods",
        "high-level-dynamodb-table",
    ),
    ("resource-class.ec2.ServiceResource", "ec2.createtags.inject_create_tags", None),
)


class Session:
    """Configuration, and the clients and resources made with it.

    Args:
        aws_access_key_id: the access key; with none of the four values given, botocore
            looks for credentials in its usual places.
        aws_secret_access_key: the secret key.
        aws_session_token: the token of temporary credentials.
        region_name: the region of clients and resources that are made without one.
        botocore_session: the session to work with, used as it is; None is a new one.
        profile_name: the profile of the configuration files.
        aws_account_id: the account that the credentials belong to.

    Raises:
        ProfileNotFound: there is no such profile; the class is botocore's.
        NoCredentialsError: an account id is given without keys; the class is botocore's.
    """

    def __init__(
        self,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        region_name: str | None = None,
        botocore_session: botocore.session.Session | None = None,
        profile_name: str | None = None,
        aws_account_id: str | None = None,
    ) -> None:
        self._session: botocore.session.Session = (
            new_session() if botocore_session is None else botocore_session
        )
        self._name_in_user_agent()
        if profile_name is not None:
            self._session.set_config_variable("profile", profile_name)
        credentials: tuple[str | None, ...] = (
            aws_access_key_id,
            aws_secret_access_key,
            aws_session_token,
            aws_account_id,
        )
        if any(credentials):
            if aws_account_id is not None and None in credentials[:2]:
                raise NoCredentialsError()
            if aws_account_id is None:  # not every session has a parameter for it
                credentials = credentials[:-1]
            # Incomplete keys are refused on first use.
            self._session.set_credentials(*cast("tuple[str, ...]", credentials))
        if region_name is not None:
            self._session.set_config_variable("region", region_name)
        self._loader = loader.serve(self._session)
        self._resource_loader = loader.of_resources(self._loader)
        adopt(self._session)
        self._register_handlers()

    def __getattr__(self, name: str) -> Any:
        """Make what makes the classes of resources when it is first asked for."""
        if name != "resource_factory":
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}"
            )
        # Looked up here, where programs put others in its place.
        make: type[ResourceFactory] = getattr(here, "ResourceFactory")
        self.resource_factory = made = make(self.events)
        return made

    def __repr__(self) -> str:
        return f"{type(self).__name__}(region_name={self.region_name!r})"

    @property
    def profile_name(self) -> str:
        """The profile in use; `default` when none was chosen."""
        return self._session.profile or "default"

    @property
    def region_name(self) -> str | None:
        """The region of clients and resources that are made without one."""
        region: str | None = self._session.get_config_variable("region")
        return region

    @property
    def events(self) -> BaseEventHooks:
        """The emitter of the session, to register event handlers with."""
        events: BaseEventHooks = self._session.get_component("event_emitter")
        return events

    @property
    def available_profiles(self) -> list[str]:
        """The profiles of the configuration files."""
        return self._session.available_profiles

    def get_available_services(self) -> list[str]:
        """Return the names that `client` takes."""
        services: list[str] = self._session.get_available_services()
        return services

    def get_available_resources(self) -> list[str]:
        """Return the names that `resource` takes."""
        services: list[str] = self._resource_loader.list_available_services(
            type_name="resources-1"
        )
        return services

    def get_available_partitions(self) -> list[str]:
        """Return the names of the partitions, such as `aws` and `aws-cn`."""
        return self._session.get_available_partitions()

    def get_available_regions(
        self,
        service_name: str,
        partition_name: str = "aws",
        allow_non_regional: bool = False,
    ) -> list[str]:
        """Return the regions of a service that botocore knows.

        Args:
            service_name: the service, such as `s3`.
            partition_name: the partition to look at.
            allow_non_regional: whether to return endpoints that are no regions as well.
        """
        return self._session.get_available_regions(
            service_name=service_name,
            partition_name=partition_name,
            allow_non_regional=allow_non_regional,
        )

    def get_credentials(self) -> Credentials | None:
        """Return the credentials, looked for when first needed; None if there are none."""
        return self._session.get_credentials()

    def get_partition_for_region(self, region_name: str) -> str:
        """Return the partition of a region; botocore's `UnknownRegionError` if none."""
        return self._session.get_partition_for_region(region_name)

    def client(
        self,
        service_name: str,
        region_name: str | None = None,
        api_version: str | None = None,
        use_ssl: bool = True,
        verify: bool | str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        config: Config | None = None,
        aws_account_id: str | None = None,
    ) -> BaseClient:
        """Make a client.

        Args:
            service_name: the service, such as `s3`.
            region_name: the region; None for the region of the session.
            api_version: the API version of the service; None for the newest.
            use_ssl: whether to use HTTPS, unless `endpoint_url` decides it.
            verify: whether to verify certificates, or the path of a CA bundle.
            endpoint_url: the URL to connect to, instead of the service's endpoint.
            aws_access_key_id: the access key, instead of the session's credentials.
            aws_secret_access_key: the secret key.
            aws_session_token: the token of temporary credentials.
            config: further configuration.
            aws_account_id: the account that the credentials belong to.
        """
        account: dict[str, Any] = {}
        if aws_account_id is not None:
            account["aws_account_id"] = aws_account_id
        return self._session.create_client(
            service_name,
            region_name=region_name,
            api_version=api_version,
            use_ssl=use_ssl,
            verify=verify,
            endpoint_url=endpoint_url,
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
            config=config,
            **account,
        )

    def resource(
        self,
        service_name: str,
        region_name: str | None = None,
        api_version: str | None = None,
        use_ssl: bool = True,
        verify: bool | str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        config: Config | None = None,
    ) -> ServiceResource:
        """Make a service resource, and the client that it works with.

        The arguments are those of `client`. With no `api_version` the newest version
        that has resources is taken, for the client too.

        Raises:
            ResourceNotExistsError: the service has no resources.
            UnknownAPIVersionError: the service has no resources in that version.
        """
        model = self._resource_model(service_name, api_version)
        if api_version is None:
            api_version = self._resource_loader.determine_latest_version(
                service_name, "resources-1"
            )
        client = self.client(
            service_name,
            region_name=region_name,
            api_version=api_version,
            use_ssl=use_ssl,
            verify=verify,
            endpoint_url=endpoint_url,
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
            config=_named_as_resource(config),
        )
        context = ServiceContext(
            service_name=service_name,
            service_model=client.meta.service_model,
            service_waiter_model=LazyLoadedWaiterModel(
                self._session, service_name, api_version
            ),
            resource_json_definitions=model["resources"],
        )
        resource_class = self.resource_factory.load_from_definition(
            resource_name=service_name,
            single_resource_json_definition=model["service"],
            service_context=context,
        )
        definition: Any = import_module("staticboto._runtime.resources.definition")
        definition.bind(client, self.resource_factory, context)
        return resource_class(client=client)

    def _resource_model(self, service: str, version: str | None) -> Any:
        try:
            return self._resource_loader.load_service_model(
                service, "resources-1", version
            )
        except UnknownServiceError as error:
            raise ResourceNotExistsError(
                service,
                self.get_available_resources(),
                service in self.get_available_services(),
            ) from error
        except DataNotFoundError as error:
            versions = self._resource_loader.list_api_versions(service, "resources-1")
            raise UnknownAPIVersionError(
                service, str(version), ", ".join(versions)
            ) from error

    def _name_in_user_agent(self) -> None:
        session = self._session
        if session.user_agent_name != "Botocore":
            return  # the program has set its own user agent
        extra = f"Botocore/{session.user_agent_version} staticboto/{BOTO3_VERSION}"
        if session.user_agent_extra:
            extra = f"{session.user_agent_extra} {extra}"
        session.user_agent_extra = extra
        session.user_agent_name = "Boto3"
        session.user_agent_version = BOTO3_VERSION

    def _register_handlers(self) -> None:
        for made, function, identity in _INJECTIONS:
            self._session.register(
                f"creating-{made}",
                lazy_call(f"staticboto.boto3.{function}"),
                unique_id=identity,
            )
        self._session.register(
            "creating-resource-class.ec2.Instance",
            lazy_call(
                "staticboto.boto3.ec2.deletetags.inject_delete_tags",
                event_emitter=self.events,
            ),
        )
        creation.register(self._session)


def __getattr__(name: str) -> Any:
    if name != "ResourceFactory":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("staticboto.boto3.resources.factory"), name)


def _named_as_resource(config: Config | None) -> Config:
    """Return a configuration whose user agent says that a resource makes the calls."""
    if config is None:
        return Config(user_agent_extra="Resource")
    # botocore sets the attributes by name, so its stubs do not declare them.
    named: Any = config
    if named.user_agent_extra is None:
        named = copy.deepcopy(config)
        named.user_agent_extra = "Resource"
    return cast(Config, named)
