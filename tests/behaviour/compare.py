"""Comparing one service: every question is put to both sides, and the outcomes compared."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.behaviour import calls, counterparts, resources, sides
from tests.behaviour.outcome import Outcome, difference, outcome
from tests.behaviour.question import Question
from tests.behaviour.score import Difference, Score
from tests.behaviour.sides import Side


def compare_service(service: str, sample: int | None, source: Path | None) -> Score:
    """Compare staticboto with boto3 in everything that a service has.

    Args:
        service: the service's name, such as `s3`.
        sample: how many of its operations to look at, and as many paginators, waiters
            and resource types; None is all.
        source: where the generated package is, unless it can be imported already.
    """
    with sides.quiet_world():
        pair = sides.both(source)
        clients = [side.client(service) for side in pair]
        score = Score()
        not_ours = _not_generated(service, clients[1])
        if not_ours:
            score.differences.append(not_ours)
        model = clients[0].meta.service_model
        names = _sampled(service, model.operation_names, sample)
        score.operations = len(names)
        _put(
            service, _client_questions(clients[0], names, sample), pair, clients, score
        )
        if service in pair[0].session.get_available_resources():
            made = [side.resource(service) for side in pair]
            asked = resources.questions(made[0])
            _put(
                service,
                _sampled(service, list(asked), sample and 5 * sample),
                pair,
                made,
                score,
            )
        for client in clients:
            client.close()
        different = {difference.subject for difference in score.differences}
        score.unequal = {
            f"{service}.{name}" for name in names if not_ours or name in different
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
    service = client.meta.service_model.service_name
    yield from _sampled(service, list(counterparts.waits(client)), sample)


def _sampled(seed: str, all_of_them: Any, sample: int | None) -> Any:
    if sample is None or len(all_of_them) <= sample:
        return all_of_them
    return random.Random(seed).sample(all_of_them, sample)


def _not_generated(service: str, client: Any) -> Difference | None:
    """Comparing botocore with itself proves nothing: is the client a generated one?"""
    module = type(client).__module__
    if module.startswith("staticboto.") and module.endswith(".client"):
        return None
    what = f"the client's class is not generated, but made in {module}"
    return Difference(service, "surface", "client", "generated", what)


def _put(
    service: str,
    questions: Iterable[Question],
    pair: tuple[Side, Side],
    objects: list[Any],
    score: Score,
) -> None:
    """Put questions to both sides, and keep the score."""
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
    while True:
        second = int(time.time())
        expected, found = (
            _ask(question, side, asked)
            for side, asked in zip(pair, objects, strict=True)
        )
        said = difference(expected, found)
        # Signatures hold the second. Rather than to stop the clock, of which each side
        # may have an idea of its own, ask again when it went on in between.
        if said is None or int(time.time()) == second:
            return expected, said


def _ask(question: Question, side: Side, asked: Any) -> Outcome:
    side.listen(question.answers)
    return outcome(lambda: question.ask(asked), lambda: side.sent)
