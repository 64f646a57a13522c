from staticboto.boto3.utils import (
    LazyLoadedWaiterModel as LazyLoadedWaiterModel,
    ServiceContext as ServiceContext,
    inject_attribute as inject_attribute,
    lazy_call as lazy_call,
)
