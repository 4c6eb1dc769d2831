"""One theme at a time: what waits is off the board, is never lost, and comes back at the next meeting."""

from PySide6.QtCore import Qt

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import read_aloud
from exitdesk.sos.card import SAFETY, Column
from exitdesk.ui.board.waiting import WaitingSheet
from exitdesk.ui.present.state import Choice, Page, present
from tests.ui.board.page import ALT, SHIFT, BoardPage

SLEEP = "Jeg sover højst fire timer."
LETTERS = "Brevene fra kommunen bliver ikke åbnet."


def _sheet(board: BoardPage) -> WaitingSheet:
    return next(sheet for sheet in board.view.findChildren(WaitingSheet) if sheet.isVisible())


def test_p_lets_a_card_wait_and_undo_brings_it_back(board: BoardPage) -> None:
    """It leaves the column and the room's screen; the keyboard is on the card that took its place."""
    board.go_to(SLEEP)
    assert board.view.waiting.isHidden()
    board.press(Qt.Key.Key_P)

    assert SLEEP not in board.texts(Column.WORRIES)
    assert [card.words.text for card in board.desk.board.parked] == [SLEEP]
    assert board.here == LETTERS
    assert "1" in board.view.waiting.button.text()
    assert SLEEP not in repr(present(board.desk.board, board.desk.context.template, Choice(Page.BOARD)))
    board.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert SLEEP in board.texts(Column.WORRIES)
    assert board.here == SLEEP
    assert board.view.waiting.isHidden()


def test_what_is_being_written_can_wait_in_one_gesture(board: BoardPage) -> None:
    """The talk drifted: Alt+P keeps his words for another day with their lane, and the room sees nothing."""
    shown: list[str] = []
    board.vm.card_kept.connect(shown.append)
    before = board.desk.entries()
    board.press(Qt.Key.Key_N)
    board.type("Min mor er syg.")
    board.press(Qt.Key.Key_S, ALT)
    board.press(Qt.Key.Key_P, ALT)

    (card,) = board.desk.board.parked
    assert (card.words.text, set(card.lanes)) == ("Min mor er syg.", {SAFETY})
    assert board.desk.entries() == before + 1
    assert board.editor is None
    assert not shown


def test_nothing_written_is_nothing_that_waits(board: BoardPage) -> None:
    """Alt+P on an empty new card only closes it."""
    before = board.desk.entries()
    board.press(Qt.Key.Key_N)
    board.press(Qt.Key.Key_P, ALT)
    assert board.desk.entries() == before
    assert board.view.waiting.isHidden()


def test_a_card_that_waits_is_taken_up_by_keyboard(board: BoardPage) -> None:
    """Shift+P opens the list, Enter takes up, and the keyboard is on the card where it lay before."""
    was = board.texts(Column.WORRIES)
    for text in (SLEEP, LETTERS):
        board.go_to(text)
        board.press(Qt.Key.Key_P)
    board.press(Qt.Key.Key_P, SHIFT)
    assert [one.text() for one in _sheet(board).choices] == ["Tag det op nu"] * 2
    board.press(Qt.Key.Key_Return)

    assert board.here == SLEEP
    assert board.texts(Column.WORRIES) == was[:-1]
    board.press(Qt.Key.Key_P, SHIFT)
    board.press(Qt.Key.Key_Return)
    assert board.texts(Column.WORRIES) == was


def test_the_list_opens_with_alt_where_letters_alone_are_turned_off(board: BoardPage) -> None:
    """Shift and a letter is a letter too."""
    board.go_to(SLEEP)
    board.press(Qt.Key.Key_P)
    board.view.reading.letters_count = lambda: False
    board.press(Qt.Key.Key_P, SHIFT)
    assert not any(sheet.isVisible() for sheet in board.view.findChildren(WaitingSheet))
    board.press(Qt.Key.Key_P, ALT | SHIFT)
    assert _sheet(board).choices


def test_what_waits_comes_back_at_the_next_meeting_and_is_read_to_him(board: BoardPage) -> None:
    """Words, lane and speaker are the same; a card that did not wait stays at its own meeting."""
    card = board.go_to(LETTERS)
    board.press(Qt.Key.Key_P)
    board.go_to(SLEEP)
    desk = board.desk
    aloud = read_aloud(desk.board, desk.context.template)
    assert [one.sentences for one in aloud if one.title == "Det venter til en anden gang"] == [
        (f"Mikkel: {LETTERS}",)
    ]

    later = desk.live.board(start_meeting(desk.live.session))
    (waits,) = later.parked
    assert (waits.id, waits.words, waits.lanes) == (card.id, card.words, card.lanes)
    assert not any(later.columns.values())
