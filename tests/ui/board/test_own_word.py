"""A lane with his own word: written by key, used as every other lane, and nothing kept that was not meant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place
from exitdesk.sos.card import HOUSING, NETWORK, LaneId
from exitdesk.sos.card_edits import ParkCard, SetLane
from exitdesk.sos.meeting_edits import NameLane
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.ui.board.card_menu import CardMenu
from exitdesk.ui.board.lane_look import lane_keys
from exitdesk.ui.board.lanes_today import LanesSheet
from exitdesk.ui.board.waiting import WaitingSheet
from exitdesk.ui.kit.label import Label
from exitdesk.ui.present.state import Choice, Page, present
from tests.fakes.boards import BoardDesk
from tests.ui.board.page import ALT, CTRL, SHIFT, BoardPage

NOAH = "At Noah kan sove hos mig hver anden weekend."
DOG = "Når det koger, går jeg en tur med hunden i stedet for at køre derned."
K = Qt.Key


def own(desk: BoardDesk) -> LaneId:
    """Return the lane of this meeting's own word."""
    return own_lane_of(desk.meeting)


def sheet(board: BoardPage) -> LanesSheet:
    """Return the open sheet."""
    return next(one for one in board.view.findChildren(LanesSheet) if one.isVisible())


def sheets(board: BoardPage) -> int:
    """Return how many are open."""
    return sum(one.isVisible() for one in board.view.findChildren(LanesSheet))


def say(board: BoardPage, word: str, key: Qt.Key = K.Key_Return) -> None:
    """T, the word, and a way out."""
    board.press(K.Key_T)
    board.type(word)
    board.press(key)


def room(board: BoardPage, lane: LaneId | None = None) -> str:
    """Return everything the room is shown of the board."""
    return repr(present(board.desk.board, board.desk.context.template, Choice(Page.BOARD, lane=lane)))


def test_his_word_becomes_a_lane_and_is_used_as_every_other(board: BoardPage) -> None:
    """Said, marked by key, menu and while writing, in focus, off and on: here and in the room."""
    board.go_to(NOAH)
    before = board.desk.entries()
    say(board, "  min   søn ")
    assert board.desk.entries() == before + 1
    assert "min søn" in board.toast()
    assert board.here == NOAH
    assert "min søn" not in room(board)

    board.press(K.Key_T)
    assert own(board.desk) in board.desk.card(NOAH).lanes
    assert "word='min søn'" in room(board)
    assert "min søn" in board.view_of(board.desk.card(NOAH)).accessibleName()
    board.press(K.Key_N)
    board.type("Han spørger efter mig.")
    strip = next(column.strip for column in board.view.columns.values() if not column.strip.isHidden())
    assert strip.lanes[own(board.desk)].toolTip() == "min søn (Alt+T)"
    board.press(K.Key_T, ALT)
    board.press(K.Key_Return)
    board.press(K.Key_Escape)
    assert board.desk.card("Han spørger efter mig.").lanes == {own(board.desk)}
    menu = CardMenu(board.vm, board.desk.card(DOG).id, board.desk.context.template, board.view)
    (action,) = [one for sub in menu.findChildren(QMenu) for one in sub.actions() if one.text() == "min søn"]
    action.trigger()
    menu.deleteLater()
    assert own(board.desk) in board.desk.card(DOG).lanes

    told: list[str] = []
    board.vm.lane_focused.connect(told.append)
    board.press(K.Key_L, times=5)
    assert told[-1] == own(board.desk)
    assert room(board, own(board.desk)).count("is_aside=False") == 3
    board.vm.switch_lane(own(board.desk), on=False)
    assert board.view.lanes.button.text() == "Ikke vist i dag: min søn (2 kort)"
    assert "min søn" not in room(board, own(board.desk))
    board.vm.switch_lane(own(board.desk), on=True)
    assert "min søn" in room(board)


def test_undo_says_what_it_was_and_takes_the_lane_away(board: BoardPage) -> None:
    """The way back is named; a mark of a word that is gone is nowhere to be seen, and comes with the word."""
    board.go_to(NOAH)
    say(board, "min søn")
    board.press(K.Key_T)
    board.press(K.Key_Z, CTRL)
    board.press(K.Key_Z, CTRL)
    assert "fokusområde med egne ord" in board.toast()
    assert board.desk.board.meeting.own_lanes == ()
    say(board, "min søn")
    board.press(K.Key_T)
    board.press(K.Key_L, times=5)
    board.press(K.Key_L, SHIFT)
    sheet(board).own.take_away_button.click()
    assert sheets(board) == 0
    assert board.desk.board.meeting.own_lanes == ()
    assert board.vm.state.lane is None
    assert "min søn" not in room(board, own(board.desk))
    assert "is_aside=True" not in room(board, own(board.desk))
    board.press(K.Key_Z, CTRL)
    assert "min søn" in room(board)


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_F9])
def test_a_word_that_is_not_kept_is_nowhere(board: BoardPage, key: Qt.Key) -> None:
    """Esc and F9 record nothing and leave nothing for a lock; F9 names the duty."""
    before = board.desk.entries()
    board.press(K.Key_T)
    board.type("værkstedet")
    assert board.desk.context.typing.now() == (
        Place(board.desk.live.session.case, board.desk.meeting, "board", "", own(board.desk)),
        "værkstedet",
    )
    board.press(key)
    assert (board.desk.entries(), sheets(board)) == (before, 0)
    assert board.desk.context.typing.now()[1] == ""
    assert ("Kasseret" in board.toast()) == (key == K.Key_F9)
    assert "værkstedet" not in "".join(board.documents())
    board.press(K.Key_T)
    assert sheet(board).own.field.text() == ""
    sheet(board).close_sheet()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Skriv et ord"),
        (" \u200b ", "Skriv et ord"),
        ("min søn og alt det, der er med min søn", "Højst 24 tegn"),
        ("bolig", "Det hedder et andet fokusområde allerede"),
    ],
)
def test_what_cannot_be_a_lane_is_said_and_stays_to_be_corrected(
    empty_board: BoardPage, typed: str, said: str
) -> None:
    """Nothing, something unseen, too much, and the word of another lane: no word is cut or lost."""
    before = empty_board.desk.entries()
    empty_board.press(K.Key_T)
    part = sheet(empty_board).own
    part.field.set_text(typed)
    empty_board.press(K.Key_Return)
    assert said in part.field.error()
    assert said in part.field.edit.accessibleDescription()
    assert (part.field.text(), empty_board.desk.entries()) == (typed, before)
    assert empty_board.focused is part.field.edit
    if typed.strip(" \u200b"):
        assert not empty_board.view.keep_open_editor()
    part.field.set_text("boksning")
    assert part.field.error() == ""
    assert empty_board.view.keep_open_editor()
    assert [one.word for one in empty_board.desk.board.meeting.own_lanes] == ["boksning"]


def test_signs_in_a_word_are_only_signs(board: BoardPage) -> None:
    """Markup, an ampersand and an emoji stand as they were said: on the chip, in the menu, in the room."""
    word = "<b>R&B</b> 🥊"
    board.go_to(NOAH)
    board.press(K.Key_T)
    sheet(board).own.field.set_text(word)
    board.press(K.Key_Return)
    board.press(K.Key_T)
    assert word in room(board)
    board.press(K.Key_Return)
    strip = next(column.strip for column in board.view.columns.values() if not column.strip.isHidden())
    assert "&lt;b&gt;R&amp;B" in strip.lanes[own(board.desk)].toolTip()
    board.press(K.Key_Escape)
    menu = CardMenu(board.vm, board.desk.card(NOAH).id, board.desk.context.template, board.view)
    assert any("R&&B" in one.text() for sub in menu.findChildren(QMenu) for one in sub.actions())
    menu.deleteLater()


def test_no_card_is_kept_for_a_word_that_is_not_there(board: BoardPage) -> None:
    """Alt+T while a card is written only says how: half a card never reaches the room for it."""
    board.press(K.Key_N)
    board.type("Halvt")
    before = board.desk.entries()
    board.press(K.Key_T, ALT)
    assert "tryk T" in board.toast()
    assert (board.here, board.desk.entries(), sheets(board)) == ("> Halvt", before, 0)


def test_two_words_at_once_are_chosen_between(board: BoardPage) -> None:
    """The line under the board asks; the sheet offers both, and choosing is one gesture."""
    meeting, lane = board.desk.meeting, own(board.desk)
    words = ("sønnen", "Noah")
    theirs, ours = (NameLane(meeting=meeting, lane=lane, word=word) for word in words)
    board.desk.at_once(theirs, ours)
    (one,) = board.desk.board.meeting.own_lanes
    assert (one.has_question, one.word in words) == (True, True)
    assert board.view.lanes.button.text() == "To ord for et fokusområde: vælg"
    board.view.lanes.button.click()
    choices = sheet(board).own.choices
    assert board.focused is choices[0]
    assert {choice.text() for choice in choices} == set(words)
    chosen = choices[0].text()
    before = board.desk.entries()
    choices[0].click()
    (one,) = board.desk.board.meeting.own_lanes
    assert (one.word, one.has_question, board.desk.entries()) == (chosen, False, before + 1)
    assert board.view.lanes.isHidden()


def test_a_lock_brings_the_word_back_to_be_kept(board: BoardPage) -> None:
    """The sheet is open again with what stood there, and a second lock would know it as well."""
    place = Place(board.desk.live.session.case, board.desk.meeting, "board", "", own(board.desk))
    assert board.view.resume(place, "min sø")
    assert sheet(board).own.field.text() == "min sø"
    assert board.desk.context.typing.now() == (place, "min sø")
    board.type("n")
    board.press(K.Key_Return)
    assert [one.word for one in board.desk.board.meeting.own_lanes] == ["min søn"]


def test_another_tab_keeps_the_word_and_closes_its_sheet(board: BoardPage) -> None:
    """As with a card; a word that stands there already records nothing."""
    board.press(K.Key_T)
    board.type("boksning")
    assert board.view.keep_open_editor()
    assert sheets(board) == 0
    assert [one.word for one in board.desk.board.meeting.own_lanes] == ["boksning"]
    before = board.desk.entries()
    board.press(K.Key_L, SHIFT)
    sheet(board).own.field.edit.setFocus()
    board.press(K.Key_Return)
    assert (board.desk.entries(), sheets(board)) == (before, 0)


def test_another_wording_is_said_to_reach_the_cards_that_have_it(board: BoardPage) -> None:
    """One own lane a meeting: the sheet says what becomes of its cards before one writes."""
    board.go_to(NOAH)
    say(board, "min søn")
    board.press(K.Key_T)
    board.press(K.Key_L, SHIFT)
    part = sheet(board).own
    assert part.field.text() == "min søn"
    assert part.field.note.text().startswith("1 kort har det.")
    part.field.set_text("Noah")
    part.keep_button.click()
    assert "word='Noah'" in room(board)
    assert "min søn" not in room(board)


def test_at_the_next_meeting_it_is_offered_with_what_waits(qtbot: QtBot, desk: BoardDesk) -> None:
    """How many, not which, until one asks: T opens the sheet; taking a card up takes the word up."""
    lane, card = own(desk), desk.card(NOAH)
    for edit in (
        NameLane(meeting=desk.meeting, lane=lane, word="min søn"),
        SetLane(card=card.id, lane=lane, on=True),
        ParkCard(card=card.id, on=True),
    ):
        desk.live.record(edit, meeting=desk.meeting)
    desk.meeting = start_meeting(desk.live.session)
    board = BoardPage(qtbot, desk)
    assert board.view.lanes.button.text() == "Fra sidst: 1 fokusområde"
    assert "min søn" not in room(board, lane)
    board.press(K.Key_N)
    board.type("Hej")
    board.press(K.Key_Return)
    board.press(K.Key_Escape)
    board.go_to("Hej")
    board.press(K.Key_T)
    row = sheet(board).rows[lane]
    assert (row.text(), row.accessibleDescription()) == ("min søn", "Fra sidst. 1 kort venter.")
    assert not row.isChecked()
    sheet(board).close_sheet()
    board.press(K.Key_P, SHIFT)
    waiting = next(one for one in board.view.findChildren(WaitingSheet) if one.isVisible())
    assert "min søn" in " ".join(label.text() for label in waiting.findChildren(Label))
    board.press(K.Key_Return)
    assert desk.card(NOAH).lanes == {HOUSING, NETWORK, lane}
    assert board.view.lanes.isHidden()
    assert "min søn" in room(board)


def test_his_key_is_nobody_elses(board: BoardPage) -> None:
    """The unit's lanes keep their letters beside it."""
    before = lane_keys(board.vm.template)
    say(board, "Sæd og skik")
    after = lane_keys(board.vm.template)
    assert after == {**before, "T": own(board.desk)}
    assert HOUSING in before.values()
    QApplication.processEvents()
