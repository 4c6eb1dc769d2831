"""Words that nobody may see: planted in the vault, then sought in everything that is shown and said.

Sought in the words, tips, names and titles of widgets and in what is really painted, for which each page is
painted once more into a picture that keeps its texts.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.told_edits import NoteTold
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import (
    IntroducePerson,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
)
from exitdesk.sos.scale_edits import Rate
from exitdesk.ui.shell import desk_pages
from tests.fakes.desk import fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import TwoScreens
from tests.ui.meeting.reach import open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
CANARIES = tuple(f"kvidr{chr(97 + at // 10)}{chr(97 + at % 10)}l" for at in range(52))
# Six names of other cases, fourteen cards of theirs, ten notes, ten marks, five discarded, five reasons,
# and what stands on the case's page alone: what he was told, and the police's assessment.
NAMES, THEIR_CARDS, NOTES = CANARIES[:6], CANARIES[6:20], CANARIES[20:30]
MARKS, DISCARDED, REASONS = CANARIES[30:40], CANARIES[40:45], CANARIES[45:50]
PAGE = CANARIES[50:]
OTHERS = (*NAMES, *THEIR_CARDS)
SEEN = "Solopgang"
MARK_WORDS = ("Må aldrig", "Trækker tilbage", "Ved det?", "Må vi kontakte?")
PAGES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


@dataclass
class Places:
    """The two windows of a meeting."""

    parts: OfficeParts

    @property
    def room(self) -> QWidget:
        """The window on the shared screen."""
        return shell_of(self.parts).shared.window

    @property
    def shell(self) -> QWidget:
        """The meeting on the laptop."""
        return shell_of(self.parts)


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see two screens."""
    made = TwoScreens()
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def planted(make_office: Make, screens: TwoScreens) -> Places:
    """A meeting shown in the room, over a vault where every canary sits."""
    assert screens.there
    others = tuple((f"2025-{at:03d}", name) for at, name in enumerate(NAMES, start=1))
    desk = fake_desk(cases=(("2026-014", "Jonas"), *others))
    _plant_in_others(desk)
    _plant_here(desk)
    parts = make_office(desk=desk)
    parts.unlock()
    open_case(parts)
    assert {one.rpartition(" ")[2] for one in _painted(parts.window, PAGE)} == set(PAGE)
    preflight_of(parts)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, CTRL)
    _discard_five()
    return Places(parts)


def _plant_in_others(desk: Desk) -> None:
    for at, word in enumerate(THEIR_CARDS):
        session = session_of(desk, f"2025-{at % len(NAMES) + 1:03d}")
        meeting = next(iter(session.meetings()), None) or start_meeting(session)
        _card(session, meeting, f"De siger {word}", at)


def _plant_here(desk: Desk) -> None:
    session = session_of(desk, "2026-014")
    meeting = start_meeting(session, scales=default_template("da").scales)
    _card(session, meeting, SEEN, 0)
    today, assessment = session.now().date(), ThingId("assessment-1")
    session.record(NoteTold(case=session.case, told_id=ThingId("told-1"), day=today, words=PAGE[0]))
    session.record(assess(desk.owner, session.case, assessment, today, PAGE[1], Agrees.THREAT_IS_LESS))
    for word in NOTES:
        session.record(WriteNote(note=ThingId(session.new_id("note")), text=word), meeting=meeting)
    for at, word in enumerate(MARKS):
        person = PersonId(ThingId(session.new_id("person")))
        session.record(
            IntroducePerson(person=person, name=f"Person {at}", kind=PersonKind.PROFESSIONAL),
            PlacePerson(person=person, ring=at % 4, angle=at * 0.6),
            SetKnows(person=person, knows=Knows.MUST_NEVER),
            SetPullsBack(person=person, on=True),
            SetMayContact(person=person, allowed=True, how=word)
            if at % 2
            else SetUntil(person=person, until=word),
            meeting=meeting,
        )
    board = session.board(meeting)
    staff = [one.id for one in board.people if one != board.participant][: len(REASONS)]
    for person, word in zip(staff, REASONS, strict=True):
        session.record(Rate(scale=board.scales[0].id, person=person, number=3, reason=word), meeting=meeting)


def _card(session: CaseSession, meeting: MeetingId, text: str, at: int) -> None:
    card = CardId(ThingId(session.new_id("card")))
    edit = KeepCard(card=card, text=text, quote=True, column=Column.WORRIES, key=f"V{chr(97 + at)}V")
    session.record(edit, meeting=meeting)


def _discard_five() -> None:
    for word in DISCARDED:
        press(Qt.Key.Key_N)
        type_text(word)
        press(Qt.Key.Key_F9)


def test_the_room_never_sees_what_is_not_for_the_room(planted: Places) -> None:
    """On every page of the shared screen, covered and hidden too: none of the fifty, and no mark."""
    for page in PAGES:
        press(page, CTRL)
        assert _leaks([planted.room], (*CANARIES, *MARK_WORDS)) == [], page

    press(Qt.Key.Key_F8)
    assert _leaks([planted.room], (*CANARIES, SEEN)) == []
    press(Qt.Key.Key_F8)
    shell_of(planted.parts).curtain.fall_with("1234")
    assert _leaks([planted.room], (*CANARIES, SEEN)) == []


def test_live_typing_lets_in_the_card_being_written_and_nothing_more(planted: Places) -> None:
    """Switched on, with a card open on every page, in the notes and after F9: none of the fifty."""
    press(Qt.Key.Key_T, CTRL)
    assert shell_of(planted.parts).live_typing.is_on
    _discard_five()
    for page in PAGES:
        press(page, CTRL)
        assert _leaks([planted.room], (*CANARIES, *MARK_WORDS)) == [], page
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_N)
    type_text("Skrevetnu")
    assert _leaks([planted.room], (*CANARIES, *MARK_WORDS)) == []
    assert _painted(planted.room, ("Skrevetnu",)) == ["painted: Skrevetnu"]
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_M, CTRL)
    type_text("Skrevetnu")
    press(Qt.Key.Key_Z, CTRL)
    assert _leaks([planted.room], (*CANARIES, *MARK_WORDS, "Skrevetnu")) == []


def test_one_screen_for_both_shows_none_of_them(planted: Places, screens: TwoScreens) -> None:
    """The laptop's window as the shared screen: on every page, hidden and covered, a note half written."""
    press(Qt.Key.Key_M, CTRL)
    type_text(NOTES[0])
    screens.unplug()
    shell, window = shell_of(planted.parts), planted.parts.window
    shell.one_screen.enter()
    for page in PAGES[:4]:
        press(page, CTRL)
        assert _leaks([window], (*CANARIES, *MARK_WORDS), hidden=False) == [], page
    press(Qt.Key.Key_1, CTRL)
    assert _painted(window, (SEEN,)) == [f"painted: {SEEN}"]
    press(Qt.Key.Key_F8)
    assert _leaks([window], (*CANARIES, SEEN, "Jonas"), hidden=False) == []
    press(Qt.Key.Key_F8)
    shell.curtain.fall_with("1234")
    assert _leaks([window], (*CANARIES, SEEN, "Jonas"), hidden=False) == []


def test_on_the_laptop_a_meeting_knows_no_other_case(planted: Places) -> None:
    """Tabs, notes, help and cover: no name and no card of anybody else, not even in a hidden widget.

    Nor what stands on the case's page alone.
    """
    for page in PAGES:
        press(page, CTRL)
        assert _leaks([planted.shell], (*OTHERS, *PAGE)) == [], page
    press(Qt.Key.Key_M, CTRL)
    assert _leaks([planted.shell], (*OTHERS, *PAGE)) == []
    press(Qt.Key.Key_F1)
    assert _painted(planted.parts.window, OTHERS) == []
    press(Qt.Key.Key_Escape)
    shell_of(planted.parts).curtain.fall_with("1234")
    assert _painted(planted.parts.window, CANARIES) == []


def test_what_was_discarded_stands_nowhere_on_the_laptop_either(planted: Places) -> None:
    """Not in an editor, its undo, a tip or a name."""
    for page in PAGES:
        press(page, CTRL)
        assert _leaks([planted.shell], DISCARDED) == [], page


def test_a_locked_window_shows_none_of_them(planted: Places) -> None:
    """Every window of the program is sought through; hidden widgets are gone with the process."""
    planted.parts.window.blank()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    visible = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert _leaks(visible, (*CANARIES, SEEN, "Jonas"), hidden=False) == []


def test_the_search_finds_what_is_there(planted: Places) -> None:
    """Or its silence would mean nothing: cards, revealed reasons, notes, marks, and what is being written."""
    assert _painted(planted.room, (SEEN,)) == [f"painted: {SEEN}"]
    assert _painted(planted.parts.window, (SEEN,)) == [f"painted: {SEEN}"]
    press(Qt.Key.Key_3, CTRL)
    assert _leaks([planted.shell], MARKS) == []
    press(Qt.Key.Key_M, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert _leaks([planted.shell], MARKS) != []
    press(Qt.Key.Key_M, CTRL)
    assert _leaks([planted.shell], NOTES) != []
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_R)
    assert _painted(planted.room, REASONS) != []
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_N)
    type_text(DISCARDED[0])
    assert _leaks([planted.shell], DISCARDED) != []


def _leaks(windows: Iterable[QWidget], words: Iterable[str], *, hidden: bool = True) -> list[str]:
    """Return where a word stands in these windows: in a widget, or painted."""
    found: list[str] = []
    sought = tuple(words)
    for window in windows:
        for widget in (window, *window.findChildren(QWidget)):
            if hidden or widget.isVisible():
                found += [f"{type(widget).__name__}: {word}" for word in _in(_said(widget), sought)]
        found += _painted(window, sought)
    return found


def _said(widget: QWidget) -> str:
    told = getattr(widget, "text", None)
    words = told() if callable(told) else ""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        words = widget.toPlainText()
    tips = (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    names = (widget.accessibleName(), widget.accessibleDescription(), widget.objectName())
    placeholder = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
    return "\n".join((words if isinstance(words, str) else "", *tips, *names, placeholder))


def _painted(window: QWidget, words: Iterable[str]) -> list[str]:
    """Return the words that the window really paints."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(window.size())
    QApplication.processEvents()
    window.render(picture)
    buffer.close()
    texts = re.findall(r"<text[^>]*>(.*?)</text>", bytes(data.data()).decode("utf-8"), re.DOTALL)
    return [f"painted: {word}" for word in _in(html.unescape("\n".join(texts)), tuple(words))]


def _in(text: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word.casefold() in text.casefold()]
