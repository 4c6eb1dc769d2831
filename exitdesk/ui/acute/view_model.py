"""The acute sheet's intents."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

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
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.cases.days import day_of, full_day
from exitdesk.ui.lines.model import LinesModel
from exitdesk.ui.live_case import LiveCase


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


class AcuteViewModel(LinesModel[AcuteDraft]):
    """One case's acute sheet while it is open."""

    gestures = frozenset(
        {
            "write_acute_line",
            "reword_acute_line",
            "choose_acute_line",
            "move_acute_line",
            "withdraw_acute_line",
        }
    )

    def __init__(self, live: LiveCase, typing: Typing, parent: QObject | None = None) -> None:
        super().__init__(live, AcuteDraft(), parent)
        self._typing = typing
        self.state = self._read()
        live.changed.connect(self._on_changed)

    def keep(self, draft: AcuteDraft) -> bool:
        """Write a new line, or say one otherwise; False where nothing is said or it was refused."""
        text, phone = draft.text.strip(), draft.phone.strip()
        if not anything_seen(text):
            return False
        session, part = self.live.session, AcutePart(draft.part)
        known = acute_sheet(session).line(ThingId(draft.line)) if draft.line else None
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

    def remove(self, line: ThingId) -> None:
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
            self.remove(line)

    def read_again(self) -> None:
        """Read the sheet anew, for example in another language."""
        self.state = self._read()
        self.state_changed.emit()

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

    def _waiting(self) -> AcuteDraft | None:
        return self._typing.all().acute

    def _note(self, draft: AcuteDraft | None) -> None:
        self._typing.writes_acute(draft)

    @Slot(object)
    def _on_changed(self, _entry: object) -> None:
        self.read_again()
