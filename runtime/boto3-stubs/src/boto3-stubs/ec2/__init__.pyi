from . import (
    createtags as createtags,
    deletetags as deletetags,
)
