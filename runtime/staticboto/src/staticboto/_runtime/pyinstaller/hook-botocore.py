"""PyInstaller's hook for botocore, in the place of the one that freezes all of its data.

Where a program does not use this package, or may use services that it does not name, all
the data is frozen here as well.
"""

from typing import Any

from staticboto._runtime.pyinstaller import frozen
from staticboto._runtime.pyinstaller.used import used

hiddenimports = ["html.parser"]


def hook(hook_api: Any) -> None:
    """Freeze the models of the services that the program uses, and what all need."""
    services = None
    if hook_api.graph.find_node("staticboto") is not None:
        found = used(hook_api.graph)
        services = found.services if found.certain else None
    hook_api.add_datas([*frozen.engine_data(services)])
