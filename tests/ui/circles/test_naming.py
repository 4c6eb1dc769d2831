"""Naming people: name after name, each with who it is and on his ring, without leaving the line."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.sos.circles import PersonKind
from tests.screens.sample_meeting import Sample
from tests.ui.circles.page import ALT, LEFT, id_of, open_circles, open_marks, person_of, ring_of


def test_ctrl_n_names_somebody_new_on_a_ring(qtbot: QtBot, one: Sample) -> None:
    """Name, who it is, Enter: and he stands on the circles, chosen; Enter on an empty line ends it."""
    view = open_circles(qtbot, one)
    open_marks(view)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Bilal")
    QTest.keyClick(view.form.name, Qt.Key.Key_Tab)
    assert view.form.relation.hasFocus()
    QTest.keyClicks(view.form.relation, "fætter")
    QTest.keyClick(view.form.relation, Qt.Key.Key_Return)

    bilal = person_of(one, "Bilal")
    assert (bilal.who.relation, bilal.kind, bilal.present) == ("fætter", PersonKind.NETWORK, False)
    assert ring_of(one, "Bilal") == 1
    assert view.people.current == bilal.id
    assert view.form.name.hasFocus()
    assert view.marks.isHidden()
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)
    assert view.people.rows[bilal.id].hasFocus()
    assert view.marks.isVisible()


def test_one_line_says_name_and_relation(qtbot: QtBot, one: Sample) -> None:
    """It is written as it is read; who was known by the name alone gets his relation so."""
    view = open_circles(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for said in ("Bilal", "Bilal, fætter"):
        QTest.keyClicks(view.form.name, said)
        QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert person_of(one, "Bilal").who.relation == "fætter"
    assert len([row for row in view.people.rows.values() if row.one.name.startswith("Bilal")]) == 1


def test_alt_and_arrows_keep_who_is_named_and_move_him(qtbot: QtBot, one: Sample) -> None:
    """Name after name, each on his ring, without leaving the line."""
    view = open_circles(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    before = ring_of(one, "Lene")
    QTest.keyClick(view.form.name, Qt.Key.Key_Up, ALT)
    QTest.keyClicks(view.form.name, "Bilal, fætter")
    QTest.keyClick(view.form.name, Qt.Key.Key_Up, ALT)
    QTest.keyClicks(view.form.name, "Rosa")
    QTest.keyClick(view.form.name, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view.form.name, Qt.Key.Key_Down, ALT)

    assert (ring_of(one, "Bilal"), ring_of(one, "Rosa"), ring_of(one, "Lene")) == (0, 3, before)
    assert one.context.typing.now()[1] == ""


def test_the_waiting_line_gives_way_to_who_is_chosen(qtbot: QtBot, one: Sample) -> None:
    """Choosing somebody shows him at once; a name half written stays."""
    view = open_circles(qtbot, one)
    open_marks(view)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Bilal")
    QTest.mouseClick(view.people.rows[id_of(one, "Lene")], LEFT)
    assert view.form.name.text() == "Bilal"
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    QTest.mouseClick(view.people.rows[id_of(one, "Lene")], LEFT)

    assert view.form.isHidden()
    assert view.people.rows[id_of(one, "Lene")].hasFocus()
    assert view.marks.isVisible()


def test_a_name_that_is_there_already_is_not_made_twice(qtbot: QtBot, one: Sample) -> None:
    """Naming a person of the meeting again chooses him."""
    view = open_circles(qtbot, one)
    people = len(one.live.board(one.meeting).people)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "lene")
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert len(one.live.board(one.meeting).people) == people
    assert view.people.current == id_of(one, "Lene")
