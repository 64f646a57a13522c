from staticboto.boto3.ec2.deletetags import (
    delete_tags as delete_tags,
    inject_delete_tags as inject_delete_tags,
)
