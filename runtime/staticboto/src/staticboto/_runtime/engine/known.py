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
    "botocore.context:get_context": {"e802d890a200220d": "1.44.5"},
    "botocore.useragent:RawStringUserAgentComponent.to_string": {
        "989b2e25eac6ffba": "1.44.5"
    },
    "botocore.useragent:UserAgentComponent.to_string": {"21cdf2ecbfa0f45a": "1.44.5"},
    "botocore.useragent:UserAgentString._build_app_id": {"e38e668f36e43178": "1.44.5"},
    "botocore.useragent:UserAgentString._build_architecture_metadata": {
        "cde0aa3c98fd5f86": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_config_metadata": {
        "d907aa4f2192d679": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_execution_env_metadata": {
        "3ae9dda7d8cf9184": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_extra": {"509fcd4a0020b678": "1.44.5"},
    "botocore.useragent:UserAgentString._build_feature_metadata": {
        "47e2687edcf9cc89": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_language_metadata": {
        "26ddfcc4b0626c02": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_legacy_ua_string": {
        "4ffabf0656ef6cb3": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_os_metadata": {
        "047fe71bf6ed84c2": "1.44.5"
    },
    "botocore.useragent:UserAgentString._build_sdk_metadata": {
        "506f81923e23804d": "1.44.5"
    },
    "botocore.useragent:UserAgentString.to_string": {"b9468a056df04325": "1.44.5"},
    "botocore.useragent:modify_components": {"7ffaf073f6e3e403": "1.44.5"},
    "botocore.useragent:sanitize_user_agent_string_component": {
        "7d2d921f149654c5": "1.44.5"
    },
}
"""Functions, each with the digests of its known texts and the version that first had it."""
