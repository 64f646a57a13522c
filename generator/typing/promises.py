"""The keys of a response that are promised, and the reasons.

A key is promised if the model requires it or botocore always adds it (`strict`), if
recorded responses of AWS show that it can be relied on (`observed`), or because the user
wants all keys of structures that are never sent (`lenient`). Each level includes the
promises of the level before it. Owns this decision, with the reason in words, so that
the generated types and the output of `explain` agree. Knows nothing of types or their
text.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..facts.evidence import Evidence, Finding, Verdict
from ..facts.overrides import Overrides
from ..graph.directions import Directions
from ..model.service import Service
from ..model.shapes import ListShape, MapShape, Member, Structure
from ..options import Outputs


@dataclass(frozen=True, slots=True)
class Promise:
    """Whether a key is promised, with the reason.

    Attributes:
        kept: whether it is promised.
        why: the reason, in words.
        missing: whether it is known to be absent at times; if it is neither kept nor
            missing, nothing is known.
    """

    kept: bool
    why: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises of one service.

    Attributes:
        service: the service.
        directions: which way its shapes travel.
        overrides: facts about botocore's handlers.
        evidence: counts from recorded responses.
    """

    service: Service
    directions: Directions
    overrides: Overrides
    evidence: Evidence

    def of(
        self, structure: Structure, member: Member, whole: bool, outputs: Outputs
    ) -> Promise:
        """Return the promise for `member` of a returned structure.

        Args:
            structure: the structure that the member belongs to.
            member: the member.
            whole: whether the structure is a whole response. The parsers of all
                protocols always return the payload, header maps and the status code of a
                response, even of an empty one. Source: botocore.parsers.
            outputs: the user's choice of promises.
        """
        override = self.overrides.member(structure.name, member.name)
        if override is not None and override.delivered is not None:
            how = "always delivers it" if override.delivered else "may leave it out"
            why = f"{override.upstream} {how}"
            return Promise(override.delivered, why, not override.delivered)
        if whole and (rule := self._delivered(structure, member)):
            return Promise(True, f"botocore's parsers always deliver it: {rule}")
        if member.required:
            return Promise(True, "the model requires it")
        if structure.union or structure.event_stream:
            alone = len(structure.members) == 1
            how = "it is the only key" if alone else "one key of several is there"
            return Promise(alone, f"of a tagged union, {how}", not alone)
        if outputs == "strict":
            return Promise(False, "the model leaves it optional")
        found = self._seen(structure, member)
        if found.verdict is Verdict.COUNTED:
            return Promise(True, found.why)
        if outputs == "lenient" and self.only_comes_out(structure):
            return Promise(True, "every key of what only comes out of the service is")
        return Promise(False, found.why, missing=found.verdict is Verdict.ABSENT)

    def only_comes_out(self, structure: Structure) -> bool:
        """Whether a structure is never sent to the service, not even as a part."""
        sent = self.directions.inputs | self.directions.requests
        return structure.name not in sent

    def is_shared(self, structure: Structure, whole: bool) -> bool:
        """Whether one TypedDict is used for both directions.

        Its required keys are then those of a request, and it promises only these.
        """
        directions = self.directions
        name = structure.name
        return not whole and name in directions.inputs - directions.twofold

    def _seen(self, structure: Structure, member: Member) -> Finding:
        """Return what the recordings show.

        On the wire, a flattened list or map is only its entries, so that an empty one is
        not sent; so recordings do not prove that it is always there.
        """
        found = self.evidence.find(structure.name, member.name)
        if found.verdict is not Verdict.COUNTED:
            return found
        shape = self.service.shapes[member.shape]
        if member.flattened or (
            isinstance(shape, (ListShape, MapShape)) and shape.flattened
        ):
            why = f"{found.why}; never counted because an empty one is not sent"
            return Finding(Verdict.UNKNOWN, why)
        return found

    def _delivered(self, structure: Structure, member: Member) -> str:
        """Return the rule by which parsers always return a member; empty for none."""
        if structure.payload == member.name:
            return "it is the payload"
        if member.location == "headers":
            return "it is a map of headers"
        if member.location == "statusCode":
            return "it is the status code"
        shape = self.service.shapes[member.shape]
        if isinstance(shape, Structure) and shape.event_stream:
            return "it is the stream of events"
        return ""
