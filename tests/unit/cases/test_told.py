"""What was told to him is the pair's, dated, and found wherever words of a case are found."""

from datetime import date, timedelta

import pytest

from exitdesk.cases.erasing import OnePerson, plan_erasing
from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.read_aloud import journal_note
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import Turn, What, looked_at, read_looked, since_looked
from exitdesk.cases.told import Told
from exitdesk.cases.told_edits import NoteTold, WithdrawTold
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.errors import EditRefused, NoSuchThing, NothingSaid
from exitdesk.sos.people_edits import IntroducePerson
from tests.fakes.desk import FakeClock, fake_desk, session_of
from tests.property.writers import Writer

TOLD = ThingId("told-1")
DAY = date(2026, 11, 12)
SISTER = PersonId(ThingId("person-s1"))


def told(
    session: CaseSession, words: str, day: date = DAY, thing: ThingId = TOLD, worker: str = ""
) -> NoteTold:
    """Return the noting of something told."""
    return NoteTold(case=session.case, told_id=thing, day=day, words=words, worker=worker)


def said(session: CaseSession) -> list[Told]:
    """Return what stands, oldest day first."""
    return [one.told for one in session.file().told]


def test_what_was_told_stands_by_its_day_and_each_is_its_own_thing() -> None:
    """Noted later, told earlier: it stands before; said again, it is corrected."""
    session = session_of(fake_desk())
    session.record(told(session, "Nogen spørger efter dig"))
    session.record(told(session, "Du er set", DAY - timedelta(days=9), ThingId("told-2"), "Karen"))
    assert [one.words for one in said(session)] == ["Du er set", "Nogen spørger efter dig"]
    session.record(told(session, "To har spurgt efter dig"))
    assert said(session)[-1] == Told(DAY, "To har spurgt efter dig")


def test_it_is_taken_away_and_undo_brings_it_back() -> None:
    """And nothing is taken away that is not there."""
    session = session_of(fake_desk())
    with pytest.raises(NoSuchThing):
        session.record(WithdrawTold(case=session.case, told_id=TOLD))
    session.record(told(session, "Nogen spørger efter dig"))
    session.record(WithdrawTold(case=session.case, told_id=TOLD))
    assert said(session) == []
    session.undo()
    assert len(said(session)) == 1


def test_nothing_is_told_without_words() -> None:
    """A day alone says nothing."""
    session = session_of(fake_desk())
    with pytest.raises(EditRefused):
        told(session, "")
    with pytest.raises(NothingSaid):
        session.record(told(session, " \n\u3164"))


def test_of_two_corrections_at_once_both_stand_until_it_is_said_again(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Neither officer's word is dropped silently."""
    one, two, _ = pair
    two.session.take_in([one.session.record(told(one.session, "Først"))])
    mine = one.session.record(told(one.session, "En har spurgt"))
    yours = two.session.record(told(two.session, "To har spurgt"))
    one.session.take_in([yours])
    two.session.take_in([mine])
    assert [one.words for one in said(one.session)] == [one.words for one in said(two.session)]
    assert {one.words for one in said(one.session)} == {"En har spurgt", "To har spurgt"}
    one.session.record(told(one.session, "Mindst en har spurgt"))
    assert [one.words for one in said(one.session)] == ["Mindst en har spurgt"]


def test_noted_again_while_it_was_taken_away_it_stands(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """As a contact does."""
    one, two, _ = pair
    two.session.take_in([one.session.record(told(one.session, "Først"))])
    gone = one.session.record(WithdrawTold(case=one.session.case, told_id=TOLD))
    two.session.record(told(two.session, "Igen"))
    two.session.take_in([gone])
    assert [one.words for one in said(two.session)] == ["Igen"]


def test_the_partner_hears_of_it_in_its_words(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Since you looked."""
    one, two, _ = pair
    looked = looked_at(one.session)
    one.session.take_in([two.session.record(told(two.session, "Nogen spørger efter dig"))])
    news = since_looked(one.session, one.session.author.person, read_looked(looked))
    assert [(one.turn, one.what, one.words) for one in news] == [
        (Turn.ADDED, What.TOLD, "Nogen spørger efter dig")
    ]


def test_it_travels_as_entries_and_as_a_script() -> None:
    """It is the pair's: no asking for own ones is needed."""
    session = session_of(fake_desk())
    session.record(told(session, "Nogen spørger efter dig", worker="Karen"))
    assert "Nogen spørger" in export_entries(session.entries()).decode()
    there = read_export(export_entries(session.entries()), lambda _case: [])
    assert [entry.id for entry in there.entries] == [entry.id for entry in session.entries()]
    desk = fake_desk(cases=())
    script = read_script(export_script(session.case, session.entries()))
    case = record_script(script, desk.store, desk.author, desk.clock, desk.chance)
    assert said(desk.open(case)) == said(session)


def test_an_access_request_finds_it_by_him_and_by_whom_it_names() -> None:
    """With its day, and what was taken away says what it was."""
    desk = fake_desk()
    session = session_of(desk)
    session.record(told(session, "Din bror Malik er set", worker="Karen"))
    session.record(WithdrawTold(case=session.case, told_id=TOLD))
    about_him = [one for one in gather(desk, "Jonas").kept if one.what.endswith("_told")]
    (about_brother,) = gather(desk, "Malik").kept
    assert [one.what for one in about_him] == ["note_told", "withdraw_told"]
    assert set(about_brother.texts) == set(about_him[0].texts) == {"Din bror Malik er set", "Karen"}
    assert about_him[0].stated == (("day", "2026-11-12"),)
    assert about_him[1].about == "Din bror Malik er set"


def test_erasing_a_person_offers_what_names_her(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Ticked, it goes; what else was told stays."""
    session, meeting = pair[0].session, pair[2]
    session.record(IntroducePerson(person=SISTER, name="Sara Holm", kind=PersonKind.NETWORK), meeting=meeting)
    named = session.record(told(session, "De har spurgt Sara"))
    other = session.record(told(session, "Bilen er set", thing=ThingId("told-2")))
    (found,) = (one for one in mentions_of(session, SISTER) if one.cell.thing == TOLD)
    assert found.text == "De har spurgt Sara"
    plan = plan_erasing(session, OnePerson(SISTER), [found])
    assert named.id in plan.entries
    assert other.id not in plan.entries


@pytest.mark.parametrize("authority", ["police", "municipality"])
def test_both_authorities_notes_have_it_with_its_day(authority: str) -> None:
    """Between the meeting before and the next one; what came later belongs to the next one's note."""
    clock = FakeClock()
    session = session_of(fake_desk(clock=clock))
    days = {}
    for number in (1, 2, 3):
        days[number] = clock().date()
        start_meeting(session)
        clock.pass_by(days=10)
    first, second, third = session.meetings()
    before, after = days[1] - timedelta(days=1), days[3] + timedelta(days=1)
    for nth, day in enumerate((before, days[2], after), start=1):
        session.record(
            told(session, f"Ting nr {nth}", day, ThingId(f"told-{nth}"), "Karen" if nth == 1 else "")
        )

    def note(meeting: MeetingId) -> str:
        return journal_note(
            session.board(meeting), default_template("da"), authority, session.told_for(meeting)
        )

    assert [word for word in ("nr 1", "nr 2", "nr 3") if word in note(first)] == ["nr 1", "nr 2"]
    assert [word for word in ("nr 1", "nr 2", "nr 3") if word in note(second)] == ["nr 2"]
    assert [word for word in ("nr 1", "nr 2", "nr 3") if word in note(third)] == ["nr 2", "nr 3"]
    assert session.told_for(MeetingId(ThingId("meeting-99"))) == ()
    assert "Det har vi sagt til deltageren\n- fredag 20. november 2026, Karen: Ting nr 1." in note(first)
