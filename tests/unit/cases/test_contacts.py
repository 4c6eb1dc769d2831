"""Who was not in contact for longer than agreed is told in days; an unanswered call is no contact."""

from datetime import date, timedelta

import pytest

from exitdesk.cases.case_edits import SetStatus
from exitdesk.cases.case_state import Scope
from exitdesk.cases.contact_edits import AgreeContact, NoteContact, WithdrawContact
from exitdesk.cases.contact_gaps import LastContact
from exitdesk.cases.contacts import DAYS, Contact, ContactKind, Every, Rhythm, fold_contacts
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.phases import Status
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, MeetingId, ThingId
from exitdesk.sos.errors import NoSuchThing
from tests.fakes.desk import fake_desk, session_of
from tests.property.writers import Writer

CONTACT = ThingId("contact-1")


def last_contact(session: CaseSession) -> LastContact:
    """Return when one was last in contact."""
    return session.file().last_contact([session.board(one) for one in session.meetings()])


def agreed(session: CaseSession, every: Every = Every.WEEK, how: str = "") -> AgreeContact:
    """Return the agreeing of a rhythm."""
    return AgreeContact(case=session.case, every=every, how=how)


def noted(session: CaseSession, day: date, kind: ContactKind = ContactKind.TALKED) -> NoteContact:
    """Return the noting of a contact."""
    return NoteContact(case=session.case, contact=CONTACT, kind=kind, day=day)


def gap_after(session: CaseSession, days: int) -> int | None:
    """Return the gap as it is so many days after the case was opened."""
    opened = session.file().opened
    assert opened is not None
    today = opened + timedelta(days=days)
    assert session.row().contact_gap(today) == last_contact(session).gap(today, session.file().status)
    return session.row().contact_gap(today)


@pytest.mark.parametrize(("every", "days"), DAYS.items())
def test_nobody_is_late_on_the_day_itself_and_everybody_is_the_day_after(every: Every, days: int) -> None:
    """Counted from the day the case was opened where there was no contact yet."""
    session = session_of(fake_desk())
    session.record(agreed(session, every))
    assert (gap_after(session, days), gap_after(session, days + 1)) == (None, days + 1)


def test_where_nothing_was_agreed_nobody_is_late() -> None:
    """And neither is one where it was taken back."""
    session = session_of(fake_desk())
    assert gap_after(session, 400) is None
    session.record(agreed(session))
    session.record(agreed(session, Every.NOT_AGREED))
    assert gap_after(session, 400) is None


@pytest.mark.parametrize(("status", "gap"), [(Status.STANDBY, None), (Status.CLOSED_DOOR_OPEN, None)])
def test_a_case_on_standby_or_closed_asks_for_nothing(status: Status, gap: int | None) -> None:
    """The door is open, and nobody knocks."""
    session = session_of(fake_desk())
    session.record(agreed(session), SetStatus(case=session.case, status=status))
    assert gap_after(session, 30) is gap


def test_a_meeting_and_a_noted_contact_end_a_gap_and_an_unanswered_call_does_not() -> None:
    """He was not reached; that one tried is told beside it."""
    session = session_of(fake_desk())
    opened = session.file().opened
    assert opened is not None
    session.record(agreed(session))
    tried = opened + timedelta(days=11)
    session.record(noted(session, tried, ContactKind.NO_ANSWER))
    assert (gap_after(session, 12), last_contact(session).tried) == (12, tried)

    session.record(noted(session, opened + timedelta(days=10)))
    assert gap_after(session, 12) is None
    assert last_contact(session).day == opened + timedelta(days=10)

    session.record(WithdrawContact(case=session.case, contact=CONTACT))
    assert gap_after(session, 12) == 12
    start_meeting(session)
    assert last_contact(session).day == session.now().date()


def test_a_contact_that_is_not_there_cannot_be_taken_away() -> None:
    """Twice is once too often."""
    session = session_of(fake_desk())
    with pytest.raises(NoSuchThing):
        session.record(WithdrawContact(case=session.case, contact=CONTACT))


def test_of_two_rhythms_at_once_the_closer_one_holds(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Whoever of the two came last; saying it again is the choice."""
    one, two, _ = pair
    mine = one.session.record(agreed(one.session, Every.DAY, "Tager telefonen"))
    yours = two.session.record(agreed(two.session, Every.MONTH))
    one.session.take_in([yours])
    two.session.take_in([mine])
    expected = Rhythm(Every.DAY, "Tager telefonen")
    assert last_contact(one.session).rhythm == last_contact(two.session).rhythm == expected

    one.session.record(agreed(one.session, Every.FORTNIGHT))
    assert last_contact(one.session).rhythm == Rhythm(Every.FORTNIGHT)


def test_a_contact_noted_again_while_it_was_taken_away_stands(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """What was seen by one of the two is not lost because the other tidied up."""
    one, two, _ = pair
    day = one.session.now().date()
    two.session.take_in([one.session.record(noted(one.session, day))])
    gone = one.session.record(WithdrawContact(case=one.session.case, contact=CONTACT))
    two.session.record(noted(two.session, day, ContactKind.MET))
    two.session.take_in([gone])
    (stands,) = fold_contacts(two.session.registers(Scope(PAIR, None)))
    assert stands.contact == Contact(ContactKind.MET, day)
