"""What was being written at a mark, and the keyboard, where the person or the page goes from under it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.cases.resume import MarkDraft, Place, Typed
from exitdesk.sos.circles import MayContact, PersonKind
from tests.screens.sample_meeting import Sample
from tests.ui.circles.page import choose, id_of, open_circles, open_marks, person_of


def test_words_at_somebody_who_was_taken_back_never_become_a_name(qtbot: QtBot, one: Sample) -> None:
    """A name is seen by the room: after a lock the words wait for him alone, and come back with him."""
    view = open_circles(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Bilal, fætter")
    view.own.toggle()
    QTest.keyClick(view.marks.contact.segment("yes"), Qt.Key.Key_Space)
    view.marks.how.setFocus()
    QTest.keyClicks(view.marks.how, "Kun via moster")
    person, (place, text) = view.marks.person, one.context.typing.now()
    assert text == "Kun via moster"
    one.live.undo()
    one.live.undo()

    after = open_circles(qtbot, one)
    after.resume(place, text)
    assert (after.form.isHidden(), after.form.name.text()) == (True, "")
    after.keep_open_editor()
    assert "moster" not in str(one.live.board(one.meeting))
    one.live.redo()
    one.live.redo()
    assert person is not None
    after.people.choose(person, focus=True)
    open_marks(after)
    assert after.marks.how.text() == "Kun via moster"


def test_esc_throws_away_the_line_one_is_in_and_no_other(qtbot: QtBot, one: Sample) -> None:
    """How he may be contacted was left by Tab, and is still being written: a lock keeps that."""
    view = open_circles(qtbot, one)
    choose(view, one, "Ali")
    open_marks(view)
    view._view_model.rename(id_of(one, "Ali"), "Ali", "træner", PersonKind.PROFESSIONAL)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F9):
        view.marks.how.setText("")
        QTest.keyClicks(view.marks.how, "Kun mandag")
        QTest.keyClicks(view.marks.until, "juni")
        QTest.keyClick(view.marks.until, key)
        assert (view.marks.how.text(), view.marks.until.text()) == ("Kun mandag", "")
        assert one.context.typing.now()[1] == "Kun mandag"
    view.keep_open_editor()
    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Kun mandag")


def test_a_lock_brings_every_line_back(qtbot: QtBot, one: Sample) -> None:
    """Two of one person and one of another, who was left; none that was kept or thrown away since."""
    view = open_circles(qtbot, one)
    person, other = id_of(one, "Ali"), id_of(one, "Lene")
    model = view._view_model
    for known, name in ((person, "Ali"), (other, "Lene")):
        model.rename(known, name, "træner", PersonKind.PROFESSIONAL)
    choose(view, one, "Lene")
    open_marks(view)
    view.marks.until.setText("")
    QTest.keyClicks(view.marks.until, "marts")
    view.own.close_panel()
    choose(view, one, "Ali")
    open_marks(view)
    for line, words in ((view.marks.until, "juni"), (view.marks.how, "Kun sms")):
        line.setText("")
        QTest.keyClicks(line, words)
    note = one.context.typing.all()
    assert [(mark.what, mark.text) for mark in note.marks] == [
        ("until", "marts"),
        ("until", "juni"),
        ("how", "Kun sms"),
    ]

    after = open_circles(qtbot, one)
    after.own.take_back(note.marks)
    after.resume(note.place, note.text)
    assert (after.marks.until.text(), after.marks.how.text()) == ("juni", "Kun sms")
    assert after.marks.how.hasFocus()
    assert one.context.typing.all().marks == note.marks
    QTest.keyClick(after.marks.how, Qt.Key.Key_Return)
    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Kun sms")
    assert [mark.text for mark in one.context.typing.all().marks] == ["marts", "juni"]
    QTest.keyClick(after.marks.until, Qt.Key.Key_F9)
    choose(after, one, "Lene")
    assert after.marks.until.text() == "marts"
    after.keep_open_editor()
    assert (person_of(one, "Lene").marks.until, person_of(one, "Ali").marks.until) == ("marts", "")
    assert one.context.typing.all().marks == ()


def test_no_answer_takes_words_away_that_were_being_written(qtbot: QtBot, one: Sample) -> None:
    """A "Nej" while they stand or wait: they are seen, a lock knows them, and the answer keeps them."""
    view = open_circles(qtbot, one)
    model, ali = view._view_model, id_of(one, "Ali")
    model.set_may_contact(ali, allowed=True, how="Kun sms")
    choose(view, one, "Ali")
    open_marks(view)
    panel = view.marks

    def write(words: str) -> None:
        panel.how.setText("")
        QTest.keyClicks(panel.how, words)

    write("Kun via moster")
    QTest.keyClick(panel.contact.segment("no"), Qt.Key.Key_Space)
    assert person_of(one, "Ali").marks.may_contact == MayContact(False, "")
    assert (panel.how.text(), panel.how.isVisible()) == ("Kun via moster", True)
    assert "Ordene er ikke gemt" in panel.private.text()
    assert [mark.text for mark in one.context.typing.all().marks] == ["Kun via moster"]
    choose(view, one, "Lene")
    choose(view, one, "Ali")
    assert panel.how.text() == "Kun via moster"
    QTest.keyClick(panel.contact.segment("yes"), Qt.Key.Key_Space)
    assert person_of(one, "Ali").marks.may_contact == MayContact(True, "Kun via moster")

    write("Kun om dagen")
    view.own.close_panel()
    model.set_may_contact(ali, allowed=False, how="")
    view.keep_open_editor()
    assert person_of(one, "Ali").marks.may_contact == MayContact(False, "Kun om dagen")
    open_marks(view)
    assert (panel.how.isVisible(), panel.private.text()) == (True, "Kun på denne skærm.")
    write("Slet ikke")
    QTest.keyClick(panel.how, Qt.Key.Key_Return)
    assert person_of(one, "Ali").marks.may_contact == MayContact(False, "Slet ikke")
    write("")
    QTest.keyClick(panel.how, Qt.Key.Key_Return)
    assert not panel.how.isVisible()


def test_words_wait_where_nothing_is_answered_and_esc_takes_them_away(qtbot: QtBot, one: Sample) -> None:
    """The answer was undone: there is nothing to keep them beside, and they stay until a hand takes them."""
    view = open_circles(qtbot, one)
    choose(view, one, "Lene")
    open_marks(view)
    assert person_of(one, "Lene").marks.may_contact is None
    QTest.keyClick(view.marks.contact.segment("yes"), Qt.Key.Key_Space)
    QTest.keyClicks(view.marks.how, "Kun sms")
    view.own.close_panel()
    one.live.undo()
    view.keep_open_editor()
    assert [mark.text for mark in one.context.typing.all().marks] == ["Kun sms"]
    open_marks(view)
    assert (view.marks.how.text(), view.marks.how.isVisible()) == ("Kun sms", True)
    QTest.keyClick(view.marks.how, Qt.Key.Key_Escape)
    assert (view.marks.how.text(), view.marks.how.isVisible()) == ("", False)
    assert one.context.typing.all().marks == ()


def test_a_change_of_the_case_leaves_the_keyboard_at_the_door(qtbot: QtBot, one: Sample) -> None:
    """It stays where it can be seen, also when somebody is moved meanwhile."""
    view = open_circles(qtbot, one)
    choose(view, one, "Ali")
    view.own.door.setFocus()
    view._view_model.move(id_of(one, "Lene"), -1)
    assert view.own.door.hasFocus()


def test_a_page_that_gets_lower_or_higher_leaves_the_keyboard_in_the_line(qtbot: QtBot, one: Sample) -> None:
    """A notice takes room for eight seconds, and the panel goes into the list and back: never over itself."""
    view = open_circles(qtbot, one)
    view.resize(1366, 600)
    choose(view, one, "Ali")
    open_marks(view)
    view.marks.how.setFocus()
    QTest.keyClicks(view.marks.how, " nu")
    for height in (540, 620):
        view.resize(1366, height)
        QApplication.processEvents()
        assert view.marks.how.hasFocus(), height
        assert view.marks.how.text().endswith(" nu")
    view._view_model.rename(id_of(one, "Ali"), "Ali", "træner", PersonKind.PROFESSIONAL)
    view.setMinimumSize(1, 1)  # as in a window that is smaller than the page would like
    for size in ((1366, 704), (1000, 620), (1000, 560), (1024, 500)):
        view.resize(*size)
        qtbot.waitUntil(lambda: view.marks.height() >= view.marks.minimumSizeHint().height())
        assert view.marks.how.hasFocus(), size
    view.setMinimumSize(0, 0)
    view.form.open_form(None)
    view.resize(1366, 540)
    assert view.form.name.hasFocus()


def test_a_lock_keeps_no_line_beside_one_that_stands_as_it_was(qtbot: QtBot, one: Sample) -> None:
    """Typed and taken out again, at somebody else than whose line waits: what waits is kept by nobody."""
    view = open_circles(qtbot, one)
    for name in ("Ali", "Lene"):
        view._view_model.rename(id_of(one, name), name, "træner", PersonKind.PROFESSIONAL)
    view._view_model.set_until(id_of(one, "Ali"), "juni")
    choose(view, one, "Lene")
    open_marks(view)
    view.marks.until.setText("")
    QTest.keyClicks(view.marks.until, "marts")
    view.own.close_panel()
    choose(view, one, "Ali")
    open_marks(view)
    QTest.keyClicks(view.marks.until, "x")
    QTest.keyClick(view.marks.until, Qt.Key.Key_Backspace)
    note = one.context.typing.all()
    assert [mark.text for mark in note.marks] == ["marts"]
    assert note.text == "juni"

    before = person_of(one, "Lene").marks.until
    after = open_circles(qtbot, one)
    after.own.take_back(note.marks)
    after.resume(note.place, note.text)
    assert person_of(one, "Lene").marks.until == before
    assert [mark.text for mark in one.context.typing.all().marks] == ["marts"]


def test_a_name_that_comes_back_keeps_no_line_at_the_marks(qtbot: QtBot, one: Sample) -> None:
    """Whose line waited was gone when the name was begun, and is there again after the lock."""
    view = open_circles(qtbot, one)
    other = id_of(one, "Lene")
    view._view_model.rename(other, "Lene", "træner", PersonKind.PROFESSIONAL)
    before = person_of(one, "Lene").marks.until
    note = Typed(Place(tab="circles"), "Bil", marks=(MarkDraft(other, "until", "marts"),))

    after = open_circles(qtbot, one)
    after.own.take_back(note.marks)
    after.resume(note.place, note.text)
    assert after.form.name.text() == "Bil"
    assert person_of(one, "Lene").marks.until == before
    assert [mark.text for mark in one.context.typing.all().marks] == ["marts"]
    QTest.keyClick(after.form.name, Qt.Key.Key_Escape)
    choose(after, one, "Lene")
    assert after.marks.until.text() == "marts"
