"""Comparing one service: every question is put to both sides, and the outcomes compared."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tests.behaviour import calls, counterparts, resources, sides
from tests.behaviour.origin import not_generated
from tests.behaviour.outcome import Outcome, difference, outcome
from tests.behaviour.question import Question
from tests.behaviour.score import Difference, Score
from tests.behaviour.sides import Side

T = TypeVar("T")

# `time.gmtime()`, which some signatures use, may be a tick behind `time.time()`.
_LAG = 0.02
_TRIES = 5


def compare_service(
    service: str, sample: int | None, source: Path | None, models: Path | None = None
) -> Score:
    """Compare staticboto with boto3 in everything that a service has.

    Args:
        service: the service's name, such as `s3`.
        sample: how many of its operations to look at, and of its waiters, and nine times
            as many questions about its resources; None is all.
        source: where the generated package is, unless it can be imported already.
        models: where botocore and boto3 are that were generated from, if others run.
    """
    with sides.quiet_world():
        pair = sides.both(service, source, models)
        clients = [side.client(service) for side in pair]
        names = _sampled(clients[0].meta.service_model.operation_names, sample)
        score = Score(operations=len(names))
        strangers = not_generated(clients[1])
        score.compared["generated"] = 1
        if strangers:
            what = "\n    ".join(strangers)
            score.differences.append(
                Difference(service, "generated", "client", "classes", what)
            )
        put = partial(_put, score, service, pair)
        put(_client_questions(clients[0], names, sample), clients)
        if service in pair[0].session.get_available_resources():
            made = [side.resource(service) for side in pair]
            put(
                _sampled(list(resources.questions(made[0])), sample and 9 * sample),
                made,
            )
        for client in clients:
            client.close()
        different = {difference.subject for difference in score.differences}
        score.unequal = {
            f"{service}.{name}" for name in names if strangers or name in different
        }
        return score


def _client_questions(
    client: Any, names: Iterable[str], sample: int | None
) -> Iterator[Question]:
    yield from counterparts.surface(client)
    yield from counterparts.injected(client)
    for name in names:
        operation = client.meta.service_model.operation_model(name)
        yield from calls.questions(operation)
        yield from counterparts.pages(client, operation)
    yield from _sampled(list(counterparts.waits(client)), sample)


def _sampled(every: list[T], sample: int | None) -> list[T]:
    if sample is None or len(every) <= sample:
        return every
    # The same ones each time, others in each service.
    return random.Random(str(every[0])).sample(every, sample)


def _put(
    score: Score,
    service: str,
    pair: tuple[Side, Side],
    questions: Iterable[Question],
    objects: list[Any],
) -> None:
    """Put questions to the clients or resources of both sides, and keep the score."""
    for question in questions:
        score.compared[question.kind] += 1
        expected, said = _compare(question, pair, objects)
        score.raised[question.kind] += expected.raised
        if said is None:
            continue
        score.differences.append(
            Difference(service, question.kind, question.subject, question.name, said)
        )


def _compare(
    question: Question, pair: tuple[Side, Side], objects: list[Any]
) -> tuple[Outcome, str | None]:
    for _ in range(_TRIES):
        second = int(time.time() - _LAG)
        expected, found = (
            _ask(question, side, asked)
            for side, asked in zip(pair, objects, strict=True)
        )
        said = difference(expected, found)
        # Signatures hold the second. Rather than to stop the clock, of which each side
        # may have an idea of its own, ask again when it went on in between.
        if said is None or int(time.time()) == second:
            break
    return expected, said


def _ask(question: Question, side: Side, asked: Any) -> Outcome:
    side.listen(question.answers)
    return outcome(lambda: question.ask(asked), lambda: side.sent)
