"""PyInstaller's hook for this package."""

from typing import Any

from staticboto._runtime.pyinstaller import frozen
from staticboto._runtime.pyinstaller.used import used


def hook(hook_api: Any) -> None:
    """Freeze the modules that are imported by name, and the packs that they read."""
    services = used(hook_api.graph).services
    hook_api.add_imports(*frozen.modules(services))
    hook_api.add_datas([*frozen.data(services)])
