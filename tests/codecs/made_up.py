"""A service that does not exist, with a member of every kind that shapes can be.

What is rare in AWS's models stands here beside what is common, so that every value can be
tried at every kind of place.
"""

from __future__ import annotations

from typing import Any

from botocore.model import ServiceModel

PROTOCOLS = ("ec2", "json", "query", "rest-json", "rest-xml", "smithy-rpc-v2-cbor")

_SCALARS: dict[str, dict[str, Any]] = {
    "Text": {"type": "string"},
    "LongText": {"type": "string", "min": 3},
    "Number": {"type": "integer"},
    "LargeNumber": {"type": "long", "min": 2},
    "Real": {"type": "double"},
    "LargeReal": {"type": "float", "min": 1},
    "Flag": {"type": "boolean"},
    "Bytes": {"type": "blob", "min": 2},
    "Moment": {"type": "timestamp"},
    "Iso": {"type": "timestamp", "timestampFormat": "iso8601"},
    "Mail": {"type": "timestamp", "timestampFormat": "rfc822"},
    "Epoch": {"type": "timestamp", "timestampFormat": "unixTimestamp"},
}
_NAMED = {"shape": "Text", "locationName": "item"}
_CONTAINERS: dict[str, dict[str, Any]] = {
    **{f"{name}List": {"type": "list", "member": {"shape": name}} for name in _SCALARS},
    "SomeTexts": {"type": "list", "min": 1, "member": _NAMED},
    "FlatTexts": {"type": "list", "flattened": True, "member": {"shape": "Text"}},
    "FlatNamed": {"type": "list", "flattened": True, "member": _NAMED},
    "FlatInners": {"type": "list", "flattened": True, "member": {"shape": "Inner"}},
    "Inners": {"type": "list", "member": {"shape": "Inner"}},
    "TextMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "NamedMap": {
        "type": "map",
        "key": {"shape": "LongText", "locationName": "K"},
        "value": {"shape": "Moment", "locationName": "V"},
    },
    "FlatMap": {
        "type": "map",
        "flattened": True,
        "key": {"shape": "Text"},
        "value": {"shape": "Number"},
    },
    "InnerMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Inner"}},
    "Inner": {
        "type": "structure",
        "required": ["Text"],
        "members": {
            "Text": {"shape": "Text"},
            "Moment": {"shape": "Moment", "locationName": "when"},
            "Inner": {"shape": "Inner"},
            "Flags": {"shape": "FlagList"},
        },
    },
    "Choice": {
        "type": "structure",
        "union": True,
        "members": {
            "Text": {"shape": "Text", "locationName": "text"},
            "Number": {"shape": "Number"},
            "Inner": {"shape": "Inner"},
        },
    },
    "Space": {
        "type": "structure",
        "xmlNamespace": {"uri": "http://example.com/", "prefix": "xsi"},
        "members": {
            "Type": {"shape": "Text", "locationName": "xsi:type", "xmlAttribute": True},
            "Text": {"shape": "Text", "xmlNamespace": "http://example.com/text"},
        },
    },
    "SpacedList": {
        "type": "list",
        "xmlNamespace": "http://example.com/list",
        "member": {"shape": "Number", "xmlNamespace": {"uri": "http://example.com/n"}},
    },
    "SpacedMap": {
        "type": "map",
        "xmlNamespace": "http://example.com/map",
        "key": {"shape": "Text"},
        "value": {"shape": "Flag"},
    },
    "Document": {"type": "structure", "document": True, "members": {}},
}
_PLACED: dict[str, dict[str, Any]] = {
    **{
        f"Header{name}": {
            "shape": name,
            "location": "header",
            "locationName": f"X-{name}",
        }
        for name in (*_SCALARS, "TextList", "MomentList", "NumberList")
        if name != "Bytes"
    },
    "Json": {
        "shape": "Text",
        "location": "header",
        "locationName": "X-Json",
        "jsonvalue": True,
    },
    "Prefixed": {"shape": "TextMap", "location": "headers", "locationName": "X-Meta-"},
}
_IN_URI = {
    **{
        f"Query{name}": {
            "shape": name,
            "location": "querystring",
            "locationName": f"q-{name}",
        }
        for name in (*_SCALARS, "TextList", "FlagList", "TextMap")
        if name != "Bytes"
    },
    "Path": {"shape": "LongText", "location": "uri", "locationName": "path"},
    "Rest": {"shape": "Text", "location": "uri", "locationName": "rest"},
}


def model(protocol: str) -> ServiceModel:
    """Return the service in a protocol."""
    kinds: dict[str, Any] = {name: {"shape": name} for name in _SCALARS | _CONTAINERS}
    if not protocol.endswith("json"):
        del kinds["Document"]
    given, returned = dict(kinds), dict(kinds)
    if protocol.startswith("rest-"):
        given.update(_PLACED | _IN_URI)
        returned.update(_PLACED)
        returned["Status"] = {"shape": "Number", "location": "statusCode"}
    description: dict[str, Any] = {
        "version": "2.0",
        "metadata": {
            "protocol": protocol,
            "apiVersion": "2024-01-01",
            "targetPrefix": "Target",
            "jsonVersion": "1.1",
            "endpointPrefix": "service",
            "serviceId": "Service",
        },
        "operations": {
            "Call": {
                "name": "Call",
                "http": {"method": "POST", "requestUri": "/a/{path}/b/{rest+}?c=d"},
                "input": {"shape": "Request", "locationName": "Request"},
                "output": {"shape": "Response"},
            }
        },
        "shapes": {
            **_SCALARS,
            **_CONTAINERS,
            "Request": {"type": "structure", "members": given},
            "Response": {"type": "structure", "members": returned},
        },
    }
    if protocol == "query":
        description["operations"]["Call"]["output"]["resultWrapper"] = "CallResult"
    return ServiceModel(description, "service")
