"""Resources, by boto3's names of modules: an object-oriented interface over clients."""

from typing import TYPE_CHECKING

from staticboto._runtime.lazy import submodules

if TYPE_CHECKING:
    from staticboto.boto3.resources import (
        action,
        base,
        collection,
        factory,
        model,
        params,
        response,
    )
else:
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

__all__ = ["action", "base", "collection", "factory", "model", "params", "response"]
