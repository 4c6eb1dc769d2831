"""Numbers given at earlier meetings of the same case, each with what was asked there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from exitdesk.journal.entry import MeetingId, PersonId
from exitdesk.sos.scale import ScaleId, ScaleQuestion


@dataclass(frozen=True, slots=True)
class EarlierNumber:
    """A number given at an earlier meeting, and what was asked there: the direction may be another today."""

    meeting: MeetingId
    day: date
    person: PersonId
    name: str
    number: int
    asked: ScaleQuestion

    def meant_the_same(self, now: ScaleQuestion) -> bool:
        """Say whether it may stand on today's axis: read the wrong way round it could cost a life."""
        then = self.asked
        return (then.direction, then.zero, then.ten) == (now.direction, now.zero, now.ten)


Earlier: TypeAlias = Mapping[ScaleId, Sequence[EarlierNumber]]
"""By scale, the newest meeting first."""
