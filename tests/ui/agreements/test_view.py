"""Aftaler by keyboard: a sentence a line, days read back in full, four kind answers and no red list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import WriterId
from exitdesk.sos.agreement import Agreement, Answer
from exitdesk.sos.agreement_edits import RewordAgreement
from exitdesk.sos.card import Column
from exitdesk.ui.agreements.view import AgreementsView
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from tests.fakes.desk import FakeClock
from tests.screens.sample_meeting import Sample, named


def _open(qtbot: QtBot, one: Sample) -> AgreementsView:
    view_model = AgreementsViewModel(one.live, one.meeting, one.template, one.context.typing)
    view = AgreementsView(view_model, one.context.theme)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    view.focus_start()
    return view


def _agreed(one: Sample) -> tuple[Agreement, ...]:
    return one.live.board(one.meeting).agreements


def _entries(one: Sample) -> int:
    return len(one.live.session.entries())


def test_an_agreement_is_written_by_tab_and_enter(qtbot: QtBot, empty: Sample) -> None:
    """Who, what, when, how: Enter keeps it and opens the next; Enter on an empty one stops."""
    view = _open(qtbot, empty)
    QTest.keyClick(view.new, Qt.Key.Key_Return)
    editor = view.editor
    QTest.keyClicks(editor.who, "jon")
    QTest.keyClick(editor.who, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.what, "får nyt nummer")
    QTest.keyClick(editor.what, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.when, "senest fredag")
    assert editor.read_back.text() == "= fredag 27. november"
    QTest.keyClick(editor.when, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.told, "Karen ringer")
    QTest.keyClick(editor.told, Qt.Key.Key_Return)

    promise = _agreed(empty)[0].promise
    assert (promise.who, promise.what, promise.day) == ("Jonas", "får nyt nummer", date(2026, 11, 27))
    assert (promise.when, promise.told) == ("senest fredag", "Karen ringer")
    assert promise.person == named(empty.live.session, empty.meeting, "Jonas")
    assert editor.isVisible()
    assert editor.who.hasFocus()
    QTest.keyClick(editor.who, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert len(_agreed(empty)) == 1


def test_a_when_that_is_no_day_stays_words(qtbot: QtBot, empty: Sample) -> None:
    """Every week is a good answer, and no date."""
    view = _open(qtbot, empty)
    view.new.click()
    for line, words in zip(view.editor.lines[:3], ("Lene", "har Noah om torsdagen", "hver uge"), strict=True):
        line.setText(words)
    assert view.editor.read_back.text() == ""
    QTest.keyClick(view.editor.when, Qt.Key.Key_Return)

    promise = _agreed(empty)[0].promise
    assert (promise.when, promise.day, promise.person) == ("hver uge", None, None)


def test_without_a_name_it_is_we(qtbot: QtBot, empty: Sample) -> None:
    """No field is required: who is we until somebody is named."""
    view = _open(qtbot, empty)
    view.new.click()
    view.editor.what.setText("ses i huset")
    assert view.keep_open_editor()

    assert _agreed(empty)[0].promise.who == "Vi"


def test_an_agreement_half_said_stays_open_at_a_change_of_tab(qtbot: QtBot, empty: Sample) -> None:
    """A name alone agrees on nothing: it is neither kept nor lost."""
    view = _open(qtbot, empty)
    view.new.click()
    view.editor.who.setText("Karen")

    assert not view.keep_open_editor()
    assert (_agreed(empty), view.editor.who.text()) == ((), "Karen")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9])
def test_esc_and_f9_leave_nothing_of_an_agreement(qtbot: QtBot, one: Sample, key: Qt.Key) -> None:
    """No entry, no letter, nothing for an undo or a lock."""
    view = _open(qtbot, one)
    before = _entries(one)
    view.new.click()
    QTest.keyClicks(view.editor.what, "noget om andre")
    assert "noget om andre" in one.context.typing.now()[1]

    QTest.keyClick(view.editor.what, key)

    assert _entries(one) == before
    assert all(not line.text() and not line.isUndoAvailable() for line in view.editor.lines)
    assert one.context.typing.now()[1] == ""
    assert view.toast.isVisible() == (key == Qt.Key.Key_F9)


def test_losing_the_focus_keeps_no_agreement(qtbot: QtBot, one: Sample) -> None:
    """A glance elsewhere is no decision."""
    view = _open(qtbot, one)
    before = _entries(one)
    view.new.click()
    view.editor.what.setText("halvt sagt")
    view.following.when.setFocus()

    assert _entries(one) == before
    assert view.editor.isVisible()


def test_enter_on_a_line_says_it_otherwise(qtbot: QtBot, one: Sample) -> None:
    """The same agreement in other words, in its own place."""
    view = _open(qtbot, one)
    first = next(iter(view.rows.values()))
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert view.editor.what.hasFocus()
    view.editor.what.setText("finder en lejlighed")
    QTest.keyClick(view.editor.what, Qt.Key.Key_Return)

    assert _agreed(one)[0].promise.what == "finder en lejlighed"
    assert len(_agreed(one)) == 4
    assert first.hasFocus()


def test_delete_takes_an_agreement_off_and_undo_brings_it_back(qtbot: QtBot, one: Sample) -> None:
    """Undo instead of a question."""
    view = _open(qtbot, one)
    QTest.keyClick(next(iter(view.rows.values())), Qt.Key.Key_Delete)
    assert len(_agreed(one)) == 3

    one.live.undo()

    assert len(_agreed(one)) == 4
    assert len(view.rows) == 4


def test_what_was_agreed_before_comes_first_and_gets_a_kind_answer(qtbot: QtBot, one: Sample) -> None:
    """The page opens on the first earlier agreement; the arrows choose one of four answers."""
    view = _open(qtbot, one)
    first = next(iter(view.earlier_rows.values()))
    words = [first.answers.segment(answer.value).text() for answer in Answer]
    assert words == ["Blev til noget", "Gør den mindre", "Gør det på en anden måde", "Lad den ligge"]
    segment = first.answers.segment(Answer.CAME_OF_IT.value)
    assert segment.hasFocus()

    QTest.keyClick(segment, Qt.Key.Key_Space)

    assert one.live.board(one.meeting).answers == {first.one.id: Answer.CAME_OF_IT}


def test_making_it_smaller_opens_the_same_words_to_be_made_smaller(qtbot: QtBot, one: Sample) -> None:
    """The answer leads to a new agreement, not to a mark of failure."""
    view = _open(qtbot, one)
    first = next(iter(view.earlier_rows.values()))
    QTest.mouseClick(first.answers.segment(Answer.MAKE_SMALLER.value), Qt.MouseButton.LeftButton)
    assert view.editor.what.text() == "får nyt nummer og giver det kun til ni personer"
    view.editor.what.setText("finder ud af, hvad et nyt nummer koster")
    QTest.keyClick(view.editor.what, Qt.Key.Key_Return)

    assert _agreed(one)[-1].promise.what == "finder ud af, hvad et nyt nummer koster"
    assert len(_agreed(one)) == 5


def test_a_card_becomes_an_agreement(qtbot: QtBot, one: Sample) -> None:
    """The words of the card stand in the line and the agreement knows its card."""
    view = _open(qtbot, one)
    card = one.live.board(one.meeting).cards(Column.NEXT)[0]
    view.make_from_card(card.id)
    assert view.editor.what.text() == card.words.text
    assert view.editor.who.hasFocus()
    QTest.keyClicks(view.editor.who, "Karen")
    QTest.keyClick(view.editor.who, Qt.Key.Key_Return)

    assert _agreed(one)[-1].promise.card == card.id


def test_the_next_meeting_is_one_line_read_back(qtbot: QtBot, empty: Sample) -> None:
    """When and where, kept by Enter."""
    view = _open(qtbot, empty)
    QTest.keyClicks(view.following.when, "torsdag kl. 18")
    assert view.following.read_back.text() == "= torsdag 26. november kl. 18"
    view.following.place.setText("Huset")
    QTest.keyClick(view.following.place, Qt.Key.Key_Return)

    agreed = empty.live.board(empty.meeting).meeting.next_meeting
    assert agreed is not None
    assert (agreed.when, agreed.day, agreed.place) == ("torsdag kl. 18", date(2026, 11, 26), "Huset")


def test_two_versions_wait_until_a_person_chooses(qtbot: QtBot, one: Sample) -> None:
    """Off line the partner worded it otherwise: both stand until somebody chooses."""
    view = _open(qtbot, one)
    agreement = _agreed(one)[0]
    mikkel = named(one.live.session, one.meeting, "Mikkel")
    partner = CaseSession(
        one.live.session.case,
        Author(mikkel, WriterId("writer-2")),
        one.live.session.entries(),
        lambda _entry, _row, _blobs: None,
        one.context.clock,
        lambda size: bytes(range(100, 100 + size)),
    )
    entry = partner.record(
        RewordAgreement(agreement=agreement.id, who="Mikkel", what="finder et sommerhus"), meeting=one.meeting
    )
    row = view.rows[agreement.id]
    QTest.keyClick(row, Qt.Key.Key_Return)
    view.editor.what.setText("finder et hotel")
    QTest.keyClick(view.editor.what, Qt.Key.Key_Return)
    one.live.session.take_in([entry])
    assert row.choose.isVisible()

    QTest.keyClick(row.choose, Qt.Key.Key_Space)
    assert view.choosing.sheet is not None
    place = next(at for at, said in enumerate(row.line.choices) if "sommerhus" in said.sentence)
    QTest.keyClick(view.choosing.sheet.buttons[place], Qt.Key.Key_Return)

    chosen = _agreed(one)[0]
    assert (chosen.promise.what, chosen.has_question) == ("finder et sommerhus", False)


def test_what_was_being_written_comes_back_after_a_lock(qtbot: QtBot, one: Sample) -> None:
    """All four parts stand in the line again, not yet kept."""
    view = _open(qtbot, one)
    view.new.click()
    QTest.keyClicks(view.editor.who, "Karen")
    QTest.keyClicks(view.editor.what, "ringer")
    place, text = one.context.typing.now()

    again = _open(qtbot, one)
    again.resume(place, text)

    assert [line.text() for line in again.editor.lines] == ["Karen", "ringer", "", ""]


def test_words_of_a_day_keep_their_meaning_when_they_are_said_otherwise_later(
    qtbot: QtBot, one: Sample
) -> None:
    """A "fre" of a meeting is that Friday, also when the line is put right the week after."""
    view = _open(qtbot, one)
    clock = one.context.clock
    assert isinstance(clock, FakeClock)
    clock.pass_by(days=9)
    QTest.keyClick(next(iter(view.rows.values())), Qt.Key.Key_Return)
    view.editor.what.setText("finder en lejlighed")
    QTest.keyClick(view.editor.what, Qt.Key.Key_Return)

    promise = _agreed(one)[0].promise
    assert (promise.what, promise.when, promise.day) == ("finder en lejlighed", "fre", date(2026, 11, 27))
