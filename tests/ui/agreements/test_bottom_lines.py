"""Bottom lines: what an authority cannot give way on, with its reason, apart from what was agreed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import journal_note, read_aloud
from exitdesk.cases.resume import Place
from exitdesk.sos.bottom_line import Demand
from exitdesk.ui.agreements.bottom_line_sheet import BottomLineSheet
from exitdesk.ui.agreements.view import AgreementsView
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from exitdesk.ui.present.state import Choice, Page, present
from tests.screens.sample_meeting import Sample

OUT = "Du bor uden for byen"
WHY = "De leder efter dig her"


def _open(qtbot: QtBot, one: Sample) -> AgreementsView:
    view_model = AgreementsViewModel(one.live, one.meeting, one.template, one.context.typing)
    view = AgreementsView(view_model, one.context.theme)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.focus_start()
    return view


def _sheet(view: AgreementsView) -> BottomLineSheet:
    sheet = view.bottom_lines.sheet
    assert sheet is not None
    return sheet


def _demands(one: Sample) -> list[Demand]:
    return [line.demand for line in one.live.board(one.meeting).bottom_lines]


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focus(), key, held)


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _say(view: AgreementsView) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    _press(Qt.Key.Key_N, both)
    QTest.keyClicks(_focus(), OUT)
    _press(Qt.Key.Key_Tab)
    QTest.keyClicks(_focus(), WHY)
    _press(Qt.Key.Key_Return)
    assert _sheet(view).isHidden()


def test_a_bottom_line_is_written_by_keyboard_with_its_reason(qtbot: QtBot, empty: Sample) -> None:
    """It stands apart from the agreements; the words are those that were written."""
    view = _open(qtbot, empty)
    _say(view)
    assert _demands(empty) == [Demand(OUT, WHY, "police")]
    assert empty.live.board(empty.meeting).agreements == ()
    assert [row.one.authority for row in view.bottom_lines.rows] == ["Politi"]


def test_without_a_reason_it_is_not_kept_and_a_change_of_tab_waits(qtbot: QtBot, empty: Sample) -> None:
    """The one thing that is asked for: he must be able to understand it."""
    view = _open(qtbot, empty)
    view.bottom_lines.write_new()
    QTest.keyClicks(_sheet(view).what.edit, OUT)
    assert not view.keep_open_editor()
    assert _sheet(view).why.error()
    assert _demands(empty) == []
    _press(Qt.Key.Key_Escape)
    assert view.keep_open_editor()


def test_it_is_reworded_and_taken_away(qtbot: QtBot, empty: Sample) -> None:
    """The same words record nothing."""
    view = _open(qtbot, empty)
    _say(view)
    before = len(empty.live.session.entries())
    view.bottom_lines.rows[0].edit.click()
    assert _sheet(view).keep()
    assert len(empty.live.session.entries()) == before
    view.bottom_lines.rows[0].edit.click()
    _sheet(view).what.set_text("Du bor i en anden by")
    _sheet(view).authority.set_current("municipality")
    assert _sheet(view).keep()
    assert _demands(empty) == [Demand("Du bor i en anden by", WHY, "municipality")]
    view.bottom_lines.rows[0].edit.click()
    _sheet(view).take_away_button.click()
    assert _demands(empty) == []
    assert view.bottom_lines.rows == []


def test_it_stands_at_the_next_meeting_is_read_aloud_noted_and_shown(qtbot: QtBot, empty: Sample) -> None:
    """He sees it with its reason; nobody has to answer for it as for an agreement."""
    view = _open(qtbot, empty)
    _say(view)
    board, words = empty.live.board(empty.meeting), empty.template
    (aloud,) = [one for one in read_aloud(board, words) if one.title == "Det kan ikke være anderledes"]
    assert aloud.sentences == (f"Politi: {OUT}. Grunden: {WHY}.",)
    assert f"- Politi: {OUT}. Grunden: {WHY}." in journal_note(board, words, "police")
    (shown,) = present(board, words, Choice(Page.AGREEMENTS)).demands
    assert (shown.who, shown.what, shown.when) == ("Politi", OUT, WHY)
    assert present(board, words, Choice(Page.BOARD)).demands == ()

    later = empty.live.board(start_meeting(empty.live.session))
    assert [one.demand for one in later.bottom_lines] == _demands(empty)


def test_what_was_being_written_comes_back_after_a_lock(qtbot: QtBot, empty: Sample) -> None:
    """Both lines stand there again, not kept."""
    view = _open(qtbot, empty)
    view.bottom_lines.write_new()
    QTest.keyClicks(_sheet(view).what.edit, OUT)
    _sheet(view).authority.set_current("municipality")
    QTest.keyClicks(_sheet(view).why.edit, WHY)
    place, text = empty.context.typing.now()
    assert place == Place(empty.live.session.case, empty.meeting, "agreements", "", "demand")
    view.bottom_lines.sheet = None
    view.resume(place, text)
    assert (_sheet(view).what.text(), _sheet(view).why.text()) == (OUT, WHY)
    assert _sheet(view).authority.current() == "municipality"
    _press(Qt.Key.Key_Escape)
    assert empty.context.typing.now()[1] == ""
    assert _sheet(view).what.text() == ""
    assert _demands(empty) == []
