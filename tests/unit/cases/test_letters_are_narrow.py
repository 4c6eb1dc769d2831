"""Nothing of the laptop alone has a way onto a letter: canaries, and what the builders may import."""

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings

from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.documents import told
from exitdesk.cases.documents.compose import NoteTyped, Typed, compose, named_in
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped
from exitdesk.cases.documents.discharge import DischargeTyped, discharge
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.journal_note import note_paper
from exitdesk.cases.documents.letters import Authority, Matter, NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped
from exitdesk.cases.documents.told import CaseTold, course_told
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import journal_note
from exitdesk.cases.told_edits import NoteTold
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting_edits import WriteNote
from tests.fakes.desk import case_of
from tests.screens.sample_cases import sample_desk
from tests.soak.paper_boards import Told, boards
from tests.unit.cases.cards import keep

DAY = date(2026, 11, 21)
CASE = CaseTold("2026-014", "Elias", date(2026, 9, 8), "Karen Holt")
LANGUAGES = ("da", "en")


def text(document: Document) -> str:
    """Return everything on a paper."""
    return "\n".join(document.statements())


@settings(max_examples=60, deadline=None)
@given(boards())
def test_nothing_of_the_laptop_alone_reaches_a_discharge_document_or_a_note(told_board: Told) -> None:
    """Marks, own notes and what waits for a choice: each has a word of its own that is looked for."""
    board = told_board.board
    participant = board.participant
    assert participant is not None
    for language in LANGUAGES:
        course = course_told([board, board], participant.id, language)
        made = discharge(CASE, course, DischargeTyped(DAY), language=language)
        assert not [word for word in told_board.secret if word in text(made)]
        note = journal_note(_without_what_records_have(board), default_template(language), "police")
        paper = text(note_paper(CASE, note, facts=2, language=language))
        assert not [word for word in told_board.secret if word in paper]


def _without_what_records_have(board: MeetingBoard) -> MeetingBoard:
    """Return a board without what an authority's own records have and no copy: where one met, what waits."""
    meeting = board.meeting
    facts = replace(meeting.facts, place="") if meeting.facts else None
    following = replace(meeting.next_meeting, place="") if meeting.next_meeting else None
    return replace(board, parked=(), meeting=replace(meeting, facts=facts, next_meeting=following))


def test_own_notes_assessments_and_another_case_reach_no_letter_of_a_real_case() -> None:
    """Every letter there is, in both languages; what he was told stands in the journal note alone."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    note = WriteNote(note="note-1", text="kanariefugl i egne noter")  # type: ignore[arg-type]
    session.record(note)
    thing = ThingId("assessment-1")
    session.record(assess(desk.owner, session.case, thing, DAY, "kanariefugl i en vurdering", Agrees.YES))
    said_to_him = NoteTold(case=session.case, told_id=ThingId("told-1"), day=DAY, words="spurvefugl")
    session.record(said_to_him)
    another = desk.open_new("2026-099", "Kanariefuglsen")
    keep_card = keep(text="kanariefugl i en anden sag")
    another.record(keep_card, meeting=start_meeting(another))
    meeting = session.meetings()[-1]
    every: list[Typed] = [
        *(NoticeTyped(kind, DAY, "Enheden") for kind in NoticeKind),
        ConsentTyped(DAY, frozenset({(Authority.POLICE, Matter.CRIME)})),
        DecisionTyped(DAY),
        RefusalTyped(DAY),
        DischargeTyped(DAY),
        NoteTyped(meeting, "police"),
        NoteTyped(meeting, "municipality"),
    ]
    marks = [
        person.marks.may_contact.how for person in session.board(meeting).people if person.marks.may_contact
    ]
    for language in LANGUAGES:
        for typed in every:
            said = text(compose(session, typed, default_template(language)).document)
            assert "kanariefugl" not in said.casefold()
            assert ("spurvefugl" in said) == isinstance(typed, NoteTyped)
            assert not [how for how in marks if how and how in said]
            if isinstance(typed, NoticeTyped):
                assert not named_in(session, said)


def test_the_builders_of_letters_know_no_case_no_board_and_no_session() -> None:
    """Own notes, marks and whatever the police alone know are in values that they cannot name."""
    folder = Path(told.__file__).parent
    readers = {"told.py", "compose.py", "exit_agreement.py"}
    allowed = {
        "exitdesk.cases.documents.letters",
        "exitdesk.cases.documents.told",
        "exitdesk.cases.documents.document",
        "exitdesk.sos.scale",
        "exitdesk.sos.danish_dates",
        "exitdesk.resources",
    }
    builders = ("access", "notice", "consent", "decision", "discharge", "journal_note", "letters")
    for name in builders:
        path = folder / f"{name}.py"
        assert path.name not in readers
        imported = {
            node.module
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("exitdesk")
        }
        assert imported <= allowed, (name, imported - allowed)


def test_the_copies_for_authorities_know_one_board_and_no_case_and_no_session() -> None:
    """Own notes and other cases are in values that their builders cannot name either."""
    folder = Path(told.__file__).parent
    for name in ("board_told", "file_copy", "colleague_copy"):
        imported = {
            node.module
            for node in ast.walk(ast.parse((folder / f"{name}.py").read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module
        }
        reading = ("session", "case_state", "case_file", "desk", "vocabulary", "ports", "own_data")
        assert imported.isdisjoint(f"exitdesk.cases.{one}" for one in reading), name
