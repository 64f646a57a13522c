from staticboto.boto3.resources.action import (
    BatchAction as BatchAction,
    CustomModeledAction as CustomModeledAction,
    ServiceAction as ServiceAction,
    WaiterAction as WaiterAction,
    logger as logger,
)
