"""Telling strings, by the name and the documentation of a member.

The first candidate that fits the pattern and the length of the shape is taken: what the
table below has for the name, what the documentation gives as an example, an ARN, an
identifier or a name after what it identifies, or else a text that is made from the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model.shapes import Scalar
from . import patterns

ACCOUNT = "123456789012"
REGION = "us-east-1"
_UUID = "1234abcd-12ab-34cd-56ef-1234567890ab"
_POLICY = '{"Version": "2012-10-17", "Statement": []}'


@dataclass(frozen=True, slots=True)
class Place:
    """Where a string stands.

    Attributes:
        service: the name of the service.
        owner: the operation or the structure, or the map, that the string is a part of.
        name: the member.
        documentation: of the member or of its shape, as HTML.
    """

    service: str
    owner: str
    name: str
    documentation: str = ""


# A name in words, joined by `_` → candidates. The first expression that is found counts.
_TABLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("copy_source$", ("amzn-s3-demo-bucket/reports/2026.csv",)),
    ("bucket_arn$", ("arn:aws:s3:::amzn-s3-demo-bucket",)),
    ("(^|_)bucket(_name)?$", ("amzn-s3-demo-bucket",)),
    ("(^|_)object_key$|^s3_key$|^s3_object$", ("reports/2026.csv",)),
    (
        "^s3.*(uri|url|path|location)$|^output_(path|s3_uri)$",
        ("s3://amzn-s3-demo-bucket/reports/",),
    ),
    ("(^|_)prefix$", ("reports/", "reports", "example")),
    ("account(_id|_ids|_number)?$|^owner(_id)?$|^registry_id$", (ACCOUNT,)),
    ("(^|_)regions?(_name|_code)?$", (REGION,)),
    ("availability_zone$|(^|_)zone$", ("us-east-1a",)),
    ("availability_zone_id$|(^|_)az_id$", ("use1-az1",)),
    ("e_?mail(_address)?$", ("jane@example.com",)),
    ("(phone|mobile|telephone)(_number)?$", ("+12065550100",)),
    ("secret_access_key$|secret_key$", ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",)),
    ("access_key(_id)?$", ("AKIAIOSFODNN7EXAMPLE",)),
    ("password$|passphrase$", ("EXAMPLE-Password-1", "ExamplePassword1")),
    ("user_?name$|^user$|user_id$", ("jane", "jane@example.com")),
    ("queue_url$", (f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/my-queue",)),
    (
        "(url|uri|endpoint|webhook|href)$",
        (
            "https://example.com",
            "https://example.com/",
            "s3://amzn-s3-demo-bucket/reports/2026.csv",
            "example.com",
        ),
    ),
    (
        "(domain|host|dns)_?name$|fqdn$",
        ("example.com", "www.example.com", "example"),
    ),
    ("ipv6.*cidr|cidr.*ipv6", ("2001:db8::/56",)),
    ("cidr(_block|_ip)?$|ip_range$", ("10.0.0.0/16", "203.0.113.0/24")),
    ("ipv6(_address)?$", ("2001:db8::10",)),
    ("ip(v4)?(_address)?$|^address$", ("192.0.2.10",)),
    ("mac_address$", ("00:00:5e:00:53:01",)),
    ("time_?zone$", ("America/New_York", "UTC")),
    ("(locale|language)(_code|_id|_tag)?$", ("en-US", "en_US", "en")),
    ("currency(_code)?$", ("USD",)),
    ("country(_code)?$", ("US", "USA")),
    ("postal_code$|zip_code$", ("98101",)),
    ("(^|_)city$", ("Seattle",)),
    ("address_line_?1$|street", ("410 Terry Ave N",)),
    ("(first|given)_name$", ("Jane",)),
    ("(last|family)_name$|surname$", ("Doe",)),
    ("(display|full)_name$", ("Jane Doe",)),
    ("company(_name)?$|organization_name$", ("Example Corp.",)),
    ("description$", ("An example.",)),
    (
        "^(message|text|body|content|comment|note|question|prompt|subject|title|input_text|reason|summary)$",
        ("Hello, world!", "An example."),
    ),
    ("sql$|query_string$|query_statement$|^statement$", ("SELECT * FROM my_table",)),
    ("(schedule|cron)(_expression)?$", ("rate(1 day)", "cron(0 12 * * ? *)")),
    ("policy(_document|_text|_body|_content)?$", (_POLICY,)),
    ("engine_version$", ("8.0",)),
    ("qualifier$", ("$LATEST",)),
    ("version(_id|_number|_label)?$", ("1", "1.0", "1.0.0", "v1")),
    ("(start|from|begin)_?(date|time)$|^from$", ("2026-01-01", "2026-01-01T00:00:00Z")),
    (
        "date(_time)?$|(_|^)day$|_time$|timestamp$|^to$",
        ("2026-01-31", "2026-01-31T12:00:00Z"),
    ),
    ("year_?month$|month$", ("2026-01",)),
    ("(content|media|mime)_?type$", ("application/json", "text/plain")),
    ("^tag_key$|^tag_keys$", ("Project",)),
    ("^tag_value$", ("Blue",)),
    ("runtime$", ("python3.13", "python3.12")),
    ("handler$", ("app.handler",)),
    (
        "instance_(type|class)$|node_type$",
        (
            "t3.micro",
            "m5.large",
            "db.t3.micro",
            "cache.t3.micro",
            "ml.m5.large",
            "ra3.large",
        ),
    ),
    ("metric_name$", ("CPUUtilization",)),
    ("(^|_)file_?name$", ("report.csv", "example")),
    ("path$", ("/reports/", "/reports", "reports/2026.csv")),
    ("color$", ("#0972d3",)),
    ("next_token$|continuation_token$|marker$", ("EXAMPLE-TOKEN",)),
    ("token$", ("EXAMPLE-TOKEN", "EXAMPLE")),
)
_NAMES = tuple((re.compile(name), candidates) for name, candidates in _TABLE)

# What an identifier begins with, by what it identifies.
_IDENTIFIERS = {
    "allocation": "eipalloc",
    "association": "assoc",
    "customer_gateway": "cgw",
    "dhcp_options": "dopt",
    "egress_only_internet_gateway": "eigw",
    "file_system": "fs",
    "fleet": "fleet",
    "flow_log": "fl",
    "group": "sg",
    "host": "h",
    "image": "ami",
    "instance": "i",
    "internet_gateway": "igw",
    "key_pair": "key",
    "launch_template": "lt",
    "mount_target": "fsmt",
    "nat_gateway": "nat",
    "network_acl": "acl",
    "network_interface": "eni",
    "prefix_list": "pl",
    "reservation": "r",
    "route_table": "rtb",
    "security_group": "sg",
    "security_group_rule": "sgr",
    "snapshot": "snap",
    "spot_instance_request": "sir",
    "subnet": "subnet",
    "transit_gateway": "tgw",
    "transit_gateway_attachment": "tgw-attach",
    "transit_gateway_route_table": "tgw-rtb",
    "volume": "vol",
    "vpc": "vpc",
    "vpc_endpoint": "vpce",
    "vpc_peering_connection": "pcx",
    "vpn_connection": "vpn",
    "vpn_gateway": "vgw",
}

# ARNs of other services, by what they name.
_ARNS = (
    (r"(^|_)role", f"arn:aws:iam::{ACCOUNT}:role/my-role"),
    (r"(^|_)(user|principal)_arn$", f"arn:aws:iam::{ACCOUNT}:user/jane"),
    (r"policy_arn$", f"arn:aws:iam::{ACCOUNT}:policy/my-policy"),
    (
        r"(kms|encryption).*(key|arn)|^key_arn$",
        f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{_UUID}",
    ),
    (r"topic|sns", f"arn:aws:sns:{REGION}:{ACCOUNT}:my-topic"),
    (r"queue|sqs", f"arn:aws:sqs:{REGION}:{ACCOUNT}:my-queue"),
    (r"lambda|function", f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:my-function"),
    (r"certificate", f"arn:aws:acm:{REGION}:{ACCOUNT}:certificate/{_UUID}"),
    (r"secret", f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:my-secret-a1b2c3"),
    (r"log_group", f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:my-log-group"),
    (r"bucket|s3", "arn:aws:s3:::amzn-s3-demo-bucket"),
    (r"table", f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/my-table"),
    (r"stream", f"arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/my-stream"),
    (r"user_pool", f"arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{REGION}_EXAMPLE"),
    (
        r"state_machine",
        f"arn:aws:states:{REGION}:{ACCOUNT}:stateMachine:my-state-machine",
    ),
    (
        r"load_balancer",
        f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:loadbalancer/app/my-load-balancer/1234567890abcdef",
    ),
    (
        r"(^|_)web_acl",
        f"arn:aws:wafv2:{REGION}:{ACCOUNT}:regional/webacl/my-acl/{_UUID}",
    ),
)
_ARN_NAMES = tuple((re.compile(name), arn) for name, arn in _ARNS)

# The service in an ARN, where that is not the name of the service.
_IN_ARNS = {
    "application-autoscaling": "autoscaling",
    "bedrock-agent": "bedrock",
    "bedrock-agent-runtime": "bedrock",
    "bedrock-agentcore-control": "bedrock-agentcore",
    "bedrock-data-automation": "bedrock",
    "bedrock-data-automation-runtime": "bedrock",
    "bedrock-runtime": "bedrock",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "emr": "elasticmapreduce",
    "opensearch": "es",
    "sesv2": "ses",
    "sso-admin": "sso",
    "stepfunctions": "states",
}
_GLOBAL = {"cloudfront", "globalaccelerator", "iam", "organizations", "route53", "sts"}
"""The services whose ARNs have no region."""

_PLURAL = re.compile("(ARN|ID|IP|URI|URL)(?=s(?![a-z]))")
_WORD = re.compile(r"[A-Z]+\d*(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")
_GIVEN = re.compile(
    r"(?i)(?:for example|for instance|example)[,:]?\s*"
    r"(?:<code>|[\"“])([^<\"”]{1,100})(?:</code>|[\"”])"
)
_GIVEN_ARN = re.compile(r"arn:aws:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12})?:[\w/:.+=,@-]*\w")
_VERBS = re.compile(
    "^(create|delete|describe|get|list|put|update|start|stop|batch|tag|untag|register"
    "|deregister|associate|disassociate|add|remove|enable|disable|modify|search|send|set"
    "|cancel|accept|list_tags_for|reject|import|export|copy|restore|invoke|run|test|attach|detach)_"
)
_ENDINGS = re.compile(
    "(_input|_request|_message|_details?|_type|_configuration|_config)+$"
)


def string(place: Place, shape: Scalar) -> str:
    """Return a telling string for a place, which fits the shape as far as that is known."""
    return _string(place, shape)


@cache
def words(name: str) -> str:
    """Return a name in small words, joined by `_`: `roleARN` → `role_arn`."""
    plain = _PLURAL.sub(lambda found: found[1].capitalize(), name)
    return "_".join(found.lower() for found in _WORD.findall(plain))


def fits(text: str, shape: Scalar) -> bool:
    """Whether a text has the length and the pattern of a shape.

    A pattern that is not understood counts as none.
    """
    if not _is_long_enough(text, shape):
        return False
    pattern = patterns.parse(shape.pattern) if shape.pattern else None
    return pattern is None or pattern.fits(text)


def _is_long_enough(text: str, shape: Scalar) -> bool:
    least, most = shape.minimum or 0, shape.maximum
    return least <= len(text) and (most is None or len(text) <= most)


def _string(place: Place, shape: Scalar) -> str:
    for candidate in _candidates(place, shape):
        if fits(candidate, shape):
            return candidate
    least = int(shape.minimum or 0)
    most = None if shape.maximum is None else int(shape.maximum)
    pattern = patterns.parse(shape.pattern) if shape.pattern else None
    in_arn = _IN_ARNS.get(place.service, place.service)
    made = patterns.sample(pattern, least, most, in_arn) if pattern else None
    if made is not None:
        return made
    return ("example" * (least // 7 + 1))[
        : max(least, min(7, 7 if most is None else most))
    ]


def _candidates(place: Place, shape: Scalar) -> Iterator[str]:
    name, owner = words(place.name), _subject(words(place.owner))
    is_arn = (
        name.endswith(("arn", "arns"))
        or "Amazon Resource Name" in place.documentation[:120]
    )
    if owner.endswith("tag") and name in ("key", "value"):
        yield "Project" if name == "key" else "Blue"
    for expression, known in _NAMES:
        if expression.search(name):
            yield from known
            break
    if is_arn:
        yield from _GIVEN_ARN.findall(place.documentation)
        yield from _arns(place.service, name, owner)
    for given in _GIVEN.findall(place.documentation):
        if given.isascii() and given.isprintable():
            yield given
    if noun := _noun(name, "identifier|ids?", owner):
        yield from _identifiers(noun)
    else:
        yield from _names(
            _noun(name, "(?:display_|friendly_|full_)?name", owner) or name or owner
        )


def _noun(name: str, ending: str, owner: str) -> str:
    """Return what a name is of, such as `vpc` for `vpc_id`; empty for another name."""
    found = re.fullmatch(f"(.*?)_?(?:{ending})", name)
    return (found[1] or owner or "example") if found else ""


def _subject(owner: str) -> str:
    """Return what an operation or a structure is about: `create_topic_input` → `topic`."""
    return _VERBS.sub("", _ENDINGS.sub("", owner))


def _arns(service: str, name: str, owner: str) -> Iterator[str]:
    noun = (
        re.sub("_?(resource_)?(arns?|identifier|id)$", "", name) or owner or "resource"
    )
    for expression, arn in _ARN_NAMES:
        if expression.search(name) and f":{service}:" not in arn:
            yield arn
            break
    region = "" if service in _GLOBAL else REGION
    start = f"arn:aws:{_IN_ARNS.get(service, service)}:{region}:{ACCOUNT}:"
    dashed = noun.replace("_", "-")
    for kind in dict.fromkeys((dashed, noun.replace("_", ""), noun.split("_")[-1])):
        for each in (f"my-{dashed}", _UUID, "a1b2c3d4e5"):
            yield f"{start}{kind}/{each}"
            yield f"{start}{kind}:{each}"


def _identifiers(noun: str) -> Iterator[str]:
    if prefix := _IDENTIFIERS.get(noun):
        yield f"{prefix}-1234567890abcdef0"
    if "key" in noun:
        yield _UUID
    yield "a1b2c3d4e5"
    yield _UUID
    yield "1234567890"


def _names(noun: str) -> Iterator[str]:
    dashed = noun.replace("_", "-")
    pascal = "".join(part.capitalize() for part in noun.split("_"))
    yield f"my-{dashed}"
    yield f"my_{noun}"
    yield f"My{pascal}"
    yield f"my{pascal.lower()}"
    yield dashed
    yield pascal
