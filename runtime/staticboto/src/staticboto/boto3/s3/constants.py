"""The values of `TransferConfig.preferred_transfer_client`."""

from typing import Final

CLASSIC_TRANSFER_CLIENT: Final = "classic"
CRT_TRANSFER_CLIENT: Final = "crt"
AUTO_RESOLVE_TRANSFER_CLIENT: Final = "auto"
