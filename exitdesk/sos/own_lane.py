"""A lane with the participant's own word: what he wants to talk about (000 sections 2.3, 2.8, 4.4).

Each such lane has a name of its own, taken from the meeting at which it was said: a card about "boksning" is
never about something else because another word was said at another meeting.
"""

from dataclasses import field
from typing import Final

from exitdesk.journal.entry import MeetingId
from exitdesk.sos.card import LaneId, Version, Withdrawn, differ
from exitdesk.value import value

_OWN: Final = "own-"
_LONGEST: Final = 36  # a lane's name has at most forty characters


@value
class LaneWord:
    """The word, as he said it."""

    text: str = field(repr=False)


@value
class OwnLane:
    """A lane with his word as it stands; more than one in `versions` is a question."""

    id: LaneId
    word: str = field(repr=False)
    versions: tuple[Version[LaneWord | Withdrawn], ...] = field(default=(), repr=False)

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)


def own_lane_of(meeting: MeetingId) -> LaneId:
    """Return the lane for the word said at a meeting: the same one on every laptop."""
    return LaneId(_OWN + meeting.partition("-")[2][-_LONGEST:])


def is_own(lane: LaneId) -> bool:
    """Whether a lane carries his word, and is not one of the unit's."""
    return lane.startswith(_OWN)
