"""The type of each setting of clients and resources; `setting_types` decides who sees them."""

from botocore.config import Config
from typing_extensions import TypeAlias

from ..._index.literals import RegionName

Region: TypeAlias = RegionName | str | None
"""The name of a region; None for the region of the session."""
Text: TypeAlias = str | None
Switch: TypeAlias = bool
Verification: TypeAlias = bool | str | None
Configuration: TypeAlias = Config | None

Setting: TypeAlias = Config | str | bool | None
"""The union of all of them."""
