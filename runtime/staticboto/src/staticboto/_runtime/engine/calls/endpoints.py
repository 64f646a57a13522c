"""The parameters of endpoints, with what is the same in all calls of an operation found once.

A service's rules take up to twenty parameters. For each, botocore asks in every call whether
the operation fixes it, a member of the input or a path into it gives it, the client's
configuration has it, or it is built in. Owns these questions. The rules themselves, their
errors, and the events that change what is built in stay botocore's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import jmespath
from botocore.regions import EndpointResolverBuiltins, EndpointRulesetResolver

from ..pieces.inventory import ENDPOINTS
from ..pieces.verdict import guard

_intact = guard(ENDPOINTS)
_botocore: Any = EndpointRulesetResolver

_COUNTED = {"AccountId", "AccountIdEndpointMode"}


class _Source(NamedTuple):
    """Where the value of a parameter comes from, the first that has one.

    Attributes:
        name: the parameter.
        fixed: what the operation says that it is.
        member: the member of the input that gives it.
        path: the path into the input that gives it.
        setting: the key of the client's own settings for endpoints.
        builtin: the key of what is built in, which handlers may have changed.
        counted: whether its use is told in the User-Agent header.
    """

    name: str
    fixed: Any
    member: str | None
    path: str | None
    setting: str | None
    builtin: str | None
    counted: bool


class PlanningResolver(EndpointRulesetResolver):
    """botocore's resolver of endpoints, which knows where its parameters come from."""

    _plans: dict[Any, tuple[_Source, ...] | None]
    # What botocore-stubs leave out.
    _param_definitions: Mapping[str, Any]
    _client_context: Mapping[str, Any]
    _get_customized_builtins: Callable[[Any, Any, Any], Mapping[Any, Any]]
    _get_static_context_params: Callable[[Any], Mapping[str, Any]]
    _get_dynamic_context_params: Callable[[Any], Mapping[str, str]]
    _get_client_context_params: Callable[[], Mapping[str, str]]
    _register_endpoint_feature_ids: Callable[[str, Any], None]

    def _get_provider_params(
        self, operation_model: Any, call_args: Any, request_context: Any
    ) -> dict[str, Any]:
        plan = self._plan(operation_model) if _intact() else None
        if plan is None:
            made: dict[str, Any] = _botocore._get_provider_params(
                self, operation_model, call_args, request_context
            )
            return made
        builtins = self._get_customized_builtins(
            operation_model, call_args, request_context
        )
        found: dict[str, Any] = {}
        for name, value, member, path, setting, builtin, counted in plan:
            if value is None and member is not None:
                value = call_args.get(member)
            if value is None and path is not None:
                value = jmespath.search(path, call_args)
            if value is None and setting is not None:
                value = self._client_context.get(setting)
            if value is None and builtin is not None:
                value = builtins.get(builtin)
                if callable(value):
                    value = value()
            if value is not None:
                found[name] = value
                if counted:
                    self._register_endpoint_feature_ids(name, value)
        return found

    def _plan(self, operation: Any) -> tuple[_Source, ...] | None:
        """Return where the parameters of an operation come from; None if it is not known."""
        try:
            return self._plans[operation]
        except KeyError:
            plan = self._plans[operation] = self._make_plan(operation)
            return plan

    def _make_plan(self, operation: Any) -> tuple[_Source, ...] | None:
        fixed = self._get_static_context_params(operation)
        members = self._get_dynamic_context_params(operation)
        paths: Any = operation.operation_context_parameters or {}
        settings = self._get_client_context_params()
        plan = tuple(
            _Source(
                name,
                fixed.get(name),
                members.get(name),
                paths[name]["path"] if name in paths else None,
                settings.get(name),
                definition.builtin,
                name in _COUNTED,
            )
            for name, definition in self._param_definitions.items()
        )
        # botocore has an error for these.
        known: Any = EndpointResolverBuiltins.__members__.values()
        asked = {source.builtin for source in plan} - {None}
        return plan if asked <= set(known) else None


def improve(resolver: Any) -> None:
    """Let a client's resolver plan, if it is botocore's own; a client may have none."""
    if type(resolver) is EndpointRulesetResolver:
        vars(resolver)["_plans"] = {}
        resolver.__class__ = PlanningResolver
