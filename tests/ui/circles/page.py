"""The circles over a sample, and what a test asks them and the board."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exitdesk.journal.entry import PersonId
from exitdesk.sos.circles import Person
from exitdesk.ui.circles.person_row import PersonRow
from exitdesk.ui.circles.view import CirclesView
from exitdesk.ui.circles.view_model import CirclesViewModel
from tests.screens.sample_meeting import Sample, named

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def open_circles(qtbot: QtBot, one: Sample) -> CirclesView:
    """Open the circles, focused as they open."""
    view_model = CirclesViewModel(one.live, one.meeting, one.template, one.context.typing)
    view = CirclesView(view_model, one.context.theme)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    view.focus_start()
    return view


def person_of(one: Sample, name: str) -> Person:
    """Return somebody as he stands in the meeting."""
    person = one.live.board(one.meeting).person(id_of(one, name))
    assert person is not None
    return person


def id_of(one: Sample, name: str) -> PersonId:
    """Return somebody's id."""
    return named(one.live.session, one.meeting, name)


def choose(view: CirclesView, one: Sample, name: str) -> PersonRow:
    """Choose somebody in the list; return his line."""
    view.people.choose(id_of(one, name), focus=True)
    return view.people.rows[id_of(one, name)]


def open_marks(view: CirclesView) -> None:
    """Open the door to the marks."""
    view.own.toggle()
    assert view.marks.isVisible()


def ring_of(one: Sample, name: str) -> int | None:
    """Return somebody's ring, None for who is on none."""
    place = person_of(one, name).place
    return place.ring if place else None
