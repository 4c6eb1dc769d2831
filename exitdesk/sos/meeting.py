"""What is known of a meeting besides its board: when, where, frame, journals, what he takes along."""

from datetime import date
from enum import StrEnum

from exitdesk.journal.entry import MeetingId
from exitdesk.sos.card import LaneId
from exitdesk.sos.own_lane import OwnLane, own_lane_of
from exitdesk.value import value


class TakeAlong(StrEnum):
    """What the participant takes home; a choice of the meeting."""

    SIGNED_COPY = "signed_copy"
    CARRY_SAFE = "carry_safe"
    PHOTO_PAGE = "photo_page"
    NOTHING = "nothing"


@value
class MeetingFacts:
    """Number in the case (1..n), day, clock time ("13.00") and place."""

    number: int
    day: date
    time: str = ""
    place: str = ""


@value
class NextMeeting:
    """When and where one meets again; `day` may be unknown yet and `when` say it in words."""

    when: str
    day: date | None = None
    place: str = ""


@value
class Journalised:
    """Entered in an authority's own record system on a day under a number."""

    authority: str
    day: date
    number: str = ""


@value
class Takes:
    """What he chose to take along, and the one optional line ("Torsdag kl. 18")."""

    kind: TakeAlong
    line: str = ""


@value
class PaperChoice:
    """How his copy is set: ``da``, ``en`` or ``da+en``, and whether in large print."""

    language: str
    large: bool = False


@value
class Meeting:
    """A meeting as it stands. `frame_given` and `ended` are clock times ("13.07"), empty until then.

    `lanes_off` are switched off for this meeting alone; the next begins with every lane of the unit's.
    `own_lanes` carry his words: the one said here first, then those that came along with what waited.
    `pocket_heading` is what he calls the note he carries, "" for the usual word.
    `questions` names what two said otherwise at once (``facts``, ``next``); saying it again is the choice.
    """

    id: MeetingId
    facts: MeetingFacts | None
    frame_given: str = ""
    ended: str = ""
    next_meeting: NextMeeting | None = None
    journalised: tuple[Journalised, ...] = ()
    takes: Takes | None = None
    paper: PaperChoice | None = None
    pocket_heading: str = ""
    lanes_off: frozenset[LaneId] = frozenset()
    own_lanes: tuple[OwnLane, ...] = ()
    questions: frozenset[str] = frozenset()

    @property
    def own_lane(self) -> OwnLane | None:
        """The lane with the word he said at this meeting, or None."""
        return self.named(own_lane_of(self.id))

    def named(self, lane: LaneId) -> OwnLane | None:
        """Return an own lane that has a word at this meeting, or None."""
        return next((one for one in self.own_lanes if one.id == lane), None)
