"""Walking through Aftaler by keyboard: nothing is answered, kept or passed over on the way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.sos.agreement import Answer
from exitdesk.ui.agreements.view import AgreementsView
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from tests.screens.sample_meeting import Sample


def _open(qtbot: QtBot, one: Sample) -> AgreementsView:
    view_model = AgreementsViewModel(one.live, one.meeting, one.template, one.context.typing)
    view = AgreementsView(view_model, one.context.theme)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    view.focus_start()
    return view


def _entries(one: Sample) -> int:
    return len(one.live.session.entries())


def test_arrows_walk_the_four_answers_and_only_a_press_answers(qtbot: QtBot, one: Sample) -> None:
    """Nobody has to pass by another answer to let an agreement lie."""
    view = _open(qtbot, one)
    row = next(iter(view.earlier_rows.values()))
    at = row.answers.segment(Answer.CAME_OF_IT.value)
    at.setFocus()
    before = _entries(one)

    for answer in (Answer.MAKE_SMALLER, Answer.ANOTHER_WAY, Answer.LET_IT_LIE):
        QTest.keyClick(at, Qt.Key.Key_Right)
        at = row.answers.segment(answer.value)
        assert at.hasFocus()
    walked = _entries(one)
    QTest.keyClick(at, Qt.Key.Key_Space)

    assert walked == before
    assert one.live.board(one.meeting).answers[row.one.id] is Answer.LET_IT_LIE


def test_tab_and_up_reach_the_lines_above_the_place_for_a_new_one(qtbot: QtBot, one: Sample) -> None:
    """In the order they stand, though they came later than what stands under them."""
    view = _open(qtbot, one)
    last = next(reversed(view.rows.values()))
    view.new.setFocus()

    QTest.keyClick(view.new, Qt.Key.Key_Up)
    above = last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    below = view.new.hasFocus()
    QTest.keyClick(view.new, Qt.Key.Key_Tab)

    assert (above, below, view.following.when.hasFocus()) == (True, True, True)
