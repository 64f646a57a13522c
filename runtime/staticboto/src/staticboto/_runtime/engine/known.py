"""Which texts of botocore's functions were looked at, and do what the pieces expect.

`python -m tests.engine.digests` prints what the installed botocore has, and what differs in
other versions. An entry is added after the function was read: one that does what the piece
does, or what it relies upon, is known; any other is not, and makes the piece slow.
"""

from __future__ import annotations

from collections.abc import Mapping

FILES: Mapping[str, Mapping[str, int]] = {
    "1.40.0": {
        "botocore.auth": 46056,
        "botocore.awsrequest": 23152,
        "botocore.context": 3782,
        "botocore.endpoint": 16698,
        "botocore.hooks": 25050,
        "botocore.httpsession": 18600,
        "botocore.regions": 33826,
        "botocore.signers": 34501,
        "botocore.useragent": 23000,
        "botocore.utils": 136532,
    },
    "1.41.0": {
        "botocore.auth": 46062,
        "botocore.awsrequest": 23178,
        "botocore.context": 3782,
        "botocore.endpoint": 16739,
        "botocore.hooks": 25053,
        "botocore.httpsession": 18696,
        "botocore.regions": 33932,
        "botocore.signers": 34519,
        "botocore.useragent": 24351,
        "botocore.utils": 137825,
    },
    "1.43.0": {
        "botocore.auth": 46191,
        "botocore.awsrequest": 23178,
        "botocore.context": 3782,
        "botocore.endpoint": 16739,
        "botocore.hooks": 25053,
        "botocore.httpsession": 19232,
        "botocore.regions": 34853,
        "botocore.signers": 34519,
        "botocore.useragent": 24553,
        "botocore.utils": 138424,
    },
    "1.44.5": {
        "botocore.auth": 46545,
        "botocore.awsrequest": 23375,
        "botocore.context": 3782,
        "botocore.endpoint": 17469,
        "botocore.hooks": 25053,
        "botocore.httpsession": 20831,
        "botocore.regions": 35041,
        "botocore.signers": 35033,
        "botocore.useragent": 24585,
        "botocore.utils": 139185,
    },
    "1.44.8": {
        "botocore.auth": 46545,
        "botocore.awsrequest": 23375,
        "botocore.context": 3782,
        "botocore.endpoint": 17469,
        "botocore.hooks": 25053,
        "botocore.httpsession": 20831,
        "botocore.regions": 35041,
        "botocore.signers": 35033,
        "botocore.useragent": 29073,
        "botocore.utils": 139185,
    },
}
"""The versions of botocore in which every function of the table was looked at.

Each has the sizes of the files that these functions are in. Where they are those of the
installed files nothing has to be read; where botocore comes without its source, as in frozen
programs, the version decides.
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
    "botocore.awsrequest:create_request_object": {"8065c5f01193855d": "1.44.5"},
    "botocore.context:get_context": {
        "e802d890a200220d": "1.44.5",
        "f9ed3b0bf46ef319": "1.44.5",
    },
    "botocore.endpoint:Endpoint._encode_headers": {"3ff4579ac312ecfd": "1.44.5"},
    "botocore.endpoint:Endpoint.create_request": {"e3554c9da8c32bf4": "1.44.5"},
    "botocore.endpoint:Endpoint.prepare_request": {"25b9f0afa727f367": "1.44.5"},
    "botocore.hooks:EventAliaser.__copy__": {"1c2db81865f66f72": "1.44.5"},
    "botocore.hooks:EventAliaser._alias_event_name": {
        "197c3dd6a7c001ef": "1.40.0",
        "d6b251faf59bc4c8": "1.44.5",
    },
    "botocore.hooks:EventAliaser.emit": {"81cabdc80de3a3b9": "1.44.5"},
    "botocore.hooks:EventAliaser.emit_until_response": {"1e72075f029a7ea5": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter._emit": {"7cb45465fd40cb69": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter.emit": {"97ce1717ab5f186b": "1.44.5"},
    "botocore.hooks:HierarchicalEmitter.emit_until_response": {
        "e31c3df0d9df7c8a": "1.44.5"
    },
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
    "botocore.utils:is_valid_ipv6_endpoint_url": {"77ed8de44a75a80a": "1.44.5"},
    "botocore.utils:normalize_url_path": {"83cbdd39d3eeceff": "1.44.5"},
}
"""Functions, each with the digests of its known texts and a version that has it."""
