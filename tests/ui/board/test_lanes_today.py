"""Lanes off for a meeting: off the board, the room and the copy; nothing lost, and told on the laptop."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import read_aloud
from exitdesk.sos.card import HOUSING, NETWORK, SAFETY, Card, Column
from exitdesk.ui.board.card_menu import CardMenu
from exitdesk.ui.board.column_parts import AddRow
from exitdesk.ui.board.lanes_today import BoardMenu, LanesSheet
from exitdesk.ui.present.state import Choice, Page, present
from tests.ui.board.page import ALT, CTRL, SHIFT, BoardPage

MOVING = "Hvis jeg flytter, mister jeg min mors hjælp med Noah."


def _sheet(board: BoardPage) -> LanesSheet:
    return next(sheet for sheet in board.view.findChildren(LanesSheet) if sheet.isVisible())


def _only(board: BoardPage) -> list[Card]:
    """Return the cards that are about safety and nothing else."""
    return [card for card in board.desk.board.all_cards if card.lanes == {SAFETY}]


def _room(board: BoardPage) -> str:
    return repr(present(board.desk.board, board.desk.context.template, Choice(Page.BOARD, lane=SAFETY)))


def _switch_safety(board: BoardPage) -> None:
    board.press(Qt.Key.Key_L, SHIFT)
    board.press(Qt.Key.Key_Space)
    board.press(Qt.Key.Key_Escape)


def test_a_lane_goes_and_comes_by_keyboard(board: BoardPage) -> None:
    """Shift+L, Space, Esc: its cards leave board and room, the laptop counts them, and all come back."""
    before = {column: board.texts(column) for column in Column}
    only = _only(board)
    words = [card.words.text for card in only]
    assert words
    assert board.view.lanes.isHidden()
    _switch_safety(board)

    shown = [text for column in Column for text in board.texts(column)]
    assert not set(words) & set(shown)
    assert not any(text in _room(board) for text in words)
    assert "Sikkerhed" not in _room(board)
    assert {card.id for card in board.desk.board.parked} == {card.id for card in only}
    assert board.view.lanes.button.text() == f"Ikke vist i dag: Sikkerhed ({len(only)} kort)"
    assert board.view.waiting.isHidden()
    _switch_safety(board)
    assert {column: board.texts(column) for column in Column} == before
    assert board.view.lanes.isHidden()


def test_undo_brings_the_lane_back_and_says_what_it_was(board: BoardPage) -> None:
    """One gesture, one step."""
    before = board.desk.entries()
    _switch_safety(board)
    assert board.desk.entries() == before + 1
    board.press(Qt.Key.Key_Z, CTRL)
    assert board.desk.board.meeting.lanes_off == frozenset()
    assert "fokusområde på mødet" in board.toast()


def test_a_card_of_two_lanes_stays_and_loses_neither(board: BoardPage) -> None:
    """The mark of the lane that is off is not shown; split meanwhile, both cards are about both again."""
    both = {HOUSING, NETWORK}
    assert board.desk.card(MOVING).lanes == both
    board.vm.switch_lane(HOUSING, on=False)
    assert board.desk.card(MOVING).lanes == {NETWORK}
    assert "Bolig" not in _room(board)
    board.go_to(MOVING)
    board.press(Qt.Key.Key_Return)
    board.vm.split(MOVING.index(",") + 1)
    board.vm.leave()
    board.vm.switch_lane(HOUSING, on=True)
    parts = [card for card in board.desk.board.all_cards if card.words.text in MOVING]
    assert [card.lanes for card in parts] == [both, both]


def test_a_lane_that_is_off_is_nowhere_to_be_set(board: BoardPage) -> None:
    """Not by its key, its chip, the card's menu or as the one in focus; the key says why."""
    board.press(Qt.Key.Key_L)
    told: list[str] = []
    board.vm.lane_focused.connect(told.append)
    board.vm.switch_lane(SAFETY, on=False)
    assert told == [""]
    board.press(Qt.Key.Key_L)
    assert told[-1] == "housing"
    board.view.focus_start()
    board.press(Qt.Key.Key_N)
    board.type("Min mor er syg.")
    before = board.desk.entries()
    board.press(Qt.Key.Key_S, ALT)
    assert "Sikkerhed er ikke med i dag" in board.toast()
    strip = next(column.strip for column in board.view.columns.values() if not column.strip.isHidden())
    assert strip.lanes[SAFETY].isHidden()
    assert not strip.lanes[HOUSING].isHidden()
    board.press(Qt.Key.Key_Return)
    assert board.desk.entries() == before + 1
    card = board.desk.card("Min mor er syg.")
    assert card.all_lanes == frozenset()
    menu = CardMenu(board.vm, card.id, board.desk.context.template, board.view)
    named = [action.text() for sub in menu.findChildren(QMenu) for action in sub.actions()]
    assert not any("Sikkerhed" in one for one in named)
    menu.deleteLater()


def test_what_is_written_is_kept_before_its_lane_goes(board: BoardPage) -> None:
    """The words are never lost to a switch."""
    board.press(Qt.Key.Key_N)
    board.type("Bilen holdt der igen.")
    board.press(Qt.Key.Key_S, ALT)
    board.vm.switch_lane(SAFETY, on=False)
    assert board.editor is None
    assert "Bilen holdt der igen." in [card.words.text for card in board.desk.board.parked]


def test_it_is_read_aloud_and_waits_at_the_next_meeting(board: BoardPage) -> None:
    """Nothing he said is lost because a lane was switched off; the next meeting begins with all lanes."""
    only = _only(board)
    board.vm.switch_lane(SAFETY, on=False)
    desk = board.desk
    aloud = [
        passage.sentences
        for passage in read_aloud(desk.board, desk.context.template)
        if passage.title == "Det venter til en anden gang"
    ]
    assert [len(sentences) for sentences in aloud] == [len(only)]
    later = desk.live.board(start_meeting(desk.live.session))
    assert later.meeting.lanes_off == frozenset()
    assert {(card.id, card.lanes, card.parked) for card in later.parked} == {
        (card.id, frozenset({SAFETY}), True) for card in only
    }


def test_taking_up_what_waited_switches_its_lane_on(board: BoardPage) -> None:
    """A card that was parked and whose lane went lies where it lay, in one gesture."""
    card = _only(board)[0]
    board.vm.park(card.id)
    board.vm.switch_lane(SAFETY, on=False)
    assert card.id in [one.id for one in board.vm.state.waiting]
    before = board.desk.entries()
    board.vm.take_up(card.id)
    assert board.desk.entries() == before + 1
    assert board.desk.board.card(card.id) == card
    assert board.desk.board.meeting.lanes_off == frozenset()


def test_the_pointer_reaches_the_lanes_without_a_card(board: BoardPage) -> None:
    """A right click beside the cards, or the menu's key there; the line under the board opens it as well."""
    at = QPoint(2, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, board.view.mapToGlobal(at))
    QApplication.sendEvent(board.view, event)
    (menu,) = board.view.findChildren(BoardMenu)
    menu.actions()[0].trigger()
    menu.close()
    _sheet(board).close_sheet()
    QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)
    board.press(Qt.Key.Key_End)
    board.press(Qt.Key.Key_Down)
    row = board.focused
    assert isinstance(row, AddRow)
    board.press(Qt.Key.Key_F10, SHIFT)
    by_key = QApplication.activePopupWidget()
    assert isinstance(by_key, BoardMenu)
    QTest.keyClick(by_key, Qt.Key.Key_Escape)
    assert board.focused is row
    board.press(Qt.Key.Key_F10, SHIFT)
    again = QApplication.activePopupWidget()
    assert again is not None
    QTest.keyClick(again, Qt.Key.Key_Return)
    QTest.mouseClick(_sheet(board).rows[HOUSING], Qt.MouseButton.LeftButton)
    assert board.desk.board.meeting.lanes_off == {HOUSING}
    assert "Bolig" in _sheet(board).told.text()
    _sheet(board).close_sheet()
    QTest.mouseClick(board.view.lanes.button, Qt.MouseButton.LeftButton)
    assert not _sheet(board).rows[HOUSING].isChecked()
    _sheet(board).close_sheet()


def test_what_could_not_be_kept_is_not_shown_as_switched(board: BoardPage) -> None:
    """A full disk: the box stays as it was."""
    board.press(Qt.Key.Key_L, SHIFT)
    board.desk.live.record = lambda *_edits, **_where: None  # type: ignore[method-assign]
    board.press(Qt.Key.Key_Space)
    assert _sheet(board).rows[SAFETY].isChecked()
    _sheet(board).close_sheet()


def test_what_is_left_out_holds_no_small_window_open(board: BoardPage) -> None:
    """All lanes off and something that waits, at twice the text: the lines stand under each other."""
    board.vm.park(_only(board)[0].id)
    for lane in board.desk.context.template.lanes:
        board.vm.switch_lane(lane, on=False)
    board.desk.context.theme.set_scale(2.0)
    try:
        board.view.resize(900, 520)
        QApplication.processEvents()
        assert board.view.minimumSizeHint().width() <= 900
        assert board.view.waiting.y() > board.view.lanes.y()
    finally:
        board.desk.context.theme.set_scale(1.0)
