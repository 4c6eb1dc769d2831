"""Contact in plain sentences: "Ingen kontakt i 12 dage. Aftalt: hver uge." No score, no colour."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.contacts import ContactKind, Every, NotedContact
from exitdesk.cases.session import CaseSession
from exitdesk.ui.cases.every_words import every_word, gap_sentence
from exitdesk.ui.cases.page_state import ContactLine, TimelineLine
from exitdesk.ui.since.words import past_day


def kind_word(kind: ContactKind) -> str:
    """Return how one was in contact."""
    translate = QCoreApplication.translate
    return {
        ContactKind.MET: translate("Contact", "Mødtes"),
        ContactKind.TALKED: translate("Contact", "Talte i telefon"),
        ContactKind.WROTE: translate("Contact", "Skrev sammen"),
        ContactKind.NO_ANSWER: translate("Contact", "Forsøgt, intet svar"),
    }[kind]


def contact_line(session: CaseSession, today: date) -> ContactLine:
    """Return how it stands with the contact to the participant of a case."""
    translate = QCoreApplication.translate
    case = session.file()
    last, status = case.last_contact([session.board(one) for one in session.meetings()]), case.status
    every = last.rhythm.every
    gap = last.gap(today, status)
    if gap is not None:
        sentence = gap_sentence(gap, every)
    else:
        said = translate("Contact", "Ingen kontakt endnu.")
        if last.day is not None:
            said = translate("Contact", "Sidste kontakt {day}.").format(day=past_day(last.day, today))
        agreed = translate("Contact", "Aftalt: {every}.").format(every=every_word(every))
        not_agreed = translate("Contact", "Det er ikke aftalt, hvor tit.")
        sentence = f"{said} {not_agreed if every is Every.NOT_AGREED else agreed}"
    details = [last.rhythm.how]
    if last.tried is not None and (last.day is None or last.tried > last.day):
        tried = translate("Contact", "Forsøgt {day}, intet svar")
        details.append(tried.format(day=past_day(last.tried, today)))
    return ContactLine(sentence, " · ".join(one for one in details if one), every, last.rhythm.how)


def noted_line(noted: NotedContact, name: str) -> TimelineLine:
    """Return a contact as a line of the timeline."""
    details = " · ".join(part for part in (noted.contact.note, name) if part)
    return TimelineLine(noted.contact.day, "phone", kind_word(noted.contact.kind), details)
