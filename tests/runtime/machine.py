"""A machine on which nothing is configured but what a test does.

Owns its home directory with the configuration files, its environment, and a service to
call; what to configure for a source of credentials stands in `sources`.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from botocore.loaders import JSONFileLoader

from tests.runtime.endpoints import Answer, Endpoint, serving, silent

_parsed = cache(JSONFileLoader().load_file)


class Signature(NamedTuple):
    """What of credentials and settings shows in a request; None where it is unsigned."""

    access_key: str | None
    region: str | None
    token: str | None


class Machine:
    """An empty home directory, an empty environment, and a service to call.

    Args:
        home: the home directory.
        patch: undoes the changes of the environment.
        stack: ends the servers.
    """

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, stack: ExitStack) -> None:
        self.home = home
        self._stack = stack
        self.service = self.serve(silent)
        self._patch = patch
        self._files: dict[str, dict[str, dict[str, str]]] = {}
        for name in ("http_proxy", "https_proxy", "no_proxy"):
            self.unset(name, name.upper())
        self.set(
            AWS_ENDPOINT_URL_SQS=self.service.url,
            BOTO_CONFIG=str(home / ".boto"),  # instead of one in /etc
        )
        # Each session parses botocore's data anew, which takes most of its time.
        patch.setattr(JSONFileLoader, "load_file", lambda loader, path: _parsed(path))
        # botocore asks for the home directory once, when it is imported.
        for owner in ("credentials.SSOProvider", "tokens.SSOTokenProvider"):
            directory = str(home / ".aws/sso/cache")
            patch.setattr(f"botocore.{owner}._SSO_TOKEN_CACHE_DIR", directory)

    def serve(self, answer: Answer, certificate: Path | None = None) -> Endpoint:
        """Start a server that runs until the test is over."""
        return self._stack.enter_context(serving(answer, certificate))

    def set(self, **variables: str) -> None:
        """Set variables of the environment."""
        for name, value in variables.items():
            self._patch.setenv(name, value)

    def unset(self, *names: str) -> None:
        """Remove variables from the environment."""
        for name in names:
            self._patch.delenv(name, raising=False)

    def patch(self, target: str, value: object) -> None:
        """Replace what `target`, such as `os.sep`, leads to."""
        self._patch.setattr(target, value)

    def write(self, name: str, text: str) -> Path:
        """Write a file below the home directory; return its path."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def configure(self, section: str, **settings: str) -> None:
        """Add to a section, such as `profile work`, of the config file."""
        self._add(".aws/config", section, settings)

    def share(self, profile: str, **settings: str) -> None:
        """Add to a profile of the shared credentials file."""
        self._add(".aws/credentials", profile, settings)

    def _add(self, file: str, section: str, settings: dict[str, str]) -> None:
        sections = self._files.setdefault(file, {})
        sections.setdefault(section, {}).update(settings)
        self.write(file, ini(sections))

    def signature(self, session: Any, **arguments: Any) -> Signature:
        """Return how a client signs; `arguments` are those that make it."""
        session.client("sqs", **arguments).list_queues()
        headers = self.service.requests[-1].headers
        scope = re.search(
            r"Credential=([^/]+)/\d+/([^/]+)/sqs/", headers.get("authorization", "")
        )
        key, region = scope.groups() if scope else (None, None)
        return Signature(key, region, headers.get("x-amz-security-token"))


def ini(sections: dict[str, dict[str, str]]) -> str:
    """Return the text of a configuration file."""
    lines = []
    for name, settings in sections.items():
        lines += [f"[{name}]", *(f"{key} = {value}" for key, value in settings.items())]
    return "\n".join([*lines, ""])
