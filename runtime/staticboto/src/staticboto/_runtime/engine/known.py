"""Which texts of botocore's functions were looked at, and do what the pieces expect.

`python -m tests.engine.digests` prints what the installed botocore has, and what differs in
other versions. An entry is added after the function was read: one that does what the piece
does, or what it relies upon, is known; any other is not, and makes the piece slow.
"""

from __future__ import annotations

from collections.abc import Mapping

VERSIONS = ("1.44.5",)
"""The versions of botocore in which every function of the table was looked at.

They decide where botocore comes without its source, as in frozen programs.
"""

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
    "botocore.auth:SigV4Auth.add_auth": {"0c99f63a4da95563": "1.44.5"},
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
    "botocore.context:get_context": {
        "e802d890a200220d": "1.44.5",
        "f9ed3b0bf46ef319": "1.44.5",
    },
    "botocore.httpsession:URLLib3Session.__init__": {"b21e345d16f43abb": "1.44.5"},
    "botocore.httpsession:URLLib3Session._get_pool_manager_kwargs": {
        "f7114f132f2a9f9b": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session._get_ssl_context": {
        "641bda54a2869257": "1.44.5"
    },
    "botocore.httpsession:URLLib3Session._setup_ssl_cert": {
        "f4eb8445b4518b03": "1.44.5"
    },
    "botocore.httpsession:create_urllib3_context": {"eb2a4e005c983b14": "1.44.5"},
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
"""Functions, each with the digests of its known texts and the version that first had it."""
