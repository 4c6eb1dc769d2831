"""Numbers given at earlier meetings of the same case, each with what was asked there."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from exitdesk.journal.entry import MeetingId, PersonId
from exitdesk.sos.scale import Scale, ScaleId, ScaleQuestion
from exitdesk.value import value


@value
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

MOST_EARLIER: Final = 4


def beside_today(scale: Scale, earlier: Earlier) -> tuple[tuple[EarlierNumber, ...], ...]:
    """Return what those who gave a number today gave before where it meant the same, by meeting."""
    today = {rating.person for rating in scale.ratings}
    meetings: dict[MeetingId, list[EarlierNumber]] = {}
    for one in earlier.get(scale.id, ()):
        if one.person in today and one.meant_the_same(scale.asked):
            meetings.setdefault(one.meeting, []).append(one)
    return tuple(tuple(said) for said in list(meetings.values())[:MOST_EARLIER])
