from typing import Any, type_check_only

class Waiter:
    """The base of all waiters; `wait` is declared by each of them."""

    name: str
    """The waiter's name in the model, such as `BucketExists`."""
    config: Any
    """Its `operation`, `delay` in seconds, `max_attempts` and `acceptors`."""

@type_check_only
class UntypedWaiter(Waiter):
    """A waiter of a service that is not known to the checker."""

    def wait(self, **kwargs: Any) -> None:
        """Wait; botocore's `WaiterError` when it takes too long or cannot succeed."""
