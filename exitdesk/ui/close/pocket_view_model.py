"""The note he carries, as the last page needs it: each line as it will stand, and what it gives away."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.at_risk import AtRisk, made_neutral, risks_in
from exitdesk.cases.pocket import Part, PocketLine, PocketNote, pocket_note
from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.telling import Telling, telling_of
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import Entry, MeetingId
from exitdesk.sos.agreement_edits import WordForPocket
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong, Takes
from exitdesk.sos.meeting_edits import ChooseTakeAlong, HeadPocketNote
from exitdesk.ui.live_case import LiveCase

TAB, COLUMN, HEADING = "close", "pocket", "heading"
_ON_PAPER = (TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE)


@dataclass(frozen=True, slots=True)
class PocketState:
    """What the preview shows: the note, or the one line alone where nothing is taken along."""

    note: PocketNote | None = None
    on_paper: bool = False

    @property
    def lines(self) -> tuple[PocketLine, ...]:
        """Heading and lines of a paper; only the one line where there is none."""
        if self.note is None:
            return ()
        return (
            (self.note.heading, *self.note.lines)
            if self.on_paper
            else tuple(one for one in self.note.lines if one.part is Part.OWN)
        )

    @property
    def kept_back(self) -> int:
        """How many lines stay off the note."""
        return sum(one.carried and bool(one.risks) for one in self.lines)


class PocketViewModel(QObject):
    """The note of one meeting. It is read again only while somebody looks at it."""

    state_changed = Signal()

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        typing: Typing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self._template, self._typing = live, meeting, template, typing
        self._looking = False
        self._told: tuple[MeetingBoard, str, Telling] | None = None
        self.state = PocketState()
        live.changed.connect(self._on_case_changed)

    def look(self, *, looking: bool) -> None:
        """Say whether the page is being looked at."""
        self._looking = looking
        if not looking:
            self._told = None
        self._refresh()

    def speak(self, language: str) -> None:
        """Take the language of the copy."""
        if language != self._template.language:
            self._template = replace(self._template, language=language)
            self._refresh()

    def word(self, line: PocketLine, words: str) -> None:
        """Keep other words for a line; empty ones bring the usual words back."""
        self._typing.done()
        said = words.strip()
        if said != line.typed:
            self._record(line, said, carried=line.carried or bool(said))

    def carry(self, line: PocketLine, *, carried: bool) -> None:
        """Take an agreement's line onto the note or off it."""
        if carried != line.carried:
            self._record(line, line.typed, carried=carried)

    def make_neutral(self, line: PocketLine, risk: AtRisk, words: str) -> str:
        """Put the neutral word where one is at risk in what is written, keep it and return it."""
        neutral = made_neutral(words, risk)
        self.word(line, neutral)
        return neutral

    def risks_in(self, words: str) -> tuple[AtRisk, ...]:
        """Return what is at risk in words that are being written."""
        return risks_in(words.strip(), self._telling())

    def writes(self, line: PocketLine, text: str) -> None:
        """Note what is being written, so that a lock never loses it."""
        thing = line.agreement or HEADING
        self._typing.writes(Place(self._live.session.case, self._meeting, TAB, COLUMN, thing), text)

    @Slot()
    def done(self) -> None:
        """Note that what was written was kept or discarded."""
        self._typing.done()

    # -- inside ------------------------------------------------------------------------------------

    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _telling(self) -> Telling:
        """Return what may not be carried, read from the board once for each board."""
        board, language = self._board(), self._template.language
        if self._told is None or self._told[0] is not board or self._told[1] != language:
            self._told = (board, language, telling_of(board, self._template))
        return self._told[2]

    def _record(self, line: PocketLine, words: str, *, carried: bool) -> None:
        takes = self._board().meeting.takes or Takes(TakeAlong.NOTHING)
        if line.agreement is not None:
            self._live.record(
                WordForPocket(agreement=line.agreement, words=words, carried=carried), meeting=self._meeting
            )
        elif line.part is Part.HEADING:
            self._live.record(HeadPocketNote(meeting=self._meeting, words=words), meeting=self._meeting)
        elif line.part is Part.OWN:
            edit = ChooseTakeAlong(meeting=self._meeting, kind=takes.kind, line=words)
            self._live.record(edit, meeting=self._meeting)

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        if entry.header.meeting == self._meeting:
            self._refresh()

    def _refresh(self) -> None:
        state = self._now() if self._looking else self.state
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _now(self) -> PocketState:
        board = self._board()
        takes = board.meeting.takes
        if takes is None or takes.kind is TakeAlong.SIGNED_COPY:
            return PocketState()
        session = self._live.session
        meetings = session.meetings()
        before = meetings[: meetings.index(self._meeting)] if self._meeting in meetings else ()
        earlier = [session.board(one) for one in before]
        note = pocket_note(board, self._template, takes.line, earlier, self._telling())
        return PocketState(note, on_paper=takes.kind in _ON_PAPER)
