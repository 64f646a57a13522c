"""The writer of `Table.batch_writer`: single puts and deletes, sent 25 at a time.

Outside `staticboto.boto3` because the dynamodb package's stubs refer to it; programs
import it from `staticboto.boto3.dynamodb.table`. Deliberately knows nothing of types:
its client converts the values that it sends.
"""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Any, Protocol

from ..types.attribute_values import DynamoDBItem
from ..types.shared import ListInput

logger = logging.getLogger("boto3.dynamodb.table")


class BatchClient(Protocol):
    """The part of a client that is used."""

    def batch_write_item(self, *, RequestItems: Any) -> Any: ...


class BatchWriter:
    """Collects puts and deletes and sends them in batches.

    Used with `with`: leaving the block sends the rest, after an exception as well. What
    DynamoDB did not process is sent again with a later batch.

    Args:
        table_name: the table.
        client: a client that accepts Python values, such as `table.meta.client`.
        flush_amount: how many requests make a batch; DynamoDB takes at most 25.
        overwrite_by_pkeys: the names of the key attributes. When given, a request replaces
            an unsent one for the same key, since DynamoDB refuses a batch with both.
    """

    # The module from which programs import it.
    __module__ = "staticboto.boto3.dynamodb.table"

    def __init__(
        self,
        table_name: str,
        client: BatchClient,
        flush_amount: int = 25,
        overwrite_by_pkeys: ListInput[str] | None = None,
    ) -> None:
        self._table_name = table_name
        self._client = client
        self._items_buffer: list[dict[str, Any]] = []
        self._flush_amount = flush_amount
        self._overwrite_by_pkeys = overwrite_by_pkeys

    def put_item(self, Item: DynamoDBItem) -> None:
        """Put `Item` into the table, replacing the item with the same key."""
        self._add_request_and_process({"PutRequest": {"Item": Item}})

    def delete_item(self, Key: DynamoDBItem) -> None:
        """Delete the item with the key `Key`."""
        self._add_request_and_process({"DeleteRequest": {"Key": Key}})

    def __enter__(self) -> BatchWriter:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        while self._items_buffer:
            self._flush()

    def _add_request_and_process(self, request: dict[str, Any]) -> None:
        if self._overwrite_by_pkeys:
            self._remove_dup_pkeys_request_if_any(request)
        self._items_buffer.append(request)
        self._flush_if_needed()

    def _remove_dup_pkeys_request_if_any(self, request: dict[str, Any]) -> None:
        key = self._extract_pkey_values(request)
        for unsent in list(self._items_buffer):
            if self._extract_pkey_values(unsent) == key:
                self._items_buffer.remove(unsent)
                logger.debug(
                    "With overwrite_by_pkeys enabled, skipping request:%s", unsent
                )

    def _extract_pkey_values(self, request: dict[str, Any]) -> list[Any] | None:
        names = self._overwrite_by_pkeys or []
        if "PutRequest" in request:
            return [request["PutRequest"]["Item"][name] for name in names]
        if "DeleteRequest" in request:
            return [request["DeleteRequest"]["Key"][name] for name in names]
        return None

    def _flush_if_needed(self) -> None:
        if len(self._items_buffer) >= self._flush_amount:
            self._flush()

    def _flush(self) -> None:
        batch = self._items_buffer[: self._flush_amount]
        self._items_buffer = self._items_buffer[self._flush_amount :]
        response = self._client.batch_write_item(RequestItems={self._table_name: batch})
        self._items_buffer.extend(
            response["UnprocessedItems"].get(self._table_name, [])
        )
        logger.debug(
            "Batch write sent %s, unprocessed: %s",
            len(batch),
            len(self._items_buffer),
        )
