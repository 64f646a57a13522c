from typing import Any

import botocore.waiter

class Waiter(botocore.waiter.Waiter):
    """The base of all waiters."""

    name: str
    """The waiter's name in the model, such as `BucketExists`."""
    config: Any
    """Its `operation`, `delay` in seconds, `max_attempts` and `acceptors`."""

    # Takes and returns anything, so that each waiter can declare its own types. The ignored
    # error is mypy's, which compares the method with botocore's as well.
    def wait(self, *args: Any, **kwargs: Any) -> object:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Poll until the waiter's condition is met.

        Raises:
            WaiterError: it was not met in time, or cannot be met any more; the class is
                botocore's.
        """
