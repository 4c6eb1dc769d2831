"""Netværk by keyboard and by hand: the list does everything the circles do, the marks stay on the laptop."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.journal.entry import PersonId
from exitdesk.sos.circles import Knows, MayContact, Person, PersonKind
from exitdesk.ui.circles.person_row import PersonRow
from exitdesk.ui.circles.view import CirclesView
from exitdesk.ui.circles.view_model import CirclesViewModel
from tests.screens.sample_meeting import Sample, named

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def _open(qtbot: QtBot, one: Sample) -> CirclesView:
    view_model = CirclesViewModel(one.live, one.meeting, one.template, one.context.typing)
    view = CirclesView(view_model, one.context.theme)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    view.focus_start()
    return view


def _person(one: Sample, name: str) -> Person:
    person = one.live.board(one.meeting).person(_id(one, name))
    assert person is not None
    return person


def _id(one: Sample, name: str) -> PersonId:
    return named(one.live.session, one.meeting, name)


def _choose(view: CirclesView, one: Sample, name: str) -> PersonRow:
    view.people.choose(_id(one, name), focus=True)
    return view.people.rows[_id(one, name)]


def _ring(one: Sample, name: str) -> int | None:
    place = _person(one, name).place
    return place.ring if place else None


def test_alt_and_arrows_move_a_person_between_rings(qtbot: QtBot, one: Sample) -> None:
    """Nearer is up, further is down, and the line keeps the focus wherever it goes in the list."""
    view = _open(qtbot, one)
    row = _choose(view, one, "Lene")

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert _ring(one, "Lene") == 0
    assert view.people.rows[_id(one, "Lene")].hasFocus()
    QTest.keyClick(row, Qt.Key.Key_Down, ALT)
    QTest.keyClick(row, Qt.Key.Key_Down, ALT)
    assert _ring(one, "Lene") == 2


def test_nobody_leaves_the_last_ring(qtbot: QtBot, one: Sample) -> None:
    """Beyond the last ring nothing is recorded."""
    view = _open(qtbot, one)
    row = _choose(view, one, "Sofie")
    before = len(one.live.session.entries())

    QTest.keyClick(row, Qt.Key.Key_Down, ALT)

    assert (_ring(one, "Sofie"), len(one.live.session.entries())) == (3, before)


def test_alt_and_right_turn_a_person(qtbot: QtBot, one: Sample) -> None:
    """Turning keeps the ring."""
    view = _open(qtbot, one)
    row = _choose(view, one, "Bo")
    QTest.keyClick(row, Qt.Key.Key_Right, ALT)

    place = _person(one, "Bo").place
    assert place is not None
    assert place.ring == 2
    assert math.isclose(place.angle, 1.4 + math.pi / 12)


def test_the_arrows_walk_the_list_through_the_rings(qtbot: QtBot, one: Sample) -> None:
    """Home, down and end; one line at a time is the tab stop."""
    view = _open(qtbot, one)
    names = [person.name for person in view._view_model.state.people]
    QTest.keyClick(_choose(view, one, names[3]), Qt.Key.Key_Home)
    QTest.keyClick(view.people.rows[_id(one, names[0])], Qt.Key.Key_Down)
    assert view.people.current == _id(one, names[1])

    QTest.keyClick(view.people.rows[_id(one, names[1])], Qt.Key.Key_End)

    assert view.people.current == _id(one, names[-1])
    stops = [row for row in view.people.rows.values() if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [row.one.name for row in stops] == [names[-1]]


def test_ctrl_n_names_somebody_new_on_a_ring(qtbot: QtBot, one: Sample) -> None:
    """Name, who it is, Enter: and he stands on the circles, chosen; Enter on an empty line ends it."""
    view = _open(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Bilal")
    QTest.keyClick(view.form.name, Qt.Key.Key_Tab)
    assert view.form.relation.hasFocus()
    QTest.keyClicks(view.form.relation, "fætter")
    QTest.keyClick(view.form.relation, Qt.Key.Key_Return)

    bilal = _person(one, "Bilal")
    assert (bilal.who.relation, bilal.kind, bilal.present) == ("fætter", PersonKind.NETWORK, False)
    assert _ring(one, "Bilal") == 1
    assert view.people.current == bilal.id
    assert view.form.name.hasFocus()
    assert view.marks.isHidden()
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)
    assert view.people.rows[bilal.id].hasFocus()
    assert view.marks.isVisible()


def test_one_line_says_name_and_relation(qtbot: QtBot, one: Sample) -> None:
    """It is written as it is read; who was known by the name alone gets his relation so."""
    view = _open(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for said in ("Bilal", "Bilal, fætter"):
        QTest.keyClicks(view.form.name, said)
        QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert _person(one, "Bilal").who.relation == "fætter"
    assert len([row for row in view.people.rows.values() if row.one.name.startswith("Bilal")]) == 1


def test_alt_and_arrows_keep_who_is_named_and_move_him(qtbot: QtBot, one: Sample) -> None:
    """Name after name, each on his ring, without leaving the line."""
    view = _open(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    before = _ring(one, "Lene")
    QTest.keyClick(view.form.name, Qt.Key.Key_Up, ALT)
    QTest.keyClicks(view.form.name, "Bilal, fætter")
    QTest.keyClick(view.form.name, Qt.Key.Key_Up, ALT)
    QTest.keyClicks(view.form.name, "Rosa")
    QTest.keyClick(view.form.name, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view.form.name, Qt.Key.Key_Down, ALT)

    assert (_ring(one, "Bilal"), _ring(one, "Rosa"), _ring(one, "Lene")) == (0, 3, before)
    assert one.context.typing.now()[1] == ""


def test_the_waiting_line_gives_way_to_who_is_chosen(qtbot: QtBot, one: Sample) -> None:
    """Choosing somebody shows him at once; a name half written stays."""
    view = _open(qtbot, one)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "Bilal")
    QTest.mouseClick(view.people.rows[_id(one, "Lene")], LEFT)
    assert view.form.name.text() == "Bilal"
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    QTest.mouseClick(view.people.rows[_id(one, "Lene")], LEFT)

    assert view.form.isHidden()
    assert view.people.rows[_id(one, "Lene")].hasFocus()
    assert view.marks.isVisible()


def test_a_name_that_is_there_already_is_not_made_twice(qtbot: QtBot, one: Sample) -> None:
    """Naming a person of the meeting again chooses him."""
    view = _open(qtbot, one)
    people = len(one.live.board(one.meeting).people)
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.form.name, "lene")
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert len(one.live.board(one.meeting).people) == people
    assert view.people.current == _id(one, "Lene")


def test_enter_renames(qtbot: QtBot, one: Sample) -> None:
    """A name is put right where it stands."""
    view = _open(qtbot, one)
    person = _id(one, "Bo")
    QTest.keyClick(_choose(view, one, "Bo"), Qt.Key.Key_Return)
    QTest.keyClicks(view.form.name, "Bodil")
    QTest.keyClick(view.form.name, Qt.Key.Key_Return)

    assert _id(one, "Bodil") == person


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9])
def test_esc_and_f9_leave_nothing_of_a_name(qtbot: QtBot, one: Sample, key: Qt.Key) -> None:
    """A name that does not belong here is in no entry and in no line."""
    view = _open(qtbot, one)
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
    view = _open(qtbot, one)
    row = _choose(view, one, "Yusuf")
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert _ring(one, "Yusuf") is None
    assert _id(one, "Yusuf") in view.people.rows

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert _ring(one, "Yusuf") == 1


def test_the_marks_are_set_beside_the_list(qtbot: QtBot, one: Sample) -> None:
    """Does he know, may we contact him and how, does he pull back, until when is he there."""
    view = _open(qtbot, one)
    _choose(view, one, "Anne")
    QTest.mouseClick(view.marks.knows.segment(Knows.MUST_NEVER.value), LEFT)
    QTest.mouseClick(view.marks.contact.segment("yes"), LEFT)
    QTest.keyClicks(view.marks.how, "Kun sms")
    QTest.keyClick(view.marks.how, Qt.Key.Key_Return)
    view.marks.pulls_back.click()
    view.marks.until.setText("juni")
    view.keep_open_editor()

    marks = _person(one, "Anne").marks
    assert marks.knows is Knows.MUST_NEVER
    assert marks.may_contact == MayContact(True, "Kun sms")
    assert (marks.pulls_back, marks.until) == (True, "juni")


def test_another_persons_marks_are_shown_when_he_is_chosen(qtbot: QtBot, one: Sample) -> None:
    """Marks never stay behind on the wrong person."""
    view = _open(qtbot, one)
    _choose(view, one, "Lene")
    assert view.marks.knows.current() == Knows.MUST_NEVER.value
    _choose(view, one, "Ali")

    assert view.marks.knows.current() == Knows.YES.value
    assert view.marks.how.text() == "Ring efter kl. 17"
    assert not view.marks.until.isVisible()


def test_what_is_painted_has_no_marks(qtbot: QtBot, one: Sample) -> None:
    """The picture that the shared screen paints too has no word of any mark."""
    view = _open(qtbot, one)
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
    view = _open(qtbot, one)
    start = view.page.place_of(_id(one, "Bo"))
    middle = QPointF(view.page.width() / 2, view.page.height() / 2)
    end = middle + QPointF(0, view.page.arrangement.rings[0][1] * 0.7)

    _drag(view, start, end, drop=False)
    assert _lit(view) == 0
    QTest.mouseRelease(view.page, LEFT, pos=end.toPoint())

    place = _person(one, "Bo").place
    assert place is not None
    assert place.ring == 0
    assert math.isclose(place.angle, math.pi, abs_tol=0.05)
    assert _lit(view) is None
    assert view.people.current == _id(one, "Bo")


def test_esc_puts_back_who_is_being_dragged(qtbot: QtBot, one: Sample) -> None:
    """A move that is not finished is no move."""
    view = _open(qtbot, one)
    before = len(one.live.session.entries())
    start = view.page.place_of(_id(one, "Bo"))
    _drag(view, start, QPointF(view.page.width() / 2, view.page.height() / 2), drop=False)
    assert view.page.hand.moving

    QTest.keyClick(view.people.rows[_id(one, "Bo")], Qt.Key.Key_Escape)
    QTest.mouseRelease(view.page, LEFT, pos=QPoint(40, 40))

    assert not view.page.hand.moving
    assert len(one.live.session.entries()) == before


def test_an_empty_network_asks_one_question(qtbot: QtBot, empty: Sample) -> None:
    """Nobody on the circles yet: the list asks whom he can count on."""
    view = _open(qtbot, empty)
    view.people.show_state(view._view_model.state)

    assert view.page.arrangement.spots == {}
    assert [row.one.kind for row in view.people.rows.values()] == [PersonKind.PROFESSIONAL]


def test_what_changed_since_the_meeting_before_is_said_beside_the_list(qtbot: QtBot, one: Sample) -> None:
    """One sentence a person, as it happens; nothing is said where nothing changed."""
    view = _open(qtbot, one)
    assert view.people.said.isHidden()
    row = _choose(view, one, "Lene")

    QTest.keyClick(row, Qt.Key.Key_Up, ALT)
    assert view.people.said.text() == "Siden sidst: Lene er rykket nærmere."
    QTest.keyClick(view.people.rows[_id(one, "Lene")], Qt.Key.Key_Down, ALT)
    assert view.people.said.isHidden()


def test_a_thin_network_is_asked_about_while_a_move_is_on_the_board(qtbot: QtBot, one: Sample) -> None:
    """Quietly, on the laptop: before he moves, who could come nearer?"""
    view = _open(qtbot, one)
    for name in ("Ali", "Noah", "Lene"):
        view.people.choose(_id(one, name), focus=True)
        for _ in range(3):
            QTest.keyClick(view.people.rows[_id(one, name)], Qt.Key.Key_Down, ALT)
    assert view.people.said.text().endswith("Hvem kunne rykke et skridt ind, før du flytter?")
