"""Two who word a bottom line at once are a question; saying it again is the choice."""

import pytest

from exitdesk.journal.entry import ThingId
from exitdesk.sos.bottom_line import BottomLineId, Demand
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.errors import NoSuchThing, NothingSaid
from exitdesk.sos.rules import check
from tests.unit.sos.boards import Hands

LINE = BottomLineId(ThingId("demand-1"))


def _say(what: str, because: str = "De leder efter dig") -> SetBottomLine:
    return SetBottomLine(demand=LINE, what=what, because=because, authority="police")


def test_two_wordings_at_once_stand_until_it_is_said_again() -> None:
    """None of the two is lost, and a withdrawal at once is one of them."""
    hands = Hands(_say("Flyt"))
    hands.at_once(_say("Bo i en anden by"), WithdrawBottomLine(demand=LINE))
    line = hands.board.bottom_line(LINE)
    assert line is not None
    assert line.has_question
    assert line.demand == Demand("Bo i en anden by", "De leder efter dig", "police")
    hands.do(_say("Bo i en anden by"))
    assert not hands.board.bottom_lines[0].has_question
    hands.do(WithdrawBottomLine(demand=LINE))
    assert hands.board.is_empty


def test_a_bottom_line_has_a_reason_and_only_what_stands_is_taken_away() -> None:
    """Spaces are no reason."""
    with pytest.raises(NothingSaid):
        check(Hands().board, [_say("Flyt", " ")])
    with pytest.raises(NoSuchThing):
        check(Hands().board, [WithdrawBottomLine(demand=LINE)])
    check(Hands(_say("Flyt")).board, [WithdrawBottomLine(demand=LINE)])
