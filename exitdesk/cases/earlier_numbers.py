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


Earlier: TypeAlias = Mapping[ScaleId, Sequence[EarlierNumber]]
"""By scale, the newest meeting first."""
