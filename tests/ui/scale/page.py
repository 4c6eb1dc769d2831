"""The scales' page over a sample, and what a test asks it and the board."""

from pytestqt.qtbot import QtBot

from exitdesk.sos.board import MeetingBoard
from exitdesk.ui.scale.question_panel import QuestionPanel
from exitdesk.ui.scale.rater_row import RaterRow
from exitdesk.ui.scale.view import ScaleView
from exitdesk.ui.scale.view_model import ScaleViewModel
from tests.screens.sample_meeting import Sample, named


def open_scales(qtbot: QtBot, one: Sample) -> ScaleView:
    """Open the scales' page, focused as it opens."""
    view = ScaleView(
        ScaleViewModel(one.live, one.meeting, one.template, one.context.typing), one.context.theme
    )
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    view.focus_start()
    return view


def first_panel(view: ScaleView) -> QuestionPanel:
    """Return the panel of the first question."""
    return next(iter(view.panels.values()))


def his_row(view: ScaleView) -> RaterRow:
    """Return his line of the first question."""
    row = first_panel(view).first_row()
    assert row is not None
    return row


def board_of(one: Sample) -> MeetingBoard:
    """Return the board as it stands."""
    return one.live.board(one.meeting)


def number_of(one: Sample, name: str = "Jonas") -> tuple[int, str] | None:
    """Return somebody's number and reason on the first question."""
    rating = board_of(one).scales[0].rating_of(named(one.live.session, one.meeting, name))
    return (rating.number, rating.reason) if rating else None


def entries_of(one: Sample) -> int:
    """Return how many entries there are."""
    return len(one.live.session.entries())
