from . import (
    action as action,
    base as base,
    collection as collection,
    factory as factory,
    model as model,
    params as params,
    response as response,
)
