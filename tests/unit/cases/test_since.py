"""What the other of the pair did is told once, as it stands; one's own is no news, and nothing is missed."""

from collections.abc import Sequence
from datetime import date

import pytest

from exitdesk.cases.case_edits import SetStatus
from exitdesk.cases.contact_edits import NoteContact
from exitdesk.cases.contacts import ContactKind
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.phases import Status
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import Happened, Turn, What, looked_at, read_looked, since_looked
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import MoveCard, ParkCard, RewordCard, WithdrawCard
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import AgreeNextMeeting, NameLane
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.sos.people_edits import IntroducePerson, SetKnows
from tests.property.writers import Writer
from tests.unit.cases.acute_lines import line
from tests.unit.cases.agreement_lines import proposed, settled
from tests.unit.cases.cards import CARD, OTHER, keep

BROTHER = PersonId(ThingId("person-b1"))


class Two:
    """Two laptops; `me` looks, and `she` writes."""

    def __init__(self, me: Writer, she: Writer, meeting: MeetingId) -> None:
        self.me: CaseSession = me.session
        self.she: CaseSession = she.session
        self.meeting = meeting
        self.looked = looked_at(self.me)

    def hear(self) -> None:
        """Have everything of hers here."""
        self.me.take_in(self.she.entries())

    def look(self) -> None:
        """Look at the case as it is here."""
        self.looked = looked_at(self.me)

    @property
    def news(self) -> tuple[Happened, ...]:
        """What is told now."""
        return since_looked(self.me, self.me.author.person, read_looked(self.looked))

    @property
    def brief(self) -> list[tuple[Turn, What, str]]:
        """The same without who and when."""
        return [(one.turn, one.what, one.words) for one in self.news]


@pytest.fixture
def two(pair: tuple[Writer, Writer, MeetingId]) -> Two:
    """Two laptops that know the same, looked at."""
    return Two(*pair)


def test_what_she_added_is_told_until_it_was_looked_at(two: Two) -> None:
    """By whom, on which day, in her words; then it is gone."""
    two.she.record(keep(CARD, "De ringer om natten"), meeting=two.meeting)
    promise = MakeAgreement(agreement=AgreementId(ThingId("agreement-1")), who="Mette", what="ringer fredag")
    two.she.record(promise, meeting=two.meeting)
    assert not two.news
    two.hear()

    assert two.brief == [
        (Turn.ADDED, What.CARD, "De ringer om natten"),
        (Turn.ADDED, What.AGREEMENT, "Mette ringer fredag"),
    ]
    assert [(one.by, one.day.isoformat()) for one in two.news] == [
        (entry.header.by, entry.header.at[:10]) for entry in two.she.entries()[-2:]
    ]
    two.look()
    assert two.news == ()


def test_a_bottom_line_she_set_is_told_and_a_meeting_that_brings_it_along_is_only_the_meeting(
    two: Two,
) -> None:
    """What cannot be otherwise is news to the other half of the pair, once."""
    line = BottomLineId(ThingId("demand-1"))
    two.she.record(
        SetBottomLine(demand=line, what="Flyt", because="De leder efter dig", authority="police"),
        meeting=two.meeting,
    )
    two.hear()
    assert two.brief == [(Turn.ADDED, What.BOTTOM_LINE, "Flyt")]
    two.look()
    start_meeting(two.she)
    two.hear()
    assert [one.what for one in two.news] == [What.MEETING]


def test_a_card_she_let_wait_or_took_up_is_told_in_its_words(two: Two) -> None:
    """That a theme waits is something she did; a meeting that brings it along is only the meeting."""
    two.me.record(keep(CARD, "De ringer"), meeting=two.meeting)
    two.she.take_in(two.me.entries())
    two.look()
    two.she.record(ParkCard(card=CARD, on=True), meeting=two.meeting)
    two.hear()
    assert two.brief == [(Turn.PARKED, What.CARD, "De ringer")]
    two.look()
    two.she.record(ParkCard(card=CARD, on=False), meeting=two.meeting)
    two.hear()
    assert two.brief == [(Turn.TAKEN_UP, What.CARD, "De ringer")]
    two.look()
    two.she.record(ParkCard(card=CARD, on=True), meeting=two.meeting)
    two.she.record(WithdrawCard(card=CARD), meeting=two.meeting)
    two.hear()
    assert two.brief == [(Turn.WITHDRAWN, What.CARD, "De ringer")]


def test_a_contact_and_when_to_meet_again_are_told_in_their_words(two: Two) -> None:
    """She rang, and they agreed on Thursday."""
    case, day = two.she.case, date(2026, 11, 20)
    contact = ThingId("contact-1")
    two.she.record(
        NoteContact(case=case, contact=contact, kind=ContactKind.TALKED, day=day, note="Rolig i dag")
    )
    two.she.record(AgreeNextMeeting(meeting=two.meeting, when="torsdag kl. 18"), meeting=two.meeting)
    two.hear()
    assert set(two.brief) == {
        (Turn.ADDED, What.CONTACT, "Rolig i dag"),
        (Turn.ADDED, What.NEXT, "torsdag kl. 18"),
    }


def test_his_own_word_for_a_lane_is_told_until_it_is_taken_away(two: Two) -> None:
    """What he wanted to talk about is news to the other half of the pair."""
    lane = own_lane_of(two.meeting)
    two.she.record(NameLane(meeting=two.meeting, lane=lane, word="min søn"), meeting=two.meeting)
    two.hear()
    assert two.brief == [(Turn.ADDED, What.OWN_LANE, "min søn")]
    two.look()
    two.she.record(NameLane(meeting=two.meeting, lane=lane, word=""), meeting=two.meeting)
    two.hear()
    assert two.brief == [(Turn.WITHDRAWN, What.OWN_LANE, "min søn")]


def test_what_i_did_myself_is_no_news(two: Two) -> None:
    """Also not what I did after hers, which I have not looked at."""
    two.she.record(keep(CARD, "De ringer"), meeting=two.meeting)
    two.hear()
    two.me.record(keep(OTHER, "Ro derhjemme"), meeting=two.meeting)
    assert two.brief == [(Turn.ADDED, What.CARD, "De ringer")]


def test_changed_and_withdrawn_are_told_as_that(two: Two) -> None:
    """A withdrawn card with the words it had."""
    first = two.me.record(keep(CARD, "De ringer"), keep(OTHER, "Ro derhjemme"), meeting=two.meeting)
    two.she.take_in([first])
    two.look()
    two.she.record(RewordCard(card=CARD, text="De ringer om natten"), meeting=two.meeting)
    two.she.record(WithdrawCard(card=OTHER), meeting=two.meeting)
    two.hear()
    assert two.brief == [
        (Turn.CHANGED, What.CARD, "De ringer om natten"),
        (Turn.WITHDRAWN, What.CARD, "Ro derhjemme"),
    ]


def test_what_came_and_went_again_and_a_move_are_no_news(two: Two) -> None:
    """Undone, withdrawn, or only put elsewhere."""
    first = two.me.record(keep(CARD, "De ringer"), meeting=two.meeting)
    two.she.take_in([first])
    two.look()
    two.she.record(MoveCard(card=CARD, column=Column.NEXT, key="W"), meeting=two.meeting)
    two.she.record(RewordCard(card=CARD, text="Noget andet"), meeting=two.meeting)
    two.she.undo()
    two.she.record(keep(OTHER, "Ro derhjemme"), meeting=two.meeting)
    two.she.record(WithdrawCard(card=OTHER), meeting=two.meeting)
    two.hear()
    assert two.brief == []


def test_two_versions_at_once_are_a_change(two: Two) -> None:
    """Whichever of them comes last in the common order."""
    first = two.me.record(keep(CARD, "De ringer"), meeting=two.meeting)
    two.she.take_in([first])
    two.look()
    two.she.record(RewordCard(card=CARD, text="Hendes"), meeting=two.meeting)
    two.me.record(RewordCard(card=CARD, text="Mine"), meeting=two.meeting)
    two.hear()
    assert [(one.turn, one.what) for one in two.news] == [(Turn.CHANGED, What.CARD)]


def test_a_meeting_she_began_is_one_piece_of_news_with_what_was_said_at_it(two: Two) -> None:
    """The people and questions it brings along are none; a mark she sets there is."""
    brother = IntroducePerson(person=BROTHER, name="Emre", kind=PersonKind.NETWORK)
    two.she.take_in([two.me.record(brother, meeting=two.meeting)])
    two.look()
    meeting = start_meeting(two.she)
    two.she.record(SetKnows(person=BROTHER, knows=Knows.MUST_NEVER), meeting=meeting)
    two.she.record(keep(CARD, "De ringer"), meeting=meeting)
    two.hear()
    assert [(one.turn, one.what) for one in two.news] == [
        (Turn.ADDED, What.MEETING),
        (Turn.CHANGED, What.PERSON),
        (Turn.ADDED, What.CARD),
    ]


def test_somebody_a_meeting_brought_along_and_who_is_renamed_there_did_not_come_new(two: Two) -> None:
    """What the meeting brought stood before; the new name is a change."""
    brother = IntroducePerson(person=BROTHER, name="Emre", kind=PersonKind.NETWORK)
    two.she.take_in([two.me.record(brother, meeting=two.meeting)])
    two.look()
    meeting = start_meeting(two.she)
    two.she.record(brother.model_copy(update={"name": "Emre Kaya"}), meeting=meeting)
    two.hear()
    assert two.brief == [(Turn.ADDED, What.MEETING, ""), (Turn.CHANGED, What.PERSON, "Emre Kaya")]


def test_a_person_with_several_marks_is_told_once(two: Two) -> None:
    """That he came says more than that something about him was set."""
    two.she.record(IntroducePerson(person=BROTHER, name="Emre", kind=PersonKind.NETWORK), meeting=two.meeting)
    two.she.record(SetKnows(person=BROTHER, knows=Knows.NO), meeting=two.meeting)
    two.she.record(line(two.she))
    two.she.record(SetStatus(case=two.she.case, status=Status.RUNNING))
    two.hear()
    assert two.brief == [
        (Turn.ADDED, What.PERSON, "Emre"),
        (Turn.ADDED, What.ACUTE, "Sara, søster"),
        (Turn.CHANGED, What.CASE, ""),
    ]


def test_terms_and_a_settlement_of_the_exit_agreement_are_news(two: Two) -> None:
    """With the words of a term; the settlement alone says that it was."""
    two.she.record(proposed(two.she))
    settled(two.she)
    two.hear()
    assert two.brief == [(Turn.ADDED, What.TERM, "Et sted at bo"), (Turn.ADDED, What.SETTLED, "")]


def test_what_arrives_late_is_news_though_it_was_written_first(two: Two) -> None:
    """The common order and the clocks put it before what was looked at."""
    late = two.she.record(keep(CARD, "Skrevet først"), meeting=two.meeting)
    for nth in range(3):
        two.me.record(keep(ThingId(f"card-9{nth}"), f"Mit {nth}"), meeting=two.meeting)  # type: ignore[arg-type]
    two.look()
    two.me.take_in([late])
    assert two.brief == [(Turn.ADDED, What.CARD, "Skrevet først")]


def test_in_whatever_order_hers_arrive_each_is_told_exactly_once(two: Two) -> None:
    """Looked at after each arrival."""
    hers: Sequence[Entry] = [
        two.she.record(keep(ThingId(f"card-8{nth}"), f"Kort {nth}"), meeting=two.meeting)  # type: ignore[arg-type]
        for nth in range(4)
    ]
    told: list[str] = []
    for entry in (hers[2], hers[0], hers[3], hers[1]):
        two.me.take_in([entry])
        told += [one.words for one in two.news]
        two.look()
    assert sorted(told) == [f"Kort {nth}" for nth in range(4)]


def test_erased_words_are_not_told(two: Two) -> None:
    """They are gone here too."""
    hers = two.she.record(keep(CARD, "Kniven"), meeting=two.meeting)
    gone = [one.without_payload() if one.id == hers.id else one for one in two.she.entries()]
    fresh = CaseSession(two.me.case, two.me.author, gone, lambda *_: None, two.me.now, bytes)
    assert since_looked(fresh, two.me.author.person, read_looked(two.looked)) == ()


@pytest.mark.parametrize("kept", [None, "", "{", "7", '["x"]', "[7]", '{"a":1}'])
def test_a_place_that_cannot_be_read_is_nowhere(kept: str | None) -> None:
    """Rather told twice than never."""
    assert read_looked(kept) == ()


def test_a_place_is_read_as_it_was_kept(two: Two) -> None:
    """The heads of the pair's entries."""
    assert read_looked(looked_at(two.me)) == two.me.heads()


def test_news_in_a_log_line_shows_no_words(two: Two) -> None:
    """Neither hers nor his."""
    two.she.record(keep(CARD, "Kniven"), meeting=two.meeting)
    two.hear()
    assert "Kniven" not in repr(two.news)
