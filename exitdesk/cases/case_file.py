"""The case as it stands: what a case list and a case page read, folded from the pair's entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from exitdesk.cases.acute import WORDS
from exitdesk.cases.agreement_terms import TERM
from exitdesk.cases.consent import Consent, fold_consent
from exitdesk.cases.contact_gaps import LastContact, gap_of, last_contact, last_day
from exitdesk.cases.contacts import NOTHING_AGREED, Every, NotedContact, Rhythm, fold_contacts, fold_rhythm
from exitdesk.cases.documents.issued import DOCUMENT, SENT, IssuedDocument
from exitdesk.cases.holds import Hold, told_holds
from exitdesk.cases.phases import Status
from exitdesk.cases.photos import BoardPhoto, fold_photos
from exitdesk.cases.told import NotedTold, fold_told
from exitdesk.journal.entry import CaseId, MeetingId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import differ
from exitdesk.sos.fold import versions_of
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import ScaleQuestion


@dataclass(frozen=True, slots=True)
class OnCase:
    """Somebody who works the case, from a day to a day (None: still)."""

    person: PersonId
    name: str
    role: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A paper that was made of a meeting; `sha256` (hex) finds its bytes in the vault."""

    id: ThingId
    meeting: MeetingId
    kind: TakeAlong
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as it stands.

    `questions` names what of the case waits for a choice between two values: registers of it, lines of the
    acute sheet and terms of the exit agreement.
    """

    id: CaseId
    number: str
    name: str
    participant: PersonId
    opened: date | None
    status: Status
    on_case: tuple[OnCase, ...]
    contact_person: PersonId | None
    copies: tuple[Copy, ...]
    holds: tuple[Hold, ...] = ()
    questions: frozenset[str] = frozenset()
    contacts: tuple[NotedContact, ...] = ()
    rhythm: Rhythm = NOTHING_AGREED
    told: tuple[NotedTold, ...] = ()
    photos: tuple[BoardPhoto, ...] = ()
    documents: tuple[IssuedDocument, ...] = ()
    consents: tuple[Consent, ...] = ()

    def last_contact(self, boards: Sequence[MeetingBoard]) -> LastContact:
        """Return when one was last in contact with the participant; `boards` are those of the meetings."""
        met = [board.meeting.facts.day for board in boards if board.meeting.facts]
        return last_contact(self.contacts, met, self.rhythm, self.opened)


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """The participant's own number with its question: it never stands without its anchors."""

    number: int
    asked: ScaleQuestion
    day: date


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list, written with the entry that changed it. Days are dates, None if unknown.

    `due_days` are those of the last meeting's agreements, the earliest first. `contact_since` is the day
    of the last contact, or that on which the case was opened.
    """

    case: CaseId
    number: str
    name: str
    status: Status
    meetings: int
    last_day: date | None = None
    next_day: date | None = None
    next_when: str = ""
    next_place: str = ""
    due_days: tuple[date, ...] = ()
    due_count: int = 0
    unended: int = 0
    unjournalised: int = 0
    questions: int = 0
    contact_since: date | None = None
    contact_every: Every = Every.NOT_AGREED

    def due_from(self, today: date) -> date | None:
        """Return the first day from `today` on by which something is agreed; None where there is none."""
        return next((day for day in self.due_days if day >= today), None)

    @property
    def contact_due(self) -> date | None:
        """The last day on which a contact is in time; None where nothing is agreed."""
        return last_day(self.contact_since, self.contact_every, self.status)

    def contact_gap(self, today: date) -> int | None:
        """Return how many days there was no contact, where that is longer than agreed; else None."""
        return gap_of(self.contact_since, self.contact_every, self.status, today)


def fold_case(case: CaseId, registers: Registers) -> CaseFile | None:
    """Return the case that stands in the pair's entries of no meeting, or None where it was never opened."""
    thing = ThingId(case)
    number = registers.last(thing, "number")
    participant = registers.last(thing, "participant")
    if number is None or participant is None:
        return None
    people = [name for name in registers.registers_of(thing) if name.startswith("on_case.")]
    on_case = [value for name in people if isinstance(value := registers.last(thing, name), OnCase)]
    on_case.sort(key=lambda one: (one.since, one.name, one.person))
    documents = [
        replace(value, sent=registers.last(one, SENT))
        for one in registers.things(DOCUMENT)
        if (value := registers.last(one, DOCUMENT))
    ]
    copies = [value for one in registers.things("copy") if (value := registers.last(one, "copy"))]
    return CaseFile(
        id=case,
        number=number,
        name=registers.last(thing, "name") or number,
        participant=participant,
        opened=registers.last(thing, "opened"),
        status=registers.last(thing, "status") or Status.VISITATION,
        on_case=tuple(on_case),
        contact_person=registers.last(thing, "contact_person"),
        copies=tuple(copies),
        holds=told_holds(registers),
        questions=frozenset(_asked(registers, thing)),
        contacts=fold_contacts(registers),
        rhythm=fold_rhythm(registers, thing),
        told=fold_told(registers),
        photos=fold_photos(registers),
        consents=fold_consent(registers, thing),
        documents=tuple(sorted(documents, key=lambda one: one.day)),
    )


def _asked(registers: Registers, case: ThingId) -> Iterator[str]:
    for name in ("number", "name"):
        if differ(versions_of(registers.standing(case, name))):
            yield name
    for kind, register in (("acute", WORDS), ("term", TERM)):
        for thing in registers.things(kind):
            if differ(versions_of(registers.standing(thing, register))):
                yield thing


def row_of(case: CaseFile, boards: Sequence[MeetingBoard]) -> CaseRow:
    """Return the case list's line: `boards` are the case's meetings by number, the last one newest."""
    held = [board for board in boards if board.meeting.facts]
    last = held[-1] if held else None
    following = last.meeting.next_meeting if last else None
    days = {one.promise.day for one in last.agreements if one.promise.day} if last else ()
    return CaseRow(
        case=case.id,
        number=case.number,
        name=case.name,
        status=case.status,
        meetings=len(held),
        last_day=last.meeting.facts.day if last and last.meeting.facts else None,
        next_day=following.day if following else None,
        next_when=following.when if following else "",
        next_place=following.place if following else "",
        due_days=tuple(sorted(days)),
        due_count=len(last.agreements) if last else 0,
        unended=sum(1 for board in held if not board.meeting.ended),
        unjournalised=sum(1 for board in held if board.meeting.ended and not board.meeting.journalised),
        questions=len(case.questions) + sum(_questions(board) for board in held),
        contact_since=case.last_contact(held).since,
        contact_every=case.rhythm.every,
    )


def _questions(board: MeetingBoard) -> int:
    cards = sum(card.has_question for card in board.all_cards)
    numbers = sum(rating.has_question for scale in board.scales for rating in scale.ratings)
    agreements = sum(one.has_question for one in board.agreements)
    agreements += sum(one.has_question for one in board.bottom_lines)
    scales = sum(scale.has_question for scale in board.scales)
    people = sum(one.has_question + len(one.marks.questions) for one in board.people)
    return cards + numbers + agreements + scales + people + len(board.meeting.questions)
