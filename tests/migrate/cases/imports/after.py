"""Every form of importing boto3."""

from staticboto import boto3
from staticboto import boto3 as aws
from staticboto.boto3.dynamodb import conditions as conditions
import os, sys  # a word about them
from staticboto import boto3  # this comment stays, and so does its line
import json; from staticboto import boto3; import re
from staticboto.boto3 import Session, client as make_client
from staticboto.boto3.dynamodb.conditions import (
    Attr,  # what an item has
    Key,
)
from staticboto.boto3.s3.transfer import *
from botocore.config import Config
from .boto3 import something_of_ours

try:
    from staticboto import boto3
except ImportError:
    boto3 = None

try: from staticboto import boto3
except ImportError: pass


def late():
    # Only here.
    from staticboto import boto3

    return boto3.exceptions.Boto3Error


class Lazy:
    def table(self):
        from staticboto.boto3.dynamodb.table import BatchWriter; from staticboto import boto3

        return boto3.resource("dynamodb"), BatchWriter


boto3 = fake(boto3)
from staticboto import boto3
