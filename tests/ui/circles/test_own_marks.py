"""The door to the marks: closed at first; what is written behind it is neither lost nor said of another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.resume import Place
from exitdesk.sos.circles import Knows, MayContact
from exitdesk.ui.circles.view import CirclesView
from tests.screens.sample_meeting import Sample
from tests.ui.circles.page import LEFT, choose, id_of, open_circles, open_marks, person_of


def held(view: CirclesView) -> list[str]:
    """Return what the panel holds that belongs to somebody."""
    marks = view.marks
    lines = [line.text() for line in marks.findChildren(QLineEdit)]
    said = [marks.heading.text(), marks.accessibleName(), marks.knows.current(), marks.contact.current()]
    return [text for text in (*lines, *said) if text] + ["pulls back"] * marks.pulls_back.isChecked()


def test_closed_it_holds_nothing_of_anybody(qtbot: QtBot, one: Sample) -> None:
    """At the start, and closed by Esc, by its key again and when the circles are hidden."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Ali")
    assert (view.marks.isHidden(), held(view)) == (True, [])
    assert view.own.door.isVisible()
    for way in ("Esc", "key", "hidden"):
        open_marks(view)
        assert "Ring efter kl. 17" in held(view)
        assert view.marks.how.cursorPosition() == 0, "long words show their beginning"
        assert view.marks.knows.segment(Knows.YES.value).hasFocus()
        if way == "Esc":
            QTest.keyClick(view.marks.knows.segment(Knows.YES.value), Qt.Key.Key_Escape)
        elif way == "key":
            view.own.toggle()
        else:
            view.hide()
        assert (view.marks.isHidden(), held(view)) == (True, [])
        assert row.hasFocus() or way == "hidden"


def test_what_is_written_for_one_is_never_said_of_the_next(qtbot: QtBot, one: Sample) -> None:
    """A click on another person keeps the words, at the one they were written for."""
    view = open_circles(qtbot, one)
    before = person_of(one, "Lene").marks
    choose(view, one, "Ali")
    open_marks(view)
    view.marks.how.setText("Kun gennem søsteren")
    QTest.mouseClick(view.people.rows[id_of(one, "Lene")], LEFT)

    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Kun gennem søsteren")
    assert person_of(one, "Lene").marks == before


def test_words_are_seen_from_their_beginning_and_written_on_behind_their_end(
    qtbot: QtBot, one: Sample
) -> None:
    """ "Ring aldrig ..." is read first; a line that Enter kept goes on where it was."""
    view = open_circles(qtbot, one)
    choose(view, one, "Ali")
    open_marks(view)
    how = view.marks.how
    how.setFocus()
    for words in (" og", " før otte"):
        QTest.keyClicks(how, words)
        QTest.keyClick(how, Qt.Key.Key_Return)

    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Ring efter kl. 17 og før otte")


def test_words_stay_while_another_mark_is_set(qtbot: QtBot, one: Sample) -> None:
    """He pulls back, it turns out in the middle of the word: the word is still there."""
    view = open_circles(qtbot, one)
    choose(view, one, "Ali")
    open_marks(view)
    view.marks.how.setText("Kun s")
    view.marks.pulls_back.setFocus()
    view.marks.pulls_back.click()
    assert person_of(one, "Ali").marks.pulls_back
    assert view.marks.how.text() == "Kun s"


@pytest.mark.parametrize("way", ["again", "tab", "lock"])
def test_what_was_being_written_waits_behind_the_door(qtbot: QtBot, one: Sample, way: str) -> None:
    """Until it is opened again, kept by a change of tab, or brought back by the next process."""
    view = open_circles(qtbot, one)
    choose(view, one, "Ali")
    open_marks(view)
    view.marks.how.setFocus()
    view.marks.how.selectAll()
    QTest.keyClicks(view.marks.how, "Kun sms")
    place, text = one.context.typing.now()
    view.own.close_panel()
    assert held(view) == []
    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Ring efter kl. 17")
    choose(view, one, "Lene")
    if way == "again":
        choose(view, one, "Ali")
        open_marks(view)
        assert view.marks.how.text() == "Kun sms"
        assert one.context.typing.now()[1] == "Kun sms"
    elif way == "tab":
        view.keep_open_editor()
        assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Kun sms")
        assert one.context.typing.now()[1] == ""
    else:
        after = open_circles(qtbot, one)
        after.resume(place, text)
        assert after.marks.how.text() == "Kun sms"
        assert after.marks.how.hasFocus()


def test_after_a_lock_words_wait_where_the_door_may_not_open(qtbot: QtBot, one: Sample) -> None:
    """And the notice says only that something does."""
    view = open_circles(qtbot, one)
    view.own.refused = lambda: "Ikke nu"
    view.resume(Place(thing=f"{id_of(one, 'Ali')} how"), "Kun sms")
    assert (view.marks.isHidden(), held(view)) == (True, [])
    assert view.toast.words.text() == "Det, du var ved at skrive, venter. Åbn det med Ctrl+Shift+M."
    view.own.refused = str
    open_marks(view)
    assert view.marks.how.text() == "Kun sms"


def test_a_refused_key_keeps_no_name_that_is_half_written(qtbot: QtBot, one: Sample) -> None:
    """Kept it would stand on the circles that the room sees."""
    view = open_circles(qtbot, one)
    before = len(one.live.session.entries())
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Om")
    view.own.refused = lambda: "Ikke nu"
    view.own.toggle()
    assert view.toast.words.text() == "Ikke nu"
    assert len(one.live.session.entries()) == before
    assert view.form.name.text() == "Om"


def test_the_key_keeps_a_name_that_is_being_written_and_goes_on_with_his_marks(
    qtbot: QtBot, one: Sample, empty: Sample
) -> None:
    """With nobody there it says so."""
    view = open_circles(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view.own.door.isHidden()
    QTest.keyClicks(view.form.name, "Bilal, fætter")
    view.own.toggle()
    assert view.marks.person == person_of(one, "Bilal").id
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view.marks.isHidden()
    QTest.keyClick(view.form.name, Qt.Key.Key_Escape)
    assert view.marks.isVisible()
    assert empty.live.board(empty.meeting).people


def test_the_keyboard_goes_straight_there_and_straight_back(qtbot: QtBot, one: Sample) -> None:
    """A screen reader says where it has been: nothing else of the window is on the way."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Ali")
    view.own.door.setFocus()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    been: list[QWidget | None] = []
    app.focusChanged.connect(lambda _old, new: been.append(new))
    QTest.keyClick(view.own.door, Qt.Key.Key_Space)
    view.own.close_panel()
    first = view.marks.knows.segment(Knows.YES.value)
    assert [one for one in been if one is not view.people] == [first, row]
