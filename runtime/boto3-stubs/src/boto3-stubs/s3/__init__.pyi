from . import (
    constants as constants,
    inject as inject,
    transfer as transfer,
)
