"""PyInstaller's hook for botocore, instead of PyInstaller's own, which freezes all its data.

If a program does not use this package, or may use services that it does not name, this hook
freezes all the data too.
"""

from typing import Any

from staticboto._runtime.pyinstaller import frozen
from staticboto._runtime.pyinstaller.used import used

hiddenimports = ["html.parser"]


def hook(hook_api: Any) -> None:
    """Freeze the models of the services that the program uses, and the common data."""
    services = None
    if hook_api.graph.find_node("staticboto") is not None:
        found = used(hook_api.graph)
        services = found.services if found.certain else None
    hook_api.add_datas([*frozen.engine_data(services)])
