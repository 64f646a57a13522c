"""The pieces of botocore that are done anew here, and whether each may be.

A piece stands for some functions of botocore: those whose work it does itself, and those that
it relies upon to do what they did when it was written. It is used where each of them is
botocore's own and reads as one that was looked at (`known`). Where one does not, because the
installed botocore is another or because a tool has put something in its place, the piece
is slow: botocore does that work itself, as it does for boto3. `staticboto doctor` tells.

Owns the list of pieces and the verdict. What a piece does is in the module of its name.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import botocore

from .digests import digest, find, original
from .known import KNOWN, VERSIONS

SWITCH = "STATICBOTO_FAST"
"""The environment variable that turns all pieces off when it is 0."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Work of botocore's that is done in another way.

    Attributes:
        name: what it is called here.
        spares: what is no longer done over and over, for people.
        done: the functions whose work it does itself, as `digests.find` reads them. Tools
            that wrap one are honoured in the next call.
        relied: the functions, and the classes as a whole, of which it takes for granted what
            they do; looked at when a client is made.
        loggers: the loggers to which these functions write at the level `DEBUG`. While one
            of them is enabled botocore does the work, so that its lines are there.
    """

    name: str
    spares: str
    done: tuple[str, ...]
    relied: tuple[str, ...] = ()
    loggers: tuple[str, ...] = ()

    @property
    def functions(self) -> tuple[str, ...]:
        """All that it stands for."""
        return (*self.done, *self.relied)


PIECES: Mapping[str, Piece] = {
    piece.name: piece
    for piece in (
        Piece(
            "user agent",
            "the text of the User-Agent header, which was made twice a call",
            (
                "botocore.useragent:UserAgentString.to_string",
                "botocore.useragent:modify_components",
            ),
            (
                "botocore.useragent:UserAgentString._build_sdk_metadata",
                "botocore.useragent:UserAgentString._build_os_metadata",
                "botocore.useragent:UserAgentString._build_architecture_metadata",
                "botocore.useragent:UserAgentString._build_language_metadata",
                "botocore.useragent:UserAgentString._build_execution_env_metadata",
                "botocore.useragent:UserAgentString._build_feature_metadata",
                "botocore.useragent:UserAgentString._build_config_metadata",
                "botocore.useragent:UserAgentString._build_app_id",
                "botocore.useragent:UserAgentString._build_extra",
                "botocore.useragent:UserAgentString._build_legacy_ua_string",
                "botocore.useragent:UserAgentComponent.to_string",
                "botocore.useragent:RawStringUserAgentComponent.to_string",
                "botocore.useragent:sanitize_user_agent_string_component",
                "botocore.context:get_context",
            ),
            ("botocore.useragent",),
        ),
        Piece(
            "signing",
            "signing keys, and the lists of headers that a signature is made of",
            (
                "botocore.auth:SigV4Auth.add_auth",
                "botocore.auth:SigV4Auth.canonical_request",
                "botocore.auth:SigV4Auth.headers_to_sign",
                "botocore.auth:SigV4Auth.string_to_sign",
                "botocore.auth:SigV4Auth.signature",
            ),
            (
                "botocore.signers:RequestSigner.get_auth_instance",
                "botocore.auth:S3SigV4Auth",
                "botocore.auth:S3SigV4Auth._modify_request_before_signing",
                "botocore.auth:S3SigV4Auth._normalize_url_path",
                "botocore.auth:SigV4Auth._modify_request_before_signing",
                "botocore.auth:SigV4Auth._set_necessary_date_headers",
                "botocore.auth:SigV4Auth.canonical_query_string",
                "botocore.auth:SigV4Auth._canonical_query_string_url",
                "botocore.auth:SigV4Auth._normalize_url_path",
                "botocore.auth:SigV4Auth.canonical_headers",
                "botocore.auth:SigV4Auth._header_value",
                "botocore.auth:SigV4Auth.signed_headers",
                "botocore.auth:SigV4Auth.credential_scope",
                "botocore.auth:SigV4Auth.scope",
                "botocore.auth:SigV4Auth._sign",
                "botocore.auth:SigV4Auth._inject_signature_to_request",
                "botocore.auth:_host_from_url",
                "botocore.utils:normalize_url_path",
                "botocore.utils:is_valid_ipv6_endpoint_url",
            ),
            ("botocore.auth",),
        ),
        Piece(
            "endpoints",
            "where each parameter of an endpoint comes from",
            (
                "botocore.regions:EndpointRulesetResolver._get_provider_params",
                "botocore.regions:EndpointRulesetResolver._resolve_param_from_context",
            ),
            (
                "botocore.regions:EndpointRulesetResolver.__init__",
                "botocore.regions:EndpointRulesetResolver.construct_endpoint",
                "botocore.regions:EndpointRulesetResolver._resolve_param_as_static_context_param",
                "botocore.regions:EndpointRulesetResolver._resolve_param_as_dynamic_context_param",
                "botocore.regions:EndpointRulesetResolver._resolve_param_as_operation_context_param",
                "botocore.regions:EndpointRulesetResolver._resolve_param_as_client_context_param",
                "botocore.regions:EndpointRulesetResolver._resolve_param_as_builtin",
                "botocore.regions:EndpointRulesetResolver._get_static_context_params",
                "botocore.regions:EndpointRulesetResolver._get_dynamic_context_params",
                "botocore.regions:EndpointRulesetResolver._get_client_context_params",
                "botocore.regions:EndpointRulesetResolver._get_customized_builtins",
                "botocore.regions:EndpointRulesetResolver._register_endpoint_feature_ids",
            ),
        ),
        Piece(
            "requests",
            "the preparation of a request that a signature or a checksum reads",
            (
                "botocore.endpoint:Endpoint.create_request",
                "botocore.endpoint:Endpoint.prepare_request",
                "botocore.awsrequest:AWSRequest.prepare",
                "botocore.awsrequest:AWSRequest.body",
                "botocore.awsrequest:AWSRequestPreparer.prepare",
            ),
            (
                "botocore.endpoint:Endpoint._encode_headers",
                "botocore.awsrequest:create_request_object",
                "botocore.awsrequest:AWSRequest",
                "botocore.awsrequest:AWSPreparedRequest.__init__",
                "botocore.awsrequest:AWSRequestPreparer._prepare_url",
                "botocore.awsrequest:AWSRequestPreparer._prepare_body",
                "botocore.awsrequest:AWSRequestPreparer._prepare_headers",
                "botocore.awsrequest:HeadersDict",
            ),
            ("botocore.awsrequest",),
        ),
        Piece(
            "events",
            "the way from an event to its handlers, of which most events have none",
            (
                "botocore.hooks:EventAliaser.emit",
                "botocore.hooks:EventAliaser.emit_until_response",
                "botocore.hooks:HierarchicalEmitter._emit",
            ),
            (
                "botocore.hooks:EventAliaser._alias_event_name",
                "botocore.hooks:EventAliaser.__copy__",
                "botocore.hooks:HierarchicalEmitter.emit",
                "botocore.hooks:HierarchicalEmitter.emit_until_response",
            ),
            ("botocore.hooks",),
        ),
        Piece(
            "http",
            "taking URLs apart, and headers of responses that are looked up again and again",
            (
                "botocore.httpsession:URLLib3Session.send",
                "botocore.httpsession:URLLib3Session._get_connection_manager",
                "botocore.httpsession:URLLib3Session._get_request_target",
                "botocore.httpsession:URLLib3Session._path_url",
                "botocore.awsrequest:AWSResponse.__init__",
            ),
            (
                "botocore.httpsession:URLLib3Session.__init__",
                "botocore.httpsession:URLLib3Session._chunked",
                "botocore.httpsession:URLLib3Session._get_request_timeout",
                "botocore.httpsession:ProxyConfiguration.__init__",
                "botocore.httpsession:ProxyConfiguration.proxy_url_for",
                "botocore.awsrequest:AWSResponse",
                "botocore.awsrequest:HeadersDict",
            ),
            ("botocore.httpsession",),
        ),
        Piece(
            "tls",
            "the certificates of authorities, which were parsed for every new connection",
            (
                "botocore.httpsession:create_urllib3_context",
                "botocore.httpsession:URLLib3Session._setup_ssl_cert",
            ),
            (
                "botocore.httpsession:URLLib3Session.__init__",
                "botocore.httpsession:URLLib3Session._get_ssl_context",
                "botocore.httpsession:URLLib3Session._get_pool_manager_kwargs",
            ),
        ),
    )
}

# The functions of each piece that was found to be usable: how to look each up, and what was
# there then.
_Owned = tuple[tuple[Callable[[str], Any], str, Any], ...]
_owned: dict[str, _Owned] = {}


def usable(name: str) -> bool:
    """Tell whether a piece may do its work now, for instance in a client that is made."""
    return not reason(name)


def reason(name: str) -> str:
    """Say why a piece may not do its work now; empty if it may.

    The texts of the functions are compared once per process, whether they are still in
    their places every time.
    """
    if os.environ.get(SWITCH) == "0":
        return f"{SWITCH} is 0"
    owned = _owned.get(name)
    if owned is None:
        places = []
        for function in PIECES[name].functions:
            if wrong := _judge(function):
                return wrong
            place = find(function)
            assert place is not None
            places.append((place.namespace.get, place.attribute, place.value))
        _owned[name] = tuple(places)
        return ""
    for function, (look_up, attribute, value) in zip(PIECES[name].functions, owned):
        if look_up(attribute) is not value:
            return _judge(function)
    return ""


def guard(name: str) -> Callable[[], bool]:
    """Return a function that tells whether what a piece does itself is still in its place.

    It is asked in every call, where `usable` was once when the client was made: tools wrap
    functions at any time, and the loggers of the piece may be enabled.
    """
    done = len(PIECES[name].done)
    loggers = [logging.getLogger(logger) for logger in PIECES[name].loggers]
    watched: _Owned = ()

    def intact() -> bool:
        nonlocal watched
        if not watched:
            watched = _owned.get(name, ())[:done]
        for look_up, attribute, value in watched:
            if look_up(attribute) is not value:
                return False
        for logger in loggers:
            if logger.isEnabledFor(logging.DEBUG):
                return False
        return bool(watched)

    return intact


def _judge(name: str) -> str:
    """Say what is wrong with a function, or nothing if it is known."""
    place = find(name)
    if place is None or place.value is None:
        return f"{name} is not there"
    function = original(name, place.value)
    if function is None:
        return f"{name} is not botocore's own: something has taken its place"
    found = digest(function)
    if found is None:
        if botocore.__version__ in VERSIONS:
            return ""
        return f"{name} has no source here, and botocore {botocore.__version__} is none that is known"
    if found not in KNOWN.get(name, ()):
        return f"{name} differs from what is known of it"
    return ""
