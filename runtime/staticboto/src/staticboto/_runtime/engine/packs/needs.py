"""What a service asks of botocore, the engine, and whether the installed one has it.

Models of a newer botocore may want what an older one does not know: a protocol, a way to sign,
a function of the rules for endpoints. What is known is in tables of botocore's; they are looked
at when the model of a service is read, on a botocore that is older than the one which the
service was generated with. Owns the comparison and the error. What a service needs is found out
by `generator/files/needs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import botocore
from botocore.exceptions import BotoCoreError

from ...._index.catalog import BOTOCORE_VERSION

if TYPE_CHECKING:
    from .pack import Pack


class EngineTooOldError(BotoCoreError):
    """The installed botocore cannot make calls of a service.

    The message says what it lacks, and which botocore has it.
    """

    fmt = (
        "{service} cannot be used with botocore {installed}, which does not know "
        "{missing}. To mend it: pip install --upgrade 'botocore>={enough}'"
    )


def check(service: str, pack: Pack) -> None:
    """See that the installed botocore has what a service needs.

    Args:
        service: the service's name.
        pack: its pack.

    Raises:
        EngineTooOldError: it has not.
    """
    if botocore.__version__ == BOTOCORE_VERSION:
        return
    if _is_older(botocore.__version__) and (missing := _missing(pack)):
        raise EngineTooOldError(
            service=service,
            installed=botocore.__version__,
            missing=", ".join(missing),
            enough=BOTOCORE_VERSION,
        )


def _is_older(installed: str) -> bool:
    def numbers(version: str) -> list[int]:
        return list(map(int, re.findall(r"\d+", version)))

    return numbers(installed) < numbers(BOTOCORE_VERSION)


@cache
def _missing(pack: Pack) -> Sequence[str]:
    """Return what the installed botocore lacks, in words."""
    needs = pack.read("needs")
    return [*_of_calls(needs), *_of_endpoints(needs)]


def _of_calls(needs: Mapping[str, Any]) -> Iterator[str]:
    from botocore.auth import AUTH_TYPE_MAPS, AUTH_TYPE_TO_SIGNATURE_VERSION
    from botocore.parsers import PROTOCOL_PARSERS
    from botocore.serialize import SERIALIZERS

    protocols = needs["protocols"]
    if not any(each in SERIALIZERS and each in PROTOCOL_PARSERS for each in protocols):
        yield f"the protocol {' or '.join(protocols)}"
    # botocore takes the first that it has a class for, and refuses what it never heard of.
    for way in needs["auth"]:
        version = AUTH_TYPE_TO_SIGNATURE_VERSION.get(way)
        if version is None:
            yield f"the authentication {way}"
        if version is None or version == "none" or version in AUTH_TYPE_MAPS:
            break


def _of_endpoints(needs: Mapping[str, Any]) -> Iterator[str]:
    from botocore.endpoint_provider import RuleSetStandardLibrary
    from botocore.regions import EndpointResolverBuiltins

    library: Any = RuleSetStandardLibrary({})
    for function in needs["functions"]:
        if not hasattr(library, library.convert_func_name(function)):
            yield f"the function {function} of endpoint rules"
    known: Any = {each.value for each in EndpointResolverBuiltins}
    for setting in needs["settings"]:
        if setting not in known:
            yield f"the setting {setting} of endpoint rules"
