"""Every row of the table "what happens when two write at once" (architecture, registers)."""

from typing import Any

from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement, RewordAgreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import SAFETY, CardId, Column, Withdrawn
from exitdesk.sos.card_edits import (
    ChooseWords,
    KeepCard,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import IntroducePerson, SetKnows, SetMayContact
from exitdesk.sos.scale_edits import Rate
from tests.property.writers import Writer, person, three_writers

CARD, OTHER = CardId(ThingId("card-1a")), CardId(ThingId("card-2b"))
AGREEMENT = AgreementId(ThingId("agreement-1a"))


def keep(card: CardId = CARD, text: str = "De ringer om natten") -> KeepCard:
    """Return the keeping of a card."""
    return KeepCard(card=card, text=text, column=Column.WORRIES, key="V")


def at_once(before: list[Edit], one: list[Edit], two: list[Edit]) -> tuple[MeetingBoard, Writer, MeetingId]:
    """Let two laptops share `before`, write without each other, exchange; return the board both then have."""
    (karen, mikkel, _), meeting = three_writers(7)
    for edit in before:
        karen.session.record(edit, meeting=meeting)
    mikkel.session.take_in(karen.written)
    for edit in one:
        karen.session.record(edit, meeting=meeting)
    for edit in two:
        mikkel.session.record(edit, meeting=meeting)
    karen.session.take_in(mikkel.written)
    mikkel.session.take_in(karen.written)
    assert karen.session.board(meeting) == mikkel.session.board(meeting)
    return karen.session.board(meeting), karen, meeting


def card(board: MeetingBoard, which: CardId = CARD) -> Any:
    """Return a card that must be there."""
    found = board.card(which)
    assert found is not None
    return found


def test_two_wordings_both_stand_until_somebody_chooses() -> None:
    """Neither wording is lost, and choosing is an edit that leaves one."""
    board, karen, meeting = at_once(
        [keep()], [RewordCard(card=CARD, text="Hver nat")], [RewordCard(card=CARD, text="Om natten kl. 3")]
    )
    assert {version.value.text for version in card(board).versions} == {"Hver nat", "Om natten kl. 3"}
    karen.session.record(ChooseWords(card=CARD, text="Hver nat"), meeting=meeting)
    assert [version.value.text for version in card(karen.session.board(meeting)).versions] == ["Hver nat"]


def test_undoing_a_choice_brings_both_wordings_back() -> None:
    """A choice made too early is taken back whole."""
    board, karen, meeting = at_once(
        [keep()], [RewordCard(card=CARD, text="Hver nat")], [RewordCard(card=CARD, text="Om natten kl. 3")]
    )
    karen.session.record(ChooseWords(card=CARD, text="Hver nat"), meeting=meeting)
    karen.session.undo()
    back = card(karen.session.board(meeting))
    assert {version.value for version in back.versions} == {v.value for v in card(board).versions}


def test_rewording_a_card_with_two_versions_keeps_the_other_one() -> None:
    """An ordinary rewording replaces what is shown and leaves the question open."""
    board, karen, meeting = at_once(
        [keep()], [RewordCard(card=CARD, text="Hver nat")], [RewordCard(card=CARD, text="Om natten kl. 3")]
    )
    hidden = card(board).versions[0].value.text
    karen.session.record(RewordCard(card=CARD, text="Næsten hver nat"), meeting=meeting)
    texts = {version.value.text for version in card(karen.session.board(meeting)).versions}
    assert texts == {hidden, "Næsten hver nat"}


def test_two_numbers_of_one_person_both_stand() -> None:
    """A threat of 9 never disappears behind a 4."""
    (karen, mikkel, _), meeting = three_writers(7)
    board = karen.session.board(meeting)
    scale, who = board.scales[0].id, board.people[0].id
    karen.session.record(Rate(scale=scale, person=who, number=9, reason="presset"), meeting=meeting)
    mikkel.session.record(Rate(scale=scale, person=who, number=4, reason="roligt"), meeting=meeting)
    karen.session.take_in(mikkel.written)
    rating: Any = karen.session.board(meeting).scales[0].ratings[0]
    assert {(one.value.number, one.value.reason) for one in rating.versions} == {
        (9, "presset"),
        (4, "roligt"),
    }
    assert rating.has_question


def test_two_dates_of_an_agreement_both_stand() -> None:
    """Who, what, when and how were said together and stay together."""
    made = MakeAgreement(agreement=AGREEMENT, who="Karen", what="ringer", when="fredag")
    board, _, _ = at_once(
        [made],
        [RewordAgreement(agreement=AGREEMENT, who="Karen", what="ringer", when="torsdag")],
        [RewordAgreement(agreement=AGREEMENT, who="Mikkel", what="ringer", when="lørdag")],
    )
    agreement: Any = board.agreements[0]
    versions = {(one.value.who, one.value.when) for one in agreement.versions}
    assert versions == {("Karen", "torsdag"), ("Mikkel", "lørdag")}


def test_withdrawing_and_rewording_at_once_is_a_question() -> None:
    """The words stay on the board, and withdrawn is one of the two versions."""
    board, _, _ = at_once([keep()], [WithdrawCard(card=CARD)], [RewordCard(card=CARD, text="Hver nat")])
    assert card(board).words.text == "Hver nat"
    assert {type(version.value) for version in card(board).versions} >= {Withdrawn}
    assert card(board).has_question


def test_of_two_moves_the_last_in_the_common_order_wins_silently() -> None:
    """Position is no statement."""
    board, _, _ = at_once(
        [keep()],
        [MoveCard(card=CARD, column=Column.WORKING, key="a")],
        [MoveCard(card=CARD, column=Column.NEXT, key="b")],
    )
    assert card(board).column in (Column.WORKING, Column.NEXT)
    assert not card(board).has_question


def test_a_lane_set_on_and_off_at_once_is_on() -> None:
    """A mark that somebody set is not lost by somebody else's tidying."""
    on = SetLane(card=CARD, lane=SAFETY, on=True)
    off = SetLane(card=CARD, lane=SAFETY, on=False)
    board, _, _ = at_once([keep(), on], [off], [off, on])
    assert card(board).lanes == {SAFETY}
    board, _, _ = at_once([keep()], [MarkKeptSafe(card=CARD, on=True)], [MarkKeptSafe(card=CARD, on=False)])
    assert card(board).kept_safe


def test_must_never_know_holds_and_is_asked_about() -> None:
    """Where one value is the careful one, it holds until somebody chooses."""
    brother = person(9)
    named = IntroducePerson(person=brother, name="Sami", relation="bror", kind=PersonKind.NETWORK)
    for first, second in ((Knows.MUST_NEVER, Knows.YES), (Knows.PARTLY, Knows.MUST_NEVER)):
        board, karen, meeting = at_once(
            [named], [SetKnows(person=brother, knows=first)], [SetKnows(person=brother, knows=second)]
        )
        marks = board.people[-1].marks
        assert marks.knows is Knows.MUST_NEVER
        assert marks.questions == {"knows"}
        karen.session.record(SetKnows(person=brother, knows=Knows.YES), meeting=meeting)
        assert karen.session.board(meeting).people[-1].marks.knows is Knows.YES


def test_may_not_contact_holds_and_is_asked_about() -> None:
    """A call that must not be made is not made because two wrote at once."""
    brother = person(9)
    named = IntroducePerson(person=brother, name="Sami", relation="bror", kind=PersonKind.NETWORK)
    board, _, _ = at_once(
        [named],
        [SetMayContact(person=brother, allowed=False)],
        [SetMayContact(person=brother, allowed=True, how="sms")],
    )
    marks = board.people[-1].marks
    assert marks.may_contact is not None
    assert not marks.may_contact.allowed
    assert marks.questions == {"may_contact"}


def test_a_merge_and_a_rewording_at_once_both_stay_as_a_question() -> None:
    """The merged card carries the words of both; the new wording is not swallowed."""
    board, _, _ = at_once(
        [keep(), keep(OTHER, "Jeg sover ikke")],
        [MergeCard(card=OTHER, into=CARD, text="De ringer om natten, og jeg sover ikke")],
        [RewordCard(card=OTHER, text="Jeg sover tre timer")],
    )
    assert card(board).words.text == "De ringer om natten, og jeg sover ikke"
    assert card(board, OTHER).words.text == "Jeg sover tre timer"
    assert card(board, OTHER).has_question
