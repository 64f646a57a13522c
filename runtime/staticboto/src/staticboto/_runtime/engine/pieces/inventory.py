"""The pieces of botocore that are done in another way, and the functions they stand for.

Whether a piece may do its work on the botocore that is installed is decided in `pieces`; what
it does is in the module of its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..codecs.functions import FUNCTIONS

CLASSES = "classes"
HANDLERS = "handlers"
USER_AGENT = "user agent"
SIGNING = "signing"
ENDPOINTS = "endpoints"
RULES = "rules"
REQUESTS = "requests"
EVENTS = "events"
HTTP = "http"
TLS = "tls"
SENDING = "sending"
XML_ONCE = "xml once"


class Piece(NamedTuple):
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
        within: a function whose being there says that botocore spares the work itself.
        service: the only service for whose clients it is; empty if it is for all.
    """

    name: str
    spares: str
    done: tuple[str, ...]
    relied: tuple[str, ...] = ()
    loggers: tuple[str, ...] = ()
    within: str = ""
    service: str = ""

    @property
    def functions(self) -> tuple[str, ...]:
        """All that it stands for."""
        return (*self.done, *self.relied)


def _codec(name: str, functions: tuple[str, ...]) -> Piece:
    if name == XML_ONCE:
        spares = "a second reading of answers, which looks for errors in them"
        return Piece(name, spares, functions, service="s3")
    work = "requests" if name.startswith("serialize") else "answers"
    return Piece(name, f"the walk through the model for {work}", functions)


PIECES: Mapping[str, Piece] = {
    piece.name: piece
    for piece in (
        Piece(
            CLASSES,
            "the class of a client, which was built from the whole model each time",
            (
                "botocore.client:ClientCreator._create_client_class",
                "botocore.client:ClientCreator._create_methods",
                "botocore.client:ClientCreator._create_api_method",
                "botocore.client:ClientCreator._create_name_mapping",
            ),
            ("botocore.client:ClientCreator._load_service_model",),
        ),
        Piece(
            HANDLERS,
            "the registration of botocore's own handlers in every session",
            (
                "botocore.session:Session._register_builtin_handlers",
                "botocore.hooks:BaseEventHooks._verify_accept_kwargs",
            ),
            (
                "botocore.compat:accepts_kwargs",
                "botocore.hooks:BaseEventHooks._verify_and_register",
                "botocore.hooks:HierarchicalEmitter.__copy__",
                "botocore.session:Session.register",
                "botocore.session:Session.__init__",
            ),
        ),
        Piece(
            USER_AGENT,
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
            within="botocore.useragent:UserAgentString._get_static_parts",
        ),
        Piece(
            SIGNING,
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
            ENDPOINTS,
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
            RULES,
            "objects of the rules for endpoints, which every client had of its own",
            (
                "botocore.endpoint_provider:RuleSet.__init__",
                "botocore.endpoint_provider:TreeRule.__init__",
                "botocore.endpoint_provider:RuleCreator.create",
            ),
            (
                "botocore.client:ClientCreator._load_service_endpoints_ruleset",
                "botocore.client:ClientCreator._get_client_args",
                "botocore.endpoint_provider:BaseRule.__init__",
                "botocore.endpoint_provider:EndpointProvider.__init__",
                "botocore.endpoint_provider:RuleSet.evaluate",
                "botocore.endpoint_provider:TreeRule.evaluate",
                "botocore.regions:EndpointRulesetResolver.__init__",
            ),
        ),
        Piece(
            REQUESTS,
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
            EVENTS,
            "the way from an event to its handlers, of which most events have none",
            (
                "botocore.hooks:EventAliaser.emit",
                "botocore.hooks:EventAliaser.emit_until_response",
                "botocore.hooks:EventAliaser._alias_event_name",
                "botocore.hooks:HierarchicalEmitter._emit",
            ),
            (
                "botocore.hooks:EventAliaser.__copy__",
                "botocore.hooks:HierarchicalEmitter.emit",
                "botocore.hooks:HierarchicalEmitter.emit_until_response",
            ),
            ("botocore.hooks",),
        ),
        Piece(
            HTTP,
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
            TLS,
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
        Piece(
            SENDING,
            "a packet of its own for the body of a small request",
            (
                "botocore.awsrequest:AWSConnection.request",
                "botocore.awsrequest:AWSConnection.send",
            ),
            (
                "botocore.awsrequest:AWSConnection.__init__",
                "botocore.awsrequest:AWSConnection.close",
                "botocore.awsrequest:AWSConnection._send_output",
                "botocore.awsrequest:AWSHTTPConnection",
                "botocore.awsrequest:AWSHTTPSConnection",
            ),
        ),
        # They look at the loggers themselves, in every call.
        *(_codec(name, functions) for name, functions in FUNCTIONS.items()),
    )
}
