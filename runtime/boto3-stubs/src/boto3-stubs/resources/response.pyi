from staticboto.boto3.resources.response import (
    RawHandler as RawHandler,
    ResourceHandler as ResourceHandler,
    all_not_none as all_not_none,
    build_empty_response as build_empty_response,
    build_identifiers as build_identifiers,
)
