"""Stand-ins in case that the types are not installed."""

try:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ObjectTypeDef
except ImportError:
    S3Client = object
    ObjectTypeDef = dict


def key(s3: "S3Client", item: "ObjectTypeDef") -> str:
    return item["Key"]
