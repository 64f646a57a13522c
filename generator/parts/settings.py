"""The one list of the arguments for making clients, resources and sessions.

Stubs are generated from it. The functions of the runtime are written by hand, and a test
compares them with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..python.types import BOOL, NONE, STR, Name, Type, optional, union

_TYPES: dict[str, Type] = {
    "Configuration": optional(Name("Config", "botocore.config")),
    "Region": optional(STR),
    "Switch": BOOL,
    "Text": optional(STR),
    "Verification": union(BOOL, STR, NONE),
}
KINDS = tuple(_TYPES)
"""The kinds of settings, by the names of the runtime's `setting_types`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One argument: its name, its kind (of `KINDS`), and its default."""

    name: str
    kind: str
    default: str = "None"

    @property
    def type(self) -> Type:
        """The type of its values."""
        return _TYPES[self.kind]


OF_RESOURCES = (
    Setting("region_name", "Region"),
    Setting("api_version", "Text"),
    Setting("use_ssl", "Switch", "True"),
    Setting("verify", "Verification"),
    Setting("endpoint_url", "Text"),
    Setting("aws_access_key_id", "Text"),
    Setting("aws_secret_access_key", "Text"),
    Setting("aws_session_token", "Text"),
    Setting("config", "Configuration"),
)
OF_CLIENTS = (*OF_RESOURCES, Setting("aws_account_id", "Text"))
