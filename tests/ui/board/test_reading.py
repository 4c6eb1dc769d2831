"""Walking, moving, marking, removing and undoing while nothing is being written."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.vocabulary import known_tags
from exitdesk.sos.card import SAFETY, Column
from exitdesk.ui.accessible import PaintedAccessible
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.board.reading_keys import READING
from tests.fakes.boards import BoardDesk, Told
from tests.ui.board.page import ALT, CTRL, NONE, SHIFT, BoardPage

K = Qt.Key
SLEEP = "Jeg sover højst fire timer."
MASTER = "Mester siger, at jeg møder til tiden."


def test_the_arrows_walk_cards_columns_and_dashed_rows(board: BoardPage) -> None:
    """One place of focus walks; Home and End are the ends of a column."""
    assert board.here.startswith("De ringer stadig")
    board.press(K.Key_Down)
    assert board.here.startswith("Jeg skylder")
    board.press(K.Key_Right)
    assert board.here.startswith("Jeg har ikke været")
    board.press(K.Key_End)
    assert board.here.startswith("Når det koger")
    board.press(K.Key_Down)
    assert board.here == "+"
    board.press(K.Key_Right)
    assert (board.here, board.focused_column) == ("+", Column.NEXT)
    board.press(K.Key_Up)
    assert board.here.startswith("At Noah")
    board.press(K.Key_Home)
    assert board.here.startswith("Nyt nummer")
    board.press(K.Key_Right)
    assert board.here.startswith("Nyt nummer")


def test_only_one_place_is_a_tab_stop(board: BoardPage) -> None:
    """Tab leaves the board; arrows walk in it."""
    board.press(K.Key_Down, times=2)
    board.press(K.Key_Right)
    stops = [
        card for card in board.view.findChildren(CardView) if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [card.text for card in stops] == [board.here]


def test_alt_and_arrows_move_a_card(board: BoardPage) -> None:
    """The way without dragging: up, down, and to the next column, with the focus on the card."""
    board.go_to(SLEEP)
    board.press(K.Key_Up, ALT)
    assert board.texts(Column.WORRIES)[2] == SLEEP
    board.press(K.Key_Right, ALT)
    assert board.texts(Column.WORKING)[2] == SLEEP
    assert board.here == SLEEP
    board.press(K.Key_Down, ALT, times=5)
    assert board.texts(Column.WORKING)[-1] == SLEEP
    board.press(K.Key_Left, ALT)
    board.press(K.Key_Up, ALT, times=9)
    assert board.texts(Column.WORRIES)[0] == SLEEP


def test_delete_takes_off_and_the_toast_brings_back(board: BoardPage) -> None:
    """Undo instead of "are you sure?"."""
    board.go_to(SLEEP)
    board.press(K.Key_Delete)
    assert SLEEP not in board.texts(Column.WORRIES)
    assert board.toast() == "Kort fjernet."
    assert board.here == "Brevene fra kommunen bliver ikke åbnet."
    board.view.toast.action.click()
    assert board.texts(Column.WORRIES)[3] == SLEEP
    assert board.toast() == "Fortrudt: fjernet kort"
    assert board.here == SLEEP


def test_the_toast_offers_no_undo_once_something_else_was_done(board: BoardPage) -> None:
    """ "Fortryd" beside "Kort fjernet" never takes back another gesture."""
    board.go_to(SLEEP)
    board.press(K.Key_Delete)
    board.press(K.Key_S, ALT)
    assert board.toast() == ""


def test_undo_and_redo_say_what_they_did(board: BoardPage) -> None:
    """Ctrl+Z and Ctrl+Y name the gesture; the board ends as it began."""
    before = board.desk.board
    board.go_to(SLEEP)
    board.press(K.Key_S, ALT)
    board.press(K.Key_Right, ALT)
    board.press(K.Key_Z, CTRL)
    assert board.toast() == "Fortrudt: flyttet kort"
    board.press(K.Key_Z, CTRL)
    assert board.toast() == "Fortrudt: fokusområde"
    assert board.desk.board == before
    board.press(K.Key_Y, CTRL)
    assert board.toast() == "Gendannet: fokusområde"
    board.press(K.Key_Z, CTRL | SHIFT)
    assert board.desk.card(SLEEP).column is Column.WORKING


def test_every_gesture_that_can_be_undone_has_a_name() -> None:
    """Nothing is taken back namelessly."""
    final = {
        "open_case",
        "start_meeting",
        "reveal_numbers",
        "issue_copy",
        "issue_document",
        "keep_photo",
        "record_exchange",
    }
    nameless = [tag for tag in known_tags() - final if not gesture_name(tag)]
    assert not nameless
    assert gesture_name(None) == ""


def test_lanes_are_put_on_and_off_by_their_letter(board: BoardPage) -> None:
    """Alt and the lane's first letter, each its own gesture while reading."""
    board.go_to(SLEEP)
    board.press(K.Key_S, ALT)
    assert board.desk.card(SLEEP).lanes == {SAFETY}
    board.press(K.Key_S, ALT)
    assert not board.desk.card(SLEEP).lanes


def test_what_has_kept_him_safe_is_marked_only_under_what_works(board: BoardPage) -> None:
    """K marks it there, and does nothing elsewhere."""
    board.go_to(MASTER)
    board.press(K.Key_K)
    assert board.desk.card(MASTER).kept_safe
    before = board.desk.entries()
    board.go_to(SLEEP)
    board.press(K.Key_K)
    assert board.desk.entries() == before


def test_words_of_others_say_whose_they_are(board: BoardPage) -> None:
    """The participant's own words carry no mark."""
    card = board.go_to(SLEEP)
    assert [mark.word for mark in board.view_of(card).marks] == []
    board.press(K.Key_O, ALT)
    assert [mark.word for mark in board.view_of(card).marks] == ["Ord fra Karen"]
    board.press(K.Key_G, ALT)
    assert [mark.word for mark in board.view_of(card).marks] == ["Ord fra Karen, gengivet"]


def test_a_screen_reader_hears_where_a_card_is_and_what_it_says(board: BoardPage) -> None:
    """Place, column, words and marks, and a role of its own."""
    card = board.desk.card("Jeg har ikke været i klubben siden 3. august.")
    name = board.view_of(card).accessibleName()
    assert name == (
        "Kort 2 af 4, Hvad fungerer? Jeg har ikke været i klubben siden 3. august. "
        "Har holdt dig sikker. Sikkerhed"
    )
    assert PaintedAccessible(board.view_of(card), CardView.accessible_role).role() == CardView.accessible_role


def test_the_menu_holds_everything_with_its_key(board: BoardPage) -> None:
    """Shift+F10 opens it at the card; moving by it works."""
    board.go_to(SLEEP)
    board.press(K.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    erasing = "Slet for altid: skjul skærm 2 først"  # nobody has said yet that the room does not see it
    assert titles == [
        "Ret",
        "Flyt til",
        "Fokusområde",
        "Ord fra",
        "Del kortet",
        "Saml med kortet over",
        "Lad det vente",
        "Fjern",
        erasing,
    ]
    move = menu.actions()[1].menu()
    assert isinstance(move, QMenu)
    move.actions()[0].trigger()
    menu.close()
    assert board.texts(Column.WORKING)[-1] == SLEEP


def test_editing_moves_nothing_by_a_pixel(board: BoardPage) -> None:
    """Reading and editing lay out the same document in the same place."""
    for view in list(board.view.findChildren(CardView)):
        before = [card.geometry() for card in board.view.findChildren(CardView)]
        board.vm.edit(view.card)
        after = [card.geometry() for card in board.view.findChildren(CardView)]
        assert after == before
        assert board.editor is not None
        assert board.editor.height() >= board.editor.document().size().height()
        assert board.editor.verticalScrollBar().maximum() == 0
        board.vm.leave()


def test_an_empty_column_asks_one_question(empty_board: BoardPage) -> None:
    """The unit's question, on the laptop only, gone with the first card."""
    column = empty_board.view.columns[Column.WORRIES]
    assert column.question.text() == "Hvad fylder mest lige nu?"
    assert column.add.text() == "Skriv med egne ord"
    empty_board.press(K.Key_Return)
    assert not column.question.isVisible()


def test_sixty_cards_scroll_and_all_are_reached(qtbot: QtBot, empty_desk: BoardDesk) -> None:
    """A long column scrolls; its dashed row stays in sight and its last card is reached by End."""
    for nth in range(60):
        empty_desk.put(Told(Column.WORRIES, f"Kort nummer {nth}"))
    board = BoardPage(qtbot, empty_desk)
    column = board.view.columns[Column.WORRIES]
    board.press(K.Key_End)
    assert board.here == "Kort nummer 59"
    seen = column.area.viewport().rect()
    last = board.view_of(board.desk.card("Kort nummer 59"))
    assert seen.contains(last.mapTo(column.area.viewport(), QPoint(2, last.height() - 2)))
    assert column.rect().contains(column.add.geometry())
    assert len(column.stack.cards) == 60


def test_no_words_outlive_their_card(board: BoardPage) -> None:
    """A removed card's document is emptied, not only hidden."""
    board.go_to(SLEEP)
    board.press(K.Key_Delete)
    assert SLEEP not in board.documents()


def test_everything_the_keyboard_reaches_has_a_name_and_a_role(board: BoardPage) -> None:
    """A painted widget is a riddle to a screen reader until it says what it is."""
    board.go_to(SLEEP)
    board.press(K.Key_Return)
    riddles = (QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.NoRole)
    for widget in board.view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            seen = QAccessible.queryAccessibleInterface(widget)
            assert seen is not None
            assert seen.text(QAccessible.Text.Name), widget
            assert seen.role() not in riddles, widget


def test_a_larger_text_is_laid_out_whole(board: BoardPage) -> None:
    """At 200 % every card is as high as its words need, at once."""
    board.desk.context.theme.set_scale(2.0)
    for card in board.view.findChildren(CardView):
        assert card.height() == card.fit(card.width())
        assert card.text
    heights = [card.height() for card in board.view.findChildren(CardView)]
    board.desk.context.theme.set_scale(1.0)
    assert max(heights) > max(card.height() for card in board.view.findChildren(CardView))


def test_letters_alone_can_be_turned_off_and_each_has_its_key_with_alt(board: BoardPage) -> None:
    """Who speaks to his computer, or whose hand shakes, loses nothing (WCAG 2.1.4)."""
    letters = {key for key, held in READING if held == NONE and Qt.Key.Key_A <= key <= Qt.Key.Key_Z}
    assert all((key, ALT) in READING for key in letters - {Qt.Key.Key_N})  # N: Ctrl+Enter
    board.view.reading.letters_count = lambda: False
    before = board.desk.entries()
    for key in (*letters, Qt.Key.Key_P):
        board.press(key)
    board.press(Qt.Key.Key_P, SHIFT)
    assert board.editor is None
    assert board.desk.entries() == before
    board.press(Qt.Key.Key_Return, CTRL)
    assert board.editor is not None
