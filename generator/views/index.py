"""The views of files about all services: those of `_index`, and of the project itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..options import Options
from ..parts import settings
from ..parts.settings import Setting
from ..python import runtime
from ..python.page import Import, Page, statements
from ..python.types import Literal
from .card import Card
from .literals import declare


@dataclass(frozen=True, slots=True)
class Catalog:
    """All services of the output, and the versions of the SDK that they are generated from.

    Attributes:
        cards: the services.
        botocore: the version of botocore.
        boto3: the version of boto3.
        regions: the regions of this version of botocore.
        options: the user's options.
        version: the version of the project.
        generator: the version of the generator.
    """

    cards: tuple[Card, ...]
    botocore: str
    boto3: str
    regions: tuple[str, ...]
    options: Options
    version: str
    generator: str


@dataclass(frozen=True, slots=True)
class ResponseMetadata:
    """The metadata of every response; `request_id` is an annotation."""

    request_id: str


@dataclass(frozen=True, slots=True)
class Literals:
    """The `literals` that services share; `aliases` are declarations, laid out."""

    imports: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overload:
    """A service in the overloads of the session.

    Attributes:
        service: what a user passes to `client()`.
        type: its client or resource class, by the name that the module imports.
    """

    service: str
    type: str


NO_NAMES = ("",)
"""The value of a `Literal` that no string equals; a `Literal` without values is invalid."""


@dataclass(frozen=True, slots=True)
class Session:
    """The overloads of `client` and `resource`, with their parameters.

    Attributes:
        imports: laid out.
        client_arguments: the parameters of `client` after the name of the service.
        resource_arguments: likewise.
        client_settings: the `client_arguments` without the first, which programs pass by
            position, as keys of a TypedDict: a checker reads 439 overloads, and so would
            read parameters 439 times.
        resource_settings: likewise.
        clients: the overloads of `client`, in the order in which they are tried.
        resources: likewise.
    """

    imports: str
    client_arguments: tuple[str, ...]
    resource_arguments: tuple[str, ...]
    client_settings: tuple[str, ...]
    resource_settings: tuple[str, ...]
    clients: tuple[Overload, ...]
    resources: tuple[Overload, ...]


def catalog(seen: Catalog) -> Catalog:
    """Return the view of the catalog and of the project's own files."""
    return seen


def response_metadata(seen: Catalog) -> ResponseMetadata:
    """Return the view of `_index/response_metadata.py`."""
    is_lenient = seen.options.outputs == "lenient"
    return ResponseMetadata("Required[str]" if is_lenient else "str")


def literals(seen: Catalog) -> Literals:
    """Return the view of `_index/literals.py`."""
    of_resources = [card.name for card in seen.cards if card.resources]
    found: dict[str, Sequence[str]] = {
        "RegionName": seen.regions,
        "ResourceServiceName": of_resources or NO_NAMES,
        "ServiceName": [card.name for card in seen.cards],
    }
    page = Page()
    aliases = tuple(
        declare(page, name, Literal(tuple(found[name]))) for name in sorted(found)
    )
    return Literals(page.statements(), aliases)


def session(seen: Catalog) -> Session:
    """Return the view of the stubs of the functions that make clients and resources."""
    imports = {Import(runtime.SETTING_TYPES, each) for each in settings.KINDS}
    imports.add(Import(".settings", "ClientSettings"))
    # The services that boto3 has resources for are those that programs use most.
    order = sorted(seen.cards, key=lambda card: not card.resources)
    clients = _overloads(order, "Client", "client", imports)
    resources = _overloads(
        [card for card in order if card.resources],
        "ServiceResource",
        "service_resource",
        imports,
    )
    if resources:
        imports.add(Import(".settings", "ResourceSettings"))
    return Session(
        statements(imports),
        _arguments(settings.OF_CLIENTS),
        _arguments(settings.OF_RESOURCES),
        _keys(settings.OF_CLIENTS),
        _keys(settings.OF_RESOURCES),
        clients,
        resources,
    )


def _arguments(made_with: Iterable[Setting]) -> tuple[str, ...]:
    return tuple(f"{each.name}: {each.kind} = {each.default}" for each in made_with)


def _keys(made_with: Sequence[Setting]) -> tuple[str, ...]:
    return tuple(f"{each.name}: {each.kind}" for each in made_with[1:])


def _overloads(
    cards: Sequence[Card], kind: str, module: str, imports: set[Import]
) -> tuple[Overload, ...]:
    """Return the overloads, and add to `imports`; equal class names get a prefix."""
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
