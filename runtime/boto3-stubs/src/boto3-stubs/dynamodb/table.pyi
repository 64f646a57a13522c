from staticboto.boto3.dynamodb.table import (
    BatchWriter as BatchWriter,
    TableResource as TableResource,
    logger as logger,
    register_table_methods as register_table_methods,
)
