"""A paper that was made of a case: told of, found again, signed again, and gone with what it tells."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from exitdesk.cases.documents.document import Document, DocumentKind, Part
from exitdesk.cases.documents.issued import MOST_WORDS, IssueDocument, SayPaperSent, Sent, SentWay
from exitdesk.cases.erasing import OneCard, OnePerson, WholeCase, plan_erasing
from exitdesk.cases.errors import NotACopyHere
from exitdesk.cases.issue_copy import signed_again
from exitdesk.cases.issue_document import Ready, issue_document, of_all_meetings
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.pieces import texts_of
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import Turn, What, since_looked
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.errors import EditRefused
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.storage.salvage.rebuilding import papers_of
from tests.fakes.desk import FakeStore, fake_desk, session_of
from tests.unit.cases.cards import CARD, OTHER, keep

PAPER = Document(DocumentKind.NOTICE, "en", "Notice", "Tavle")


@pytest.fixture
def session() -> CaseSession:
    """A case."""
    return session_of(fake_desk())


def test_a_paper_that_was_made_is_in_the_file_and_its_bytes_in_the_vault() -> None:
    """With the day, and all that its record says; it cannot be taken back."""
    desk = fake_desk()
    session = session_of(desk)
    meeting = start_meeting(session)
    made = issue_document(session, Ready(PAPER, 2, "running", (meeting,)), b"%PDF-", 3)
    (one,) = session.file().documents
    assert (one.id, one.kind, one.sha256, one.pages) == (
        made.document_id,
        PAPER.kind,
        made.sha256,
        3,
    )
    assert (one.language, one.number, one.about, one.meetings) == ("en", 2, "running", (meeting,))
    assert one.day == session.now().date()
    assert isinstance(desk.store, FakeStore)
    assert desk.store.blob(one.sha256) == b"%PDF-"
    assert session.undo_name() is None
    (entry,) = [one for one in session.entries() if list(papers_of(one))]
    assert list(papers_of(entry)) == [made.sha256]


def test_an_agreement_tells_of_every_board_of_the_case(session: CaseSession) -> None:
    """With the number of its row."""
    meetings = (start_meeting(session), start_meeting(session))
    assert of_all_meetings(session, PAPER, 1) == Ready(PAPER, 1, meetings=meetings)


def test_papers_stand_in_the_order_of_their_days(session: CaseSession) -> None:
    """Whichever was told of first."""
    for day in (21, 3, 14):
        made = issue_document(session, Ready(PAPER), str(day).encode(), 1)
        session.record(made.model_copy(update={"day": date(2026, 11, day)}))
    assert [one.day.day for one in session.file().documents] == [3, 14, 21]


def test_a_paper_signed_again_stays_the_same_paper(session: CaseSession) -> None:
    """The file with one signature finds it, also after both have signed."""
    first = issue_document(session, Ready(PAPER), b"once", 1)
    session.record(signed_again(session, b"once", b"twice"))
    again = signed_again(session, b"once", b"twice anew")
    session.record(again)
    (one,) = session.file().documents
    assert (one.id, one.sha256) == (first.document_id, again.sha256)
    with pytest.raises(NotACopyHere):
        signed_again(session, b"another", b"twice")


def test_erasing_a_card_takes_the_papers_of_its_meeting_and_no_others(session: CaseSession) -> None:
    """The whole case takes them all."""
    meeting = start_meeting(session)
    session.record(keep(CARD, text="Kniven"), meeting=meeting)
    issue_document(session, Ready(PAPER, meetings=(meeting,)), b"tells of it", 1)
    issue_document(session, Ready(PAPER), b"does not", 1)
    session.record(keep(OTHER, "Ro"), meeting=meeting)
    assert plan_erasing(session, OneCard(meeting, CARD)).papers == 1
    assert plan_erasing(session, WholeCase()).papers == 2


def test_the_partner_hears_of_a_paper(session: CaseSession) -> None:
    """As of everything that was done in the case."""
    looked = session.heads()
    issue_document(session, Ready(PAPER), b"%PDF-", 1)
    news = since_looked(session, PersonId(ThingId("person-other")), looked)
    assert [(one.what, one.turn) for one in news] == [(What.DOCUMENT, Turn.ADDED)]


def test_when_a_paper_was_sent_stands_with_it_is_corrected_and_taken_back(session: CaseSession) -> None:
    """It stays with the paper when that is signed again, and the partner hears of it."""
    made = issue_document(session, Ready(PAPER), b"once", 1)
    looked = session.heads()

    def say(day: int, way: SentWay) -> None:
        session.record(
            SayPaperSent(case=session.case, document_id=made.document_id, day=date(2026, 11, day), way=way)
        )

    say(24, SentWay.OTHER)
    say(25, SentWay.SECURE_MAIL)
    (one,) = session.file().documents
    assert one.sent == Sent(date(2026, 11, 25), SentWay.SECURE_MAIL)
    news = since_looked(session, PersonId(ThingId("person-other")), looked)
    assert [(one.what, one.turn) for one in news] == [(What.SENT, Turn.ADDED)]
    session.undo()
    (one,) = session.file().documents
    assert one.sent == Sent(date(2026, 11, 24), SentWay.OTHER)
    session.undo()
    assert session.file().documents[0].sent is None
    say(25, SentWay.SECURE_MAIL)
    session.record(signed_again(session, b"once", b"twice"))
    (one,) = session.file().documents
    assert one.sent is not None
    assert one.sha256 != made.sha256
    assert not texts_of(SayPaperSent(case=session.case, document_id=one.id, day=one.day, way=SentWay.OTHER))


@pytest.mark.parametrize(
    "broken",
    [
        {"document_id": "copy-1"},
        {"sha256": "AB" * 32},
        {"pages": 0},
        {"language": "de"},
        {"about": "Jonas"},
        {"number": -1},
        {"kind": "letter"},
    ],
    ids=str,
)
def test_a_record_that_is_not_whole_is_refused(session: CaseSession, broken: dict[str, Any]) -> None:
    """Nothing typed has a place in it but the words of the paper."""
    fields = issue_document(session, Ready(PAPER), b"%PDF-", 1).model_dump()
    with pytest.raises(EditRefused):
        IssueDocument.model_validate(fields | broken)


def test_whoever_is_named_on_a_letter_is_found_there_and_takes_it_along(session: CaseSession) -> None:
    """Its words are searched like any other; ticked, the paper goes whole, its bytes with it."""
    meeting = start_meeting(session)
    brother = PersonId(ThingId("person-brother"))
    session.record(
        IntroducePerson(person=brother, name="Emre", relation="bror", kind=PersonKind.NETWORK),
        meeting=meeting,
    )
    letter = replace(PAPER, parts=(Part("What happened", ("Emre's flat was searched.",)),))
    made = issue_document(session, Ready(letter), b"names him", 1)
    issue_document(session, Ready(PAPER), b"names nobody", 1)
    assert made.words.splitlines() == ["Notice", "What happened", "Emre's flat was searched."]
    (found,) = mentions_of(session, brother)
    assert (found.cell.thing, found.text, found.by_name) == (made.document_id, "Notice", True)
    target = OnePerson(brother)
    assert plan_erasing(session, target).papers == 0
    plan = plan_erasing(session, target, [found])
    assert plan.papers == 1
    (entry,) = [one for one in session.entries() if made.sha256 in papers_of(one)]
    assert entry.id in plan.entries


def test_what_is_on_a_paper_is_told_of_whom_it_names(session: CaseSession) -> None:
    """Where somebody asks what is kept about him, the words of the paper are among it."""
    letter = replace(PAPER, parts=(Part("", ("Sara rang.",)),))
    made = issue_document(session, Ready(letter), b"%PDF-", 1)
    assert texts_of(made) == ["Notice\nSara rang."]


def test_the_words_of_a_very_long_paper_are_kept_as_far_as_an_entry_takes_them(session: CaseSession) -> None:
    """It is handed out all the same."""
    long = replace(PAPER, closing=("ø" * (MOST_WORDS + 1),))
    assert len(issue_document(session, Ready(long), b"%PDF-", 1).words) == MOST_WORDS
