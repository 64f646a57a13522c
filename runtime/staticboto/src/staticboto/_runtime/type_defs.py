"""The types that all services share, by the names that users of types-boto3 know.

The module `type_defs` of each service has these too. Owns the names; what they mean is in
`types`.
"""

from typing_extensions import TypeAlias

from .types import BlobInput
from .types import CopySourceTypeDef as CopySourceTypeDef
from .types import EmptyResponseMetadataTypeDef as EmptyResponseMetadataTypeDef
from .types import ErrorResponseTypeDef as ErrorResponseTypeDef
from .types import PaginatorConfigTypeDef as PaginatorConfigTypeDef
from .types import PolicyDocumentTypeDef as PolicyDocumentTypeDef
from .types import PresignedPostTypeDef as PresignedPostTypeDef
from .types import ResponseMetadataTypeDef as ResponseMetadataTypeDef
from .types import TimestampInput
from .types import WaiterConfigTypeDef as WaiterConfigTypeDef

BlobTypeDef: TypeAlias = BlobInput
TimestampTypeDef: TypeAlias = TimestampInput
