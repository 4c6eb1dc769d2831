"""The same words where things change: errors, undo, two versions, and the end of the meeting."""

from exitdesk.cases.errors import DiskFull
from exitdesk.ui.kit.sheet import Sheet
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office_fixtures import make_office
from tests.secrecy.planted import (
    CANARIES,
    NUMBER,
    PARKED,
    UNCHOSEN,
    UNDONE,
    say_otherwise,
)
from tests.secrecy.walked import Walked
from tests.secrecy.walking import CTRL, SHIFT, K, before, every_tab, screens, undo, walked
from tests.ui.meeting.reach import preflight_of

__all__ = ["before", "make_office", "screens", "walked"]


def test_errors_undo_and_versions(walked: Walked) -> None:
    """What was undone is gone though it can be redone; of two versions one was chosen; a disk is full."""
    press(K.Key_N)
    type_text(UNDONE[0])
    press(K.Key_Return)
    press(K.Key_Escape)
    undo(walked, UNDONE[0])
    walked.look("a card undone")
    press(K.Key_4, CTRL)
    press(K.Key_N, CTRL)
    type_text("Jonas")
    press(K.Key_Tab)
    type_text(UNDONE[1])
    press(K.Key_Return)
    press(K.Key_Escape)
    undo(walked, UNDONE[1])
    walked.look("an agreement undone")
    press(K.Key_3, CTRL)
    press(K.Key_N, CTRL)
    type_text(UNDONE[2])
    press(K.Key_Return)
    press(K.Key_Escape)
    undo(walked, UNDONE[2])
    walked.look("a person undone")
    every_tab(walked, "three undone")
    live = walked.parts.window.live
    assert live is not None
    card, agreement = say_otherwise(live.session)
    walked.look("two versions")
    walked.shell.views.board_model.choose(card, _nth(live.board(live.session.meetings()[-1]).card(card)))
    model = walked.shell.views.agreements._view_model
    line = next(one for one in model.state.lines if one.id == agreement)
    press(K.Key_4, CTRL)
    walked.look("two versions of an agreement")
    model.choose(agreement, next(one for one in line.choices if UNCHOSEN[1] not in one.sentence))
    every_tab(walked, "chosen")
    store = live._desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull("full")
    press(K.Key_N)
    type_text("Jeg sover")
    press(K.Key_Return)
    press(K.Key_Escape)
    assert walked.parts.context.background.wait_idle()
    assert walked.shell.bar.saved.text() != ""
    assert live.pending
    every_tab(walked, "a full disk")
    for error in (DiskFull(CANARIES[0]), ValueError(CANARIES[16])):
        walked.parts.window.show_trouble(error)
        walked.look("a trouble that carries words")
        press(K.Key_Escape)
    store.trouble = None
    live._on_retry_due()
    assert walked.parts.context.background.wait_idle()
    assert not live.pending
    assert not walked.leaks, walked.told()


def _nth(card: object) -> int:
    versions = [getattr(one.value, "text", "") for one in card.versions]  # type: ignore[attr-defined]
    return next(at for at, text in enumerate(versions) if text not in UNCHOSEN)


def test_sheets_sizes_and_looks(walked: Walked) -> None:
    """Help, settings, another language and theme, large text, one column alone, leaving, and back."""
    window = walked.parts.window
    press(K.Key_A)
    walked.look("one column alone")
    press(K.Key_A)
    for key in (K.Key_Plus, K.Key_Minus, K.Key_0):
        press(key, CTRL)
        walked.look(f"another size, {key}")
    press(K.Key_F1)
    walked.look("the keys")
    press(K.Key_Escape)
    press(K.Key_Comma, CTRL)
    walked.look("the settings")
    press(K.Key_Escape)
    window.theme.set_mode("dark")
    window.theme.set_scale(2.0)
    every_tab(walked, "dark and large")
    window.theme.set_scale(1.0)
    window.resize(960, 540)
    every_tab(walked, "small")
    window.languages.use("en")
    every_tab(walked, "in English")
    window.languages.use("da")
    press(K.Key_F10, SHIFT)
    walked.look("a card's menu")
    press(K.Key_Escape)
    walked.shell.bar.end_button.click()
    walked.look("leaving is asked about")
    for sheet in window.findChildren(Sheet):
        sheet.close_sheet()
    press(K.Key_5, CTRL)
    for _ in range(4):
        press(K.Key_Down)
        walked.look("what he takes along", shows=PARKED)
    assert not walked.leaks, walked.told()


def test_after_the_meeting_every_case_is_in_the_list_again(before: Walked) -> None:
    """It was searched in before: what was found is forgotten with the search, and the list is read anew."""
    press(K.Key_Escape)
    pages = before.parts.window.pages
    assert pages is not None
    pages.office.list.search.setText(NUMBER)
    assert pages.office.list.table.model().rowCount() == 1
    pages.office.list.focus_start()
    press(K.Key_Return)
    preflight_of(before.parts)
    press(K.Key_Return)
    assert pages.office.list.table.model().rowCount() == 0

    before.shell.left.emit()
    press(K.Key_Escape)

    assert pages.office.list.search.text() == ""
    assert pages.office.list.table.model().rowCount() == 5
    assert pages.office.list.table.current_row() >= 0
