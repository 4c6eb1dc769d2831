"""Netværk by keyboard and by hand: the list does everything the circles do, the marks stay on the laptop."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.sos.circles import Knows, MayContact, PersonKind
from exitdesk.ui.circles.view import CirclesView
from tests.screens.sample_meeting import Sample
from tests.ui.circles.page import ALT, LEFT, choose, id_of, open_circles, open_marks, person_of, ring_of


def test_alt_and_arrows_move_a_person_between_rings(qtbot: QtBot, one: Sample) -> None:
    """Nearer is up, further is down, and the line keeps the focus wherever it goes in the list."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Lene")

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert ring_of(one, "Lene") == 0
    assert view.people.rows[id_of(one, "Lene")].hasFocus()
    QTest.keyClick(row, Qt.Key.Key_Down, ALT)
    QTest.keyClick(row, Qt.Key.Key_Down, ALT)
    assert ring_of(one, "Lene") == 2


def test_nobody_leaves_the_last_ring(qtbot: QtBot, one: Sample) -> None:
    """Beyond the last ring nothing is recorded."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Sofie")
    before = len(one.live.session.entries())

    QTest.keyClick(row, Qt.Key.Key_Down, ALT)

    assert (ring_of(one, "Sofie"), len(one.live.session.entries())) == (3, before)


def test_alt_and_right_turn_a_person(qtbot: QtBot, one: Sample) -> None:
    """Turning keeps the ring."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Bo")
    QTest.keyClick(row, Qt.Key.Key_Right, ALT)

    place = person_of(one, "Bo").place
    assert place is not None
    assert place.ring == 2
    assert math.isclose(place.angle, 1.4 + math.pi / 12)


def test_the_arrows_walk_the_list_through_the_rings(qtbot: QtBot, one: Sample) -> None:
    """Home, down and end; one line at a time is the tab stop."""
    view = open_circles(qtbot, one)
    names = [person.name for person in view._view_model.state.people]
    QTest.keyClick(choose(view, one, names[3]), Qt.Key.Key_Home)
    QTest.keyClick(view.people.rows[id_of(one, names[0])], Qt.Key.Key_Down)
    assert view.people.current == id_of(one, names[1])

    QTest.keyClick(view.people.rows[id_of(one, names[1])], Qt.Key.Key_End)

    assert view.people.current == id_of(one, names[-1])
    stops = [row for row in view.people.rows.values() if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [row.one.name for row in stops] == [names[-1]]


def test_enter_renames(qtbot: QtBot, one: Sample) -> None:
    """A name is put right where it stands."""
    view = open_circles(qtbot, one)
    person = id_of(one, "Bo")
    QTest.keyClick(choose(view, one, "Bo"), Qt.Key.Key_Return)
    QTest.keyClicks(view.form.name, "Bodil")
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert id_of(one, "Bodil") == person


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9])
def test_esc_and_f9_leave_nothing_of_a_name(qtbot: QtBot, one: Sample, key: Qt.Key) -> None:
    """A name that does not belong here is in no entry and in no line."""
    view = open_circles(qtbot, one)
    before = len(one.live.session.entries())
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "en fra gruppen")
    assert one.context.typing.now()[1] == "en fra gruppen"

    QTest.keyClick(view.form.name, key)

    assert len(one.live.session.entries()) == before
    assert (view.form.name.text(), view.form.name.isUndoAvailable()) == ("", False)
    assert one.context.typing.now()[1] == ""


def test_delete_takes_a_person_off_the_circles_and_not_out_of_the_meeting(qtbot: QtBot, one: Sample) -> None:
    """The name stays in the list and can be put back."""
    view = open_circles(qtbot, one)
    row = choose(view, one, "Yusuf")
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert ring_of(one, "Yusuf") is None
    assert id_of(one, "Yusuf") in view.people.rows

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert ring_of(one, "Yusuf") == 1


def test_the_marks_are_set_beside_the_list(qtbot: QtBot, one: Sample) -> None:
    """Does he know, may we contact him and how, does he pull back, until when is he there."""
    view = open_circles(qtbot, one)
    choose(view, one, "Anne")
    open_marks(view)
    QTest.mouseClick(view.marks.knows.segment(Knows.MUST_NEVER.value), LEFT)
    QTest.mouseClick(view.marks.contact.segment("yes"), LEFT)
    QTest.keyClicks(view.marks.how, "Kun sms")
    QTest.keyClick(view.marks.how, Qt.Key.Key_Return)
    view.marks.pulls_back.click()
    view.marks.until.setText("juni")
    view.keep_open_editor()

    marks = person_of(one, "Anne").marks
    assert marks.knows is Knows.MUST_NEVER
    assert marks.may_contact == MayContact(True, "Kun sms")
    assert (marks.pulls_back, marks.until) == (True, "juni")


def test_another_persons_marks_are_shown_when_he_is_chosen(qtbot: QtBot, one: Sample) -> None:
    """Marks never stay behind on the wrong person."""
    view = open_circles(qtbot, one)
    choose(view, one, "Lene")
    open_marks(view)
    assert view.marks.knows.current() == Knows.MUST_NEVER.value
    choose(view, one, "Ali")

    assert view.marks.knows.current() == Knows.YES.value
    assert view.marks.how.text() == "Ring efter kl. 17"
    assert not view.marks.until.isVisible()


def test_what_is_painted_has_no_marks(qtbot: QtBot, one: Sample) -> None:
    """The picture that the shared screen paints too has no word of any mark."""
    view = open_circles(qtbot, one)
    painted = repr(view._view_model.state.picture())

    assert "Lene" in painted
    for mark in ("must_never", "Ring efter", "marts 2027", "pulls", "knows"):
        assert mark not in painted


def _lit(view: CirclesView) -> int | None:
    return view.page.hand.lit_ring


def _drag(view: CirclesView, start: QPointF, end: QPointF, *, drop: bool = True) -> None:
    far = QApplication.startDragDistance() + 2
    QTest.mousePress(view.page, LEFT, pos=start.toPoint())
    QTest.mouseMove(view.page, start.toPoint() + QPoint(far, far))
    QTest.mouseMove(view.page, end.toPoint())
    if drop:
        QTest.mouseRelease(view.page, LEFT, pos=end.toPoint())


def test_dragging_lights_the_ring_and_drops_on_it(qtbot: QtBot, one: Sample) -> None:
    """The ring under the pointer is lit until he is put down, and then he stands there."""
    view = open_circles(qtbot, one)
    start = view.page.place_of(id_of(one, "Bo"))
    middle = QPointF(view.page.width() / 2, view.page.height() / 2)
    end = middle + QPointF(0, view.page.arrangement.rings[0][1] * 0.7)

    _drag(view, start, end, drop=False)
    assert _lit(view) == 0
    QTest.mouseRelease(view.page, LEFT, pos=end.toPoint())

    place = person_of(one, "Bo").place
    assert place is not None
    assert place.ring == 0
    assert math.isclose(place.angle, math.pi, abs_tol=0.05)
    assert _lit(view) is None
    assert view.people.current == id_of(one, "Bo")


def test_esc_puts_back_who_is_being_dragged(qtbot: QtBot, one: Sample) -> None:
    """A move that is not finished is no move."""
    view = open_circles(qtbot, one)
    before = len(one.live.session.entries())
    start = view.page.place_of(id_of(one, "Bo"))
    _drag(view, start, QPointF(view.page.width() / 2, view.page.height() / 2), drop=False)
    assert view.page.hand.moving

    QTest.keyClick(view.people.rows[id_of(one, "Bo")], Qt.Key.Key_Escape)
    QTest.mouseRelease(view.page, LEFT, pos=QPoint(40, 40))

    assert not view.page.hand.moving
    assert len(one.live.session.entries()) == before


def test_an_empty_network_asks_one_question(qtbot: QtBot, empty: Sample) -> None:
    """Nobody on the circles yet: the list asks whom he can count on."""
    view = open_circles(qtbot, empty)
    view.people.show_state(view._view_model.state)

    assert view.page.arrangement.spots == {}
    assert [row.one.kind for row in view.people.rows.values()] == [PersonKind.PROFESSIONAL]


def test_what_changed_since_the_meeting_before_is_said_beside_the_list(qtbot: QtBot, one: Sample) -> None:
    """One sentence a person, as it happens; nothing is said where nothing changed."""
    view = open_circles(qtbot, one)
    assert view.people.said.isHidden()
    row = choose(view, one, "Lene")

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert view.people.said.text() == "Siden sidst: Lene er rykket nærmere."
    QTest.keyClick(view.people.rows[id_of(one, "Lene")], Qt.Key.Key_Down, ALT)
    assert view.people.said.isHidden()


def test_much_that_changed_leaves_the_list_its_room(qtbot: QtBot, one: Sample) -> None:
    """A second meeting that names ten people says ten sentences; the list is still there to walk in."""
    view = open_circles(qtbot, one)
    before = view.people.page.height()
    QTest.keyClick(choose(view, one, "Lene"), Qt.Key.Key_Up, ALT)
    view.people.said.set_text("Lene er rykket nærmere. " * 40)
    QApplication.processEvents()
    assert view.people.page.height() == before


def test_a_thin_network_is_asked_about_while_a_move_is_on_the_board(qtbot: QtBot, one: Sample) -> None:
    """Quietly, on the laptop: before he moves, who could come nearer?"""
    view = open_circles(qtbot, one)
    for name in ("Ali", "Noah", "Lene"):
        view.people.choose(id_of(one, name), focus=True)
        for _ in range(3):
            QTest.keyClick(view.people.rows[id_of(one, name)], Qt.Key.Key_Down, ALT)
    assert view.people.said.text().endswith("Hvem kunne rykke et skridt ind, før du flytter?")
