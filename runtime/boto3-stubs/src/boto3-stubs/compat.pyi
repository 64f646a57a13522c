from staticboto.boto3.compat import (
    SOCKET_ERROR as SOCKET_ERROR,
    TRANSFER_CONFIG_SUPPORTS_CRT as TRANSFER_CONFIG_SUPPORTS_CRT,
    collections_abc as collections_abc,
    filter_python_deprecation_warnings as filter_python_deprecation_warnings,
    is_append_mode as is_append_mode,
    rename_file as rename_file,
)
