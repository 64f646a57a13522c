"""The User-Agent header, made once for the same inputs.

botocore makes its text twice a call, from components that hardly ever change: what does is
which features of the SDK a call uses. Owns the texts that were made and what they depend on;
the text itself is always botocore's.
"""

from __future__ import annotations

from typing import Any

from botocore.context import get_context
from botocore.useragent import UserAgentString

from ..pieces.inventory import USER_AGENT
from ..pieces.verdict import guard

LIMIT = 64
"""How many texts a client keeps before it forgets them all: features come in few sets."""

_intact = guard(USER_AGENT)


class CachedUserAgent(UserAgentString):
    """botocore's generator of the header, which remembers its texts.

    What a text depends on is read again every time, also from the configuration, which
    programs may change while a client lives.
    """

    _texts: dict[tuple[object, ...], str]

    def to_string(self) -> str:
        """Return what botocore's `UserAgentString.to_string` returns."""
        if not _intact():
            return super().to_string()
        inputs = self._inputs()
        text = self._texts.get(inputs)
        if text is None:
            if len(self._texts) >= LIMIT:
                self._texts.clear()
            text = self._texts[inputs] = super().to_string()
        return text

    def _inputs(self) -> tuple[object, ...]:
        state = vars(self).copy()
        del state["_texts"]
        config = state.pop("_client_config")
        own: set[str] = state.pop("_client_features") or set()
        context = get_context()
        features = own.union(context.features if context else ())
        # Joined in the order of the set, which is that of the text.
        return (",".join(features), *state.values(), *_of(config))


def _of(config: Any) -> tuple[object, ...]:
    """Return what the text depends on of a client's configuration."""
    if not config:
        return ()
    retries = config.retries
    return (
        (
            config._supplied_user_agent
            if hasattr(config, "_supplied_user_agent")
            else config.user_agent
        ),
        config.user_agent_extra,
        config.user_agent_appid,
        config.endpoint_discovery_enabled,
        bool(retries),
        retries.get("mode") if retries else None,
    )


def improve(creator: Any) -> None:
    """Let a client's generator remember, if it is botocore's own."""
    if type(creator) is UserAgentString:
        vars(creator)["_texts"] = {}
        creator.__class__ = CachedUserAgent
