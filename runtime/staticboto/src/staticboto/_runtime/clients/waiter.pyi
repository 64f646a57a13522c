from typing import Any

import botocore.waiter

class Waiter(botocore.waiter.Waiter):
    """The base of all waiters."""

    name: str
    """The waiter's name in the model, such as `BucketExists`."""
    config: Any
    """Its `operation`, `delay` in seconds, `max_attempts` and `acceptors`."""

    # Takes and returns anything, so that each waiter may say what; only mypy compares it
    # with botocore's as well.
    def wait(self, *args: Any, **kwargs: Any) -> object:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Poll until what is waited for is there, or raise botocore's `WaiterError`."""
