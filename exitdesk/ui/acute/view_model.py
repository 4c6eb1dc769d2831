"""The acute sheet's intents: each records one edit of the case, and the sheet is read anew from it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.acute import AcuteLine, AcutePart, AcuteWords, acute_sheet
from exitdesk.cases.acute_edits import (
    ChooseAcuteLine,
    MoveAcuteLine,
    RewordAcuteLine,
    WithdrawAcuteLine,
    WriteAcuteLine,
)
from exitdesk.cases.resume import AcuteDraft, Typing
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.cases.days import day_of, full_day
from exitdesk.ui.live_case import LiveCase

_ITS_OWN = "acute_line"


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A wording as it is shown: words, telephone, by whom on which day; without words it was taken off."""

    text: str
    phone: str
    said: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the sheet as it is shown; with several `versions` all are shown, and somebody chooses."""

    id: ThingId
    part: AcutePart
    text: str
    phone: str
    said: str
    versions: tuple[SaidLine, ...] = ()

    @property
    def draft(self) -> AcuteDraft:
        """What an editor of this line begins with."""
        return AcuteDraft(self.part.value, self.id, self.text, self.phone)


@dataclass(frozen=True, slots=True)
class AcuteState:
    """The whole sheet: whose it is, and the lines by part."""

    name: str = ""
    lines: tuple[ShownLine, ...] = ()

    def of(self, part: AcutePart) -> tuple[ShownLine, ...]:
        """Return the lines of a part."""
        return tuple(one for one in self.lines if one.part is part)


class AcuteViewModel(QObject):
    """One case's acute sheet while it is open."""

    state_changed = Signal()

    def __init__(self, live: LiveCase, typing: Typing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live, self._typing = live, typing
        self.state = self._read()
        live.changed.connect(self._on_changed)

    # -- what a person does ------------------------------------------------------------------------

    def keep(self, draft: AcuteDraft) -> bool:
        """Write a new line, or say one otherwise; False where nothing is said or it was refused."""
        text, phone = draft.text.strip(), draft.phone.strip()
        if not text:
            return False
        session, part = self.live.session, AcutePart(draft.part)
        known = acute_sheet(session).line(ThingId(draft.acute)) if draft.acute else None
        if known is None:
            key, acute = acute_sheet(session).key_after(part), ThingId(session.new_id("acute"))
            written = WriteAcuteLine(
                case=session.case, acute=acute, part=part, text=text, phone=phone, key=key
            )
            return self.live.record(written) is not None
        if known.words == AcuteWords(part, text, phone):
            return True
        said = RewordAcuteLine(case=session.case, acute=known.id, part=part, text=text, phone=phone)
        return self.live.record(said) is not None

    def move(self, line: ThingId, step: int) -> bool:
        """Put a line one place up (-1) or down (1); False at the end."""
        key = acute_sheet(self.live.session).key_moved(line, step)
        if key is None:
            return False
        moved = MoveAcuteLine(case=self.live.session.case, acute=line, key=key)
        return self.live.record(moved) is not None

    def withdraw(self, line: ThingId) -> None:
        """Take a line off the sheet."""
        self.live.record(WithdrawAcuteLine(case=self.live.session.case, acute=line))

    def choose(self, line: ThingId, nth: int) -> None:
        """Choose one of the versions of a line; one that was taken off goes for good."""
        known = acute_sheet(self.live.session).line(line)
        if known is None:
            return
        chosen = known.versions[nth].value
        words = chosen if isinstance(chosen, AcuteWords) else known.words
        whole = ChooseAcuteLine(
            case=self.live.session.case, acute=line, part=words.part, text=words.text, phone=words.phone
        )
        if self.live.record(whole) is not None and chosen is not words:
            self.withdraw(line)

    def undo(self) -> str:
        """Take back the newest gesture where it was on this sheet; return what it was, or ""."""
        tag = self.live.session.undo_name() or ""
        if _ITS_OWN not in tag or self.live.undo() is None:
            return ""
        return gesture_name(tag)

    def redo(self) -> str:
        """Bring back the newest gesture taken back, where it was on this sheet."""
        tag = self.live.session.redo_name() or ""
        if _ITS_OWN not in tag or self.live.redo() is None:
            return ""
        return gesture_name(tag)

    # -- what is only in memory --------------------------------------------------------------------

    def opens(self) -> AcuteDraft:
        """Note that the sheet is open; return what was being written on it, perhaps before a lock."""
        waits = self._typing.all().acute or AcuteDraft()
        self._typing.writes_acute(waits)
        return waits

    def writes(self, draft: AcuteDraft) -> None:
        """Note what stands in the editor."""
        self._typing.writes_acute(draft)

    def stops_writing(self) -> None:
        """Forget it: it was kept or thrown away."""
        self._typing.writes_acute(AcuteDraft())

    def closes(self, waits: AcuteDraft | None) -> None:
        """Note that the sheet was closed, perhaps over words that wait."""
        self._typing.writes_acute(waits)

    def read_again(self) -> None:
        """Read the sheet anew, for example in another language."""
        self.state = self._read()
        self.state_changed.emit()

    # -- inside ------------------------------------------------------------------------------------

    def _read(self) -> AcuteState:
        session = self.live.session
        lines = tuple(self._shown(one) for one in acute_sheet(session).lines)
        return AcuteState(session.file().name, lines)

    def _shown(self, line: AcuteLine) -> ShownLine:
        versions = tuple(
            SaidLine(
                one.value.text if isinstance(one.value, AcuteWords) else "",
                one.value.phone if isinstance(one.value, AcuteWords) else "",
                self._said(one.by, one.at),
            )
            for one in line.versions
        )
        words = line.words
        return ShownLine(
            line.id,
            words.part,
            words.text,
            words.phone,
            self._said(line.by, line.at),
            versions if line.has_question else (),
        )

    def _said(self, by: PersonId, at: str) -> str:
        day = full_day(day_of(at))
        name = next((one.name for one in self.live.session.file().on_case if one.person == by), "")
        return f"{name}, {day}" if name else day

    @Slot(object)
    def _on_changed(self, _entry: object) -> None:
        self.read_again()
