"""The types that all services share, by the names that users of types-boto3 know.

The module `type_defs` of each service exports them. Owns the names; the types are in
`shared`.
"""

from typing_extensions import TypeAlias

from .shared import BlobInput
from .shared import CopySourceTypeDef as CopySourceTypeDef
from .shared import EmptyResponseMetadataTypeDef as EmptyResponseMetadataTypeDef
from .shared import ErrorResponseTypeDef as ErrorResponseTypeDef
from .shared import PaginatorConfigTypeDef as PaginatorConfigTypeDef
from .shared import PolicyDocumentTypeDef as PolicyDocumentTypeDef
from .shared import PresignedPostTypeDef as PresignedPostTypeDef
from .shared import ResponseMetadataTypeDef as ResponseMetadataTypeDef
from .shared import TimestampInput
from .shared import WaiterConfigTypeDef as WaiterConfigTypeDef

BlobTypeDef: TypeAlias = BlobInput
TimestampTypeDef: TypeAlias = TimestampInput
