"""Why a key of a response is promised or not, and whether an attribute may be None.

Owns the output of `explain`, and the names that it accepts. Decides nothing: its answers
for each level of `--outputs` come from the same code as the types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import get_args

from ..errors import UsageError
from ..model.service import Service
from ..model.shapes import Member, Structure
from ..naming import names
from ..options import Options, Outputs
from ..parts.context import Context
from ..parts.resource_class import ResourceClass
from ..parts.structures import has_fields
from ..read import load, parse
from ..typing.attributes import Attributes, Certainty
from ..typing.promises import Promise

LEVELS: tuple[Outputs, ...] = get_args(Outputs)
TYPES: Mapping[Certainty, str] = {
    Certainty.SURE: "X",
    Certainty.UNKNOWN: "X | MaybeNone",
    Certainty.MISSING: "X | None",
}
"""The answers for an attribute whose type would be `X`."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for one level of `--outputs`, with the reason."""

    short: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One key or attribute, with an answer for each of `LEVELS`."""

    name: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The keys of a TypedDict, or the attributes of a resource.

    Attributes:
        names: the names that select it; the first is its own.
        title: its title in the output.
        rows: its keys or attributes.
        type_defs: the TypedDicts that have these keys: one, and another if resources
            have a dialect.
    """

    names: tuple[str, ...]
    title: str
    rows: tuple[Row, ...]
    type_defs: tuple[str, ...] = ()


def lines(service: str, asked: Sequence[str], models: Sequence[Path]) -> Iterator[str]:
    """Yield the lines of the output.

    Args:
        service: the name of the service.
        asked: names of structures, operations and resources, alone or with a key or an
            attribute after a dot.
        models: directories with models of private services.

    Raises:
        UsageError: a name selects nothing.
        GenerationError: a model cannot be read.
    """
    known = load.find_services(models)
    if service not in known:
        raise _unknown(service, "there is no such service", known)
    book = Book(parse.service(load.read(known[service])))
    sections = [section for name in asked for section in book.find(name)]
    for number, section in enumerate(sections):
        if number:
            yield ""
        yield from _detail(section) if len(section.rows) == 1 else _table(section)


class Book:
    """All explanations for one service.

    Args:
        service: the service.
    """

    def __init__(self, service: Service) -> None:
        self._context = Context.of(service, Options())
        self._spelled = [self._context.annotator, self._context.dialect]
        self._service = service

    def find(self, asked: str) -> list[Section]:
        """Return the sections that a name selects; for `Owner.key`, with that key only.

        Raises:
            UsageError: a name selects nothing.
        """
        owner, _, key = asked.partition(".")
        sections = [each for each in self.sections if owner in each.names]
        if not sections:
            known = {name for section in self.sections for name in section.names}
            what = "nothing of this name comes back from the service"
            raise _unknown(owner, what, known)
        if not key:
            return sections
        found = []
        for section in sections:
            rows = tuple(row for row in section.rows if row.name == key)
            if rows:
                found.append(replace(section, rows=rows))
        if not found:
            known = {row.name for section in sections for row in section.rows}
            raise _unknown(asked, f"{owner} has no such key or attribute", known)
        return found

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections: responses, nested structures, exceptions, resources."""
        return (
            *self._responses(),
            *self._nested(),
            *self._errors(),
            *self._resources(),
        )

    def _responses(self) -> Iterator[Section]:
        for shape in sorted(self._context.directions.responses):
            calls = [
                operation.name
                for operation in self._context.operations
                if operation.output == shape
            ]
            methods = [names.snake(each) for each in calls]
            type_defs = [each.names.response(shape) for each in self._spelled]
            title = f"{shape}, a response: {type_defs[0]}, from {', '.join(methods)}"
            structure = self._context.structure(shape)
            envelope = ["ResponseMetadata"]
            also = (*calls, *methods)
            yield self._section(structure, title, type_defs, also, envelope)

    def _nested(self) -> Iterator[Section]:
        for shape in sorted(self._context.directions.outputs):
            structure = self._service.shapes[shape]
            if isinstance(structure, Structure) and not structure.document:
                type_defs = [each.names.output(shape) for each in self._spelled]
                title = f"{shape}, a part of responses: {type_defs[0]}"
                also = [each.names.plain(shape) for each in self._spelled]
                yield self._section(structure, title, type_defs, also)

    def _errors(self) -> Iterator[Section]:
        for shape in sorted(self._context.directions.errors):
            structure = self._context.structure(shape)
            if has_fields(structure):
                type_def = self._context.type_defs.error(shape)
                title = f"{shape}, the response of an exception: {type_def}"
                envelope = ["Error", "ResponseMetadata"]
                yield self._section(structure, title, [type_def], (), envelope)

    def _section(
        self,
        structure: Structure,
        title: str,
        type_defs: Iterable[str],
        also: Iterable[str],
        envelope: Sequence[str] = (),
    ) -> Section:
        """Return a section for a TypedDict; an `envelope` makes it a whole response."""
        whole = bool(envelope)
        rows = [self._key(structure, each, whole) for each in structure.members]
        for added in self._context.overrides.added.get(structure.name, ()):
            answer = Answer("no", f"{added.upstream} adds it where there is cause")
            rows.append(Row(added.name, (answer,) * len(LEVELS)))
        answer = Answer("yes", "botocore adds it to whatever AWS sends")
        rows += [Row(name, (answer,) * len(LEVELS)) for name in envelope]
        same = tuple(dict.fromkeys(type_defs))
        known = dict.fromkeys((structure.name, *same, *also))
        return Section(tuple(known), title, tuple(rows), same)

    def _key(self, structure: Structure, member: Member, whole: bool) -> Row:
        promises = self._context.annotator.promises
        answers = []
        for level in LEVELS:
            promise = promises.of(structure, member, whole, level)
            if promises.is_shared(structure, whole):
                promise = self._shared(structure, member, promise)
            answers.append(Answer("yes" if promise.kept else "no", promise.why))
        return Row(member.name, tuple(answers))

    def _shared(
        self, structure: Structure, member: Member, promise: Promise
    ) -> Promise:
        """Return the promise for a TypedDict that is used in requests too."""
        if structure.union or structure.event_stream:
            return promise
        kept = self._context.annotator.is_required(member, structure)
        if kept is promise.kept:
            return promise
        must = "must have it" if kept else "need not have it"
        why = (
            f"{structure.name} is sent as well, in the same TypedDict, and then {must}"
        )
        return Promise(kept, f"{promise.why}; but {why}")

    def _resources(self) -> Iterator[Section]:
        model = self._service.resources
        if model is None:
            return
        promises = self._context.annotator.promises
        judges = [Attributes(model, promises, level) for level in LEVELS]
        for made in ResourceClass.all_of(self._context):
            resource, known = made.resource, made.named
            found = {
                name: [judge.attribute(resource, member) for judge in judges]
                for name, member in known.attributes.items()
            }
            found |= {
                name: [judge.reference(resource, entry) for judge in judges]
                for name, entry in known.references.items()
            }
            rows = [
                Row(name, tuple(Answer(TYPES[e.certainty], e.why) for e in each))
                for name, each in found.items()
            ]
            title = f"{resource.name}, a resource"
            yield Section((resource.name,), title, tuple(rows))


def _detail(section: Section) -> Iterator[str]:
    """Yield the lines for the only row of a section."""
    (row,) = section.rows
    yield f"{section.names[0]}.{row.name}  ({section.title})"
    width = max(len(answer.short) for answer in row.answers)
    for level, answer in zip(LEVELS, row.answers):
        yield f"  {level:<8}  {answer.short:<{width}}  {answer.why}"


def _table(section: Section) -> Iterator[str]:
    """Yield a line for each row of a section, with the reason for `observed`."""
    yield section.title
    if not section.rows:
        yield "  nothing"
        return
    cells = [
        (row.name, *(answer.short for answer in row.answers)) for row in section.rows
    ]
    head = ("", *LEVELS)
    widths = [max(map(len, column)) for column in zip(head, *cells)]
    whys = [row.answers[LEVELS.index("observed")].why for row in section.rows]
    for cell, why in zip((head, *cells), ("why observed", *whys)):
        texts = (f"{text:<{width}}" for text, width in zip(cell, widths))
        yield f"  {'  '.join(texts)}  {why}"


def _unknown(name: str, what: str, known: Iterable[str]) -> UsageError:
    """Return the error for a name that is not `known`, with similar names."""
    wanted = name.partition(".")[2] or name
    spelled = {each.lower(): each for each in known}
    close = get_close_matches(wanted.lower(), sorted(spelled), n=3, cutoff=0.5)
    meant = " or ".join(spelled[each] for each in close)
    fix = (
        f"Did you mean {meant}?" if meant else "See staticboto-generate explain --help."
    )
    return UsageError(name, what, fix)
