"""Skalering by keyboard: reveal, follow-up questions, whole questions, choices, a lock."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import WriterId
from exitdesk.sos.card import Column
from exitdesk.sos.scale import Direction
from exitdesk.sos.scale_edits import AskScale, Rate
from exitdesk.ui.scale.ask_sheet import AskSheet
from exitdesk.ui.scale.version_sheet import VersionSheet
from tests.screens.sample_meeting import Sample, named
from tests.ui.scale.page import board_of, first_panel, his_row, number_of, open_scales


def test_r_shows_all_numbers_together(qtbot: QtBot, one: Sample) -> None:
    """The reveal is one key, and cannot be unseen."""
    view = open_scales(qtbot, one)
    assert first_panel(view).reveal.isVisible()

    QTest.keyClicks(his_row(view), "r")

    assert board_of(one).scales[0].revealed
    assert not first_panel(view).reveal.isVisible()


def test_somebody_absent_can_be_asked_without_being_marked_present(qtbot: QtBot, one: Sample) -> None:
    """ "Hvad ville din bror sige?" gives a number of a person who is not in the room."""
    view = open_scales(qtbot, one)
    panel = first_panel(view)
    QTest.keyClick(panel.follow_up.buttons["who"], Qt.Key.Key_Space)
    QTest.keyClicks(panel.follow_up.line, "Bilal")
    QTest.keyClick(panel.follow_up.line, Qt.Key.Key_Return)

    person = board_of(one).person(named(one.live.session, one.meeting, "Bilal"))
    assert person is not None
    assert not person.present
    row = panel.row_of(person.id)
    assert row is not None
    assert row.hasFocus()
    QTest.keyClicks(row, "4")
    assert number_of(one, "Bilal") == (4, "")


def test_what_holds_the_number_becomes_a_card_in_his_words(qtbot: QtBot, one: Sample) -> None:
    """What holds it up lies under what works, and the next step under what has to happen."""
    view = open_scales(qtbot, one)
    follow_up = first_panel(view).follow_up
    for kind, words in (("working", "Min bror ringer hver aften"), ("next", "At låsen bliver skiftet")):
        follow_up.ask(kind)
        QTest.keyClicks(follow_up.line, words)
        QTest.keyClick(follow_up.line, Qt.Key.Key_Return)

    board, jonas = board_of(one), named(one.live.session, one.meeting, "Jonas")
    for column, words in (
        (Column.WORKING, "Min bror ringer hver aften"),
        (Column.NEXT, "At låsen bliver skiftet"),
    ):
        said = board.cards(column)[-1].words
        assert (said.text, said.speaker, said.quote) == (words, jonas, True)


def test_where_high_is_worse_the_questions_turn_round(qtbot: QtBot, one: Sample) -> None:
    """On the threat scale one more would be a step for the worse: nobody is asked for it."""
    view = open_scales(qtbot, one)
    threat, safety = list(view.panels.values())[:2]

    assert threat.question.direction is Direction.HIGH_IS_WORSE
    assert threat.follow_up.buttons["next"].text() == "Hvad ville ét mindre være?"
    assert threat.follow_up.buttons["working"].text() == "Hvorfor ikke højere?"
    assert safety.follow_up.buttons["next"].text() == "Hvad ville ét mere være?"
    assert safety.follow_up.buttons["working"].text() == "Hvorfor ikke lavere?"


def test_a_new_question_is_asked_whole(qtbot: QtBot, one: Sample) -> None:
    """Without both anchors a question does not exist: it stays open until it is whole."""
    view = open_scales(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    sheet = view.sheet
    assert isinstance(sheet, AskSheet)
    QTest.keyClicks(sheet.question.edit, "Hvor meget styrer gælden?")
    assert not view.keep_open_editor()
    assert len(board_of(one).scales) == 3

    QTest.keyClicks(sheet.zero.edit, "Slet ikke")
    QTest.keyClicks(sheet.ten.edit, "Alt")
    sheet.direction.set_current(Direction.HIGH_IS_WORSE.value)
    QTest.keyClick(sheet.ten.edit, Qt.Key.Key_Return)

    asked = board_of(one).scales[-1].asked
    assert (asked.question, asked.zero, asked.ten) == ("Hvor meget styrer gælden?", "Slet ikke", "Alt")
    assert asked.direction is Direction.HIGH_IS_WORSE
    assert len(view.panels) == 4


def test_f2_words_the_anchors_otherwise(qtbot: QtBot, one: Sample) -> None:
    """The anchors are his words and can be put right without losing a number."""
    view = open_scales(qtbot, one)
    QTest.keyClick(his_row(view), Qt.Key.Key_F2)
    sheet = view.sheet
    assert isinstance(sheet, AskSheet)
    sheet.ten.set_text("De står ved min dør")
    QTest.keyClick(sheet.ten.edit, Qt.Key.Key_Return)

    assert board_of(one).scales[0].asked.ten == "De står ved min dør"
    assert first_panel(view).axis.picture.ten == "De står ved min dør"
    assert number_of(one) is not None


def test_pointing_at_the_axis_gives_the_chosen_persons_number(qtbot: QtBot, empty: Sample) -> None:
    """Whoever prefers the mouse points at the line."""
    view = open_scales(qtbot, empty)
    axis = first_panel(view).axis
    right = QPoint(axis.width() - 18, 20)

    QTest.mouseClick(axis, Qt.MouseButton.LeftButton, pos=right)

    assert number_of(empty) == (10, "")


def test_earlier_numbers_stand_as_dated_rows_and_the_last_one_by_the_name(qtbot: QtBot, one: Sample) -> None:
    """An earlier meeting is a row under the axis; "sidst" says the number of last time."""
    view = open_scales(qtbot, one)

    rows = first_panel(view).axis.picture.rows
    assert [row.day for row in rows] == ["12. okt."]
    assert (7, "J") in rows[0].marks
    assert his_row(view).last.text() == "sidst 7"


def test_no_number_of_before_stands_on_an_axis_that_was_turned_since(qtbot: QtBot, one: Sample) -> None:
    """7 of 10 meant danger then, and would read as safety now: it is not shown at all."""
    scale = board_of(one).scales[0]
    asked = scale.asked
    turned = next(direction for direction in Direction if direction is not asked.direction)
    edit = AskScale(
        scale=scale.id,
        question=asked.question,
        zero=asked.ten,
        ten=asked.zero,
        direction=turned,
        key=asked.key,
    )
    one.live.record(edit, meeting=one.meeting)
    view = open_scales(qtbot, one)

    assert first_panel(view).axis.picture.rows == ()
    assert "sidst" not in his_row(view).last.text()


def test_two_numbers_wait_until_a_person_chooses(qtbot: QtBot, one: Sample) -> None:
    """What the partner wrote off line stands beside; the laptop says so and a choice settles it."""
    view = open_scales(qtbot, one)
    scale, jonas = board_of(one).scales[0].id, named(one.live.session, one.meeting, "Jonas")
    theirs: list[object] = []
    mikkel = named(one.live.session, one.meeting, "Mikkel")
    partner = CaseSession(
        one.live.session.case,
        Author(mikkel, WriterId("writer-2")),
        one.live.session.entries(),
        lambda entry, _row, _blobs: theirs.append(entry),
        one.context.clock,
        lambda size: bytes(range(100, 100 + size)),
    )
    entry = partner.record(Rate(scale=scale, person=jonas, number=5, reason="Roligere"), meeting=one.meeting)
    QTest.keyClicks(his_row(view), "8")
    one.live.session.take_in([entry])
    assert his_row(view).choose.isVisible()

    QTest.keyClick(his_row(view).choose, Qt.Key.Key_Space)
    sheet = view.sheet
    assert isinstance(sheet, VersionSheet)
    place = next(at for at, said in enumerate(his_row(view).rater.choices) if said.number == 5)
    QTest.keyClick(sheet.buttons[place], Qt.Key.Key_Return)

    assert number_of(one) == (5, "Roligere")
    assert not his_row(view).choose.isVisible()


def test_what_was_being_written_comes_back_after_a_lock(qtbot: QtBot, one: Sample) -> None:
    """The place names question and person; the words stand in the editor, not yet kept."""
    view = open_scales(qtbot, one)
    QTest.keyClick(his_row(view), Qt.Key.Key_Return)
    his_row(view).editor.clear()
    QTest.keyClicks(his_row(view).editor, "Fordi")
    place, text = one.context.typing.now()

    again = open_scales(qtbot, one)
    again.resume(place, text)

    assert his_row(again).editing
    assert his_row(again).editor.text() == "Fordi"
