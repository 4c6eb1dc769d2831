"""From registers to a board: what stands, in reading order, and what two at once look like."""

from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import CardWords, Column, LaneId, MergedInto, Withdrawn
from exitdesk.sos.card_edits import (
    ChooseWords,
    KeepCard,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    ParkCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.fold import KnownCards, fold_board, is_gone, merged_into
from exitdesk.sos.meeting_edits import SwitchLane
from exitdesk.sos.scale_edits import ChooseNumber, Rate, RevealNumbers, WithdrawNumber, WithdrawScale
from tests.unit.sos.boards import (
    AGREEMENT,
    CARD,
    CASE,
    JONAS,
    KAREN,
    MEETING,
    OTHER,
    SAMI,
    SCALE,
    Hands,
    ask,
    keep,
    name,
)

SAFETY = LaneId("safety")


def test_an_empty_board_is_empty_and_knows_nobody() -> None:
    """Nothing is an error before anything was said."""
    board = Hands().board
    assert board.is_empty
    assert (board.card(CARD), board.scale(SCALE), board.agreement(AGREEMENT)) == (None, None, None)
    assert (board.participant, board.present, board.person(None), board.meeting.facts) == (
        None,
        (),
        None,
        None,
    )
    assert board.cards(Column.WORRIES) == ()


def test_a_card_lies_where_it_was_put_last_with_its_lanes_and_mark() -> None:
    """Words, place, lanes and mark are registers of their own."""
    hands = Hands(
        KeepCard(
            card=CARD, text="Min søster", column=Column.WORKING, key="V", lanes=(SAFETY,), speaker=JONAS
        ),
        MarkKeptSafe(card=CARD, on=True),
        MoveCard(card=CARD, column=Column.NEXT, key="a"),
        SetLane(card=CARD, lane=LaneId("network"), on=True),
        SetLane(card=CARD, lane=SAFETY, on=False),
    )
    card = hands.board.card(CARD)
    assert card is not None
    assert (card.words, card.column, card.lanes, card.kept_safe) == (
        CardWords("Min søster", JONAS),
        Column.NEXT,
        frozenset({LaneId("network")}),
        True,
    )
    assert not card.has_question
    assert not hands.board.is_empty


def test_a_card_that_waits_is_on_no_column_and_still_known() -> None:
    """Waiting is on or off; at once it waits, and taken up it lies where it lay."""
    hands = Hands(keep(), ParkCard(card=CARD, on=True))
    assert hands.board.cards(Column.WORRIES) == ()
    assert hands.board.card(CARD) is None
    assert hands.board.known_card(CARD) in hands.board.parked
    assert not hands.board.is_empty
    hands.do(ParkCard(card=CARD, on=False))
    assert [card.id for card in hands.board.cards(Column.WORRIES)] == [CARD]
    hands.at_once(ParkCard(card=CARD, on=False), ParkCard(card=CARD, on=True))
    assert [card.id for card in hands.board.parked] == [CARD]


def test_a_card_waits_while_all_its_lanes_are_switched_off() -> None:
    """One lane that is talked about is enough; without a lane it always lies; on at once with off is on."""
    housing = LaneId("housing")
    both = [SetLane(card=CARD, lane=lane, on=True) for lane in (SAFETY, housing)]
    hands = Hands(keep(), *both, keep(OTHER))
    hands.do(SwitchLane(meeting=MEETING, lane=SAFETY, on=False))
    (card,) = [one for one in hands.board.cards(Column.WORRIES) if one.id == CARD]
    assert [set(one) for one in (card.lanes, card.resting, card.all_lanes)] == [
        {housing},
        {SAFETY},
        {SAFETY, housing},
    ]
    hands.do(SwitchLane(meeting=MEETING, lane=housing, on=False))
    assert hands.board.meeting.lanes_off == {SAFETY, housing}
    assert [one.id for one in hands.board.cards(Column.WORRIES)] == [OTHER]
    assert [(one.id, one.parked) for one in hands.board.parked] == [(CARD, False)]
    hands.at_once(
        SwitchLane(meeting=MEETING, lane=SAFETY, on=False), SwitchLane(meeting=MEETING, lane=SAFETY, on=True)
    )
    assert hands.board.meeting.lanes_off == {housing}
    assert hands.board.card(CARD) is not None


def test_cards_are_read_by_key_and_equal_keys_by_id() -> None:
    """Everybody sees the same order, also where two put a card in the same place."""
    hands = Hands(keep(OTHER, key="V"), keep(CARD, key="V"), keep(ThingId("card-3"), key="A"))  # type: ignore[arg-type]
    assert [card.id for card in hands.board.cards(Column.WORRIES)] == ["card-3", CARD, OTHER]


def test_a_withdrawn_card_is_off_the_board_and_its_words_are_gone_from_view() -> None:
    """They stay in the journal only."""
    hands = Hands(keep(), WithdrawCard(card=CARD))
    assert hands.board.card(CARD) is None
    assert hands.values(CARD, "words") == [Withdrawn()]


def test_rewording_a_card_that_was_withdrawn_at_once_rewords_the_words_one_sees() -> None:
    """Whoever's entry is last: the withdrawal stays as the question it is."""
    for pair in ((RewordCard, WithdrawCard), (WithdrawCard, RewordCard)):
        hands = Hands(keep())
        hands.at_once(
            *(
                RewordCard(card=CARD, text="a") if one is RewordCard else WithdrawCard(card=CARD)
                for one in pair
            )
        )
        hands.do(RewordCard(card=CARD, text="b"))
        assert set(hands.values(CARD, "words")) == {CardWords("b"), Withdrawn()}
        hands.do(WithdrawCard(card=CARD))
        assert hands.board.card(CARD) is None


def test_choosing_leaves_one_version() -> None:
    """Words, or that the card is off the board."""
    for text in ("a", None):
        hands = Hands(keep())
        hands.at_once(RewordCard(card=CARD, text="a"), RewordCard(card=CARD, text="b"))
        card = hands.board.card(CARD)
        assert card is not None
        assert card.has_question
        hands.do(ChooseWords(card=CARD, text=text))
        assert hands.values(CARD, "words") == [CardWords("a") if text else Withdrawn()]


def test_the_same_words_written_at_once_are_no_question() -> None:
    """There is nothing to choose."""
    hands = Hands(keep())
    hands.at_once(RewordCard(card=CARD, text="a"), RewordCard(card=CARD, text="a"))
    card = hands.board.card(CARD)
    assert card is not None
    assert len(card.versions) == 2
    assert not card.has_question


def test_a_merged_card_is_in_the_other_one() -> None:
    """And is found from there."""
    hands = Hands(keep(), keep(OTHER, "Jeg sover ikke"))
    assert merged_into(hands.registers, OTHER) is None
    hands.do(MergeCard(card=OTHER, into=CARD, text="De ringer, jeg sover ikke"))
    assert [card.words.text for card in hands.board.cards(Column.WORRIES)] == ["De ringer, jeg sover ikke"]
    assert merged_into(hands.registers, OTHER) == CARD
    assert is_gone(MergedInto(CARD))
    assert not is_gone(CardWords(""))


def test_a_card_with_words_and_no_place_is_on_the_board_all_the_same() -> None:
    """Words are never lost for want of a place."""
    card = Hands(RewordCard(card=CARD, text="ord")).board.card(CARD)
    assert card is not None
    assert card.column is Column.WORRIES


def test_folding_what_is_known_already_gives_the_same_board() -> None:
    """Only cards that were written since are read again; the board is equal in every part."""
    hands, known = Hands(keep(), keep(OTHER, key="a")), KnownCards()
    before = fold_board(CASE, MEETING, hands.registers, known)
    hands.do(RewordCard(card=OTHER, text="andre ord"), WithdrawCard(card=CARD), keep(CARD, "igen"))
    after = fold_board(CASE, MEETING, hands.registers, known)
    assert after == hands.board != before
    assert fold_board(CASE, MEETING, hands.registers, known) == after


def test_numbers_stand_with_their_anchors_in_the_order_of_the_people() -> None:
    """Somebody not named comes last; nothing is averaged."""
    hands = Hands(name(JONAS, PersonKind.PARTICIPANT, "Jonas"), name(), ask())
    for person, number in ((KAREN, 5), (SAMI, 4), (JONAS, 9)):
        hands.do(Rate(scale=SCALE, person=person, number=number, reason="fordi"))
    scale = hands.board.scale(SCALE)
    assert scale is not None
    assert [(one.person, one.number) for one in scale.ratings] == [(JONAS, 9), (SAMI, 4), (KAREN, 5)]
    assert (scale.asked.zero, scale.asked.ten, scale.revealed, scale.has_question) == (
        "slet ikke",
        "værst",
        False,
        False,
    )
    assert (scale.rating_of(SAMI), scale.rating_of(ThingId("person-9"))) == (scale.ratings[1], None)  # type: ignore[arg-type]


def test_a_withdrawn_number_is_gone_and_a_revealed_scale_is_revealed() -> None:
    """A withdrawn scale has no numbers either."""
    hands = Hands(name(), ask(), Rate(scale=SCALE, person=SAMI, number=4), RevealNumbers(scale=SCALE))
    hands.do(WithdrawNumber(scale=SCALE, person=SAMI))
    assert [(one.ratings, one.revealed) for one in hands.board.scales] == [((), True)]
    hands.do(WithdrawScale(scale=SCALE))
    assert hands.board.scales == ()


def test_two_numbers_are_a_question_until_one_is_chosen() -> None:
    """A threat of 9 never disappears behind a 4."""
    hands = Hands(name(), ask())
    hands.at_once(Rate(scale=SCALE, person=SAMI, number=9), Rate(scale=SCALE, person=SAMI, number=4))
    assert hands.board.scales[0].ratings[0].has_question
    hands.do(ChooseNumber(scale=SCALE, person=SAMI, number=9))
    assert not hands.board.scales[0].ratings[0].has_question


def test_two_wordings_of_a_question_or_a_name_are_settled_by_saying_it_again() -> None:
    """No question stays for ever for want of an edit that chooses."""
    hands = Hands(name(), ask())
    hands.at_once(ask("Hvor tryg?"), ask("Hvor bange?"))
    hands.at_once(name(called="Samir"), name(called="Sammy"))
    board = hands.board
    assert (board.scales[0].has_question, board.people[0].has_question) == (True, True)
    hands.do(ask("Hvor tryg?"), name(called="Samir"))
    board = hands.board
    assert (board.scales[0].has_question, board.people[0].has_question) == (False, False)
    assert board.people[0].name == "Samir"
