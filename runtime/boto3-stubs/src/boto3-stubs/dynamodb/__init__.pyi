from . import (
    conditions as conditions,
    table as table,
    transform as transform,
    types as types,
)
