"""A server on loopback that answers the calls of the benchmark as AWS would.

    python -m benchmarks.runtime.server [CERTIFICATE KEY]

Prints its port and serves until it is ended. The answers are made once, so that the server
costs as little as a server in Python can; its processor time is not counted anyway. Owns
what is answered to which call. Knows nothing of what is measured.
"""

from __future__ import annotations

import json
import ssl
import sys
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

KEYS = 1000
INSTANCES = 50
ITEMS = 20
BODY = b"x" * 1024

XML = "text/xml"
JSON = "application/x-amz-json-1.0"


def _item(number: int) -> dict[str, object]:
    return {
        "pk": {"S": f"customer#{number:04}"},
        "sk": {"S": f"order#{number:08}"},
        "total": {"N": "1299"},
        "paid": {"BOOL": True},
        "lines": {
            "L": [{"M": {"sku": {"S": "a-1"}, "count": {"N": "2"}}} for _ in range(3)]
        },
    }


def _instance(number: int) -> str:
    return f"""<item><instanceId>i-{number:017x}</instanceId><imageId>ami-12345678</imageId>
<instanceState><code>16</code><name>running</name></instanceState>
<privateDnsName>ip-10-0-0-{number}.ec2.internal</privateDnsName><keyName>key</keyName>
<instanceType>t3.micro</instanceType><launchTime>2025-01-02T03:04:05.000Z</launchTime>
<placement><availabilityZone>us-east-1a</availabilityZone><tenancy>default</tenancy></placement>
<monitoring><state>disabled</state></monitoring><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId>
<privateIpAddress>10.0.0.{number}</privateIpAddress><architecture>x86_64</architecture>
<blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-1</volumeId>
<status>attached</status><attachTime>2025-01-02T03:04:05.000Z</attachTime>
<deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>
<tagSet><item><key>Name</key><value>web-{number}</value></item></tagSet>
<groupSet><item><groupId>sg-1</groupId><groupName>default</groupName></item></groupSet></item>"""


def _listed(number: int) -> str:
    return (
        f"<Contents><Key>2025/01/{number:08}.json</Key>"
        "<LastModified>2025-01-02T03:04:05.000Z</LastModified>"
        '<ETag>"d41d8cd98f00b204e9800998ecf8427e"</ETag><Size>1024</Size>'
        "<StorageClass>STANDARD</StorageClass></Contents>"
    )


_S3 = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
_EC2 = 'xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"'
LIST_OBJECTS = (
    f'<?xml version="1.0" encoding="UTF-8"?><ListBucketResult {_S3}><Name>b</Name>'
    f"<Prefix></Prefix><KeyCount>{KEYS}</KeyCount><MaxKeys>{KEYS}</MaxKeys>"
    f"<IsTruncated>false</IsTruncated>{''.join(map(_listed, range(KEYS)))}"
    "</ListBucketResult>"
).encode()
LIST_BUCKETS = (
    f'<?xml version="1.0" encoding="UTF-8"?><ListAllMyBucketsResult {_S3}><Owner><ID>o</ID>'
    "</Owner><Buckets><Bucket><Name>b</Name>"
    "<CreationDate>2025-01-02T03:04:05.000Z</CreationDate></Bucket></Buckets>"
    "</ListAllMyBucketsResult>"
).encode()
INSTANCES_ANSWER = (
    f"<DescribeInstancesResponse {_EC2}><requestId>r</requestId><reservationSet><item>"
    "<reservationId>r-1</reservationId><ownerId>123456789012</ownerId><instancesSet>"
    f"{''.join(map(_instance, range(INSTANCES)))}</instancesSet></item></reservationSet>"
    "</DescribeInstancesResponse>"
).encode()
REGIONS_ANSWER = (
    f"<DescribeRegionsResponse {_EC2}><requestId>r</requestId><regionInfo><item>"
    "<regionName>us-east-1</regionName><regionEndpoint>ec2.us-east-1.amazonaws.com"
    "</regionEndpoint></item></regionInfo></DescribeRegionsResponse>"
).encode()
TARGETS = {
    "DynamoDB_20120810.ListTables": {"TableNames": ["t"]},
    "DynamoDB_20120810.GetItem": {"Item": _item(1)},
    "DynamoDB_20120810.PutItem": {},
    "DynamoDB_20120810.Query": {
        "Items": [_item(number) for number in range(ITEMS)],
        "Count": ITEMS,
        "ScannedCount": ITEMS,
    },
    "AmazonSQS.ListQueues": {"QueueUrls": ["http://localhost/1/q"]},
    "AmazonSQS.ReceiveMessage": {
        "Messages": [
            {
                "MessageId": "m-1",
                "ReceiptHandle": "h" * 300,
                "MD5OfBody": "9dd4e461268c8034f5c8564e155c67a6",
                "Body": "x",
            }
        ]
    },
}
BY_TARGET = {name: json.dumps(answer).encode() for name, answer in TARGETS.items()}
BY_ACTION = {
    "DescribeInstances": INSTANCES_ANSWER,
    "DescribeRegions": REGIONS_ANSWER,
}


class Handler(BaseHTTPRequestHandler):
    """Answers one connection, request after request."""

    protocol_version = "HTTP/1.1"
    # The head and the body of an answer are two packets, the second of which must not wait.
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer S3's reads."""
        split = urlsplit(self.path)
        if "list-type" in parse_qs(split.query):
            self._answer(XML, LIST_OBJECTS)
        elif split.path.count("/") > 1:
            self._answer("binary/octet-stream", BODY)
        else:
            self._answer(XML, LIST_BUCKETS)

    def do_POST(self) -> None:
        """Answer what JSON and query services are asked."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if target := self.headers.get("X-Amz-Target"):
            self._answer(JSON, BY_TARGET[target])
        else:
            self._answer(XML, BY_ACTION[parse_qs(body.decode())["Action"][0]])

    def _answer(self, content_type: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("x-amzn-RequestId", "request")
        self.send_header("ETag", '"d41d8cd98f00b204e9800998ecf8427e"')
        self.send_header("Last-Modified", "Thu, 02 Jan 2025 03:04:05 GMT")
        self.end_headers()
        self.wfile.write(body)


def serve(arguments: Sequence[str]) -> None:
    """Serve on a free port of the loopback interface, with TLS if there is a certificate."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if arguments:
        certificate, key = arguments
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve(sys.argv[1:])
