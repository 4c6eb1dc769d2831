"""What happens when two write at once of what waits, of cards that part, and of bottom lines."""

from exitdesk.journal.entry import ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLineId, Demand
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.card import Column, Withdrawn
from exitdesk.sos.card_edits import KeepCard, MergeCard, MoveCard, ParkCard, RewordCard, WithdrawCard
from exitdesk.sos.meeting_edits import NameLane
from exitdesk.sos.own_lane import LaneWord, own_lane_of
from tests.property.test_two_at_once import CARD, OTHER, at_once, card, keep
from tests.property.writers import three_writers

LINE = BottomLineId(ThingId("demand-1a"))
PARK, TAKE_UP = ParkCard(card=CARD, on=True), ParkCard(card=CARD, on=False)


def demand(what: str, authority: str = "police") -> SetBottomLine:
    """Return the saying of a bottom line."""
    return SetBottomLine(demand=LINE, what=what, because="De leder her", authority=authority)


def waiting(board: MeetingBoard) -> list[str]:
    """Return the words that wait."""
    return [one.words.text for one in board.parked]


def test_a_card_that_one_lets_wait_and_another_rewords_waits_in_the_new_words() -> None:
    """Neither the words nor that it waits is lost, and there is nothing to choose."""
    board, _, _ = at_once([keep()], [PARK], [RewordCard(card=CARD, text="Hver nat")])
    assert waiting(board) == ["Hver nat"]
    assert not board.parked[0].has_question


def test_a_card_that_one_lets_wait_and_another_moves_waits_for_its_new_place() -> None:
    """Taken up it lies where it was moved to."""
    board, karen, meeting = at_once([keep()], [PARK], [MoveCard(card=CARD, column=Column.NEXT, key="W")])
    assert board.cards(Column.NEXT) == ()
    karen.session.record(TAKE_UP, meeting=meeting)
    assert [one.id for one in karen.session.board(meeting).cards(Column.NEXT)] == [CARD]


def test_a_card_that_one_lets_wait_and_another_takes_away_is_gone_and_undone_it_waits() -> None:
    """Waiting says nothing of the words: who took it away took it away."""
    board, karen, meeting = at_once([keep()], [WithdrawCard(card=CARD)], [PARK])
    assert board.all_cards == ()
    karen.session.undo()
    assert waiting(karen.session.board(meeting)) == ["De ringer om natten"]


def test_let_wait_while_somebody_else_took_it_up_it_waits() -> None:
    """On at once is on: what waits is not in the room by mistake."""
    board, karen, meeting = at_once([keep()], [PARK, TAKE_UP], [PARK])  # the later of the two is off
    assert waiting(board) == ["De ringer om natten"]
    karen.session.record(TAKE_UP, meeting=meeting)
    assert karen.session.board(meeting).parked == ()


def test_words_joined_with_a_card_that_waits_wait_with_it() -> None:
    """No word is lost on the way."""
    merged = MergeCard(card=OTHER, into=CARD, text="De ringer om natten\nog om dagen")
    board, _, _ = at_once([keep(), keep(OTHER, "og om dagen")], [PARK], [merged])
    assert waiting(board) == ["De ringer om natten\nog om dagen"]
    assert [one.id for one in board.all_cards] == [CARD]


def test_a_card_that_one_splits_and_another_rewords_keeps_all_three_wordings() -> None:
    """The first half and the new words stand as a question, and the second half lies on its own."""
    (karen, mikkel, _), meeting = three_writers(7)
    karen.session.record(keep(), meeting=meeting)
    mikkel.session.take_in(karen.written)
    second = KeepCard(card=OTHER, text="om natten", column=Column.WORRIES, key="W")
    karen.session.record(RewordCard(card=CARD, text="De ringer"), second, meeting=meeting)
    mikkel.session.record(RewordCard(card=CARD, text="Hver nat"), meeting=meeting)
    karen.session.take_in(mikkel.written)
    board = karen.session.board(meeting)
    assert {one.value.text for one in card(board).versions} == {"De ringer", "Hver nat"}
    assert card(board, OTHER).words.text == "om natten"


def test_a_bottom_line_said_in_two_ways_at_once_is_a_question_until_it_is_said_again() -> None:
    """Both authorities are heard; what is said last of all, knowing both, is the choice."""
    board, karen, meeting = at_once([demand("Flyt")], [demand("Flyt nu")], [demand("Bliv", "municipality")])
    (line,) = board.bottom_lines
    assert line.has_question
    said = {(one.value.what, one.value.authority) for one in line.versions if isinstance(one.value, Demand)}
    assert said == {("Flyt nu", "police"), ("Bliv", "municipality")}
    karen.session.record(demand("Flyt nu"), meeting=meeting)
    (line,) = karen.session.board(meeting).bottom_lines
    assert (line.demand.what, line.has_question) == ("Flyt nu", False)


def test_a_bottom_line_that_one_takes_away_and_another_rewords_is_a_question() -> None:
    """The words stand until somebody chooses; taken away once more it is gone."""
    board, karen, meeting = at_once(
        [demand("Flyt")], [WithdrawBottomLine(demand=LINE)], [demand("Flyt i morgen")]
    )
    (line,) = board.bottom_lines
    assert line.demand.what == "Flyt i morgen"
    assert any(isinstance(one.value, Withdrawn) for one in line.versions)
    assert line.has_question
    karen.session.record(WithdrawBottomLine(demand=LINE), meeting=meeting)
    assert karen.session.board(meeting).bottom_lines == ()


def test_his_own_word_said_in_two_ways_at_once_is_one_lane_and_a_question() -> None:
    """Both laptops mean the same lane, so no card is on two; said again it is the choice."""
    (karen, mikkel, _), meeting = three_writers(7)
    lane = own_lane_of(meeting)
    for writer, word in ((karen, "min søn"), (mikkel, "Noah")):
        writer.session.record(NameLane(meeting=meeting, lane=lane, word=word), meeting=meeting)
    karen.session.take_in(mikkel.written)
    mikkel.session.take_in(karen.written)
    (own,) = karen.session.board(meeting).meeting.own_lanes
    assert karen.session.board(meeting) == mikkel.session.board(meeting)
    assert (own.id, own.has_question) == (lane, True)
    assert {one.value.text for one in own.versions if isinstance(one.value, LaneWord)} == {"min søn", "Noah"}
    karen.session.record(NameLane(meeting=meeting, lane=lane, word="min søn"), meeting=meeting)
    (own,) = karen.session.board(meeting).meeting.own_lanes
    assert (own.word, own.has_question) == ("min søn", False)


def test_a_word_that_one_takes_away_and_another_rewords_stands_as_a_question() -> None:
    """The careful way with words: none goes while somebody says it otherwise."""
    (karen, mikkel, _), meeting = three_writers(7)
    lane = own_lane_of(meeting)
    karen.session.record(NameLane(meeting=meeting, lane=lane, word="min søn"), meeting=meeting)
    mikkel.session.take_in(karen.written)
    karen.session.record(NameLane(meeting=meeting, lane=lane, word="Noah"), meeting=meeting)
    mikkel.session.record(NameLane(meeting=meeting, lane=lane, word=""), meeting=meeting)
    karen.session.take_in(mikkel.written)
    (own,) = karen.session.board(meeting).meeting.own_lanes
    assert (own.word, own.has_question) == ("Noah", True)
    assert any(isinstance(one.value, Withdrawn) for one in own.versions)
