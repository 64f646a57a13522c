"""The views of the files that see all services: the catalog, the session's stubs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .. import layout
from ..annotations import Import
from .card import Card


@dataclass(frozen=True, slots=True)
class Catalog:
    """All services of the output, and the versions of what they were generated from."""

    cards: tuple[Card, ...]
    botocore: str
    boto3: str


@dataclass(frozen=True, slots=True)
class Overload:
    """A service as the overloads of the session name it.

    Attributes:
        service: what a user passes to `client()`.
        type: its client or resource class, as the module has imported it.
    """

    service: str
    type: str


RESOURCE_ARGUMENTS = (
    "region_name: str | None = None",
    "api_version: str | None = None",
    "use_ssl: bool = True",
    "verify: bool | str | None = None",
    "endpoint_url: str | None = None",
    "aws_access_key_id: str | None = None",
    "aws_secret_access_key: str | None = None",
    "aws_session_token: str | None = None",
    "config: Config | None = None",
)
CLIENT_ARGUMENTS = (*RESOURCE_ARGUMENTS, "aws_account_id: str | None = None")
SESSION_ARGUMENTS = (
    "aws_access_key_id: str | None = None",
    "aws_secret_access_key: str | None = None",
    "aws_session_token: str | None = None",
    "region_name: str | None = None",
    "botocore_session: botocore.session.Session | None = None",
    "profile_name: str | None = None",
    "aws_account_id: str | None = None",
)


@dataclass(frozen=True, slots=True)
class Session:
    """The overloads of `client` and `resource`, and what the stubs' functions take."""

    imports: str
    client_arguments: tuple[str, ...]
    resource_arguments: tuple[str, ...]
    session_arguments: tuple[str, ...]
    clients: tuple[Overload, ...]
    resources: tuple[Overload, ...]


def catalog(seen: Catalog) -> Catalog:
    """Return the view of `_runtime/catalog.py` and of the project's own files."""
    return seen


def session(seen: Catalog) -> Session:
    """Return the view of the stubs of `boto3` that make clients and resources."""
    imports = {Import(".client", "BaseClient")}
    imports.add(Import(".resource", "ServiceResource"))
    clients = _overloads(seen.cards, "Client", "client", imports)
    resources = _overloads(
        [card for card in seen.cards if card.resources],
        "ServiceResource",
        "service_resource",
        imports,
    )
    return Session(
        layout.imports(imports),
        CLIENT_ARGUMENTS,
        RESOURCE_ARGUMENTS,
        SESSION_ARGUMENTS,
        clients,
        resources,
    )


def _overloads(
    cards: Sequence[Card], kind: str, module: str, imports: set[Import]
) -> tuple[Overload, ...]:
    """Return the overloads, adding to `imports`; equal class names get their package."""
    uses = Counter(card.prefix for card in cards)
    overloads = []
    for card in cards:
        name = spelled = f"{card.prefix}{kind}"
        clause = name
        if uses[card.prefix] > 1:
            spelled = f"{card.package}_{name}"
            clause = f"{name} as {spelled}"
        overloads.append(Overload(card.name, spelled))
        imports.add(Import(f"..{card.package}.{module}", clause))
    return tuple(overloads)
