"""The difference view: what is new, what says something else, what ends, and what the boards still have."""

from datetime import date

import pytest

from exitdesk.cases.agreement_changes import changes_between, changes_since_settled, settled_before
from exitdesk.cases.agreement_offers import offers
from exitdesk.cases.agreement_term_edits import EndTerm, MoveTerm
from exitdesk.cases.agreement_terms import SettledTerm, Term, TermPart, exit_agreement_of
from exitdesk.cases.case_edits import SetContactPerson
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId, Answer
from exitdesk.sos.agreement_edits import AnswerAgreement, MakeAgreement
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from tests.fakes.desk import FakeClock, fake_desk, session_of
from tests.unit.cases.agreement_lines import HOME, LOOK, TRAINING, TUESDAY, proposed, reworded, settled

DONE = AgreementId(ThingId("agreement-3"))
METTE = PersonId(ThingId("person-m1"))
KEY, CALL, OUT = (
    AgreementId(ThingId("agreement-1")),
    AgreementId(ThingId("agreement-2")),
    BottomLineId(ThingId("demand-1")),
)


def three() -> CaseSession:
    """Return a case with three terms, none settled."""
    session = session_of(fake_desk())
    session.record(proposed(session))
    session.record(proposed(session, "Job på lageret", term=LOOK))
    session.record(proposed(session, "Du møder op", term=TUESDAY, part=TermPart.DEMAND))
    return session


def changes(session: CaseSession) -> tuple[list[ThingId], list[ThingId], list[ThingId]]:
    """Return what is new, changed and ended since the last settlement."""
    found = changes_since_settled(exit_agreement_of(session), session.file().contact_person)
    return (
        [one.id for one in found.new],
        [one.id for one in found.changed],
        [one.id for one in found.ended],
    )


def test_before_anything_is_settled_everything_is_new() -> None:
    """And nothing changed or ended."""
    assert changes(three()) == ([HOME, LOOK, TUESDAY], [], [])


def test_what_was_settled_and_stands_is_no_change() -> None:
    """Not even when it moved, or was said otherwise and back again."""
    session = three()
    settled(session)
    key = exit_agreement_of(session).key_moved(LOOK, -1)
    assert key is not None
    session.record(MoveTerm(case=session.case, term=LOOK, key=key))
    session.record(reworded(session, "Et værelse"))
    session.record(reworded(session, "Et sted at bo"))
    found = changes_since_settled(exit_agreement_of(session), session.file().contact_person)
    assert (found.is_empty, found.count) == (True, 0)


def test_new_changed_and_ended_terms_are_told_apart() -> None:
    """A change has what it was and what it is; a day alone is a change."""
    session = three()
    settled(session)
    session.record(reworded(session, "Et sted at bo", ends=date(2027, 3, 1)))
    session.record(EndTerm(case=session.case, term=LOOK))
    session.record(proposed(session, "Træning", term=TRAINING, part=TermPart.KEEPS))
    assert changes(session) == ([TRAINING], [HOME], [LOOK])
    found = changes_since_settled(exit_agreement_of(session), session.file().contact_person)
    (changed,) = found.changed
    assert (changed.before.ends, changed.now.ends, found.count) == (None, date(2027, 3, 1), 3)


def test_a_term_that_never_was_settled_ends_without_a_trace() -> None:
    """Nobody agreed to it, so nothing of the agreement ends."""
    session = three()
    session.record(EndTerm(case=session.case, term=LOOK))
    assert changes(session) == ([HOME, TUESDAY], [], [])


def test_another_contact_person_is_a_change() -> None:
    """All contact goes through somebody else now (002 section 5.1)."""
    session = three()
    settled(session)
    session.record(SetContactPerson(case=session.case, person=METTE))
    found = changes_since_settled(exit_agreement_of(session), session.file().contact_person)
    assert (found.contact_person, found.is_empty, found.count) == (True, False, 1)


def test_an_amendment_changed_the_one_before_it() -> None:
    """The agreement itself changed nothing, nor does one that is not there."""
    session = three()
    settled(session)
    session.record(reworded(session, "Et værelse"))
    settled(session)
    agreement = exit_agreement_of(session)
    first, second = agreement.settled
    assert settled_before(agreement, second.id) == first
    assert settled_before(agreement, first.id) is None
    assert settled_before(agreement, HOME) is None
    settled(session)
    third = exit_agreement_of(session).settled[-1]
    assert settled_before(exit_agreement_of(session), third.id) == second
    between = changes_between(first, second.terms, second.person)
    assert [(one.before.what, one.now.what) for one in between.changed] == [("Et sted at bo", "Et værelse")]


def met(session: CaseSession) -> MeetingId:
    """Start a meeting."""
    return start_meeting(session)


def test_boards_offer_agreements_and_standing_bottom_lines_once() -> None:
    """With who and by when; what the participant does himself is asked of him."""
    session = session_of(fake_desk())
    meeting, him = met(session), session.file().participant
    session.record(
        MakeAgreement(
            agreement=KEY, who="Mette", what="finder et værelse", when="fre", day=date(2026, 11, 27)
        ),
        meeting=meeting,
    )
    session.record(
        MakeAgreement(agreement=CALL, who="Jonas", what="ringer", when="ugentligt", person=him),
        meeting=meeting,
    )
    line = SetBottomLine(demand=OUT, what="Bo uden for byen", because="de leder her", authority="police")
    session.record(line, meeting=meeting)
    boards = [session.board(one) for one in session.meetings()]

    found = [one.term for one in offers(boards, exit_agreement_of(session), him)]

    assert found == [
        Term(TermPart.MEASURE, "Mette finder et værelse", responsible="Mette", ends=date(2026, 11, 27)),
        Term(TermPart.DEMAND, "Jonas ringer", when="ugentligt"),
        Term(TermPart.DEMAND, "Bo uden for byen", authority="police", reason="de leder her"),
    ]
    assert [one.came_from for one in found] == [KEY, CALL, OUT]
    session.record(proposed(session, came_from=KEY))
    left = offers(boards, exit_agreement_of(session), him)
    assert [one.term.came_from for one in left] == [CALL, OUT]
    assert left[0].day == session.now().date()


def test_what_is_over_or_taken_away_is_not_offered() -> None:
    """A later meeting said so; the newest meeting stands first."""
    session = session_of(fake_desk())
    first = met(session)
    for one in (KEY, CALL, DONE):
        session.record(MakeAgreement(agreement=one, who="Mette", what="finder et værelse"), meeting=first)
    session.record(
        SetBottomLine(demand=OUT, what="Bo uden for byen", because="de leder", authority="police"),
        meeting=first,
    )
    second = met(session)
    session.record(AnswerAgreement(agreement=KEY, answer=Answer.LET_IT_LIE), meeting=second)
    session.record(AnswerAgreement(agreement=CALL, answer=Answer.MAKE_SMALLER), meeting=second)
    session.record(AnswerAgreement(agreement=DONE, answer=Answer.CAME_OF_IT), meeting=second)
    session.record(WithdrawBottomLine(demand=OUT), meeting=second)
    boards = [session.board(one) for one in session.meetings()]
    found = offers(boards, exit_agreement_of(session))
    assert [one.term.came_from for one in found] == [CALL]
    assert offers([], exit_agreement_of(session)) == ()


def test_a_settled_term_is_what_it_says() -> None:
    """Its wording's name and where it came from make no other term of it."""
    one = Term(TermPart.KEEPS, "Træning", came_from=KEY)
    assert SettledTerm(HOME, one) == SettledTerm(HOME, Term(TermPart.KEEPS, "Træning"))


def test_words_as_long_as_they_may_be_are_taken_as_they_are() -> None:
    """With the name before them they would not fit; the name stands as the one responsible."""
    session = session_of(fake_desk())
    meeting, long = met(session), "ord " * 999 + "ords"
    session.record(MakeAgreement(agreement=KEY, who="Mette", what=long), meeting=meeting)
    (found,) = offers([session.board(meeting)], exit_agreement_of(session))
    assert (found.term.what, found.term.responsible) == (long, "Mette")
    session.record(proposed(session, found.term.what))


@pytest.mark.parametrize(
    ("when", "kept"),
    [
        ("fre", ""),
        ("fredag kl. 18", "kl. 18"),
        ("fredag 27/11", ""),
        ("torsdag 26/11", "torsdag 26/11"),
        ("fredag efter skole", "fredag efter skole"),
    ],
)
def test_what_was_said_beside_the_day_is_not_lost(when: str, kept: str) -> None:
    """The day stands as a day; a clock time, and words that say more, stand beside it."""
    session = session_of(fake_desk())
    meeting, friday = met(session), date(2026, 11, 27)
    promise = MakeAgreement(agreement=KEY, who="Mette", what="ringer", when=when, day=friday)
    session.record(promise, meeting=meeting)
    (found,) = offers([session.board(meeting)], exit_agreement_of(session))
    assert (found.term.when, found.term.ends) == (kept, friday)


def test_the_newest_meetings_agreements_are_offered_first() -> None:
    """What was said last is what one is looking for."""
    desk = fake_desk()
    session = session_of(desk)
    for nth, agreement in enumerate((KEY, CALL)):
        meeting = met(session)
        session.record(MakeAgreement(agreement=agreement, who="Mette", what=f"{nth}"), meeting=meeting)
        assert isinstance(desk.clock, FakeClock)
        desk.clock.pass_by(days=3)
    boards = [session.board(one) for one in session.meetings()]
    assert [one.term.what for one in offers(boards, exit_agreement_of(session))] == ["Mette 1", "Mette 0"]
