"""What the server answers when nothing goes wrong, and the errors of each protocol.

Owns the answers, a function of the request alone. Knows nothing of faults and sockets.
"""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

XML = "application/xml"
JSON = "application/x-amz-json-1.0"
REST_JSON = "application/json"
BINARY = "binary/octet-stream"
S3 = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
KEYS = 20


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it arrived.

    Attributes:
        method: such as `GET`.
        path: with the query.
        target: the header that JSON services are told their operation by.
        body: what came after the head.
    """

    method: str
    path: str
    target: str
    body: bytes

    @property
    def protocol(self) -> str:
        """Which kind of service is asked."""
        if self.target:
            return "json"
        if self.path.startswith("/2015-03-31/"):
            return "rest-json"
        if self.method == "POST" and b"Action=" in self.body:
            return "ec2" if b"DescribeInstances" in self.body else "query"
        return "rest-xml"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it is sent."""

    status: int
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = field(default=())


def crc32(body: bytes) -> str:
    """Return S3's checksum of a body."""
    return base64.b64encode(zlib.crc32(body).to_bytes(4, "big")).decode()


def ordinary(request: Request) -> Answer:
    """Return what a service answers."""
    if request.protocol == "json":
        body = json.dumps(_BY_TARGET[request.target.rpartition(".")[2]]).encode()
        return Answer(200, JSON, body, (("x-amz-crc32", str(zlib.crc32(body))),))
    if request.protocol == "rest-json":
        return _functions(request)
    if request.protocol == "ec2":
        return Answer(200, XML, _INSTANCES)
    if request.protocol == "query":
        return Answer(200, XML, _BY_ACTION[_action(request)])
    return _objects(request)


def error(request: Request, status: int, code: str) -> Answer:
    """Return an error in the words of the service that is asked."""
    message = "it is the fault of the schedule"
    protocol = request.protocol
    if protocol in ("json", "rest-json"):
        document = {"__type": f"com.amazonaws#{code}", "message": message}
        headers = (("x-amzn-ErrorType", code),) if protocol == "rest-json" else ()
        return Answer(status, JSON, json.dumps(document).encode(), headers)
    if request.method == "HEAD":
        return Answer(status, XML, b"")
    inner = f"<Code>{code}</Code><Message>{message}</Message>"
    texts = {
        "query": f"<ErrorResponse><Error><Type>Sender</Type>{inner}</Error>"
        "<RequestId>r</RequestId></ErrorResponse>",
        "ec2": f"<Response><Errors><Error>{inner}</Error></Errors>"
        "<RequestID>r</RequestID></Response>",
        "rest-xml": f"<?xml version='1.0' encoding='UTF-8'?><Error>{inner}</Error>",
    }
    return Answer(status, XML, texts[protocol].encode())


REFUSALS = {
    "json": "ResourceNotFoundException",
    "rest-json": "ResourceNotFoundException",
    "query": "MalformedPolicyDocument",
    "ec2": "InvalidInstanceID.NotFound",
    "rest-xml": "NoSuchKey",
}
"""An error of each protocol that the service's model or its users know."""
THROTTLES = {
    "json": "ProvisionedThroughputExceededException",
    "rest-json": "TooManyRequestsException",
    "query": "Throttling",
    "ec2": "RequestLimitExceeded",
    "rest-xml": "SlowDown",
}


def _item() -> dict[str, object]:
    return {
        "pk": {"S": "customer"},
        "total": {"N": "12.99"},
        "paid": {"BOOL": True},
        "tags": {"SS": ["a", "b"]},
        "raw": {"B": base64.b64encode(b"raw").decode()},
        "lines": {"L": [{"M": {"sku": {"S": "a-1"}, "nothing": {"NULL": True}}}]},
    }


_BY_TARGET: dict[str, object] = {
    "GetItem": {"Item": _item()},
    "PutItem": {},
    "Query": {"Items": [_item()] * 5, "Count": 5, "ScannedCount": 5},
    "ReceiveMessage": {
        "Messages": [{"MessageId": "m", "ReceiptHandle": "h", "Body": "text"}]
    },
    "SendMessage": {
        "MessageId": "m",
        "MD5OfMessageBody": "1cb251ec0d568de6a929b520c4aed8d1",
    },
}
_BY_ACTION = {
    "AssumeRole": b"<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>a"
    b"</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
    b"<Expiration>2030-01-02T03:04:05Z</Expiration></Credentials></AssumeRoleResult>"
    b"<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></AssumeRoleResponse>",
    "Publish": b"<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult>"
    b"<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>",
}
_INSTANCES = (
    "<DescribeInstancesResponse><requestId>r</requestId><reservationSet><item>"
    "<reservationId>r-1</reservationId><instancesSet><item><instanceId>i-1</instanceId>"
    "<launchTime>2025-01-02T03:04:05.000Z</launchTime><instanceState><code>16</code>"
    "<name>running</name></instanceState><tagSet><item><key>a</key><value/></item></tagSet>"
    "</item></instancesSet></item></reservationSet></DescribeInstancesResponse>"
).encode()


def _action(request: Request) -> str:
    return parse_qs(request.body.decode())["Action"][0]


def _functions(request: Request) -> Answer:
    if "invocations" in request.path:
        headers = (("X-Amz-Executed-Version", "$LATEST"),)
        return Answer(200, REST_JSON, b'{"answer": 42}', headers)
    document = {
        "FunctionName": "f",
        "MemorySize": 128,
        "Environment": {"Variables": {"A": "b"}},
        "LoggingConfig": None,
        "Layers": [],
    }
    return Answer(200, REST_JSON, json.dumps(document).encode())


def _objects(request: Request) -> Answer:
    split = urlsplit(request.path)
    query = parse_qs(split.query, keep_blank_values=True)
    if "list-type" in query:
        return Answer(200, XML, _listing(query))
    if "delete" in query:
        text = f"<DeleteResult {S3}><Deleted><Key>k</Key></Deleted></DeleteResult>"
        return Answer(200, XML, text.encode())
    headers = (
        ("ETag", '"d41d8cd98f00b204e9800998ecf8427e"'),
        ("Last-Modified", "Thu, 02 Jan 2025 03:04:05 GMT"),
        ("x-amz-meta-owner", "me"),
    )
    if request.method == "PUT":
        return Answer(200, XML, b"", headers)
    body = split.path.encode() * 50
    checked = (*headers, ("x-amz-checksum-crc32", crc32(body)))
    return Answer(200, BINARY, body, checked)


def _listing(query: dict[str, list[str]]) -> bytes:
    """Return a page: the first says that there is another, which is the last."""
    last = "continuation-token" in query
    more = "" if last else "<NextContinuationToken>next</NextContinuationToken>"
    contents = "".join(
        f"<Contents><Key>2025/{number}.json</Key><Size>{number}</Size>"
        "<LastModified>2025-01-02T03:04:05.000Z</LastModified></Contents>"
        for number in range(KEYS)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><ListBucketResult {S3}><Name>b</Name>'
        f"<KeyCount>{KEYS}</KeyCount><IsTruncated>{str(not last).lower()}</IsTruncated>"
        f"{contents}{more}</ListBucketResult>"
    ).encode()
