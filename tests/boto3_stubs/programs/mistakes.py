"""Mistakes in a program that says `import boto3`; each line with a comment is one."""

import json

import boto3
from boto3.dynamodb.conditions import Key
from boto3.exceptions import Boto3Erorr  # a name that is not there
from boto3.s3.transfer import TransferConfig

s3 = boto3.client("s3")
s3.get_objetc(Bucket="b", Key="k")  # a method that is not there
s3.put_object(Bucket="b", Key="k", ACL="publik")  # a value that is not there
s3.get_object(Bucket="b")  # a parameter that is not there
boto3.client("s3", **json.loads("{}")).get_objetc()  # a method that is not there
boto3.client("s3", regoin="eu-west-1")  # an argument that is not there
boto3.Session(region="eu-west-1")  # an argument that is not there
table = boto3.resource("dynamodb").Table("t")
table.put_item(Item={"price": 1.5})  # a float, which DynamoDB refuses
table.query(KeyConditionExpression=Key("k").between(1))  # half of the limits
TransferConfig(preferred_transfer_client="fast")  # no such client
boto3.setup_default_session(profile="me")  # an argument that is not there
