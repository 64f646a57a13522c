"""What strings are called by: tables from names of members to telling values.

Owns these facts alone; `strings` decides which of them fits. They are those that AWS's own
documentation uses: the account 123456789012, buckets that are reserved for examples, and
names and addresses that belong to nobody.
"""

from __future__ import annotations

import re

ACCOUNT = "123456789012"
REGION = "us-east-1"
UUID = "1234abcd-12ab-34cd-56ef-1234567890ab"
_POLICY = '{"Version": "2012-10-17", "Statement": []}'

# A name in words, joined by `_` → candidates. The first expression that is found counts.
_TABLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("copy_source$", ("amzn-s3-demo-bucket/reports/2026.csv",)),
    ("bucket_arn$", ("arn:aws:s3:::amzn-s3-demo-bucket",)),
    ("(^|_)bucket(_name)?$", ("amzn-s3-demo-bucket",)),
    ("(object|part|upload|s3)(_[a-z]+)?_key$|^s3_object$", ("reports/2026.csv",)),
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
    ("(^|_)tag_keys?$", ("Project",)),
    ("(^|_)tag_value$", ("Blue",)),
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
NAMES = tuple((re.compile(name), candidates) for name, candidates in _TABLE)

# What an identifier begins with, by what it identifies.
IDENTIFIERS = {
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
_FOREIGN = (
    (r"(^|_)role", f"arn:aws:iam::{ACCOUNT}:role/my-role"),
    (r"(^|_)(user|principal)_arn$", f"arn:aws:iam::{ACCOUNT}:user/jane"),
    (r"policy_arn$", f"arn:aws:iam::{ACCOUNT}:policy/my-policy"),
    (
        r"(kms|encryption).*(key|arn)|^key_arn$",
        f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{UUID}",
    ),
    (r"topic|sns", f"arn:aws:sns:{REGION}:{ACCOUNT}:my-topic"),
    (r"queue|sqs", f"arn:aws:sqs:{REGION}:{ACCOUNT}:my-queue"),
    (r"lambda|function", f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:my-function"),
    (r"certificate", f"arn:aws:acm:{REGION}:{ACCOUNT}:certificate/{UUID}"),
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
        f"arn:aws:wafv2:{REGION}:{ACCOUNT}:regional/webacl/my-acl/{UUID}",
    ),
)
ARNS = tuple((re.compile(name), arn) for name, arn in _FOREIGN)

# The service in an ARN, where that is not the name of the service.
IN_ARNS = {
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
GLOBAL = {"cloudfront", "globalaccelerator", "iam", "organizations", "route53", "sts"}
"""The services whose ARNs have no region."""
