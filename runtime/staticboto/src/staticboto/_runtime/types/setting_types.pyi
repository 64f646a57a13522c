"""What checkers are shown of the settings of clients and resources.

mypy finds the overload that a call with `**options` is for, where their values are `Any`, only
if all that they may fill is of one type. So it is shown one type for all, which tells names
apart and not values; pyright and ty are shown what each setting is. pyrefly takes both
branches for possible. Apart from the TypedDicts of settings, since pyright does so as well
within this module.
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
