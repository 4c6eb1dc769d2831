"""Split, merge and a quote worded otherwise: no word is added or lost, and whose words they are stays."""

from PySide6.QtCore import Qt

from exitdesk.sos.card import INCOME, SAFETY, Column
from tests.ui.board.page import ALT, CTRL, BoardPage

SLEEP = "Jeg sover højst fire timer."
LETTERS = "Brevene fra kommunen bliver ikke åbnet."
DEBT = "Jeg skylder 38.000 til nogen, der ikke glemmer."
MOVE = "Hvis jeg flytter, mister jeg min mors hjælp med Noah."


def test_ctrl_enter_splits_a_card_where_the_cursor_is(board: BoardPage) -> None:
    """Two cards with the same speaker and lanes, the cursor in the second; one undo joins them again."""
    board.go_to(DEBT)
    before = board.desk.entries()
    board.press(Qt.Key.Key_Return)
    board.press(Qt.Key.Key_Left, times=len(" til nogen, der ikke glemmer."))
    board.press(Qt.Key.Key_Return, CTRL)

    assert board.here == "> til nogen, der ikke glemmer."
    first, second = board.desk.card("Jeg skylder 38.000"), board.desk.card("til nogen, der ikke glemmer.")
    assert second.words.speaker == first.words.speaker
    assert second.words.quote
    assert first.lanes == second.lanes == {SAFETY, INCOME}
    assert board.texts(Column.WORRIES)[1:3] == [first.words.text, second.words.text]
    assert board.desk.entries() == before + 1
    assert board.toast() == ""
    board.press(Qt.Key.Key_Escape)
    board.press(Qt.Key.Key_Z, CTRL)
    assert board.texts(Column.WORRIES)[1] == DEBT
    assert board.toast() == "Fortrudt: delt kort"


def test_a_new_card_is_split_before_it_is_kept(board: BoardPage) -> None:
    """Both halves stand under the card it was begun under, with what was marked."""
    board.view.columns[Column.WORKING].stack.cards[0].setFocus()
    board.press(Qt.Key.Key_N)
    board.press(Qt.Key.Key_K, ALT)
    board.type("Hunden. Min søster.")
    board.press(Qt.Key.Key_Left, times=len(" Min søster."))
    board.press(Qt.Key.Key_Return, CTRL)

    assert board.texts(Column.WORKING)[1:3] == ["Hunden.", "Min søster."]
    assert all(board.desk.card(text).kept_safe for text in ("Hunden.", "Min søster."))
    assert board.here == "> Min søster."


def test_ctrl_enter_at_the_end_only_keeps(board: BoardPage) -> None:
    """There is nothing to split off."""
    board.go_to(SLEEP)
    board.press(Qt.Key.Key_Return)
    board.press(Qt.Key.Key_Return, CTRL)
    assert board.here == "> "
    board.press(Qt.Key.Key_Escape)
    assert board.texts(Column.WORRIES).count(SLEEP) == 1


def test_m_puts_a_card_under_the_one_above(board: BoardPage) -> None:
    """The words of both stand on one card with the lanes of both; undo takes it back whole."""
    was = board.texts(Column.WORRIES)
    board.go_to(SLEEP)
    board.press(Qt.Key.Key_M)

    merged = board.desk.card(f"{MOVE}\n{SLEEP}")
    assert board.here == merged.words.text
    assert merged.words.quote
    assert SLEEP not in board.texts(Column.WORRIES)
    board.press(Qt.Key.Key_Z, CTRL)
    assert board.texts(Column.WORRIES) == was
    assert board.toast() == "Fortrudt: samlede kort"


def test_a_mark_and_lanes_of_the_lower_card_come_along(board: BoardPage) -> None:
    """What has kept him safe still has."""
    board.go_to("Jeg har ikke været i klubben siden 3. august.")
    board.press(Qt.Key.Key_M)
    merged = board.desk.board.cards(Column.WORKING)[0]
    assert merged.kept_safe
    assert SAFETY in merged.lanes


def test_words_of_two_people_are_never_put_into_one_mouth(board: BoardPage) -> None:
    """Mikkel's words stay Mikkel's; the first card has none above it."""
    was, before = board.texts(Column.WORRIES), board.desk.entries()
    board.go_to(LETTERS)
    board.press(Qt.Key.Key_M)
    assert "ord fra den samme" in board.toast()
    board.press(Qt.Key.Key_Home)
    board.press(Qt.Key.Key_M)
    assert board.texts(Column.WORRIES) == was
    assert board.desk.entries() == before


def test_the_menu_opens_a_card_to_be_split(board: BoardPage) -> None:
    """It says which key does it."""
    board.vm.begin_split(board.desk.card(SLEEP).id)
    assert board.editor is not None
    assert "Ctrl+Enter" in board.toast()


def test_his_words_said_otherwise_are_asked_about(board: BoardPage) -> None:
    """The question names him and waits for nothing; its answer says that it is retold."""
    card = board.go_to(SLEEP)
    board.press(Qt.Key.Key_Return)
    board.type(" Om natten.")
    board.press(Qt.Key.Key_Return)

    assert board.toast() == "Spørg Jonas: Er det stadig dine ord?"
    assert board.here == "> "
    board.view.toast.action.click()
    now = board.desk.board.card(card.id)
    assert now is not None
    assert (now.words.text, now.words.quote) == (f"{SLEEP} Om natten.", False)


def test_the_same_words_and_words_we_retell_are_not_asked_about(board: BoardPage) -> None:
    """A full stop is no other word, and what is retold is ours to say."""
    for text, more in ((SLEEP, "."), (LETTERS, " Mange.")):
        board.go_to(text)
        board.press(Qt.Key.Key_Return)
        board.type(more)
        board.press(Qt.Key.Key_Return)
        board.press(Qt.Key.Key_Escape)
        assert board.toast() == ""
