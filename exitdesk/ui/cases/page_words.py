"""Reads a case into the sentences of its page."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from exitdesk.cases.case_file import CaseFile, Copy, OnCase, OwnNumber
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.session import CaseSession, Note
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.agreement import Agreement, Answer
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import Meeting, MeetingFacts
from exitdesk.ui.cases.contact_words import contact_line, noted_line
from exitdesk.ui.cases.days import brief_day, full_day, month_day, near_day
from exitdesk.ui.cases.line_words import status_word
from exitdesk.ui.cases.lost_words import lost_lines
from exitdesk.ui.cases.network_words import ring_lines
from exitdesk.ui.cases.page_state import (
    AgreementLine,
    CasePageState,
    ConsentLine,
    CopyLine,
    JournalLine,
    NumberLine,
    OnCaseLine,
    TimelineLine,
)
from exitdesk.ui.consent.words import consent_details, consent_sentence
from exitdesk.ui.exit_agreement.shown import agreement_line
from exitdesk.ui.kit.avatar import PersonKind
from exitdesk.ui.papers.words import document_title, not_sent_words, pages_words, sent_words
from exitdesk.ui.told.timeline import told_line
from exitdesk.ui.told.words import told_state

Held = tuple[MeetingBoard, MeetingFacts]


def page_of(session: CaseSession, template: UnitTemplate) -> CasePageState:
    """Return the page of a case as it stands now."""
    case = session.file()
    boards = tuple(_held(session))
    last = boards[-1] if boards else None
    standing, earlier = _agreements(boards, session)
    still_open = last[0].meeting.id if last and not last[0].meeting.ended else None
    number = last[1].number if last else 0
    return CasePageState(
        case=case.id,
        name=case.name,
        number=case.number,
        status=case.status,
        facts=_facts(case),
        numbers_title=_own_numbers_of(case.name),
        next_meeting=number if still_open else number + 1,
        open_meeting=still_open,
        agreements=standing,
        earlier_agreements=earlier,
        numbers=tuple(_number(one, template) for one in session.own_numbers()),
        timeline=_timeline(session, case, boards, template),
        documents=tuple(_document(one, template) for one in reversed(case.documents)),
        copies=tuple(_copy(one, boards, template) for one in reversed(case.copies)),
        on_case=tuple(_on_case(one, case) for one in case.on_case),
        rings=ring_lines(last[0], template) if last else (),
        contact=contact_line(session, session.now().date()),
        exit_agreement=agreement_line(session, template),
        consent=_consent(case, session.now().date(), template),
        told=told_state(case),
    )


def _consent(case: CaseFile, today: date, template: UnitTemplate) -> ConsentLine:
    sentence = consent_sentence(case.consents, today, template)
    details = consent_details(case.consents, today, template)
    return ConsentLine(sentence, details, bool(case.consents))


def genitive(name: str) -> str:
    """Return whose something is: "Jonas’", "Saras"; in English "Jonas’", "Sara’s"."""
    if name[-1:].casefold() in ("s", "x", "z"):
        return f"{name}’"
    return f"{name}s" if QLocale().language() == QLocale.Language.Danish else f"{name}’s"


def answer_word(answer: Answer) -> str:
    """Return one of the four kind answers in words."""
    translate = QCoreApplication.translate
    return {
        Answer.CAME_OF_IT: translate("Answer", "Blev til noget"),
        Answer.MAKE_SMALLER: translate("Answer", "Gør den mindre"),
        Answer.ANOTHER_WAY: translate("Answer", "Gør det på en anden måde"),
        Answer.LET_IT_LIE: translate("Answer", "Lad den ligge"),
    }[answer]


def _held(session: CaseSession) -> Iterator[Held]:
    for one in session.meetings():
        board = session.board(one)
        if board.meeting.facts:
            yield board, board.meeting.facts


def _facts(case: CaseFile) -> str:
    translate = QCoreApplication.translate
    parts = [case.number]
    if case.opened:
        parts.append(translate("CasePage", "Åbnet {day}").format(day=full_day(case.opened)))
    parts.append(status_word(case.status))
    contact = next((one.name for one in case.on_case if one.person == case.contact_person), "")
    if contact:
        parts.append(translate("CasePage", "Kontaktperson {name}").format(name=contact))
    return ". ".join(parts) + "."


def _own_numbers_of(name: str) -> str:
    return QCoreApplication.translate("CasePage", "{whose} egne tal").format(whose=genitive(name))


def _agreements(
    boards: tuple[Held, ...], session: CaseSession
) -> tuple[tuple[AgreementLine, ...], tuple[AgreementLine, ...]]:
    answers = {one: answer for board, _ in boards for one, answer in board.answers.items()}
    made = [(one, board) for board, _ in reversed(boards) for one in board.agreements]
    today = session.now()
    waiting = sorted((two for two in made if two[0].id not in answers), key=lambda two: _by(two[0]))
    standing = tuple(_agreement(one, board, today) for one, board in waiting)
    earlier = tuple(
        _agreement(one, board, today, answer_word(answers[one.id]))
        for one, board in made
        if one.id in answers
    )
    return standing, earlier


def _by(one: Agreement) -> date:
    """An agreement's place by its day; one without a day stands after the others."""
    return one.promise.day or date.max


def _agreement(one: Agreement, board: MeetingBoard, now: datetime, answer: str = "") -> AgreementLine:
    promise = one.promise
    person = board.person(promise.person)
    when = near_day(promise.day, now.date()) if promise.day else promise.when
    details = [part for part in (when, promise.told) if part]
    kind: PersonKind = person.kind.value if person else "network"
    sentence = f"{promise.who} {promise.what}".strip()
    return AgreementLine(promise.who, kind, sentence, " · ".join(details), answer)


def _number(own: OwnNumber, template: UnitTemplate) -> NumberLine:
    translate = QCoreApplication.translate
    sentence = translate("CasePage", "{number} af 10, hvor 10 er »{ten}«")
    direction = template.directions[own.asked.direction]
    details = translate("CasePage", "{direction} · sagt {day}").format(
        direction=direction, day=month_day(own.day)
    )
    return NumberLine(own.asked.question, sentence.format(number=own.number, ten=own.asked.ten), details)


def _timeline(
    session: CaseSession, case: CaseFile, boards: tuple[Held, ...], template: UnitTemplate
) -> tuple[TimelineLine, ...]:
    lines: list[TimelineLine] = []
    if case.opened:
        opened = QCoreApplication.translate("CasePage", "Sagen blev åbnet")
        lines.append(TimelineLine(case.opened, "folder-open", opened, ""))
    lines += [_meeting_line(board, facts, template) for board, facts in boards]
    lines += [_note_line(note) for note in session.notes()]
    names = {one.person: one.name for one in case.on_case}
    lines += [noted_line(one, names.get(one.by, "")) for one in case.contacts]
    lines += [told_line(one, case.name) for one in case.told]
    lines += lost_lines(session.still_lost)
    lines.reverse()
    return tuple(sorted(lines, key=lambda line: line.day, reverse=True))


def _meeting_line(board: MeetingBoard, facts: MeetingFacts, template: UnitTemplate) -> TimelineLine:
    translate = QCoreApplication.translate
    title = translate("CasePage", "Møde {number}").format(number=facts.number)
    if facts.place:
        title = translate("CasePage", "Møde {number}, {place}").format(number=facts.number, place=facts.place)
    people = ", ".join(one.name for one in board.present)
    return TimelineLine(
        day=facts.day,
        icon="presentation",
        title=title,
        details=people,
        meeting=board.meeting.id,
        journals=journal_lines(board.meeting, template) if board.meeting.ended else (),
    )


def journal_lines(meeting: Meeting, template: UnitTemplate) -> tuple[JournalLine, ...]:
    """Return, for each authority of the unit, whether it has this meeting in its own records."""
    translate = QCoreApplication.translate
    lines: list[JournalLine] = []
    for authority, label in template.authorities.items():
        entered = next((one for one in meeting.journalised if one.authority == authority), None)
        said = brief_day(entered.day) if entered else ""
        if entered and entered.number:
            said = translate("CasePage", "{day}, nr. {number}").format(day=said, number=entered.number)
        lines.append(JournalLine(authority, label, said))
    return tuple(lines)


def _note_line(note: Note) -> TimelineLine:
    at = datetime.fromisoformat(note.at)
    title = QCoreApplication.translate("CasePage", "Egen note kl. {time}").format(time=at.strftime("%H.%M"))
    return TimelineLine(at.date(), "notebook-pen", title, note.text, own=True)


def _copy(copy: Copy, boards: tuple[Held, ...], template: UnitTemplate) -> CopyLine:
    translate = QCoreApplication.translate
    facts = next((facts for board, facts in boards if board.meeting.id == copy.meeting), None)
    pages = pages_words(copy.pages)
    if facts is None:
        return CopyLine(template.takes[copy.kind], pages)
    of = translate("CasePage", "Møde {number}, {day}").format(number=facts.number, day=month_day(facts.day))
    return CopyLine(template.takes[copy.kind], f"{of} · {pages}")


def _document(one: IssuedDocument, template: UnitTemplate) -> CopyLine:
    sent = sent_words(one.sent) if one.sent else not_sent_words(one)
    details = " · ".join(said for said in (full_day(one.day), pages_words(one.pages), sent) if said)
    return CopyLine(document_title(one, template), details)


def _on_case(one: OnCase, case: CaseFile) -> OnCaseLine:
    translate = QCoreApplication.translate
    if one.until:
        dates = translate("CasePage", "{since} til {until}").format(
            since=brief_day(one.since), until=brief_day(one.until)
        )
    else:
        dates = translate("CasePage", "fra {since}").format(since=full_day(one.since))
    contact = one.person == case.contact_person
    return OnCaseLine(one.person, one.name, one.role, dates, one.until is None, contact)


def meeting_words(facts: MeetingFacts | None) -> str:
    """Return "Møde 1 · 21. november"."""
    if facts is None:
        return ""
    words = QCoreApplication.translate("CasePage", "Møde {number} · {day}")
    return words.format(number=facts.number, day=month_day(facts.day))
