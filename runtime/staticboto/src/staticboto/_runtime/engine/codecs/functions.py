"""The functions of botocore whose behaviour this package owns again, by piece.

A piece can be used where each of its functions is one that was read when the piece was
written. Whoever makes `Codecs` says how that is found out. A name is the module, a colon, and
what to follow in it; a class stands for all of its functions, which is how functions are named
that a decorator hides. Functions that are called here and not owned are not listed: what
botocore does with them is what happens.
"""

from __future__ import annotations

from collections.abc import Mapping

_PARSE = (
    "botocore.awsrequest:HeadersDict",
    "botocore.awsrequest:_HeaderKey",
    "botocore.compat:get_tzinfo_options",
    "botocore.parsers:ResponseParser.__init__",
    "botocore.parsers:ResponseParser._add_checksum_response_metadata",
    "botocore.parsers:ResponseParser._default_blob_parser",
    "botocore.parsers:ResponseParser._default_handle",
    "botocore.parsers:ResponseParser._handle_list",
    "botocore.parsers:ResponseParser._has_unknown_tagged_union_member",
    "botocore.parsers:ResponseParser._parse_shape",
    "botocore.parsers:ResponseParser.parse",
    "botocore.utils:_parse_timestamp_with_tzinfo",
    "botocore.utils:lowercase_dict",
    "botocore.utils:parse_timestamp",
)
_PARSE_JSON = (
    "botocore.parsers:BaseJSONParser._handle_blob",
    "botocore.parsers:BaseJSONParser._handle_map",
    "botocore.parsers:BaseJSONParser._handle_structure",
    "botocore.parsers:BaseJSONParser._handle_timestamp",
    "botocore.parsers:BaseJSONParser._parse_body_as_json",
)
_PARSE_XML = (
    "botocore.parsers:BaseXMLResponseParser",
    "botocore.parsers:_text_content",
)
_PARSE_REST = (
    "botocore.parsers:BaseRestParser._add_modeled_parse",
    "botocore.parsers:BaseRestParser._do_parse",
    "botocore.parsers:BaseRestParser._handle_list",
    "botocore.parsers:BaseRestParser._handle_string",
    "botocore.parsers:BaseRestParser._parse_header_map",
    "botocore.parsers:BaseRestParser._parse_non_payload_attrs",
    "botocore.parsers:BaseRestParser._parse_payload",
    "botocore.parsers:BaseRestParser._populate_response_metadata",
    "botocore.utils:is_json_value_header",
)
_PARSE_QUERY = (
    "botocore.parsers:QueryParser._do_parse",
    "botocore.parsers:QueryParser._find_result_wrapped_shape",
    "botocore.parsers:QueryParser._parse_body_as_xml",
)
_SERIALIZE = (
    "botocore.serialize:Serializer._create_default_request",
    "botocore.serialize:Serializer._expand_host_prefix",
    "botocore.validate:ParamValidationDecorator.serialize_to_request",
    "botocore.validate:ParamValidator",
    "botocore.validate:ParamValidator.validate",
    "botocore.validate:ValidationErrors",
    "botocore.utils:is_json_value_header",
    "botocore.validate:range_check",
    "botocore.validate:type_check",
)
_SERIALIZE_JSON = (
    "botocore.serialize:JSONSerializer._default_serialize",
    "botocore.serialize:JSONSerializer._serialize",
    "botocore.serialize:JSONSerializer._serialize_type_blob",
    "botocore.serialize:JSONSerializer._serialize_type_double",
    "botocore.serialize:JSONSerializer._serialize_type_float",
    "botocore.serialize:JSONSerializer._serialize_type_list",
    "botocore.serialize:JSONSerializer._serialize_type_map",
    "botocore.serialize:JSONSerializer._serialize_type_structure",
    "botocore.serialize:JSONSerializer._serialize_type_timestamp",
)
_SERIALIZE_QUERY = (
    "botocore.serialize:QuerySerializer._default_serialize",
    "botocore.serialize:QuerySerializer._serialize",
    "botocore.serialize:QuerySerializer._serialize_type_blob",
    "botocore.serialize:QuerySerializer._serialize_type_boolean",
    "botocore.serialize:QuerySerializer._serialize_type_double",
    "botocore.serialize:QuerySerializer._serialize_type_float",
    "botocore.serialize:QuerySerializer._serialize_type_list",
    "botocore.serialize:QuerySerializer._serialize_type_map",
    "botocore.serialize:QuerySerializer._serialize_type_structure",
    "botocore.serialize:QuerySerializer._serialize_type_timestamp",
    "botocore.serialize:QuerySerializer.serialize_to_request",
)
_SERIALIZE_REST = (
    "botocore.serialize:BaseRestSerializer._convert_header_value",
    "botocore.serialize:BaseRestSerializer._do_serialize_header_map",
    "botocore.serialize:BaseRestSerializer._encode_payload",
    "botocore.serialize:BaseRestSerializer._get_uri_and_query_string_value",
    "botocore.serialize:BaseRestSerializer._has_streaming_payload",
    "botocore.serialize:BaseRestSerializer._partition_parameters",
    "botocore.serialize:BaseRestSerializer._render_uri_template",
    "botocore.serialize:BaseRestSerializer._serialize_payload",
    "botocore.serialize:BaseRestSerializer.serialize_to_request",
)

FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "parse json": (
        *_PARSE,
        *_PARSE_JSON,
        "botocore.parsers:JSONParser._do_parse",
        "botocore.parsers:JSONParser._handle_json_body",
        "botocore.parsers:BaseJSONParser._inject_response_metadata",
    ),
    "parse rest-json": (
        *_PARSE,
        *_PARSE_JSON,
        *_PARSE_REST,
        "botocore.parsers:RestJSONParser._handle_boolean",
        "botocore.parsers:RestJSONParser._handle_float",
        "botocore.parsers:RestJSONParser._handle_integer",
        "botocore.parsers:RestJSONParser._initial_body_parse",
        "botocore.utils:ensure_boolean",
    ),
    "parse rest-xml": (
        *_PARSE,
        *_PARSE_XML,
        *_PARSE_REST,
        "botocore.parsers:RestXMLParser",
        "botocore.parsers:RestXMLParser._initial_body_parse",
    ),
    "parse query": (
        *_PARSE,
        *_PARSE_XML,
        *_PARSE_QUERY,
        "botocore.parsers:QueryParser._inject_response_metadata",
    ),
    "parse ec2": (
        *_PARSE,
        *_PARSE_XML,
        *_PARSE_QUERY,
        "botocore.parsers:EC2QueryParser._inject_response_metadata",
    ),
    "parse smithy-rpc-v2-cbor": (
        *_PARSE,
        "botocore.parsers:BaseCBORParser",
        "botocore.parsers:BaseRpcV2Parser",
        "botocore.parsers:RpcV2CBORParser._initial_body_parse",
    ),
    "serialize json": (
        *_SERIALIZE,
        *_SERIALIZE_JSON,
        "botocore.serialize:JSONSerializer.serialize_to_request",
        "botocore.serialize:Serializer._handle_query_compatible_trait",
    ),
    "serialize rest-json": (
        *_SERIALIZE,
        *_SERIALIZE_JSON,
        *_SERIALIZE_REST,
        "botocore.serialize:RestJSONSerializer._requires_empty_body",
        "botocore.serialize:RestJSONSerializer._serialize_body_params",
        "botocore.serialize:RestJSONSerializer._serialize_content_type",
        "botocore.serialize:RestJSONSerializer._serialize_empty_body",
        "botocore.utils:has_header",
    ),
    "serialize rest-xml": (
        *_SERIALIZE,
        *_SERIALIZE_REST,
        "botocore.serialize:BaseRestSerializer._requires_empty_body",
        "botocore.serialize:BaseRestSerializer._serialize_content_type",
        "botocore.serialize:BaseRestSerializer._serialize_empty_body",
        "botocore.serialize:RestXMLSerializer._add_xml_namespace",
        "botocore.serialize:RestXMLSerializer._default_serialize",
        "botocore.serialize:RestXMLSerializer._serialize",
        "botocore.serialize:RestXMLSerializer._serialize_body_params",
        "botocore.serialize:RestXMLSerializer._serialize_type_blob",
        "botocore.serialize:RestXMLSerializer._serialize_type_boolean",
        "botocore.serialize:RestXMLSerializer._serialize_type_double",
        "botocore.serialize:RestXMLSerializer._serialize_type_float",
        "botocore.serialize:RestXMLSerializer._serialize_type_list",
        "botocore.serialize:RestXMLSerializer._serialize_type_map",
        "botocore.serialize:RestXMLSerializer._serialize_type_structure",
        "botocore.serialize:RestXMLSerializer._serialize_type_timestamp",
    ),
    "serialize query": (
        *_SERIALIZE,
        *_SERIALIZE_QUERY,
        "botocore.serialize:Serializer._get_serialized_name",
        "botocore.serialize:Serializer._is_shape_flattened",
    ),
    "serialize ec2": (
        *_SERIALIZE,
        *_SERIALIZE_QUERY,
        "botocore.serialize:EC2Serializer._get_serialized_name",
        "botocore.serialize:EC2Serializer._serialize_type_list",
    ),
    "serialize smithy-rpc-v2-cbor": _SERIALIZE,
    "xml once": (
        "botocore.handlers:_handle_200_error",
        "botocore.handlers:_looks_like_special_case_error",
        "botocore.handlers:_should_handle_200_error",
        "botocore.hooks:_PrefixTrie.append_item",
        "botocore.hooks:_PrefixTrie.prefix_search",
        "botocore.parsers:BaseXMLResponseParser._parse_xml_string_to_dom",
    ),
}
