"""What the settings of clients and resources are; `setting_types` has what is shown to whom."""

from botocore.config import Config
from typing_extensions import TypeAlias

from ..._index.literals import RegionName

Region: TypeAlias = RegionName | str | None
"""The name of a region; None for that of the session."""
Text: TypeAlias = str | None
Switch: TypeAlias = bool
Verification: TypeAlias = bool | str | None
Configuration: TypeAlias = Config | None

Setting: TypeAlias = Config | str | bool | None
"""What any of them may be."""
