"""Telling strings, by the name and the documentation of a member.

The first candidate that fits the pattern and the length of a shape is taken: what the tables
of `telling` have for the name, what the documentation gives as an example, an ARN, an
identifier or a name after what it identifies; or else a text is made from the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model.shapes import Scalar
from . import patterns, samples
from .telling import ACCOUNT, ARNS, GLOBAL, IDENTIFIERS, IN_ARNS, NAMES, REGION, UUID


@dataclass(frozen=True, slots=True)
class Place:
    """Where a string stands.

    Attributes:
        service: the name of the service.
        owner: the operation or the structure, or the map, that the string is a part of.
        name: the member.
        documentation: of the member or of its shape, as HTML.
    """

    service: str
    owner: str
    name: str
    documentation: str = ""


def string(place: Place, shape: Scalar) -> str:
    """Return a telling string for a place, which fits the shape as far as that is known."""
    for candidate in _candidates(place):
        if fits(candidate, shape):
            return candidate
    return _made(place, shape)


def fits(text: str, shape: Scalar) -> bool:
    """Whether a text has the length and the pattern of a shape.

    A pattern that is not understood counts as none.
    """
    least, most = shape.minimum or 0, shape.maximum
    if len(text) < least or (most is not None and len(text) > most):
        return False
    pattern = patterns.parse(shape.pattern) if shape.pattern else None
    return pattern is None or pattern.fits(text)


_PLURAL = re.compile("(ARN|ID|IP|URI|URL)(?=s(?![a-z]))")
_WORD = re.compile(r"[A-Z]+\d*(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")


@cache
def words(name: str) -> str:
    """Return a name in small words, joined by `_`: `roleARN` → `role_arn`."""
    plain = _PLURAL.sub(lambda found: found[1].capitalize(), name)
    return "_".join(found.lower() for found in _WORD.findall(plain))


def _made(place: Place, shape: Scalar) -> str:
    """Return a text that is made from the pattern, or has the length alone."""
    least = int(shape.minimum or 0)
    most = None if shape.maximum is None else int(shape.maximum)
    pattern = patterns.parse(shape.pattern) if shape.pattern else None
    if pattern is not None:
        made = samples.sample(pattern, least, most, _in_arns(place.service))
        if made is not None:
            return made
    word = "example"
    return (word * (least // len(word) + 1))[: max(least, len(word))][:most]


_GIVEN = re.compile(
    r"(?i)(?:for example|for instance|example)[,:]?\s*"
    r"(?:<code>|[\"“])([ -~]{1,100}?)(?:</code>|[\"”])"
)
_GIVEN_ARN = re.compile(r"arn:aws:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12})?:[\w/:.+=,@-]*\w")


def _candidates(place: Place) -> Iterator[str]:
    """Yield strings for a place, best first."""
    name, owner = words(place.name), _subject(words(place.owner))
    yield from _known(name) or _known(f"{owner}_{name}")
    if "Amazon Resource Name" in place.documentation[:120] or name.endswith("arn"):
        yield from _GIVEN_ARN.findall(place.documentation)
        yield from _arns(place.service, name, owner)
    yield from _GIVEN.findall(place.documentation)
    if noun := _noun(name, "identifier|ids?", owner):
        yield from _identifiers(noun)
    else:
        ending = "(?:display_|friendly_|full_)?name"
        yield from _names(_noun(name, ending, owner) or name or owner)


def _known(name: str) -> tuple[str, ...]:
    """Return what the table has for a name."""
    return next((known for each, known in NAMES if each.search(name)), ())


def _noun(name: str, ending: str, owner: str) -> str:
    """Return what a name is of, such as `vpc` for `vpc_id`; empty for another name."""
    found = re.fullmatch(f"(.*?)_?(?:{ending})", name)
    return (found[1] or owner or "example") if found else ""


_VERBS = re.compile(
    "^(list_tags_for|accept|add|associate|attach|batch|cancel|copy|create|delete|deregister"
    "|describe|detach|disable|disassociate|enable|export|get|import|invoke|list|modify|put"
    "|register|reject|remove|restore|run|search|send|set|start|stop|tag|test|untag|update)_"
)
_ENDINGS = re.compile(
    "(_input|_request|_message|_details?|_type|_configuration|_config)+$"
)


def _subject(owner: str) -> str:
    """Return what an operation or a structure is about: `create_topic_input` → `topic`."""
    return _VERBS.sub("", _ENDINGS.sub("", owner))


def _arns(service: str, name: str, owner: str) -> Iterator[str]:
    """Yield ARNs: of what other services have, and of resources of the service."""
    noun = re.sub("_?(resource_)?(arn|identifier|id)$", "", name) or owner or "resource"
    known = (arn for expression, arn in ARNS if expression.search(name))
    foreign = next(known, f":{service}:")
    if f":{service}:" not in foreign:
        yield foreign
    region = "" if service in GLOBAL else REGION
    start = f"arn:aws:{_in_arns(service)}:{region}:{ACCOUNT}:"
    dashed = noun.replace("_", "-")
    for kind in dict.fromkeys((dashed, noun.replace("_", ""), noun.split("_")[-1])):
        for each in (f"my-{dashed}", UUID, "a1b2c3d4e5"):
            yield f"{start}{kind}/{each}"
            yield f"{start}{kind}:{each}"


def _in_arns(service: str) -> str:
    return IN_ARNS.get(service, service)


def _identifiers(noun: str) -> Iterator[str]:
    if prefix := IDENTIFIERS.get(noun):
        yield f"{prefix}-1234567890abcdef0"
    if "key" in noun:
        yield UUID
    yield "a1b2c3d4e5"
    yield UUID
    yield "1234567890"


def _names(noun: str) -> Iterator[str]:
    dashed = noun.replace("_", "-")
    pascal = "".join(part.capitalize() for part in noun.split("_"))
    yield f"my-{dashed}"
    yield f"my_{noun}"
    yield f"My{pascal}"
    yield f"my{pascal.lower()}"
    yield dashed
    yield pascal
