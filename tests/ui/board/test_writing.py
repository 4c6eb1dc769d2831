"""Writing cards at the speed of talk, by keyboard alone, on the real widgets."""

from PySide6.QtCore import Qt

from exitdesk.sos.card import INCOME, SAFETY, Column
from tests.ui.board.page import ALT, CTRL, SHIFT, BoardPage

K = Qt.Key


def test_a_board_fills_without_the_mouse(empty_board: BoardPage) -> None:
    """Enter opens, Enter keeps and opens the next, Tab goes on in the next column, empty Enter stops."""
    board = empty_board
    assert board.here == "+"
    board.press(K.Key_Return)
    board.type("De ringer om natten")
    board.press(K.Key_Return)
    board.type("Jeg sover ikke")
    board.press(K.Key_Tab)
    board.type("Min bror kommer")
    board.press(K.Key_Tab)
    board.type("Nyt nummer")
    board.press(K.Key_Return)
    board.press(K.Key_Return)
    assert board.texts(Column.WORRIES) == ["De ringer om natten", "Jeg sover ikke"]
    assert board.texts(Column.WORKING) == ["Min bror kommer"]
    assert board.texts(Column.NEXT) == ["Nyt nummer"]
    assert board.editor is None
    assert board.here == "Nyt nummer"


def test_a_new_card_is_the_participants_own_words(empty_board: BoardPage) -> None:
    """Unless somebody says otherwise, words on the board are his and verbatim."""
    empty_board.press(K.Key_Return)
    empty_board.type("Mine egne ord")
    empty_board.press(K.Key_Return)
    words = empty_board.desk.card("Mine egne ord").words
    participant = empty_board.desk.board.participant
    assert participant is not None
    assert words.speaker == participant.id
    assert words.quote


def test_a_card_is_one_gesture_with_its_marks(empty_board: BoardPage) -> None:
    """Words, lanes and speaker given while writing are kept together, in one entry."""
    board = empty_board
    before = board.desk.entries()
    board.press(K.Key_Return)
    board.type("Jeg skylder penge")
    board.press(K.Key_F, ALT)
    board.press(K.Key_S, ALT)
    board.press(K.Key_S, ALT)
    board.press(K.Key_O, ALT)
    board.press(K.Key_G, ALT)
    assert board.desk.entries() == before
    board.press(K.Key_Down)
    card = board.desk.card("Jeg skylder penge")
    assert board.desk.entries() == before + 1
    assert card.lanes == {INCOME}
    assert card.words.speaker == board.desk.context.open_vault.desk.owner.person
    assert not card.words.quote


def test_escape_leaves_a_card_as_it_was(board: BoardPage) -> None:
    """What was there before stays, and nothing is recorded."""
    before = board.desk.entries()
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_F2)
    board.type(" Næsten.")
    board.press(K.Key_S, ALT)
    board.press(K.Key_Escape)
    assert board.here == "Jeg sover højst fire timer."
    assert board.desk.entries() == before
    assert not board.desk.card("Jeg sover højst fire timer.").lanes


def test_escape_makes_a_new_card_vanish(board: BoardPage) -> None:
    """A new card that is left has never been."""
    before = board.texts(Column.WORRIES)
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_N)
    board.type("Ikke alligevel")
    board.press(K.Key_Escape)
    assert board.texts(Column.WORRIES) == before
    assert board.here == "Jeg sover højst fire timer."


def test_a_new_card_comes_under_the_one_where_one_is(board: BoardPage) -> None:
    """N and Ctrl+Enter write under this card, not at the end."""
    board.go_to("Mester siger, at jeg møder til tiden.")
    board.press(K.Key_Return, CTRL)
    board.type("Han ringer, hvis jeg ikke kommer")
    board.press(K.Key_Up)
    assert board.texts(Column.WORKING)[2:4] == [
        "Mester siger, at jeg møder til tiden.",
        "Han ringer, hvis jeg ikke kommer",
    ]
    assert board.here == "Mester siger, at jeg møder til tiden."


def test_down_at_the_last_line_keeps_and_goes_on(board: BoardPage) -> None:
    """Up and Down walk out of the editor, and what was written is kept."""
    board.go_to("Jeg skylder 38.000 til nogen, der ikke glemmer.")
    board.press(K.Key_Return)
    board.press(K.Key_A, CTRL)
    board.type("Jeg skylder penge")
    board.press(K.Key_Down)
    assert board.texts(Column.WORRIES)[1] == "Jeg skylder penge"
    assert board.here == "Hvis jeg flytter, mister jeg min mors hjælp med Noah."


def test_an_arrow_inside_the_words_stays_inside(board: BoardPage) -> None:
    """Only the first and the last line let go."""
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.press(K.Key_Return, SHIFT)
    board.type("Nogle gange tre.")
    board.press(K.Key_Up)
    assert board.editor is not None
    assert board.texts(Column.WORRIES)[3] == "Jeg sover højst fire timer."


def test_shift_enter_is_a_line_of_the_same_card(empty_board: BoardPage) -> None:
    """A card may have more lines."""
    empty_board.press(K.Key_Return)
    empty_board.type("Første")
    empty_board.press(K.Key_Return, SHIFT)
    empty_board.type("Anden")
    empty_board.press(K.Key_Tab)
    assert empty_board.texts(Column.WORRIES) == ["Første\nAnden"]


def test_backtab_goes_on_in_the_column_before(empty_board: BoardPage) -> None:
    """Shift+Tab keeps and opens at the left; from the first column it goes round to the last."""
    empty_board.press(K.Key_Return)
    empty_board.type("Et")
    empty_board.press(K.Key_Backtab, SHIFT)
    empty_board.type("To")
    empty_board.press(K.Key_Return)
    assert empty_board.texts(Column.NEXT) == ["To"]


def test_a_click_on_another_card_keeps(board: BoardPage) -> None:
    """Going elsewhere by mouse keeps what was written, and edits where one clicked."""
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type(" Nu.")
    other = board.desk.card("Mester siger, at jeg møder til tiden.")
    board.click(other)
    assert "Jeg sover højst fire timer. Nu." in board.texts(Column.WORRIES)
    assert board.here == "> Mester siger, at jeg møder til tiden."
    assert board.editor is not None
    assert board.editor.textCursor().position() < 6


def test_loss_of_focus_and_hiding_keep_nothing(board: BoardPage) -> None:
    """Only a person's own gesture keeps: the editor stays open with its words, and nothing is recorded."""
    before = board.desk.entries()
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type(" Måske.")
    board.view.clearFocus()
    if board.editor is not None:
        board.editor.clearFocus()
    board.view.hide()
    assert board.desk.entries() == before
    board.view.show()
    assert board.editor is not None
    assert board.editor.toPlainText() == "Jeg sover højst fire timer. Måske."


def test_a_change_of_tab_keeps(board: BoardPage) -> None:
    """The shell asks the board to keep when another tab is chosen."""
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type(" Nu.")
    board.view.keep_open_editor()
    assert "Jeg sover højst fire timer. Nu." in board.texts(Column.WORRIES)
    assert board.editor is None


def test_not_here_leaves_nothing_behind(empty_board: BoardPage) -> None:
    """F9: no entry, no word in any document, none waiting for the lock, and a reminder of the duty."""
    board = empty_board
    before = board.desk.entries()
    board.press(K.Key_Return)
    board.type("Zebra gjorde det")
    board.press(K.Key_F9)
    assert board.desk.entries() == before
    assert not any("Zebra" in text for text in board.documents())
    assert board.vm.text == ""
    assert board.desk.context.typing.now()[1] == ""
    assert board.toast() == "Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle."
    assert not any(b"Zebra" in (entry.payload or b"") for entry in board.desk.live.session.entries())


def test_not_here_on_a_card_brings_its_kept_words_back(board: BoardPage) -> None:
    """The typed words go, also from the editor's own undo; the card stays."""
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type(" Zebra.")
    board.press(K.Key_F9)
    board.press(K.Key_Return)
    board.press(K.Key_Z, CTRL)
    assert board.editor is not None
    assert board.editor.toPlainText() == "Jeg sover højst fire timer."


def test_not_here_without_an_open_card_says_nothing(board: BoardPage) -> None:
    """F9 is about what is being typed and about nothing else."""
    before = board.desk.entries()
    board.press(K.Key_F9)
    assert board.toast() == ""
    assert board.desk.entries() == before


def test_unchanged_words_record_nothing(board: BoardPage) -> None:
    """Walking through the cards in the editor is not an edit."""
    before = board.desk.entries()
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.press(K.Key_Down)
    assert board.desk.entries() == before


def test_the_lock_knows_what_is_being_typed(board: BoardPage) -> None:
    """Every key press reaches the slot of the lock, with its place."""
    card = board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type("!")
    place, text = board.desk.context.typing.now()
    assert text == "Jeg sover højst fire timer.!"
    assert (place.tab, place.column, place.thing) == ("board", "worries", card.id)
    board.press(K.Key_Tab)
    board.type("ny")
    place, text = board.desk.context.typing.now()
    assert (place.column, place.thing, text) == ("working", "", "ny")


def test_after_a_lock_the_words_are_back_in_their_editor(board: BoardPage) -> None:
    """The card opens with the unkept words, and a person says what becomes of them."""
    card = board.desk.card("Jeg sover højst fire timer.")
    board.vm.edit(card.id)
    place, _ = board.desk.context.typing.now()
    board.vm.leave()
    assert board.view.resume(place, "Jeg sover slet ikke.")
    assert board.here == "> Jeg sover slet ikke."
    assert board.view.banner.isVisible()
    assert board.view.banner.height() < 90
    assert "Jeg sover slet ikke." not in board.texts(Column.WORRIES)
    board.view.banner.keep.click()
    assert "Jeg sover slet ikke." in board.texts(Column.WORRIES)
    assert not board.view.banner.isVisible()


def test_thrown_away_after_a_lock_means_gone(board: BoardPage) -> None:
    """Kassér leaves the card as it was kept."""
    board.vm.compose_last(Column.NEXT)
    place, _ = board.desk.context.typing.now()
    board.vm.leave()
    before = board.texts(Column.NEXT)
    assert board.view.resume(place, "Noget nyt")
    assert board.here == "> Noget nyt"
    board.view.banner.throw_away.click()
    assert board.texts(Column.NEXT) == before
    assert board.editor is None


def test_a_card_holds_no_more_than_it_can_keep(empty_board: BoardPage) -> None:
    """Words that would not be kept cannot be written."""
    empty_board.press(K.Key_Return)
    assert empty_board.editor is not None
    empty_board.editor.insertPlainText("a" * 3999)
    empty_board.type("bcd")
    empty_board.press(K.Key_Return)
    assert empty_board.texts(Column.WORRIES) == ["a" * 3999 + "b"]


def test_kept_words_are_a_reword_and_not_a_new_card(board: BoardPage) -> None:
    """An edit of words and a lane is one entry with both edits."""
    board.go_to("Jeg sover højst fire timer.")
    board.press(K.Key_Return)
    board.type("!")
    board.press(K.Key_S, ALT)
    board.press(K.Key_Down)
    card = board.desk.card("Jeg sover højst fire timer.!")
    assert card.lanes == {SAFETY}
    assert board.desk.live.session.undo_name() == "reword_card"
