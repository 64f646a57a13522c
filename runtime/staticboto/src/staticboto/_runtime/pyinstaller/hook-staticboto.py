"""PyInstaller's hook for this package."""

from typing import Any

from staticboto._runtime.pyinstaller import frozen
from staticboto._runtime.pyinstaller.used import used


def hook(hook_api: Any) -> None:
    """Freeze what is imported by name, and what it reads."""
    services = used(hook_api.graph).services
    hook_api.add_imports(*frozen.modules(services))
    hook_api.add_datas([*frozen.data(services)])
