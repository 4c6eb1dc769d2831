"""Room on the circles and beside them: for who is named next, and for the list."""

import math

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.sos.circles import PersonKind
from tests.screens.sample_meeting import Sample, named
from tests.ui.circles.page import open_circles, open_marks


def test_who_is_named_comes_where_there_is_most_room_on_all_rings(qtbot: QtBot, one: Sample) -> None:
    """So that two who are moved inwards one after the other do not meet there."""
    view = open_circles(qtbot, one)
    model = view._view_model
    taken = [one_of.angle for one_of in model.state.people if one_of.ring is not None]
    added = model.add("Omar", "bror", PersonKind.NETWORK)
    place = next(one_of for one_of in model.state.people if one_of.id == added)

    def apart(angle: float) -> float:
        turn = 2 * math.pi
        return min(min((angle - other) % turn, (other - angle) % turn) for other in taken)

    assert taken
    assert apart(place.angle) >= max(apart(step * math.pi / 180) for step in range(360)) - 0.02


def test_the_list_has_its_room_again_once_the_window_is_high(qtbot: QtBot, one: Sample) -> None:
    """Folded under the list in a low window and out again, the marks take no more than they need."""
    view = open_circles(qtbot, one)
    view.people.choose(named(one.live.session, one.meeting, "Lene"), focus=True)
    open_marks(view)
    for height in (400, 704):
        view.resize(1366, height)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: view.marks.height() == view.marks.heightForWidth(view.marks.width()))
