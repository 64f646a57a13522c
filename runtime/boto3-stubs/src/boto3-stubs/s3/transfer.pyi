from staticboto.boto3.s3.transfer import (
    HAS_CRT as HAS_CRT,
    KB as KB,
    MB as MB,
    BaseSubscriber as BaseSubscriber,
    NonThreadedExecutor as NonThreadedExecutor,
    OSUtils as OSUtils,
    ProgressCallbackInvoker as ProgressCallbackInvoker,
    RetriesExceededError as RetriesExceededError,
    S3Transfer as S3Transfer,
    S3TransferConfig as S3TransferConfig,
    S3TransferRetriesExceededError as S3TransferRetriesExceededError,
    S3UploadFailedError as S3UploadFailedError,
    TransferConfig as TransferConfig,
    TransferManager as TransferManager,
    create_transfer_manager as create_transfer_manager,
    has_minimum_crt_version as has_minimum_crt_version,
    logger as logger,
)

TRANSFER_CONFIG_SUPPORTS_CRT: bool
