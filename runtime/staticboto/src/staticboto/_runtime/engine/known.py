"""Which texts of botocore's functions were looked at, and do what the pieces expect.

`python -m tests.engine.digests` prints what the installed botocore has, and what differs in
other versions. An entry is added after the function was read: one that does what the piece
does, or what it relies upon, is known; any other is not, and makes the piece slow.
"""

from __future__ import annotations

from collections.abc import Mapping

FILES: Mapping[str, Mapping[str, int]] = {
    "1.44.5": {
        "botocore.auth": 46545,
        "botocore.awsrequest": 23375,
        "botocore.client": 54779,
        "botocore.compat": 11769,
        "botocore.context": 3782,
        "botocore.endpoint": 17469,
        "botocore.endpoint_provider": 23756,
        "botocore.handlers": 68835,
        "botocore.hooks": 25053,
        "botocore.httpsession": 20831,
        "botocore.parsers": 60629,
        "botocore.regions": 35041,
        "botocore.serialize": 52256,
        "botocore.session": 51661,
        "botocore.signers": 35033,
        "botocore.useragent": 24585,
        "botocore.utils": 139185,
        "botocore.validate": 15383,
    },
}
"""The version of botocore in which every function of the table is known, which tests see to.

It has the sizes of the files that these functions are in. Where they are those of the
installed files nothing has to be read; where botocore comes without its source, as in frozen
programs, the version decides.

No other version stands here, since nothing would notice when a function is added to the table
that reads otherwise there.
"""

ABSENT = "absent"
"""In the place of a digest: where the function is missing, nothing has to be done for it."""

KNOWN: Mapping[str, Mapping[str, str]] = {
    "botocore.auth:S3SigV4Auth": {"230535c368b25900": "1.44.5"},
    "botocore.auth:S3SigV4Auth._modify_request_before_signing": {
        "ec801bada480829a": "1.44.5"
    },
    "botocore.auth:S3SigV4Auth._normalize_url_path": {"e6acedc42c517e40": "1.44.5"},
    "botocore.auth:SigV4Auth._canonical_query_string_url": {
        "ed77e024c87a7bc1": "1.44.5"
    },
    "botocore.auth:SigV4Auth._header_value": {"1efa19360ce85524": "1.44.5"},
    "botocore.auth:SigV4Auth._inject_signature_to_request": {
        "32cbe2d46cdb25ec": "1.44.5"
    },
    "botocore.auth:SigV4Auth._modify_request_before_signing": {
        "4dea27d3a41c8716": "1.44.5"
    },
    "botocore.auth:SigV4Auth._normalize_url_path": {"a9da95e951511bf3": "1.44.5"},
    "botocore.auth:SigV4Auth._set_necessary_date_headers": {
        "b14700788ae6651a": "1.44.5"
    },
    "botocore.auth:SigV4Auth._sign": {"18c612e18695bdc0": "1.44.5"},
    "botocore.auth:SigV4Auth.add_auth": {
        "d16b61858b2eec53": "1.40.0",
        "0c99f63a4da95563": "1.44.5",
    },
    "botocore.auth:SigV4Auth.canonical_headers": {"048dbd3cfced0400": "1.44.5"},
    "botocore.auth:SigV4Auth.canonical_query_string": {"00674ec4553f1fc2": "1.44.5"},
    "botocore.auth:SigV4Auth.canonical_request": {"1c93c52e52efb760": "1.44.5"},
    "botocore.auth:SigV4Auth.credential_scope": {"d8d6d74bc38cfe54": "1.44.5"},
    "botocore.auth:SigV4Auth.headers_to_sign": {"99bfeeb5ab94d68f": "1.44.5"},
    "botocore.auth:SigV4Auth.scope": {"e0081a12d071de25": "1.44.5"},
    "botocore.auth:SigV4Auth.signature": {"9f191fd61416282e": "1.44.5"},
    "botocore.auth:SigV4Auth.signed_headers": {"3e1c1783a63fb272": "1.44.5"},
    "botocore.auth:SigV4Auth.string_to_sign": {"9e2d4fc4ef02fb92": "1.44.5"},
    "botocore.auth:_host_from_url": {"4111cd6c0e6b9726": "1.44.5"},
    "botocore.awsrequest:AWSPreparedRequest.__init__": {
        "fb058424bcfdeb12": "1.40.0",
        "82c7d6739e5cf50b": "1.44.5",
    },
    "botocore.awsrequest:AWSRequest": {"46ab600ea4c2fc15": "1.44.5"},
    "botocore.awsrequest:AWSRequest.body": {"232667b656641e9e": "1.44.5"},
    "botocore.awsrequest:AWSRequest.prepare": {"0af280ea252325be": "1.44.5"},
    "botocore.awsrequest:AWSRequestPreparer._prepare_body": {
        "79994558de1ebf6e": "1.44.5"
    },
    "botocore.awsrequest:AWSRequestPreparer._prepare_headers": {
        "379db15686b5881a": "1.44.5"
    },
    "botocore.awsrequest:AWSRequestPreparer._prepare_url": {
        "b338a25e9c1d53a5": "1.44.5"
    },
    "botocore.awsrequest:AWSRequestPreparer.prepare": {
        "3b458c2ab9831c0c": "1.40.0",
        "30bcb46ae579e5b0": "1.44.5",
    },
    "botocore.awsrequest:AWSResponse": {"404b84828da98d78": "1.44.5"},
    "botocore.awsrequest:AWSResponse.__init__": {"7c8fb996c2f90132": "1.44.5"},
    "botocore.awsrequest:HeadersDict": {"ea8e870a428a14bd": "1.44.5"},
    "botocore.awsrequest:_HeaderKey": {"6015749a3c28fc39": "1.44.5"},
    "botocore.awsrequest:create_request_object": {"8065c5f01193855d": "1.44.5"},
    "botocore.client:ClientCreator._create_api_method": {"38f4b1a03af8721a": "1.44.5"},
    "botocore.client:ClientCreator._create_client_class": {
        "ebace457e2e4d2f7": "1.44.5"
    },
    "botocore.client:ClientCreator._create_methods": {"1b3d3d4464613ab7": "1.44.5"},
    "botocore.client:ClientCreator._create_name_mapping": {
        "da177bf121503fd9": "1.44.5"
    },
    "botocore.client:ClientCreator._get_client_args": {"0657f5129128db82": "1.44.5"},
    "botocore.client:ClientCreator._load_service_endpoints_ruleset": {
        "f1e576bec689d90a": "1.44.5"
    },
    "botocore.client:ClientCreator._load_service_model": {"274f95ac32781299": "1.44.5"},
    "botocore.compat:get_tzinfo_options": {"edffd2a873ac83ee": "1.44.5"},
    "botocore.context:get_context": {
        "e802d890a200220d": "1.44.5",
        "f9ed3b0bf46ef319": "1.44.5",
    },
    "botocore.endpoint:Endpoint._encode_headers": {"3ff4579ac312ecfd": "1.44.5"},
    "botocore.endpoint:Endpoint.create_request": {"e3554c9da8c32bf4": "1.44.5"},
    "botocore.endpoint:Endpoint.prepare_request": {"25b9f0afa727f367": "1.44.5"},
    "botocore.endpoint_provider:BaseRule.__init__": {"48f59e2762da561c": "1.44.5"},
    "botocore.endpoint_provider:EndpointProvider.__init__": {
        "213f2888ea633061": "1.44.5",
        "a4f1062ad334adb7": "1.40.0",
    },
    "botocore.endpoint_provider:RuleCreator.create": {"f2b57a5437112630": "1.44.5"},
    "botocore.endpoint_provider:RuleSet.__init__": {
        "5a160fefa583087c": "1.44.5",
        "2287d36383063fca": "1.40.0",
    },
    "botocore.endpoint_provider:RuleSet.evaluate": {"b3a6572fc82e8510": "1.44.5"},
    "botocore.endpoint_provider:TreeRule.__init__": {"b1da7636fa6259a6": "1.44.5"},
    "botocore.endpoint_provider:TreeRule.evaluate": {"8e5181bd097ecdcd": "1.44.5"},
    "botocore.handlers:_handle_200_error": {
        "c88bd8492bad3c18": "1.44.5",
        "7cd05092ef54bf2d": "1.40.0",
    },
    "botocore.handlers:_looks_like_special_case_error": {"e4ed8c3cece56471": "1.44.5"},
    "botocore.handlers:_should_handle_200_error": {"adeb04e70c18d1fc": "1.44.5"},
    "botocore.hooks:EventAliaser.__copy__": {"1c2db81865f66f72": "1.44.5"},
    "botocore.hooks:EventAliaser._alias_event_name": {
        "197c3dd6a7c001ef": "1.40.0",
        "d6b251faf59bc4c8": "1.44.5",
    },
    "botocore.hooks:EventAliaser.emit": {"81cabdc80de3a3b9": "1.44.5"},
    "botocore.hooks:EventAliaser.emit_until_response": {"1e72075f029a7ea5": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter.__copy__": {"338c62712f492cc0": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter._emit": {"7cb45465fd40cb69": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter.emit": {"97ce1717ab5f186b": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter.emit_until_response": {
        "e31c3df0d9df7c8a": "1.44.5"
    },
    "botocore.hooks:_PrefixTrie.append_item": {"64c652a2069ccebd": "1.44.5"},
    "botocore.hooks:_PrefixTrie.prefix_search": {"53c7526400fccd87": "1.44.5"},
    "botocore.httpsession:ProxyConfiguration.__init__": {"3b4050e449705943": "1.44.5"},
    "botocore.httpsession:ProxyConfiguration.proxy_url_for": {
        "fb6c973ad1aa56d6": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session.__init__": {"b21e345d16f43abb": "1.44.5"},
    "botocore.httpsession:URLLib3Session._chunked": {"a9cdfde3c7278c63": "1.44.5"},
    "botocore.httpsession:URLLib3Session._get_connection_manager": {
        "49b313ac4adacd03": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session._get_pool_manager_kwargs": {
        "50d5909cea56ddfc": "1.40.0",
        "f7114f132f2a9f9b": "1.44.5",
    },
    "botocore.httpsession:URLLib3Session._get_request_target": {
        "aeeede498c6adc1d": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session._get_request_timeout": {
        "absent": "1.40.0",
        "08ffeae3d8f4e39e": "1.44.5",
    },
    "botocore.httpsession:URLLib3Session._get_ssl_context": {
        "641bda54a2869257": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session._path_url": {"76099d3efbd2b812": "1.44.5"},
    "botocore.httpsession:URLLib3Session._setup_ssl_cert": {
        "f4eb8445b4518b03": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session.send": {
        "a37f90f570e91051": "1.40.0",
        "a75cf2b0098f2a15": "1.41.0",
        "a553bda9c2fbc265": "1.44.5",
    },
    "botocore.httpsession:create_urllib3_context": {"eb2a4e005c983b14": "1.44.5"},
    "botocore.parsers:BaseCBORParser": {"b8bc26cc38173bb6": "1.44.5"},
    "botocore.parsers:BaseJSONParser._handle_blob": {"bacd744a3b99713e": "1.44.5"},
    "botocore.parsers:BaseJSONParser._handle_map": {"44e7bb25773c75d4": "1.44.5"},
    "botocore.parsers:BaseJSONParser._handle_structure": {"85d00957e05bce03": "1.44.5"},
    "botocore.parsers:BaseJSONParser._handle_timestamp": {"2d0514971932448f": "1.44.5"},
    "botocore.parsers:BaseJSONParser._inject_response_metadata": {
        "32a9b2c0d677f5f3": "1.44.5"
    },
    "botocore.parsers:BaseJSONParser._parse_body_as_json": {
        "d8a734bcf1b5c85b": "1.44.5"
    },
    "botocore.parsers:BaseRestParser._add_modeled_parse": {
        "8a91ddcc2a0fa798": "1.44.5"
    },
    "botocore.parsers:BaseRestParser._do_parse": {"ffdae689ed1f9bb6": "1.44.5"},
    "botocore.parsers:BaseRestParser._handle_list": {"3482639282ee519f": "1.44.5"},
    "botocore.parsers:BaseRestParser._handle_string": {"d782bd27559df5d3": "1.44.5"},
    "botocore.parsers:BaseRestParser._parse_header_map": {"2caf8800a58371fb": "1.44.5"},
    "botocore.parsers:BaseRestParser._parse_non_payload_attrs": {
        "1679f85d68eb167c": "1.44.5"
    },
    "botocore.parsers:BaseRestParser._parse_payload": {"8dbca9a35018eb3e": "1.44.5"},
    "botocore.parsers:BaseRestParser._populate_response_metadata": {
        "037aa26deed6dce9": "1.44.5"
    },
    "botocore.parsers:BaseRpcV2Parser": {"55fcd10f46c7eb0c": "1.44.5"},
    "botocore.parsers:BaseXMLResponseParser": {"c58c22f3ef194a35": "1.44.5"},
    "botocore.parsers:BaseXMLResponseParser._parse_xml_string_to_dom": {
        "4df9184adbcf67ca": "1.44.5"
    },
    "botocore.parsers:EC2QueryParser._inject_response_metadata": {
        "a79d3a62b3219a15": "1.44.5"
    },
    "botocore.parsers:JSONParser._do_parse": {"06bd9b800f0b240e": "1.44.5"},
    "botocore.parsers:JSONParser._handle_json_body": {"8a54f163b6225b26": "1.44.5"},
    "botocore.parsers:QueryParser._do_parse": {"7f3ec24dc17cea3f": "1.44.5"},
    "botocore.parsers:QueryParser._find_result_wrapped_shape": {
        "9495ad2c2f3a4394": "1.44.5"
    },
    "botocore.parsers:QueryParser._inject_response_metadata": {
        "12681df2328e7a64": "1.44.5"
    },
    "botocore.parsers:QueryParser._parse_body_as_xml": {"7c4a9f5de7e2400e": "1.44.5"},
    "botocore.parsers:ResponseParser.__init__": {"f5f343216f17b30d": "1.44.5"},
    "botocore.parsers:ResponseParser._add_checksum_response_metadata": {
        "5d93f894f02e7717": "1.44.5"
    },
    "botocore.parsers:ResponseParser._default_blob_parser": {
        "b70360b073d1439b": "1.44.5"
    },
    "botocore.parsers:ResponseParser._default_handle": {"fe18f76cd71ea50b": "1.44.5"},
    "botocore.parsers:ResponseParser._handle_list": {"97df6974757fd1a0": "1.44.5"},
    "botocore.parsers:ResponseParser._has_unknown_tagged_union_member": {
        "119a469a6ed5c153": "1.44.5",
        "7d3702f4adcc6330": "1.40.0",
    },
    "botocore.parsers:ResponseParser._parse_shape": {"9e5b620870f4d446": "1.44.5"},
    "botocore.parsers:ResponseParser.parse": {"9e364e61ea203374": "1.44.5"},
    "botocore.parsers:RestJSONParser._handle_boolean": {"5184c89d2cc583ae": "1.44.5"},
    "botocore.parsers:RestJSONParser._handle_float": {"e785fdc06120419f": "1.44.5"},
    "botocore.parsers:RestJSONParser._handle_integer": {"faa54c753c8fbfca": "1.44.5"},
    "botocore.parsers:RestJSONParser._initial_body_parse": {
        "515d81e6f13173e4": "1.44.5"
    },
    "botocore.parsers:RestXMLParser": {"42defdac11f13d02": "1.44.5"},
    "botocore.parsers:RestXMLParser._initial_body_parse": {
        "5751113eea7197bf": "1.44.5"
    },
    "botocore.parsers:RpcV2CBORParser._initial_body_parse": {
        "187f81a8d5c61920": "1.44.5"
    },
    "botocore.parsers:_text_content": {"045bb7321cb45b9a": "1.44.5"},
    "botocore.regions:EndpointRulesetResolver.__init__": {
        "683514afc6b33075": "1.40.0",
        "70621ebf94c880f7": "1.43.0",
        "daf06863f6b02e07": "1.44.5",
    },
    "botocore.regions:EndpointRulesetResolver._get_client_context_params": {
        "16bbf822baa429fb": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._get_customized_builtins": {
        "f55613dde6ffae32": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._get_dynamic_context_params": {
        "32b5b29c7b936df5": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._get_provider_params": {
        "cda087d64914ecf6": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._get_static_context_params": {
        "78bbf254afff1a29": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._register_endpoint_feature_ids": {
        "b268678ced21f74d": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_as_builtin": {
        "746bdcb822a205a3": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_as_client_context_param": {
        "0fdad5945fefbbcc": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_as_dynamic_context_param": {
        "7b2e8dd3a796fef6": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_as_operation_context_param": {
        "2de0c21daf121321": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_as_static_context_param": {
        "d2be394803a28e84": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver._resolve_param_from_context": {
        "b1aa952047239e0a": "1.44.5"
    },
    "botocore.regions:EndpointRulesetResolver.construct_endpoint": {
        "fca97d8b5c1e3b60": "1.40.0",
        "9979400388dd3d73": "1.44.5",
    },
    "botocore.serialize:BaseRestSerializer._convert_header_value": {
        "407dd757ca742918": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._do_serialize_header_map": {
        "788577eceddb4edc": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._encode_payload": {
        "8140edd792bdb2aa": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._get_uri_and_query_string_value": {
        "3c37c53bb4d5cdb1": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._has_streaming_payload": {
        "f0192836fd074334": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._partition_parameters": {
        "e905c3062ffc7fb5": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._render_uri_template": {
        "6ac8d39bea79599f": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._requires_empty_body": {
        "330639c531304159": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._serialize_content_type": {
        "0644cd78232fa1f4": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._serialize_empty_body": {
        "da3c9c5b6893b5dd": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer._serialize_payload": {
        "4abfbd516bec7027": "1.44.5"
    },
    "botocore.serialize:BaseRestSerializer.serialize_to_request": {
        "53091c1f0da00f92": "1.44.5"
    },
    "botocore.serialize:EC2Serializer._get_serialized_name": {
        "5a2fe516cd4d3a31": "1.44.5"
    },
    "botocore.serialize:EC2Serializer._serialize_type_list": {
        "ffcbb748ed5c670b": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._default_serialize": {
        "20abe895f598cd34": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize": {"4edbfa7be149c377": "1.44.5"},
    "botocore.serialize:JSONSerializer._serialize_type_blob": {
        "49b2a50b5ea72fa4": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_double": {
        "227783415034e15d": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_float": {
        "323c3a2aa06a7d8a": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_list": {
        "df58791fb3b04cc8": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_map": {
        "cfd2544d589e51b9": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_structure": {
        "540fbe700ab76f26": "1.44.5"
    },
    "botocore.serialize:JSONSerializer._serialize_type_timestamp": {
        "2fcae16e4f86e8e0": "1.44.5"
    },
    "botocore.serialize:JSONSerializer.serialize_to_request": {
        "47d6bfc0c3b8c883": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._default_serialize": {
        "ca3b6e42989e46ce": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize": {"54d07c77c0e6c19b": "1.44.5"},
    "botocore.serialize:QuerySerializer._serialize_type_blob": {
        "760acb335817fef2": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_boolean": {
        "f84b3f2659574d57": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_double": {
        "227783415034e15d": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_float": {
        "4cbc49eb759c92e2": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_list": {
        "a6bbb136b39bea9f": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_map": {
        "31b96ddb124a6c1a": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_structure": {
        "506707dbdfb72d78": "1.44.5"
    },
    "botocore.serialize:QuerySerializer._serialize_type_timestamp": {
        "682dfc52f1ed991a": "1.44.5"
    },
    "botocore.serialize:QuerySerializer.serialize_to_request": {
        "f02c47dd63d892c2": "1.44.5"
    },
    "botocore.serialize:RestJSONSerializer._requires_empty_body": {
        "dd802520a06c1c36": "1.44.5"
    },
    "botocore.serialize:RestJSONSerializer._serialize_body_params": {
        "cfb999102358039a": "1.44.5"
    },
    "botocore.serialize:RestJSONSerializer._serialize_content_type": {
        "7c5c1bdb5c42121c": "1.44.5"
    },
    "botocore.serialize:RestJSONSerializer._serialize_empty_body": {
        "b05a2e44db80cf7a": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._add_xml_namespace": {
        "f5ea61819a44c2d9": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._default_serialize": {
        "19ba0ecd44eeb665": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize": {"4fa64dc1a644192f": "1.44.5"},
    "botocore.serialize:RestXMLSerializer._serialize_body_params": {
        "59ab320309f1a8f8": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_blob": {
        "7105cae90a43876d": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_boolean": {
        "a0804d867651228d": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_double": {
        "cbd556dbabd046e3": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_float": {
        "99a62347fcb933a2": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_list": {
        "21af0a3055ec0c2b": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_map": {
        "b4c2e931bf244c82": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_structure": {
        "7613efb58a7fe80e": "1.44.5"
    },
    "botocore.serialize:RestXMLSerializer._serialize_type_timestamp": {
        "b76ca7200bc412d1": "1.44.5"
    },
    "botocore.serialize:Serializer._create_default_request": {
        "ee8f1a689011b6c4": "1.44.5"
    },
    "botocore.serialize:Serializer._expand_host_prefix": {"328f16b43a6fc409": "1.44.5"},
    "botocore.serialize:Serializer._get_serialized_name": {
        "4d71412ff060f222": "1.44.5"
    },
    "botocore.serialize:Serializer._handle_query_compatible_trait": {
        "875640677358b080": "1.44.5"
    },
    "botocore.serialize:Serializer._is_shape_flattened": {"32349db6f5e4ae11": "1.44.5"},
    "botocore.session:Session.__init__": {"01cfd6dbf0f89b54": "1.44.5"},
    "botocore.session:Session._register_builtin_handlers": {
        "97ea1bd6a30074e6": "1.44.5"
    },
    "botocore.session:Session.register": {"cbf5d3c2b420ab31": "1.44.5"},
    "botocore.signers:RequestSigner.get_auth_instance": {"471afc3fd1f32169": "1.44.5"},
    "botocore.useragent:RawStringUserAgentComponent.to_string": {
        "989b2e25eac6ffba": "1.44.5",
        "a27c212d6630e3a1": "1.44.5",
    },
    "botocore.useragent:UserAgentComponent.to_string": {
        "21cdf2ecbfa0f45a": "1.44.5",
        "6cb332339791faad": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_app_id": {
        "fab52615f90eb1b0": "1.40.0",
        "e38e668f36e43178": "1.44.5",
        "93a376f30d777cdd": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_architecture_metadata": {
        "cde0aa3c98fd5f86": "1.44.5",
        "eaa1bdb8bce60b29": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_config_metadata": {
        "d907aa4f2192d679": "1.44.5",
        "54d651a7f7d6d7d8": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_execution_env_metadata": {
        "3ae9dda7d8cf9184": "1.44.5",
        "cf8ad86775d2adeb": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_extra": {
        "509fcd4a0020b678": "1.44.5",
        "7581e91934e8cc2c": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_feature_metadata": {
        "47e2687edcf9cc89": "1.44.5",
        "77cbbba7842eeb18": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_language_metadata": {
        "26ddfcc4b0626c02": "1.44.5",
        "c0a7c94ada7781dd": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_legacy_ua_string": {
        "4ffabf0656ef6cb3": "1.44.5",
        "dbbf15531ba1dc71": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_os_metadata": {
        "047fe71bf6ed84c2": "1.44.5",
        "2602f2c38c65195b": "1.44.5",
    },
    "botocore.useragent:UserAgentString._build_sdk_metadata": {
        "506f81923e23804d": "1.44.5",
        "f2791cf302f574a4": "1.44.5",
    },
    "botocore.useragent:UserAgentString.to_string": {
        "b9468a056df04325": "1.44.5",
        "a77307466963716c": "1.44.5",
    },
    "botocore.useragent:modify_components": {
        "7ffaf073f6e3e403": "1.44.5",
        "23b5c77f225df612": "1.44.5",
    },
    "botocore.useragent:sanitize_user_agent_string_component": {
        "7d2d921f149654c5": "1.44.5",
        "c5afb479948c4ea8": "1.44.5",
    },
    "botocore.utils:_parse_timestamp_with_tzinfo": {"1335932bec64d131": "1.44.5"},
    "botocore.utils:ensure_boolean": {"e9abee2dfdf6d02a": "1.44.5"},
    "botocore.utils:has_header": {"fc754b14fd5b1837": "1.44.5"},
    "botocore.utils:is_json_value_header": {"0f833dc67c118c7e": "1.44.5"},
    "botocore.utils:is_valid_ipv6_endpoint_url": {"77ed8de44a75a80a": "1.44.5"},
    "botocore.utils:lowercase_dict": {"f1dfafaf64610c78": "1.44.5"},
    "botocore.utils:normalize_url_path": {"83cbdd39d3eeceff": "1.44.5"},
    "botocore.utils:parse_timestamp": {"ba8708de11c25463": "1.44.5"},
    "botocore.validate:ParamValidationDecorator.serialize_to_request": {
        "33687139ef73092b": "1.44.5"
    },
    "botocore.validate:ParamValidator": {
        "2876c582f56b4b06": "1.44.5",
        "5b71479db94ffe85": "1.40.0",
    },
    "botocore.validate:ParamValidator.validate": {"426984589b87b4d1": "1.44.5"},
    "botocore.validate:ValidationErrors": {"e5daaa714293b0cc": "1.44.5"},
    "botocore.validate:range_check": {"65bde782555ee1a6": "1.44.5"},
    "botocore.validate:type_check": {"faf81fa0565dd601": "1.44.5"},
}
