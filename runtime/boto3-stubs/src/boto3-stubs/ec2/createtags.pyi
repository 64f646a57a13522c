from staticboto.boto3.ec2.createtags import (
    create_tags as create_tags,
    inject_create_tags as inject_create_tags,
)
