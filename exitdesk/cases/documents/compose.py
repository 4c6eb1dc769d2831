"""A paper of an open case from what was typed: the one place that reads the case for a letter."""

from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from exitdesk.cases.case_file import CaseFile
from exitdesk.cases.documents.colleague_copy import ColleagueTyped, colleague_copy
from exitdesk.cases.documents.consent import ConsentTyped, consent
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped, decision, refusal
from exitdesk.cases.documents.discharge import FOR_HIM, DischargeTyped, discharge
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.file_copy import FileCopyTyped, file_copy, revealed, shown_before
from exitdesk.cases.documents.journal_note import note_paper
from exitdesk.cases.documents.letters import NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped, notice
from exitdesk.cases.documents.told import case_told, course_told
from exitdesk.cases.earlier_numbers import beside_today
from exitdesk.cases.exchange import refused
from exitdesk.cases.first_names import bare
from exitdesk.cases.issue_document import Ready
from exitdesk.cases.mentions import folded, says
from exitdesk.cases.phases import Status
from exitdesk.cases.picks import picks_of
from exitdesk.cases.read_aloud import journal_note, note_facts
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId


@dataclass(frozen=True, slots=True)
class NoteTyped:
    """The note of a meeting for an authority (``police``, ``municipality``)."""

    meeting: MeetingId
    authority: str


Typed: TypeAlias = (
    NoticeTyped
    | ConsentTyped
    | DecisionTyped
    | RefusalTyped
    | DischargeTyped
    | NoteTyped
    | FileCopyTyped
    | ColleagueTyped
)


def compose(session: CaseSession, typed: Typed, template: UnitTemplate, *, practice: bool = False) -> Ready:
    """Return the paper in the language of `template`, with the meetings whose boards it tells of.

    Raises ValueError where nobody may be told: `exitdesk.cases.exchange.refused` says so before.
    """
    ready = _ready(session, typed, template)
    return replace(ready, document=replace(ready.document, practice=practice))


def named_in(session: CaseSession, text: str) -> tuple[str, ...]:
    """Return the names that a text says: his, and those of the people at his meetings, as they stand.

    A notice carries none of them, in its one line either.
    """
    file = session.file()
    boards = [session.board(meeting) for meeting in session.meetings()]
    names = [file.name, *(person.name for board in boards for person in board.people)]
    workers = {one.name for one in file.on_case}
    return tuple(dict.fromkeys(name for name in names if name not in workers and _names(text, name)))


def likely_notice(case: CaseFile) -> NoticeKind:
    """Return which notice is likely to be next: by where the case stands, and what was told already."""
    told = {one.about for one in case.documents if one.kind is DocumentKind.NOTICE}
    if case.status is Status.CLOSED_DOOR_OPEN:
        return NoticeKind.CLOSING
    if case.status is Status.RUNNING:
        return NoticeKind.RUNNING if NoticeKind.AGREEMENT in told else NoticeKind.AGREEMENT
    if case.status is Status.VISITATION and NoticeKind.VISITATION not in told:
        return NoticeKind.VISITATION
    return NoticeKind.RUNNING


def _names(text: str, name: str) -> bool:
    words = folded(name)
    first = bare(words)[:1]
    return bool(words) and (says(text, words) or (bool(first) and says(text, first)))


def _ready(session: CaseSession, typed: Typed, template: UnitTemplate) -> Ready:
    file, language = session.file(), template.language
    told = case_told(file)
    match typed:
        case NoticeTyped():
            today = session.now().date()
            return Ready(notice(file.number, typed, today=today, language=language), about=typed.kind.value)
        case ConsentTyped():
            return Ready(consent(told, typed, language=language, own_name=template.own_name))
        case DecisionTyped():
            return Ready(decision(told, typed, language=language))
        case RefusalTyped():
            return Ready(refusal(told, typed, language=language))
        case DischargeTyped():
            return _discharge(session, file, typed, language)
        case FileCopyTyped():
            return _file_copy(session, file, typed, template)
        case ColleagueTyped():
            board = session.board(typed.meeting)
            if refused(file.consents, typed, picks_of(board)):
                raise ValueError("refused")
            paper = colleague_copy(told, board, typed, template)
            return Ready(paper, about=typed.receiver.value, meetings=(typed.meeting,), passed_on=typed)
        case _:
            board = session.board(typed.meeting)
            note = journal_note(board, template, typed.authority, session.told_for(typed.meeting))
            paper = note_paper(told, note, facts=note_facts(board), language=language)
            return Ready(paper, about=typed.authority, meetings=(typed.meeting,))


def _discharge(session: CaseSession, file: CaseFile, typed: DischargeTyped, language: str) -> Ready:
    meetings = session.meetings()
    boards = [session.board(one) for one in meetings]
    course = course_told(boards, file.participant, language)
    paper = discharge(case_told(file), course, typed, language=language)
    return Ready(paper, about=FOR_HIM if typed.his else "", meetings=tuple(meetings))


def _file_copy(session: CaseSession, file: CaseFile, typed: FileCopyTyped, template: UnitTemplate) -> Ready:
    meetings = session.meetings()
    before = meetings[: meetings.index(typed.meeting)]
    earlier = {one.id: one for meeting in before for one in session.board(meeting).agreements}
    photos = [one for one in file.photos if one.meeting == typed.meeting]
    board = session.board(typed.meeting)
    numbers = shown_before(session.earlier_of(typed.meeting), [session.board(one) for one in before])
    paper = file_copy(
        case_told(file), board, typed, template, photos=photos, earlier=earlier, numbers=numbers
    )
    told = {one.meeting for scale in revealed(board).scales for one in chain(*beside_today(scale, numbers))}
    told |= {one for one in before if any(made.id in board.answers for made in session.board(one).agreements)}
    others = tuple(one for one in before if one in told)  # what is erased there takes the paper along
    return Ready(paper, about=typed.authority, meetings=(typed.meeting, *others))
