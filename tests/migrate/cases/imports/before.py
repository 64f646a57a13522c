"""Every form of importing boto3."""

import boto3
import boto3.session
import boto3 as aws
import boto3.dynamodb.conditions as conditions
import os, boto3.s3.transfer, sys  # a word about them
import boto3.utils  # this comment stays, and so does its line
import json; import boto3.compat; import re
import boto3  # type: ignore[import-untyped]
from boto3 import Session, client as make_client
from boto3.dynamodb.conditions import (
    Attr,  # what an item has
    Key,
)
from boto3.s3.transfer import *
from botocore.config import Config
from .boto3 import something_of_ours

try:
    import boto3
except ImportError:
    boto3 = None

try: import boto3
except ImportError: pass


def late():
    # Only here.
    import boto3

    import boto3.exceptions
    return boto3.exceptions.Boto3Error


class Lazy:
    def table(self):
        from boto3.dynamodb.table import BatchWriter; import boto3

        return boto3.resource("dynamodb"), BatchWriter


boto3 = fake(boto3)
import boto3.session
