"""Læs op og slut by keyboard: read, choose, see the paper, sign what was seen, hand it out, end."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.state import Handing, Preview
from tests.screens.sample_meeting import Sample
from tests.ui.close.page import NAME, Opener, choose, wait_for, wait_ready


def test_the_board_is_read_back_in_order(opened: Opener, one: Sample) -> None:
    """What presses comes first, the next meeting last, and then the question."""
    desk = opened(one)
    words = [label.text() for label in desk.view.reading.words]

    assert words[0] == "De ringer om natten og siger, at jeg skylder."
    assert words[-1] == "Torsdag 26. november kl. 18, Huset."
    assert desk.view.reading.question.text() == "Passer det?"


def test_the_very_draft_that_was_shown_is_signed_and_handed_out(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """By keyboard: choose, see the page, sign; the copy is in the vault and under a neutral name."""
    desk = opened(one)
    QTest.keyClick(desk.view.take_along.kinds.segment("signed_copy"), Qt.Key.Key_Space)
    assert not desk.view.take_along.hand_out.isEnabled()
    wait_ready(qtbot, desk)
    assert len(desk.view.take_along.pages) == 1

    QTest.keyClick(desk.view.take_along.hand_out, Qt.Key.Key_Return)
    wait_for(qtbot, desk, Handing.DONE)

    written = (desk.folder / NAME).read_bytes()
    copy = one.live.session.file().copies[-1]
    store = one.context.open_vault.desk.store
    assert written.endswith(one.live.session.case.encode())
    assert store.blob(copy.sha256) == written
    assert (copy.kind, copy.meeting) == (TakeAlong.SIGNED_COPY, one.meeting)
    takes = one.live.board(one.meeting).meeting.takes
    assert takes is not None
    assert takes.kind is TakeAlong.SIGNED_COPY
    assert desk.view.take_along.done.isVisible()
    assert NAME in desk.view.take_along.done.text()


def test_a_copy_is_never_written_over_another(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """The second copy of a day gets a number."""
    desk = opened(one)
    desk.folder.mkdir()
    (desk.folder / NAME).write_bytes(b"another")
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.DONE)

    assert (desk.folder / NAME).read_bytes() == b"another"
    assert (desk.folder / "Tavle 21-11 (2).pdf").exists()


def test_the_carry_safe_copy_is_not_signed(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """A signature would prove whom he talked to."""
    desk = opened(one)
    choose(desk, TakeAlong.CARRY_SAFE)
    wait_ready(qtbot, desk)
    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.DONE)

    assert desk.paper.signed == []
    assert b"carry_safe" in (desk.folder / NAME).read_bytes()


def test_the_photo_page_is_shown_large_and_nothing_is_written(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """His phone takes it; no file, no copy; Esc closes."""
    desk = opened(one)
    choose(desk, TakeAlong.PHOTO_PAGE)
    wait_ready(qtbot, desk)
    QTest.keyClick(desk.view.take_along.hand_out, Qt.Key.Key_Return)
    page = desk.view.full_page
    assert page.isVisible()
    assert page.hasFocus()
    assert page.geometry() == desk.view.rect()

    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert not page.isVisible()
    assert not desk.folder.exists()
    assert one.live.session.file().copies == ()


def test_nothing_is_a_choice_without_paper(opened: Opener, one: Sample) -> None:
    """ "Vi gemmer den": no preview, no button, and the choice is recorded."""
    desk = opened(one)
    choose(desk, TakeAlong.NOTHING)

    takes = one.live.board(one.meeting).meeting.takes
    assert takes is not None
    assert takes.kind is TakeAlong.NOTHING
    assert desk.view_model.state.preview is Preview.NONE
    assert not desk.view.take_along.hand_out.isVisible()


def test_his_line_goes_with_the_carry_safe_copy(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """Enter keeps the line, and the paper is set again with it."""
    desk = opened(one)
    choose(desk, TakeAlong.CARRY_SAFE)
    wait_ready(qtbot, desk)
    QTest.keyClicks(desk.view.take_along.line, "Torsdag kl. 18")
    assert one.context.typing.now()[1] == "Torsdag kl. 18"
    QTest.keyClick(desk.view.take_along.line, Qt.Key.Key_Return)

    takes = one.live.board(one.meeting).meeting.takes
    assert takes is not None
    assert takes.line == "Torsdag kl. 18"
    assert desk.view_model.state.preview is Preview.COLD


def test_his_copy_speaks_the_language_he_chose(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """The language of the copy is not the language of the window."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    QTest.mouseClick(desk.view.take_along.paper.language.segment("en"), Qt.MouseButton.LeftButton)
    wait_ready(qtbot, desk)
    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.DONE)

    assert b" en " in (desk.folder / NAME).read_bytes()


def test_what_is_left_out_is_said_on_the_laptop(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """Each reason is a sentence, never a key."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)

    assert desk.view.take_along.omissions.text() == "Jeres egne noter. De kommer aldrig på papir."


def test_the_focus_stays_at_the_button_while_the_copy_is_signed(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """A second Enter in between signs nothing twice."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    button = desk.view.take_along.hand_out
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Return)
    wait_for(qtbot, desk, Handing.DONE)

    assert button.hasFocus()
    assert len(one.live.session.file().copies) == 1


def test_tab_goes_from_the_print_over_the_pages_to_the_button(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """The pages came last and are passed in the order they stand."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    panel = desk.view.take_along
    panel.paper.large.setFocus()
    walked = []

    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())

    assert walked == [panel.pages[0], panel.hand_out]
    desk.view.resize(1366, 400)
    panel.state = replace(panel.state, pages=panel.state.pages * 3)
    panel._show_pages()
    QApplication.processEvents()
    assert len(panel.pages) == 3
    assert desk.view.steps.verticalScrollBar().maximum() > 0
    assert desk.view.steps.horizontalScrollBar().maximum() == 0, "three pages have room beside each other"


def test_a_discarded_line_reminds_of_the_duty(opened: Opener, one: Sample) -> None:
    """F9 leaves nothing behind, and says what F9 says everywhere."""
    desk = opened(one)
    choose(desk, TakeAlong.CARRY_SAFE)
    line = desk.view.take_along.line
    line.setFocus()
    QTest.keyClicks(line, "Mød Ali")

    QTest.keyClick(line, Qt.Key.Key_F9)

    assert line.text() == ""
    assert desk.view.toast.words.text().startswith("Kasseret. Er nogens liv eller et barn i fare?")


def test_page_keys_scroll_the_reading_from_anywhere(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """He is read to while the focus waits at what he takes along."""
    desk = opened(one)
    desk.view.resize(1366, 400)
    QApplication.processEvents()
    assert desk.view.steps.horizontalScrollBar().maximum() == 0, "its widest button has room"
    bar = desk.view.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    focus = desk.view.take_along.kinds.segment("signed_copy")
    assert focus.hasFocus()
    QTest.keyClick(focus, Qt.Key.Key_PageDown)

    assert bar.value() > 0
    desk.view.resize(700, 400)
    QApplication.processEvents()
    assert desk.view.page.height() > desk.view.steps.height(), "where they share a height, more is read"
    assert desk.view.reading.heading.isHidden()


def test_the_photo_page_covers_the_whole_window_and_goes_with_its_view(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """No name from the bar is on his picture, and a lock or a cover leaves no page behind."""
    desk = opened(one)
    window = QStackedWidget()
    qtbot.addWidget(window)
    window.addWidget(desk.view)
    window.addWidget(QWidget())
    window.resize(1400, 800)
    window.show()
    choose(desk, TakeAlong.PHOTO_PAGE)
    wait_ready(qtbot, desk)

    desk.view.take_along.hand_out.click()
    page = desk.view.full_page
    covered = page.geometry() == window.rect()
    window.setCurrentIndex(1)

    assert covered
    assert not page.isVisible()
