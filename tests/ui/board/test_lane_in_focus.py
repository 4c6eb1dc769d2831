"""One lane in focus: when the talk drifts the writer points at the heading, and nothing is recorded of it."""

from PySide6.QtCore import Qt

from exitdesk.sos.card import HOUSING, SAFETY, Column
from exitdesk.ui.present.state import Choice, Page, present
from tests.ui.board.page import BoardPage

SLEEP = "Jeg sover højst fire timer."


def _faint(board: BoardPage) -> set[str]:
    return {
        view.text for column in board.view.columns.values() for view in column.stack.cards if view.is_aside
    }


def test_l_walks_the_lanes_and_the_others_stand_back(board: BoardPage) -> None:
    """Safety, housing, income, network, and all again; the room is told each time."""
    told: list[str] = []
    board.vm.lane_focused.connect(told.append)
    before = board.desk.entries()
    board.press(Qt.Key.Key_L)
    assert SLEEP in _faint(board)
    assert not any(SAFETY in board.desk.card(text).lanes for text in _faint(board))
    assert "Sikkerhed" in board.toast()
    board.press(Qt.Key.Key_L, times=4)
    assert _faint(board) == set()
    assert told == ["safety", "housing", "income", "network", ""]
    assert board.desk.entries() == before


def test_what_is_being_written_never_stands_back(board: BoardPage) -> None:
    """His words are in front while they are said, and step back once kept without the lane."""
    board.press(Qt.Key.Key_L)
    board.go_to(SLEEP)
    board.press(Qt.Key.Key_Return)
    assert SLEEP not in _faint(board)
    board.press(Qt.Key.Key_Escape)
    assert SLEEP in _faint(board)


def test_the_room_sees_the_lanes_word_and_which_cards_are_aside(board: BoardPage) -> None:
    """On the board's page only, and from the unit's words."""
    shown = present(board.desk.board, board.desk.context.template, Choice(Page.BOARD, lane=HOUSING))
    assert shown.lane is not None
    assert shown.lane.word == "Bolig"
    aside = {card.text for column in shown.columns for card in column.cards if card.is_aside}
    cards = [card for column in Column for card in board.desk.board.cards(column)]
    assert aside == {card.words.text for card in cards if HOUSING not in card.lanes}
    assert (
        present(board.desk.board, board.desk.context.template, Choice(Page.SCALES, lane=HOUSING)).lane is None
    )
