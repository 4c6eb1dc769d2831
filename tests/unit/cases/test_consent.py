"""Consent as data: said again it confirms, widens or takes back, per authority and kind."""

from datetime import date, timedelta

import pytest

from exitdesk.cases.consent import (
    ASK_AGAIN_AFTER,
    Agreed,
    Consent,
    ask_again,
    consent_history,
    last_confirmed,
    may_exchange,
    recalled,
    went_to,
)
from exitdesk.cases.consent_edits import RecordConsent
from exitdesk.cases.documents.compose import NoteTyped, compose
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.file_copy import FileCopyTyped
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.issue_document import issue_document
from exitdesk.cases.own_data import gather
from exitdesk.cases.record_consent import gone_through, may_stay_ticked
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import Turn, What, looked_at, read_looked, since_looked
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.property.writers import Writer
from tests.screens.sample_cases import sample_desk

POLICE, TOWN, PRISON = Authority
CRIME, HEALTH, SOCIAL = Matter.CRIME, Matter.HEALTH, Matter.SOCIAL
NOV, DEC = date(2026, 11, 3), date(2026, 12, 8)
FIRST = {(POLICE, CRIME), (TOWN, HEALTH), (TOWN, SOCIAL)}


def say(session: CaseSession, allowed: set[tuple[Authority, Matter]], day: date = NOV) -> None:
    """Write down what was gone through."""
    session.record(*gone_through(session, allowed, day, " Karen Holt "))


def test_a_case_without_consent_lets_nobody_be_told_anything() -> None:
    """Nothing stands, nothing is asked for again."""
    session = session_of(fake_desk())
    assert session.file().consents == ()
    assert (last_confirmed(()), ask_again((), DEC), may_exchange((), POLICE)) == (None, False, ())
    assert gone_through(session, (), NOV, "") == ()


def test_what_he_agreed_to_stands_per_authority_with_day_and_worker() -> None:
    """In the order of the sheet, whatever order it was ticked in; an authority with nothing is not there."""
    session = session_of(fake_desk())
    say(session, FIRST)
    assert session.file().consents == (
        Consent(POLICE, (CRIME,), NOV, "Karen Holt"),
        Consent(TOWN, (SOCIAL, HEALTH), NOV, "Karen Holt"),
    )
    assert may_exchange(session.file().consents, TOWN) == (SOCIAL, HEALTH)
    assert may_exchange(session.file().consents, PRISON) == ()


def test_a_later_one_confirms_widens_and_takes_back_in_part_and_the_history_is_kept() -> None:
    """Each time as it was said; what is taken back stops at once, for that authority and kind alone."""
    session = session_of(fake_desk())
    say(session, FIRST)
    say(session, {(POLICE, CRIME), (TOWN, SOCIAL), (PRISON, CRIME)}, DEC)
    consents = session.file().consents
    assert may_exchange(consents, TOWN) == (SOCIAL,)
    assert may_exchange(consents, PRISON) == (CRIME,)
    told = [(one.said.authority, one.said.day, one.given, one.taken_back) for one in consent_history(session)]
    assert told == [
        (POLICE, NOV, (CRIME,), ()),
        (TOWN, NOV, (SOCIAL, HEALTH), ()),
        (POLICE, DEC, (), ()),
        (TOWN, DEC, (), (HEALTH,)),
        (PRISON, DEC, (CRIME,), ()),
    ]


def test_all_of_it_can_be_taken_back() -> None:
    """Then nothing stands, and there is no day on which anything was confirmed."""
    session = session_of(fake_desk())
    say(session, FIRST)
    say(session, set(), DEC)
    consents = session.file().consents
    assert [one.matters for one in consents] == [(), ()]
    assert last_confirmed(consents) is None
    assert gone_through(session, (), DEC, "") == ()
    assert consent_history(session)[-1].taken_back == (SOCIAL, HEALTH)


def test_it_is_asked_for_again_after_half_a_year_and_never_ends_by_itself() -> None:
    """The oldest of what stands counts."""
    session = session_of(fake_desk())
    say(session, FIRST)
    session.record(RecordConsent(case=session.case, authority=TOWN, matters=(HEALTH,), day=DEC))
    consents = session.file().consents
    assert last_confirmed(consents) == NOV
    assert not ask_again(consents, NOV + ASK_AGAIN_AFTER)
    assert ask_again(consents, NOV + ASK_AGAIN_AFTER + timedelta(days=1))
    assert may_exchange(consents, POLICE) == (CRIME,)


def test_it_is_taken_back_like_any_gesture_and_brought_again() -> None:
    """A slip of the mouse is no consent; neither is it in the history."""
    session = session_of(fake_desk())
    say(session, FIRST)
    assert session.undo_name() == "record_consent"
    session.undo()
    assert (session.file().consents, consent_history(session)) == ((), ())
    session.redo()
    assert len(consent_history(session)) == 2


def test_where_two_wrote_it_otherwise_at_once_only_what_both_wrote_holds(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """The careful one, on both laptops, until it was gone through again."""
    one, two, _ = pair
    mine = one.session.record(*gone_through(one.session, {(TOWN, HEALTH), (TOWN, SOCIAL)}, NOV, "Karen"))
    yours = two.session.record(*gone_through(two.session, {(TOWN, SOCIAL), (TOWN, CRIME)}, NOV, "Mette"))
    one.session.take_in([yours])
    two.session.take_in([mine])
    for writer in (one, two):
        (stands,) = writer.session.file().consents
        assert (stands.matters, stands.differs) == ((SOCIAL,), True)
        assert ask_again(writer.session.file().consents, NOV)
    say(one.session, {(TOWN, HEALTH)}, DEC)
    (stands,) = one.session.file().consents
    assert (stands.matters, stands.differs) == ((HEALTH,), False)


def test_what_two_wrote_at_once_took_nothing_back_from_each_other(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Each is held against what stood on its laptop: nobody says that he took back what he did not."""
    one, two, _ = pair
    mine = one.session.record(*gone_through(one.session, {(TOWN, HEALTH)}, NOV, "Karen"))
    yours = two.session.record(*gone_through(two.session, {(TOWN, SOCIAL)}, NOV, "Mette"))
    one.session.take_in([yours])
    two.session.take_in([mine])
    said = {(told.given, told.taken_back) for told in consent_history(one.session)}
    assert said == {((HEALTH,), ()), ((SOCIAL,), ())}
    say(one.session, {(TOWN, HEALTH)}, DEC)
    last = consent_history(one.session)[-1]
    assert (last.given, last.taken_back) == ((HEALTH,), ())


def test_the_partner_hears_that_it_was_written_down(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """As one thing, not one of many facts of the case."""
    one, two, _ = pair
    looked = looked_at(one.session)
    say(two.session, {(TOWN, HEALTH)})
    one.session.take_in(two.session.entries())
    (told,) = since_looked(one.session, one.session.author.person, read_looked(looked))
    assert (told.what, told.turn) == (What.CONSENT, Turn.ADDED)


def test_kinds_are_kept_in_one_order_and_once() -> None:
    """However they came."""
    said = RecordConsent.model_validate(
        {
            "case": "case-1",
            "authority": "police",
            "matters": ["health", "crime", "health"],
            "day": "2026-11-03",
        }
    )
    assert said.agreed == Agreed(POLICE, (CRIME, HEALTH), NOV)


def test_a_copy_of_the_case_says_it_again() -> None:
    """As verbatim entries, and as what stands."""
    session = session_of(fake_desk())
    say(session, FIRST)
    there = read_export(export_entries(session.entries()), lambda _case: [])
    assert [entry.id for entry in there.entries] == [entry.id for entry in session.entries()]
    desk = fake_desk(cases=())
    script = read_script(export_script(session.case, session.entries()))
    again = desk.open(record_script(script, desk.store, desk.author, desk.clock, desk.chance))
    assert [(one.authority, one.matters, one.day) for one in again.file().consents] == [
        (one.authority, one.matters, one.day) for one in session.file().consents
    ]


def test_what_he_agreed_to_is_found_where_he_asks_what_is_kept_about_him() -> None:
    """And so is the name of whoever went through it."""
    desk = fake_desk()
    session = session_of(desk)
    say(session, FIRST)
    about_him = [one for one in gather(desk, "Jonas").kept if one.what == "record_consent"]
    assert about_him[1].stated == (
        ("authority", "municipality"), ("matters", "social"), ("matters", "health"), ("day", "2026-11-03")
    )  # fmt: skip
    assert about_him[1].texts == ("Karen Holt",)


def test_the_recall_list_is_what_was_made_for_that_authority() -> None:
    """Notes and copies for its file; what was made for another, or for him, is not on it."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    meeting, template = session.meetings()[0], default_template("da")
    for typed in (
        NoteTyped(meeting, "municipality"),
        NoteTyped(meeting, "police"),
        FileCopyTyped(meeting, "municipality"),
        ConsentTyped(NOV, frozenset(FIRST)),
    ):
        issue_document(session, compose(session, typed, template), repr(typed).encode(), 1)
    documents = session.file().documents
    assert [one.kind.value for one in recalled(documents, TOWN)] == ["journal_note", "file_copy"]
    assert len(recalled(documents, POLICE)) == 1
    assert recalled(documents, PRISON) == ()
    assert went_to(documents[-1]) is None


def test_what_was_ticked_before_a_lock_brings_nothing_back_that_was_taken_back_since() -> None:
    """The partner's parcel came meanwhile; what was ticked anew stays ticked."""
    session = session_of(fake_desk())
    say(session, FIRST)
    say(session, {(TOWN, HEALTH)}, DEC)
    ticked = [(POLICE, CRIME), (TOWN, HEALTH), (PRISON, SOCIAL)]
    assert may_stay_ticked(session, ticked, FIRST) == ((TOWN, HEALTH), (PRISON, SOCIAL))


@pytest.mark.parametrize("worker", ["", "Karen Holt"])
def test_it_says_no_word_of_his_own(worker: str) -> None:
    """There is no field for one: kinds, authorities, a day, and who went through it."""
    fields = RecordConsent(
        case=session_of(fake_desk()).case, authority=POLICE, matters=(), day=NOV, worker=worker
    )
    assert set(fields.model_dump()) == {"tag", "case", "authority", "matters", "day", "worker"}
