"""The types of the settings of clients and resources, as each checker sees them.

If a program passes `**options` whose values are `Any`, mypy finds the right overload only if
all parameters that they may fill have one type. So mypy sees one type for all settings: it
checks their names, and not their values. pyright and ty see the type of each setting, and
pyrefly the union of both branches.

The TypedDicts of settings are in another module, because pyright too would take both branches
for possible in this one.
"""

from .checkers import MYPY

if MYPY:
    from .exact_settings import (
        Setting as Configuration,
        Setting as Region,
        Setting as Switch,
        Setting as Text,
        Setting as Verification,
    )
else:
    from .exact_settings import Configuration, Region, Switch, Text, Verification

__all__ = ["Configuration", "Region", "Switch", "Text", "Verification"]
