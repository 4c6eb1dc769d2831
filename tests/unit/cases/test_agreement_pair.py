"""Two who write the exit agreement at once: nothing of either is lost, nothing unheard is settled."""

from datetime import date

import pytest

from exitdesk.cases.agreement_term_edits import ChooseTerm, EndTerm, MoveTerm
from exitdesk.cases.agreement_terms import Term, exit_agreement_of
from exitdesk.cases.erasing import OnePerson, plan_erasing
from exitdesk.cases.errors import TermsDiffer
from exitdesk.cases.mentions import mentions_of
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.people_edits import IntroducePerson
from tests.property.writers import Writer
from tests.unit.cases.agreement_lines import (
    HOME,
    LOOK,
    TRAINING,
    TUESDAY,
    proposed,
    reworded,
    settled,
    whats,
)

SISTER = PersonId(ThingId("person-s1"))


def test_two_wordings_at_once_both_stand_and_nothing_is_settled_until_somebody_chooses(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Neither of the pair is overwritten by the other."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    mine = one.session.record(reworded(one.session, "Et værelse"))
    yours = two.session.record(reworded(two.session, "En lejlighed"))
    one.session.take_in([yours])
    two.session.take_in([mine])

    assert exit_agreement_of(one.session) == exit_agreement_of(two.session)
    (stands,) = exit_agreement_of(one.session).terms
    assert {one.value.what for one in stands.versions if isinstance(one.value, Term)} == {
        "Et værelse",
        "En lejlighed",
    }
    assert stands.has_question
    assert stands.term == stands.versions[-1].value
    with pytest.raises(TermsDiffer):
        settled(one.session)

    words = reworded(one.session, "Et værelse").model_dump(exclude={"tag"})
    one.session.record(ChooseTerm.model_validate(words))
    settled(one.session)
    assert exit_agreement_of(one.session).last is not None


def test_the_same_words_twice_at_once_are_no_question(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Each has a wording of its own, and says the same."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    mine = one.session.record(reworded(one.session, "Et værelse"))
    two.session.record(reworded(two.session, "Et værelse"))
    two.session.take_in([mine])
    (stands,) = exit_agreement_of(two.session).terms
    assert (len(stands.versions), stands.has_question) == (2, False)


def test_what_the_partner_said_before_she_heard_of_it_is_not_settled(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """However the clocks lie: a settlement names its wordings."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    yours = two.session.record(reworded(two.session, "En lejlighed"))
    agreed_on = settled(one.session)
    one.session.take_in([yours])
    two.session.take_in([agreed_on])
    for writer in (one, two):
        agreement = exit_agreement_of(writer.session)
        assert agreement.last is not None
        assert [term.term.what for term in agreement.last.terms] == ["Et sted at bo"]
        assert [term.term.what for term in agreement.terms] == ["En lejlighed"]


def test_words_stand_while_somebody_else_ended_them(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """As a question: an ending never takes along what was just said."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    gone = one.session.record(EndTerm(case=one.session.case, term=HOME))
    two.session.record(reworded(two.session, "Et værelse"))
    two.session.take_in([gone])
    (stands,) = exit_agreement_of(two.session).terms
    assert (stands.term.what, stands.has_question) == ("Et værelse", True)
    assert Withdrawn() in [one.value for one in stands.versions]


def test_two_that_settle_at_once_both_stand(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """With one number; the next one is the number after."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    mine, yours = settled(one.session), settled(two.session, date(2026, 12, 4))
    one.session.take_in([yours])
    two.session.take_in([mine])
    agreement = exit_agreement_of(one.session)
    assert agreement == exit_agreement_of(two.session)
    assert ([one.amendment for one in agreement.settled], agreement.next_amendment) == ([0, 0], 1)


def test_past_two_that_took_the_same_place_at_once_a_term_goes_in_one_step(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Between equal keys there is no room."""
    one, two, _ = pair
    mine = one.session.record(proposed(one.session))
    yours = two.session.record(proposed(two.session, "Job på lageret", term=TUESDAY))
    one.session.take_in([yours])
    two.session.take_in([mine])
    one.session.record(proposed(one.session, "Behandling", term=TRAINING))
    key = exit_agreement_of(one.session).key_moved(TRAINING, -1)
    assert key is not None
    one.session.record(MoveTerm(case=one.session.case, term=TRAINING, key=key))
    assert whats(one.session) == ["Behandling", "Et sted at bo", "Job på lageret"]


def test_erasing_a_person_takes_the_terms_that_name_her_out_of_what_was_settled_too(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Ticked, every wording goes; the settlement says that words of it are gone, and the rest stands."""
    one, _, meeting = pair
    session = one.session
    session.record(IntroducePerson(person=SISTER, name="Sara Holm", kind=PersonKind.NETWORK), meeting=meeting)
    named = session.record(proposed(session, "Et værelse hos Sara"))
    session.record(proposed(session, "Job på lageret", term=LOOK))
    settled(session)

    (found,) = (one for one in mentions_of(session, SISTER) if one.cell.thing == HOME)
    assert (found.text, found.by_name, found.cell.scope.meeting) == ("Et værelse hos Sara", True, None)
    plan = plan_erasing(session, OnePerson(SISTER), [found])
    assert named.id in plan.entries

    blanked = [entry.without_payload() if entry.id in plan.entries else entry for entry in session.entries()]
    last = exit_agreement_of(one.open(blanked)).last
    assert last is not None
    assert ([term.term.what for term in last.terms], last.erased) == (["Job på lageret"], 1)


@pytest.mark.parametrize("ended", [False, True])
def test_an_ordinary_edit_answers_no_question(pair: tuple[Writer, Writer, MeetingId], ended: bool) -> None:
    """It replaces what is shown; the other wording stands until somebody chooses."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    yours = two.session.record(reworded(two.session, "En lejlighed"))
    one.session.record(reworded(one.session, "Et værelse"))
    one.session.take_in([yours])
    (before,) = exit_agreement_of(one.session).terms
    other = next(one.value for one in before.versions if one.value != before.term)

    end = EndTerm(case=one.session.case, term=HOME)
    one.session.record(end if ended else reworded(one.session, "Et kollegium"))

    (stands,) = exit_agreement_of(one.session).terms
    assert other in [version.value for version in stands.versions]
    assert stands.has_question


def test_the_highest_number_is_the_last_whoever_settled_first(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """She settled the agreement and an amendment; his agreement was written after hers."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    hers = [settled(two.session), settled(two.session, date(2026, 12, 9))]
    for nth in range(5):
        one.session.record(reworded(one.session, f"Et værelse {nth}"))
    settled(one.session)
    one.session.take_in(hers)
    agreement = exit_agreement_of(one.session)
    assert [settlement.amendment for settlement in agreement.settled] == [0, 0, 1]
    assert agreement.last is not None
    assert agreement.last.day == date(2026, 12, 9)
