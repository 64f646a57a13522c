from typing import Any

class Waiter:
    """The base of all waiters; `wait` is declared by each of them."""

    name: str
    """The waiter's name in the model, such as `BucketExists`."""
    config: Any
    """Its `operation`, `delay` in seconds, `max_attempts` and `acceptors`."""
