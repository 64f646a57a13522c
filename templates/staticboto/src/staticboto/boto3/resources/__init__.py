"""The resource layer under boto3's module names: object-oriented access over clients."""

from typing import TYPE_CHECKING

from staticboto._runtime.lazy import submodules

if not TYPE_CHECKING:
    __getattr__ = submodules(
        __name__,
        "action",
        "base",
        "collection",
        "factory",
        "model",
        "params",
        "response",
    )
