from staticboto.boto3.crt import (
    BOTOCORE_CRT_SERIALIZER as BOTOCORE_CRT_SERIALIZER,
    CLIENT_CREATION_LOCK as CLIENT_CREATION_LOCK,
    CRT_S3_CLIENT as CRT_S3_CLIENT,
    PROCESS_LOCK_NAME as PROCESS_LOCK_NAME,
    CRTS3Client as CRTS3Client,
    compare_identity as compare_identity,
    create_crt_transfer_manager as create_crt_transfer_manager,
    get_crt_s3_client as get_crt_s3_client,
    is_crt_compatible_request as is_crt_compatible_request,
    logger as logger,
)
