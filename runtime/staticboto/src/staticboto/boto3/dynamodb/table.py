"""What boto3 adds to dynamodb's `Table`: the batch writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staticboto._runtime.resources.batch import BatchWriter, logger
from staticboto._runtime.types.shared import ListInput

if TYPE_CHECKING:
    from staticboto._runtime.resources.base import ResourceMeta

__all__ = ["BatchWriter", "TableResource", "logger", "register_table_methods"]


def register_table_methods(base_classes: list[type], **kwargs: Any) -> None:
    """Mix `TableResource` into a table class that is being made."""
    base_classes.insert(0, TableResource)


class TableResource:
    """The methods of a table that are not in its model."""

    if TYPE_CHECKING:

        @property
        def name(self) -> str: ...
        @property
        def meta(self) -> ResourceMeta: ...

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def batch_writer(
        self, overwrite_by_pkeys: ListInput[str] | None = None
    ) -> BatchWriter:
        """Return a writer that sends puts and deletes in batches, used with `with`.

        Args:
            overwrite_by_pkeys: the names of the key attributes. When given, a request
                replaces an unsent one for the same key.
        """
        return BatchWriter(
            self.name, self.meta.client, overwrite_by_pkeys=overwrite_by_pkeys
        )
