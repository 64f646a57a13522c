"""botocore's service model, where it would read everything to find little.

A pack knows the few things that botocore looks for in all operations or in all shapes of a
service. Source: `botocore.model.ServiceModel`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.model import ServiceModel
from botocore.utils import CachedProperty

from .lines import Lines

if TYPE_CHECKING:
    from .pack import Pack


def pack_of(model: Any) -> Pack | None:
    """Return the pack that a service model is read from; None for one from a file.

    None, too, for one in which operations or shapes were added, exchanged or taken away.
    """
    described: Any = getattr(model, "_service_description", {})
    lines = [described.get(name) for name in ("operations", "shapes")]
    packs = {each.pack if isinstance(each, Lines) else None for each in lines}
    return packs.pop() if len(packs) == 1 else None


def attach(model: ServiceModel) -> None:
    """Let a service model ask its pack, if it has one."""
    if type(model) is ServiceModel and pack_of(model) is not None:
        model.__class__ = PackedServiceModel


class PackedServiceModel(ServiceModel):
    """The model of a service that is served from a pack; properties are botocore's."""

    @CachedProperty
    def error_shapes(self) -> Any:
        pack = pack_of(self)
        if pack is None:
            return _stock(self, "error_shapes")
        return [self.shape_for(name) for name in pack.read("exceptions")]

    @CachedProperty
    def endpoint_discovery_operation(self) -> Any:
        pack = pack_of(self)
        if pack is None:
            return _stock(self, "endpoint_discovery_operation")
        name = pack.read("endpoint-discovery")["operation"]
        return self.operation_model(name) if name else None

    @CachedProperty
    def endpoint_discovery_required(self) -> Any:
        pack = pack_of(self)
        if pack is None:
            return _stock(self, "endpoint_discovery_required")
        return pack.read("endpoint-discovery")["required"]


def _stock(model: ServiceModel, name: str) -> Any:
    return vars(ServiceModel)[name].__get__(model, ServiceModel)
