"""The case as it stands, and its line in the case list."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import (
    NumberCase,
    OpenCase,
    PutOnCase,
    RenameCase,
    SetContactPerson,
    SetStatus,
)
from exitdesk.cases.case_file import Copy, OnCase
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.phases import Status
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.circles import Knows
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import AgreeNextMeeting, EndMeeting, EnterInJournal
from exitdesk.sos.people_edits import SetKnows
from exitdesk.sos.scale_edits import Rate
from tests.fakes.desk import KAREN, FakeStore, fake_desk, session_of
from tests.property.writers import Writer, three_writers

LENE = PersonId(ThingId("person-lene"))
DAY = date(2026, 11, 27)


@pytest.fixture
def session() -> CaseSession:
    """A case without meetings."""
    return session_of(fake_desk())


def test_a_case_begins_at_visitation_with_its_owner_on_it(session: CaseSession) -> None:
    """Number, name and day as it was opened."""
    file = session.file()
    assert (file.number, file.name, file.status, file.opened) == (
        "2026-014",
        "Jonas",
        Status.VISITATION,
        date(2026, 11, 21),
    )
    assert file.on_case == (OnCase(KAREN.person, "Karen", "politi", date(2026, 11, 21)),)
    assert (file.contact_person, file.copies, file.questions) == (None, (), frozenset())


def test_a_case_is_renamed_renumbered_and_stands_where_it_was_put(session: CaseSession) -> None:
    """Those on it are read by the day they came."""
    case = session.case
    for edit in (
        RenameCase(case=case, name="J."),
        NumberCase(case=case, number="2026/15 a"),
        SetStatus(case=case, status=Status.STANDBY),
        SetContactPerson(case=case, person=LENE),
        PutOnCase(case=case, person=LENE, name="Lene", role="kommune", since=date(2026, 1, 1), until=DAY),
    ):
        session.record(edit)
    file = session.file()
    assert (file.number, file.name, file.status, file.contact_person) == (
        "2026/15 a",
        "J.",
        Status.STANDBY,
        LENE,
    )
    assert [(one.name, one.until) for one in file.on_case] == [("Lene", DAY), ("Karen", None)]


@pytest.mark.parametrize("number", ["", " 1", "2026#1", "å1", "1" * 41, "1\n"])
def test_a_case_number_is_of_plain_letters_and_figures(session: CaseSession, number: str) -> None:
    """Numbers are typed on the command line and stand in lists."""
    with pytest.raises(EditRefused):
        NumberCase(case=session.case, number=number)


def test_a_copy_that_was_issued_is_in_the_file_and_its_bytes_in_the_vault() -> None:
    """And it cannot be taken back."""
    desk = fake_desk()
    session = session_of(desk)
    meeting = start_meeting(session)
    issued = issue_copy(session, meeting, TakeAlong.SIGNED_COPY, b"%PDF-", 2)
    assert session.file().copies == (Copy(issued.copy_id, meeting, TakeAlong.SIGNED_COPY, issued.sha256, 2),)
    assert isinstance(desk.store, FakeStore)
    assert desk.store.blob(issued.sha256) == b"%PDF-"
    assert session.undo_name() is None


def test_the_line_of_a_case_without_meetings_has_no_days(session: CaseSession) -> None:
    """Nothing is invented."""
    row = session.row()
    assert (row.case, row.number, row.name, row.status) == (
        session.case,
        "2026-014",
        "Jonas",
        Status.VISITATION,
    )
    assert (row.meetings, row.last_day, row.next_day, row.due_days, row.due_count) == (0, None, None, (), 0)


def test_the_line_tells_of_the_last_meeting(session: CaseSession) -> None:
    """Its day, the next one, what is due first, and what is in no authority's records yet."""
    meeting = start_meeting(session, day=date(2026, 11, 20))
    edits: list[Edit] = [
        AgreeNextMeeting(meeting=meeting, when="fredag kl. 13", day=DAY, place="biblioteket"),
        MakeAgreement(agreement=AgreementId(ThingId("agreement-1")), who="Karen", what="ringer", day=DAY),
        MakeAgreement(
            agreement=AgreementId(ThingId("agreement-2")), who="Lene", what="skriver", day=date(2026, 11, 25)
        ),
        MakeAgreement(
            agreement=AgreementId(ThingId("agreement-3")), who="Lene", what="spørger", when="en dag"
        ),
        EndMeeting(meeting=meeting, at="14.10"),
    ]
    session.record(*edits, meeting=meeting)
    row = session.row()
    assert (row.meetings, row.last_day, row.unjournalised) == (1, date(2026, 11, 20), 1)
    assert (row.next_day, row.next_when, row.next_place) == (DAY, "fredag kl. 13", "biblioteket")
    assert (row.due_days, row.due_count, row.unended) == ((date(2026, 11, 25), DAY), 3, 0)
    session.record(EnterInJournal(meeting=meeting, authority="police", day=DAY), meeting=meeting)
    start_meeting(session, day=date(2026, 11, 27))
    row = session.row()
    assert (row.meetings, row.last_day, row.next_day, row.unjournalised) == (2, date(2026, 11, 27), None, 0)
    assert (row.due_days, row.due_count, row.unended) == ((), 0, 1)


def test_the_line_counts_everything_two_said_otherwise_at_once() -> None:
    """Numbers, marks, days and the case's own name: each is a question, and each can be settled."""
    (one, two, _), meeting = three_writers(7)
    board = one.session.board(meeting)
    scale, person = board.scales[0].id, board.people[0].id

    def say(writer: Writer, n: int, where: MeetingId) -> None:
        writer.session.record(Rate(scale=scale, person=person, number=n), meeting=where)
        writer.session.record(SetKnows(person=person, knows=list(Knows)[n]), meeting=where)
        writer.session.record(AgreeNextMeeting(meeting=where, when=f"kl. {n}"), meeting=where)
        writer.session.record(RenameCase(case=writer.session.case, name=f"navn {n}"))

    say(one, 1, meeting)
    say(two, 2, meeting)
    one.session.take_in(two.written)
    assert one.session.file().questions == {"name"}
    assert one.session.row().questions == 4
    one.session.record(RenameCase(case=one.session.case, name="navn 1"))
    one.session.record(AgreeNextMeeting(meeting=meeting, when="kl. 1"), meeting=meeting)
    assert one.session.row().questions == 2


def test_a_case_that_lost_its_name_is_called_by_its_number(session: CaseSession) -> None:
    """Its name was erased; the line is there all the same."""
    erased = session.record(RenameCase(case=session.case, name="Navn"))
    entries = [one.without_payload() if one.id == erased.id else one for one in session.entries()]
    again = CaseSession(session.case, session.author, entries, lambda *_: None, session.now, bytes)
    assert again.file().name == "2026-014"


def test_a_case_is_opened_by_a_number_and_a_participant(session: CaseSession) -> None:
    """The same edit cannot be taken back."""
    assert not OpenCase.undoable
    assert session.undo_name() is None
