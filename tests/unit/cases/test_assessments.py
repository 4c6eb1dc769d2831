"""The police's assessment stays in the officer's own stream: nobody else ever has a way to it."""

from datetime import date

import pytest

from exitdesk.cases.assessment_edits import KeepAssessment, WithdrawAssessment, assess
from exitdesk.cases.assessments import Agrees, Assessment, fold_assessments
from exitdesk.cases.case_file import OwnNumber
from exitdesk.cases.case_state import Scope
from exitdesk.cases.erasing import OnePerson, plan_erasing
from exitdesk.cases.errors import NoSuchCase, NoSuchMeeting
from exitdesk.cases.export import export_entries
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.ports import Owner
from exitdesk.cases.script import export_script
from exitdesk.cases.session import CaseSession
from exitdesk.cases.told_edits import NoteTold
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import CaseId, PersonId, ThingId, is_own
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.errors import EditRefused, OwnWordsOnSharedBoard
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale import Direction
from exitdesk.sos.scale_edits import Rate
from tests.fakes.desk import KAREN, FakeClock, fake_desk, session_of

ASSESSMENT = ThingId("assessment-1")
DAY = date(2026, 11, 20)
METTE = Owner(PersonId(ThingId("person-mette")), "Mette", "kommune", "municipality")


def assessed(session: CaseSession, words: str = "Ingen leder efter ham") -> KeepAssessment:
    """Return an officer's assessment that the threat is less."""
    return assess(KAREN, session.case, ASSESSMENT, DAY, words, Agrees.THREAT_IS_LESS)


def standing(session: CaseSession, authority: str = "police") -> list[Assessment]:
    """Return what stands for somebody of an authority."""
    own = session.registers(Scope(session.own, None))
    return [one.assessment for one in fold_assessments(own, authority)]


def test_it_is_written_in_the_own_stream_and_never_in_the_pairs() -> None:
    """Nor together with something of the pair's, nor in a meeting, nor of another case."""
    session = session_of(fake_desk())
    meeting = start_meeting(session)
    entry = session.record(assessed(session))
    assert is_own(entry.header.stream)
    assert standing(session) == [Assessment(DAY, "Ingen leder efter ham", Agrees.THREAT_IS_LESS)]
    told = NoteTold(case=session.case, told_id=ThingId("told-1"), day=DAY, words="Vi passer på")
    with pytest.raises(OwnWordsOnSharedBoard):
        session.record(told, assessed(session))
    with pytest.raises(NoSuchMeeting):
        session.record(assessed(session), meeting=meeting)
    with pytest.raises(NoSuchCase):
        session.record(assessed(session).model_copy(update={"case": CaseId("case-99")}))


def test_only_an_officer_keeps_one_or_is_shown_one() -> None:
    """Whatever lies in the stream of a social worker."""
    session = session_of(fake_desk(owner=METTE))
    with pytest.raises(EditRefused):
        assess(METTE, session.case, ASSESSMENT, DAY, "Ord", Agrees.YES)
    session.record(assessed(session))
    assert standing(session, METTE.authority) == []
    assert len(standing(session)) == 1


def test_it_is_corrected_taken_away_and_brought_back() -> None:
    """By the one who wrote it."""
    session = session_of(fake_desk())
    session.record(assessed(session))
    session.record(assessed(session, "En har spurgt"))
    assert [one.words for one in standing(session)] == ["En har spurgt"]
    session.record(WithdrawAssessment(case=session.case, assessment=ASSESSMENT))
    assert standing(session) == []
    session.undo()
    assert [one.words for one in standing(session)] == ["En har spurgt"]


def test_no_export_has_it_unless_own_ones_are_asked_for() -> None:
    """Neither as entries, which are what a parcel holds, nor as a script."""
    session = session_of(fake_desk())
    session.record(assessed(session))
    entries = session.entries()
    assert b"Ingen leder" not in export_entries(entries) + export_script(session.case, entries)
    assert b"assessment" not in export_entries(entries) + export_script(session.case, entries)
    assert b"Ingen leder" in export_entries(entries, own=True)
    assert b"Ingen leder" in export_script(session.case, entries, own=True)


def test_an_access_request_finds_it_in_her_vault_and_erasing_reaches_it() -> None:
    """What is kept about him is kept about him, whoever may read it."""
    desk = fake_desk()
    session = session_of(desk)
    meeting = start_meeting(session)
    sister = PersonId(ThingId("person-s1"))
    session.record(IntroducePerson(person=sister, name="Sara Holm", kind=PersonKind.NETWORK), meeting=meeting)
    entry = session.record(assessed(session, "De har spurgt Sara"))
    (kept,) = (one for one in gather(desk, "Jonas").kept if one.what == "keep_assessment")
    assert (kept.own, kept.texts) == (True, ("De har spurgt Sara",))
    assert kept.stated == (("day", "2026-11-20"), ("agrees", "threat_is_less"))
    (found,) = (one for one in mentions_of(session, sister) if one.cell.thing == ASSESSMENT)
    assert entry.id in plan_erasing(session, OnePerson(sister), [found]).entries


def test_his_own_number_of_the_threat_is_the_newest_where_a_high_one_is_bad() -> None:
    """Safety is never taken for it, and a meeting without the number leaves the one before."""
    clock = FakeClock()
    session = session_of(fake_desk(clock=clock))
    assert session.own_threat() is None
    first = start_meeting(session, scales=default_template("da").scales)
    board, me = session.board(first), session.file().participant
    by_direction = {one.asked.direction: one for one in board.scales}
    threat = by_direction[Direction.HIGH_IS_WORSE]
    safety = by_direction[Direction.HIGH_IS_BETTER]
    session.record(Rate(scale=threat.id, person=me, number=9), meeting=first)
    day = clock().date()
    clock.pass_by(days=7)
    second = start_meeting(session)
    session.record(Rate(scale=safety.id, person=me, number=3), meeting=second)
    assert session.own_threat() == OwnNumber(9, threat.asked, day)


def test_no_word_of_an_assessment_stands_in_what_a_program_says_of_it() -> None:
    """What goes wrong with one is told without it."""
    assert "adressen" not in repr(Assessment(date(2026, 11, 20), "Ingen kender adressen", Agrees.YES))
