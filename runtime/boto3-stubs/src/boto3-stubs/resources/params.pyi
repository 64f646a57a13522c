import re

from staticboto.boto3.resources.params import (
    build_param_structure as build_param_structure,
    create_request_parameters as create_request_parameters,
    get_data_member as get_data_member,
)

INDEX_RE: re.Pattern[str]
