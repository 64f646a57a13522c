"""The proof of codecs for a service: requests and answers, by both sides, compared."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from botocore.loaders import Loader
from botocore.model import ServiceModel

from tests.codecs import answers, parameters
from tests.codecs.pair import Pair

_PRECISIONS = ("default", "millisecond", "legacy")


@dataclass
class Proof:
    """What came out.

    Attributes:
        compared: how many results were compared, of requests and of responses, and how
            many took the shorter way.
        wrong: where they differ.
    """

    compared: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Proof) -> None:
        """Add what came out for another service."""
        self.compared += other.compared
        self.wrong += other.wrong


def services() -> list[str]:
    """Return the names of all services that botocore has."""
    return Loader().list_available_services("service-2")


def load(service: str) -> ServiceModel:
    """Return the model of a service."""
    description: Any = Loader().load_service_model(service, "service-2")
    return ServiceModel(description, service)


def prove(service: str, sample: int | None = None, turns: int = 30) -> Proof:
    """Compare both sides for a service.

    Args:
        service: its name.
        sample: how many operations to look at; None is all.
        turns: how many requests and answers are to be nearly right, for each operation.
    """
    model = load(service)
    rewrite_paths(model)
    proof = Proof()
    names = list(model.operation_names)
    if sample is not None and sample < len(names):
        names = random.Random(service).sample(names, sample)
    pairs = [Pair(model, precision) for precision in _PRECISIONS]
    pairs.append(Pair(model, validation=False))
    for name in names:
        operation = model.operation_model(name)
        for what, difference in _compare(operation, pairs, turns):
            if difference is not None:
                proof.wrong.append(f"{service}.{name}: {what}: {difference}")
    for pair in pairs:
        proof.compared += pair.taken
    return proof


def _compare(
    operation: Any, pairs: list[Pair], turns: int
) -> Iterator[tuple[str, str | None]]:
    ordinary = pairs[0]
    for pair in pairs:
        for given in parameters.right(operation):
            yield f"request of {given!r:.1000}", pair.request(operation, given)
    for number, odd in enumerate(parameters.nearly(operation, turns)):
        pair = pairs[number % len(pairs)]
        yield f"request of {odd!r:.1000}", pair.request(operation, odd)
    for answer in (*answers.right(operation), *answers.nearly(operation, turns)):
        yield f"answer {answer!r:.1000}", ordinary.response(operation, answer)


def rewrite_paths(model: ServiceModel) -> None:
    """Take the bucket out of S3's paths, as botocore's handler does at the first call."""
    if model.service_name == "s3":
        from botocore import handlers

        rewrite: Any = vars(handlers)["remove_bucket_from_url_paths_from_model"]
        for name in model.operation_names:
            operation = model.operation_model(name)
            if "/{Bucket}" in operation.http["requestUri"]:
                rewrite(params={}, model=operation, context={})
