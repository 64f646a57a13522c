"""The questions about clients beyond operations: members, paginators, waiters."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from botocore import xform_name
from botocore.handlers import BUILTIN_HANDLERS
from botocore.waiter import WaiterModel

from tests.behaviour.calls import answered, call, parameters
from tests.behaviour.question import Question
from tests.support.values import FULL, MINIMAL
from tests.support.wire import answer
from tests.support.wire.answer import Answer

_DATABASE = {"Hostname": "database", "Region": "eu-west-1", "ExpiresIn": 60}
_SIGNERS: dict[str, dict[str, Any]] = {
    "generate_db_auth_token": {
        "DBHostname": "database",
        "Port": 5432,
        "DBUsername": "ann",
    },
    "generate_db_connect_auth_token": _DATABASE,
    "generate_db_connect_admin_auth_token": _DATABASE,
    "generate_presigned_post": {
        "Bucket": "pictures",
        "Key": "${filename}",
        "Fields": {"acl": "private"},
        "Conditions": [["content-length-range", 1, 9]],
    },
}


def surface(client: Any) -> Iterator[Question]:
    """Ask what a client has: members, names, exceptions.

    Args:
        client: boto3's.
    """

    def ask(name: str, question: Any) -> Question:
        return Question("surface", "client", name, question)

    yield ask("members", lambda c: sorted(set(_public(c)) - {"create"}))  # our addition
    yield ask("repr", lambda c: repr(c).partition(" at ")[0])
    yield ask("name", lambda c: [type(c).__name__, c.meta.service_model.service_name])
    yield ask("methods", lambda c: dict(c.meta.method_to_api_mapping))
    yield ask("endpoint", lambda c: [c.meta.endpoint_url, c.meta.region_name])
    yield ask("waiters", lambda c: list(c.waiter_names))
    yield ask("unknown waiter", lambda c: c.get_waiter("no_such_waiter"))
    yield ask("unknown paginator", lambda c: c.get_paginator("no_such_operation"))
    yield ask("unknown method", lambda c: c.no_such_operation)
    methods = sorted(client.meta.method_to_api_mapping)
    yield ask(
        "can_paginate", lambda c: [name for name in methods if c.can_paginate(name)]
    )
    yield ask("exceptions", lambda c: _public(c.exceptions))
    yield ask("unknown exception", lambda c: c.exceptions.NoSuchException)
    shapes = client.meta.service_model.error_shapes
    codes = [s.metadata.get("error", {}).get("code", s.name) for s in shapes]
    yield ask(
        "from_code",
        lambda c: [c.exceptions.from_code(code).__name__ for code in (*codes, "None")],
    )


def injected(client: Any) -> Iterator[Question]:
    """Ask for what handlers add to a client: aliases of methods, and signers.

    Args:
        client: boto3's.
    """
    service = client.meta.service_model.service_id.hyphenize()
    start = f"getattr.{service}."
    for event, *_ in BUILTIN_HANDLERS:
        if event.startswith(start):
            name = event[len(start) :]
            yield Question("surface", "client", name, partial(_name, alias=name))
    for name, given in _SIGNERS.items():
        if hasattr(client, name):
            # A copy, for some botocores add to what they are given.
            yield Question("surface", "client", name, call(name, given))


def _name(client: Any, alias: str) -> str:
    name: str = getattr(client, alias).__name__
    return name


def pages(client: Any, operation: Any) -> Iterator[Question]:
    """Ask the paginator of an operation for its pages.

    Args:
        client: boto3's.
        operation: an operation, which may have no paginator.
    """
    method = xform_name(operation.name)
    if not client.can_paginate(method):
        return
    answers = [answered(operation, FULL), answer.empty(operation)]
    given = parameters(operation, MINIMAL)
    for name, config in {
        "pages": {},
        "sized": {"PageSize": 2, "MaxItems": 3},
        "resumed": {"MaxItems": 1, "StartingToken": "bm90IGEgdG9rZW4="},
    }.items():
        config = {"PaginationConfig": config} if config else {}
        given_here = {**given, **config}

        def list_pages(c: Any, given: dict[str, Any] = given_here) -> Any:
            paginator = c.get_paginator(method)
            return [
                type(paginator).__name__,
                list(paginator.paginate(**copy.deepcopy(given))),
            ]

        def build(c: Any, given: dict[str, Any] = given_here) -> Any:
            iterator = c.get_paginator(method).paginate(**copy.deepcopy(given))
            return [iterator.build_full_result(), iterator.resume_token]

        yield Question("paginator", operation.name, name, list_pages, answers)
        yield Question("paginator", operation.name, f"{name}, built", build, answers)

    def misuse(c: Any) -> Any:
        return list(c.get_paginator(method).paginate(NoSuchParameter=1))

    yield Question("paginator", operation.name, "unknown keyword", misuse, answers)


def waits(client: Any) -> Iterator[Question]:
    """Ask each waiter of a service, once for each thing that it looks for."""
    for name, config in waiter_configs(client).items():
        operation = client.meta.service_model.operation_model(config.operation)
        given = parameters(operation, MINIMAL)

        def wait(c: Any, name: str = name, given: dict[str, Any] = given) -> Any:
            waiter = c.get_waiter(xform_name(name))
            once = {"Delay": 0, "MaxAttempts": 1}
            result = waiter.wait(**copy.deepcopy(given), WaiterConfig=once)
            return [type(waiter).__name__, waiter.name, result]

        for number, acceptor in enumerate(config.acceptors):
            # S3 follows a redirection: it must not lead to another one.
            answers = [_accepted(operation, acceptor), answer.empty(operation)]
            what = f"{number}: {acceptor.state} on {acceptor.matcher}"
            yield Question("waiter", name, what, wait, answers)


def waiter_configs(client: Any) -> dict[str, Any]:
    """Return botocore's descriptions of a service's waiters by their names."""
    config = client._get_waiter_config()
    model = WaiterModel(config) if config else None
    return (
        {name: model.get_waiter(name) for name in model.waiter_names} if model else {}
    )


def _accepted(operation: Any, acceptor: Any) -> Answer:
    """Return an answer that an acceptor of a waiter is looking for, if that is easy."""
    if acceptor.matcher == "status":
        return Answer(int(acceptor.expected), answer.empty(operation).body)
    if acceptor.matcher == "error" and isinstance(acceptor.expected, str):
        return answer.unknown(operation, acceptor.expected, 400)
    shape = operation.output_shape
    value = {} if shape is None else FULL.value(shape, operation.name)
    if acceptor.matcher.startswith("path"):
        path = re.sub(r"\[[^\]]*\]", "[]", acceptor.argument)
        if re.fullmatch(r"[\w.\[\]]+", path):
            _put(value, path.replace("[]", ".[]").split("."), acceptor.expected)
    return answer.success(operation, value)


def _put(value: Any, path: list[str], expected: Any) -> None:
    step, *rest = path
    if step == "[]":
        places: Any = range(len(value)) if isinstance(value, list) else ()
    else:
        places = [step] if isinstance(value, dict) and step in value else ()
    for place in places:
        if rest:
            _put(value[place], rest, expected)
        else:
            value[place] = expected


def _public(value: Any) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_")]
