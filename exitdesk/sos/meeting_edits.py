"""Edits of a meeting itself."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.card import LaneId, Withdrawn
from exitdesk.sos.card_edits import Lane
from exitdesk.sos.edit import Clock, Day, Edit, Flag, Intent, Line, Words
from exitdesk.sos.meeting import Journalised, MeetingFacts, NextMeeting, PaperChoice, TakeAlong, Takes
from exitdesk.sos.own_lane import LaneWord

OwnLane = Annotated[LaneId, StringConstraints(pattern=r"^own-[0-9a-z]{1,36}$")]
Meeting = Annotated[MeetingId, StringConstraints(pattern=r"^meeting-[0-9a-z]+$", max_length=96)]


class _OfMeeting(Edit):
    meeting: Meeting

    @property
    def thing(self) -> ThingId:
        """The meeting as a thing."""
        return ThingId(self.meeting)


class StartMeeting(_OfMeeting):
    """Open a meeting: its number in the case, day, clock time and place. Said again, it corrects them."""

    undoable = False
    tag: Literal["start_meeting"] = "start_meeting"
    number: Annotated[int, Strict(), Field(ge=1, lt=10_000)]
    day: Day
    time: Clock | Literal[""] = ""
    place: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the facts."""
        return (Intent(self.thing, "facts", MeetingFacts(self.number, self.day, self.time, self.place)),)


class GiveFrame(_OfMeeting):
    """Say that the frame of the talk was given, and when. Nothing else of it is recorded."""

    tag: Literal["give_frame"] = "give_frame"
    at: Clock

    def intents(self) -> tuple[Intent, ...]:
        """Return the clock time."""
        return (Intent(self.thing, "frame", self.at),)


class AgreeNextMeeting(_OfMeeting):
    """Agree when and where to meet again; an empty `when` takes it back."""

    tag: Literal["agree_next_meeting"] = "agree_next_meeting"
    when: Line
    day: Day | None = None
    place: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the next meeting."""
        return (Intent(self.thing, "next", NextMeeting(self.when, self.day, self.place)),)


class ChooseTakeAlong(_OfMeeting):
    """Choose what he takes home."""

    tag: Literal["choose_take_along"] = "choose_take_along"
    kind: TakeAlong
    line: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the choice."""
        return (Intent(self.thing, "takes", Takes(self.kind, self.line)),)


class ChoosePaper(_OfMeeting):
    """Choose how his copy is set: in Danish, English or both, and whether in large print."""

    tag: Literal["choose_paper"] = "choose_paper"
    language: Literal["da", "en", "da+en"]
    large: Flag = False

    def intents(self) -> tuple[Intent, ...]:
        """Return the choice."""
        return (Intent(self.thing, "paper", PaperChoice(self.language, self.large)),)


class HeadPocketNote(_OfMeeting):
    """Choose the heading, or the alias, over what he carries; empty for the usual word."""

    tag: Literal["head_pocket_note"] = "head_pocket_note"
    words: Line

    def intents(self) -> tuple[Intent, ...]:
        """Return the heading."""
        return (Intent(self.thing, "pocket_heading", self.words),)


class SwitchLane(_OfMeeting):
    """Say that a lane is (not) talked about at this meeting; what is about it alone waits meanwhile."""

    tag: Literal["switch_lane"] = "switch_lane"
    lane: Lane
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the lane's on/off register."""
        return (Intent(self.thing, f"lane.{self.lane}", self.on),)


class NameLane(_OfMeeting):
    """Give this meeting a lane with the participant's own word, or say it otherwise; "" takes it away.

    Said again it is the choice between two wordings.
    """

    tag: Literal["name_lane"] = "name_lane"
    lane: OwnLane
    word: Line

    def intents(self) -> tuple[Intent, ...]:
        """Return the lane's word."""
        word = LaneWord(self.word) if self.word.strip() else Withdrawn()
        return (Intent(self.thing, f"own_lane.{self.lane}", word),)


class EnterInJournal(_OfMeeting):
    """Say that the meeting was entered in an authority's own record system."""

    tag: Literal["enter_in_journal"] = "enter_in_journal"
    authority: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
    day: Day
    number: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the authority's register."""
        entered = Journalised(self.authority, self.day, self.number)
        return (Intent(self.thing, f"journal.{self.authority}", entered),)


class EndMeeting(_OfMeeting):
    """End the meeting at a clock time; it can be opened again."""

    tag: Literal["end_meeting"] = "end_meeting"
    at: Clock | Literal[""]

    def intents(self) -> tuple[Intent, ...]:
        """Return the clock time."""
        return (Intent(self.thing, "ended", self.at),)


class WriteNote(Edit):
    """Write an own note. Only ever in a stream of one's own."""

    tag: Literal["write_note"] = "write_note"
    note: Annotated[ThingId, StringConstraints(pattern=r"^note-[0-9a-z]+$", max_length=96)]
    text: Words

    def intents(self) -> tuple[Intent, ...]:
        """Return the note's text."""
        return (Intent(self.note, "text", self.text),)


class WithdrawNote(Edit):
    """Take an own note away."""

    tag: Literal["withdraw_note"] = "withdraw_note"
    note: Annotated[ThingId, StringConstraints(pattern=r"^note-[0-9a-z]+$", max_length=96)]

    def intents(self) -> tuple[Intent, ...]:
        """Return an empty text."""
        return (Intent(self.note, "text", ""),)
