"""What boto3 adds to dynamodb: Python values, conditions, and a batch writer for tables.

types        Python values ↔ attribute values
conditions   `Attr` and `Key`, and the expressions that are built from them
transform    both of these applied to a resource's requests and responses
table        `Table.batch_writer`
"""

from typing import TYPE_CHECKING

from staticboto._runtime.lazy import submodules

if TYPE_CHECKING:
    from staticboto.boto3.dynamodb import conditions, table, transform, types
else:
    __getattr__ = submodules(__name__, "conditions", "table", "transform", "types")

__all__ = ["conditions", "table", "transform", "types"]
