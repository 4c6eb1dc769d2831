"""Rules: nothing is compulsory in the room, and only nonsense is refused."""

import pytest

from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import Answer
from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    ChooseAgreement,
    MakeAgreement,
    RewordAgreement,
    WithdrawAgreement,
)
from exitdesk.sos.card import SAFETY, CardId, Column
from exitdesk.sos.card_edits import (
    ChooseWords,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused, NoSuchThing, NothingSaid, ParticipantHasNoRing
from exitdesk.sos.meeting_edits import GiveFrame, WriteNote
from exitdesk.sos.people_edits import (
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    TakeOffCircles,
    WithdrawPerson,
)
from exitdesk.sos.rules import check, check_gesture
from exitdesk.sos.scale import ScaleId
from exitdesk.sos.scale_edits import ChooseNumber, Rate, RevealNumbers, WithdrawNumber, WithdrawScale
from tests.unit.sos.boards import (
    AGREEMENT,
    CARD,
    JONAS,
    MEETING,
    OTHER,
    SAMI,
    SCALE,
    Hands,
    ask,
    keep,
    name,
)

AGREED = MakeAgreement(agreement=AGREEMENT, who="Karen", what="ringer")


def about(card: CardId, person: PersonId, scale: ScaleId) -> list[Edit]:
    """Return every edit that names a thing that must be there, each on its own."""
    return [
        RewordCard(card=card, text="ord"),
        MoveCard(card=card, column=Column.NEXT, key="V"),
        SetLane(card=card, lane=SAFETY, on=True),
        MarkKeptSafe(card=card, on=True),
        WithdrawCard(card=card),
        ChooseWords(card=card, text=None),
        MergeCard(card=OTHER, into=card, text="ord"),
        MergeCard(card=card, into=OTHER, text="ord"),
        WithdrawScale(scale=scale),
        RevealNumbers(scale=scale),
        Rate(scale=scale, person=SAMI, number=1),
        WithdrawNumber(scale=scale, person=SAMI),
        ChooseNumber(scale=scale, person=SAMI, number=1),
        Rate(scale=SCALE, person=person, number=1),
        WithdrawPerson(person=person),
        MarkPresent(person=person, on=True),
        PlacePerson(person=person, ring=0, angle=0),
        TakeOffCircles(person=person),
        SetKnows(person=person, knows=Knows.NO),
        SetMayContact(person=person, allowed=False),
        SetPullsBack(person=person, on=True),
        SetUntil(person=person, until="marts"),
    ]


NOBODY = about(CardId(ThingId("card-9")), PersonId(ThingId("person-9")), ScaleId(ThingId("scale-9")))
BLANK: list[Edit] = [
    keep(text=" \n"),
    RewordCard(card=CARD, text="\t"),
    ask(question=" "),
    ask().model_copy(update={"zero": " "}),
    ask().model_copy(update={"ten": "\u00a0"}),
    name(called="  "),
    MakeAgreement(agreement=AGREEMENT, who=" ", what="ringer"),
    MakeAgreement(agreement=AGREEMENT, who="Karen", what=" "),
    WriteNote(note=ThingId("note-1"), text=" "),
    keep(text="\u3164"),
    name(called="\u2800 \u115f"),
    ask().model_copy(update={"ten": "\uffa0\u200b"}),
]
SOMEBODY = about(CARD, SAMI, SCALE)
BOARD = Hands(keep(), keep(OTHER), name(JONAS, PersonKind.PARTICIPANT), name(), ask()).board


def named(edits: list[Edit]) -> list[str]:
    """Return names for cases of edits."""
    return [f"{place} {edit.tag}" for place, edit in enumerate(edits)]


@pytest.mark.parametrize("edit", NOBODY, ids=named(NOBODY))
def test_what_is_not_on_the_board_cannot_be_changed(edit: Edit) -> None:
    """The words would be written where nobody reads them."""
    with pytest.raises(NoSuchThing):
        check(BOARD, [edit])


@pytest.mark.parametrize("edit", SOMEBODY, ids=named(SOMEBODY))
def test_what_is_on_the_board_can_be_changed(edit: Edit) -> None:
    """Nothing else is asked for."""
    check(BOARD, [edit])


def test_what_the_gesture_brings_itself_can_be_changed_in_it() -> None:
    """A new card with its mark, a meeting with its people and its first number: one gesture."""
    brought = [keep(), name(), ask(), AGREED]
    more: list[Edit] = [
        SetLane(card=CARD, lane=SAFETY, on=True),
        MarkKeptSafe(card=CARD, on=True),
        MarkPresent(person=SAMI, on=True),
        PlacePerson(person=SAMI, ring=0, angle=0),
        Rate(scale=SCALE, person=SAMI, number=1),
        RevealNumbers(scale=SCALE),
    ]
    empty = Hands().board
    check(empty, [*brought, *more])
    for edit in more:
        with pytest.raises(NoSuchThing):
            check(empty, [edit])


def test_a_card_that_was_withdrawn_cannot_be_reworded() -> None:
    """One keeps a new one instead."""
    with pytest.raises(NoSuchThing):
        check(Hands(keep(), WithdrawCard(card=CARD)).board, [RewordCard(card=CARD, text="ord")])


def test_the_participant_has_no_ring() -> None:
    """He stands in the middle, also in the gesture that names him."""
    place = PlacePerson(person=JONAS, ring=0, angle=0)
    for board, edits in ((BOARD, [place]), (Hands().board, [name(JONAS, PersonKind.PARTICIPANT), place])):
        with pytest.raises(ParticipantHasNoRing):
            check(board, edits)


def test_agreements_are_changed_where_they_were_made_and_answered_later() -> None:
    """An answer at the same meeting would be no answer."""
    board = Hands(AGREED).board
    changes: list[Edit] = [
        RewordAgreement(agreement=AGREEMENT, who="Karen", what="skriver"),
        ChooseAgreement(agreement=AGREEMENT, who="Karen", what="skriver"),
        WithdrawAgreement(agreement=AGREEMENT),
    ]
    answer = AnswerAgreement(agreement=AGREEMENT, answer=Answer.CAME_OF_IT)
    for edit in changes:
        check(board, [edit])
        with pytest.raises(NoSuchThing):
            check(BOARD, [edit])
    check(BOARD, [answer])
    with pytest.raises(NoSuchThing):
        check(board, [answer])


@pytest.mark.parametrize("edit", BLANK, ids=named(BLANK))
def test_what_nobody_sees_is_nothing_said(edit: Edit) -> None:
    """On the board and in own notes alike; a scale has both its anchors. Blank letters are no word."""
    with pytest.raises(NothingSaid):
        check(BOARD, [edit])
    with pytest.raises(NothingSaid):
        check_gesture([edit])


def test_a_gesture_says_something() -> None:
    """No empty step in the way back."""
    with pytest.raises(NothingSaid):
        check_gesture([])


@pytest.mark.parametrize(
    "edits",
    [
        [RewordCard(card=CARD, text="a"), RewordCard(card=CARD, text="b")],
        [MergeCard(card=CARD, into=CARD, text="a")],
        [keep().model_copy(update={"lanes": (SAFETY, SAFETY)})],
    ],
    ids=["twice", "into itself", "lanes"],
)
def test_one_gesture_never_says_one_thing_twice(edits: list[Edit]) -> None:
    """It would be a question with nobody to ask."""
    with pytest.raises(EditRefused):
        check(BOARD, edits)


def test_what_asks_for_nothing_is_never_refused() -> None:
    """The frame may be given at any time."""
    check(Hands().board, [GiveFrame(meeting=MEETING, at="13.07")])
