"""How his copy is set is chosen once and remembered in his case: language, both languages, large print."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.sos.meeting import PaperChoice, TakeAlong
from exitdesk.sos.meeting_edits import ChoosePaper
from exitdesk.sos.scale import Direction
from tests.screens.sample_meeting import Sample
from tests.ui.close.page import Opener, choose, wait_ready


def test_both_languages_and_large_print_go_to_the_paper(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """A click each; the preview is set again with them, and the choice is an entry."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    rows = desk.view.take_along.paper

    QTest.mouseClick(rows.language.segment("da+en"), Qt.MouseButton.LeftButton)
    wait_ready(qtbot, desk)
    QTest.mouseClick(rows.large, Qt.MouseButton.LeftButton)
    wait_ready(qtbot, desk)

    order = desk.paper.ordered[-1]
    assert (order.language, order.large) == ("da+en", True)
    assert one.live.board(one.meeting).meeting.paper == PaperChoice("da+en", large=True)
    assert rows.large.isChecked()


def test_the_choice_is_made_by_keys_alone(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """Arrows walk the languages, Space ticks."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    rows = desk.view.take_along.paper
    rows.language.segment("da").setFocus()
    QTest.keyClick(rows.language.segment("da"), Qt.Key.Key_Right)
    QTest.keyClick(rows.language.segment("en"), Qt.Key.Key_Right)
    QTest.keyClick(rows.language.segment("da+en"), Qt.Key.Key_Tab)
    assert rows.large.hasFocus()
    QTest.keyClick(rows.large, Qt.Key.Key_Space)

    assert one.live.board(one.meeting).meeting.paper == PaperChoice("da+en", large=True)


def test_what_was_chosen_last_time_is_chosen_from_the_start(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """He does not say again that he reads large print; nothing is recorded for it."""
    (before, *_) = one.live.session.meetings()
    one.live.record(ChoosePaper(meeting=before, language="en", large=True), meeting=before)
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)

    order = desk.paper.ordered[-1]
    assert (order.language, order.large) == ("en", True)
    assert one.live.board(one.meeting).meeting.paper is None


def test_this_meetings_choice_is_before_the_last_ones(opened: Opener, one: Sample) -> None:
    """The newest choice holds, and undo brings the earlier one back."""
    (before, *_) = one.live.session.meetings()
    one.live.record(ChoosePaper(meeting=before, language="en", large=True), meeting=before)
    one.live.record(ChoosePaper(meeting=one.meeting, language="da"), meeting=one.meeting)
    desk = opened(one)
    assert (desk.view_model.state.language, desk.view_model.state.large) == ("da", False)
    one.live.session.undo()
    assert one.live.session.paper_choice(one.meeting) == PaperChoice("en", large=True)


def test_what_is_carried_offers_one_language_and_one_print(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """Both languages or another size would tell more of him; the choice for his copy waits."""
    one.live.record(ChoosePaper(meeting=one.meeting, language="da+en", large=True), meeting=one.meeting)
    desk = opened(one)
    choose(desk, TakeAlong.CARRY_SAFE)
    wait_ready(qtbot, desk)
    rows = desk.view.take_along.paper

    assert not rows.large.isVisible()
    assert not rows.language.isVisible()
    assert rows.carried.current() == "da"
    QTest.mouseClick(rows.carried.segment("en"), Qt.MouseButton.LeftButton)
    wait_ready(qtbot, desk)
    assert desk.paper.ordered[-1].language == "en"
    assert one.live.board(one.meeting).meeting.paper == PaperChoice("en", large=True)


def test_earlier_numbers_of_this_case_go_to_the_paper(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """The copy's scales get what the screen's have, each with what was asked then."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)

    given = [number for numbers in desk.paper.earlier[-1].values() for number in numbers]
    assert given
    assert {one.meeting for one in given} <= set(one.live.session.meetings()) - {one.meeting}
    assert all(one.asked.direction in Direction for one in given)
