"""The rules for endpoints, made into objects when they are first reached.

botocore makes objects of all rules of a service for every client: for S3 a thousand, of which a
call reaches twenty. Here those of a service are made once a process, and the branches of their
tree when a call comes to them. What a rule does stays botocore's. Source:
`botocore.endpoint_provider`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from botocore.endpoint_provider import BaseRule, RuleCreator, RuleSet, TreeRule

from .pack import Pack

DOCUMENT = "endpoint-rule-set-1"
_RULES = "endpoint-rules"

_made: dict[Pack, list[Any]] = {}


def document(pack: Pack) -> dict[str, Any]:
    """Return the rules of a service, as botocore's loader would."""
    return {**without_rules(pack), "rules": pack.read(_RULES)}


def without_rules(pack: Pack) -> dict[str, Any]:
    """Return the same with no rules, to make a resolver of that `attach` is given."""
    return {**pack.read(DOCUMENT), "rules": []}


def attach(resolver: Any, pack: Pack) -> None:
    """Let the resolver of a client have the rules of a pack.

    Args:
        resolver: botocore's resolver, which was made of rules that `without_rules` returned.
        pack: the pack that they are from.
    """
    ruleset: Any = resolver.__dict__["_provider"].ruleset
    ruleset.__class__ = PackedRuleSet
    ruleset.pack = pack


class PackedRuleSet(RuleSet):
    """botocore's set of rules, less the rules, which all clients of a service share."""

    pack: Pack

    def _shared(self) -> list[Any]:
        """Return the rules that are tried first."""
        made = _made.get(self.pack)
        return made or _made.setdefault(
            self.pack, list(map(_rule, self.pack.read(_RULES)))
        )

    # Before those that an instance was made with, of which there are none.
    rules: Any = property(_shared, lambda self, value: None)


class _Branch(TreeRule):
    """Rules below a condition, which become objects when the condition is met."""

    def __init__(self, rules: Sequence[Mapping[str, Any]], **told: Any) -> None:
        BaseRule.__init__(self, **told)
        self._told = rules

    def _grow(self) -> list[Any]:
        return list(map(_rule, self._told))

    rules: Any = cached_property(_grow)


def _rule(told: Mapping[str, Any]) -> Any:
    if told["type"] != "tree":
        return RuleCreator.create(**told)
    return _Branch(**{key: value for key, value in told.items() if key != "type"})
