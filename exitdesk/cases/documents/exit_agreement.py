"""The exit agreement and its amendments as papers (002 section 5.1): measures and who is responsible, what is
asked of him, time frames, follow-up, what he may keep, the contact person, and places to sign.

Built from the terms, the case's own facts and the unit's names of authorities, and from nothing else: no own
note, no mark of a person and nothing of the police's own can reach it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from exitdesk.cases.agreement_changes import (
    ChangedTerm,
    Changes,
    changes_between,
    gathered_by,
    settled_before,
    standing_terms,
)
from exitdesk.cases.agreement_terms import ExitAgreement, SettledAgreement, SettledTerm, Term, TermPart
from exitdesk.cases.case_file import CaseFile, OnCase
from exitdesk.cases.documents.agreement_words import AgreementWords, agreement_words
from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part, SignHere
from exitdesk.cases.unit import AgreementName, default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import PersonKind

_MOST_SIGNERS = 2
LANGUAGES = ("da", "en")


@dataclass(frozen=True, slots=True)
class AgreementAsked:
    """How the paper is wanted. `settled` is the one that was settled, or None for what stands now.

    `day` is the day on which what stands now is agreed, None for a draft. `authorities` are the unit's names
    of authorities in this language, `prison` its own for the prison service, if it has one; `nearest` are
    people who sign nothing though they do something. `whole` is the agreement with every amendment in it, to
    be read.
    """

    language: str = "da"
    name: AgreementName = AgreementName.AGREEMENT
    settled: ThingId | None = None
    day: date | None = None
    authorities: Mapping[str, str] = field(default_factory=dict)
    prison: str = ""
    nearest: frozenset[str] = frozenset()
    practice: bool = False
    large: bool = False
    whole: bool = False


def nearest_in(boards: Sequence[MeetingBoard]) -> frozenset[str]:
    """Return the names of those round the participant: a brother who drives him signs no agreement."""
    return frozenset(
        one.name for board in boards for one in board.people if one.kind is not PersonKind.PROFESSIONAL
    )


_OF_TITLES: Final = {
    **dict.fromkeys(("politibetjent", "betjent", "politiassistent", "kriminalassistent"), "police"),
    **dict.fromkeys(("police officer", "officer"), "police"),
    **dict.fromkeys(("socialrådgiver", "socialarbejder", "sagsbehandler"), "municipality"),
    **dict.fromkeys(("social worker", "caseworker"), "municipality"),
}


def staff_called(name: str, staff: Sequence[OnCase]) -> OnCase | None:
    """Return who on the case is called this: the whole name, or a first name that only one has."""
    whole = [one for one in staff if one.name == name]
    found = whole or [one for one in staff if one.name.partition(" ")[0] == name]
    return found[0] if len(found) == 1 else None


def authority_of(role: str) -> str:
    """Return which authority a role names, by its name or a usual title, in either language; "" for none."""
    named = role.strip().casefold()
    for language in LANGUAGES:
        for key, label in default_template(language).authorities.items():
            if label.casefold() == named:
                return key
    return _OF_TITLES.get(named, "")


def exit_agreement(file: CaseFile, agreement: ExitAgreement, asked: AgreementAsked) -> Document:
    """Return the agreement, or where one was settled before it, the amendment with what is otherwise."""
    paper = _Paper.of(file, agreement, asked)
    words, called = paper.words, paper.words.names[asked.name]
    parts = paper.whole() if paper.before is None else paper.amended(paper.before)
    closing = [words.intent.format(the=_capital(called.the)) if paper.before is None else words.otherwise]
    if paper.erased:
        closing.append(words.erased)
    return Document(
        kind=DocumentKind.EXIT_AGREEMENT,
        language=asked.language,
        title=words.title(asked.name, paper.amendment),
        file_title=words.file_title,
        facts=tuple(paper.facts(agreement, called.the)),
        parts=tuple(part for part in parts if part.text or part.lines),
        places=tuple(paper.places()),
        closing=tuple(closing),
        signers=min(_MOST_SIGNERS, len(paper.staff)),
        large=asked.large,
        practice=asked.practice,
    )


@dataclass(frozen=True, slots=True)
class _Paper:
    file: CaseFile
    asked: AgreementAsked
    words: AgreementWords
    amendment: int
    day: date | None
    terms: tuple[SettledTerm, ...]
    person: PersonId | None
    before: SettledAgreement | None
    erased: int
    gathers: tuple[SettledAgreement, ...] = ()

    @classmethod
    def of(cls, file: CaseFile, agreement: ExitAgreement, asked: AgreementAsked) -> "_Paper":
        words = agreement_words(asked.language)
        settled = next((one for one in agreement.settled if one.id == asked.settled), None)
        if asked.whole and agreement.last is not None:
            last = agreement.last
            return cls(file, asked, words, 0, last.day, last.terms, last.person, None, last.erased)
        if settled is None:
            now = (agreement.next_amendment, asked.day, standing_terms(agreement), file.contact_person)
            before, erased = agreement.last, 0
        else:
            now = (settled.amendment, settled.day, settled.terms, settled.person)
            before, erased = settled_before(agreement, settled.id), settled.erased
        gathers = gathered_by(agreement, now[0])
        return cls(file, asked, words, *now, None if gathers else before, erased, gathers)

    @property
    def staff(self) -> list[OnCase]:
        """Who works the case now."""
        return [one for one in self.file.on_case if one.until is None]

    def facts(self, agreement: ExitAgreement, the: str) -> Iterator[str]:
        """Yield whose agreement it is, of which day, and which one it changes."""
        yield self.file.name
        yield self.words.agreed.format(date=self.words.day(self.day)) if self.day else self.words.draft
        if self.asked.whole and agreement.last is not None and agreement.last.amendment:
            yield self.words.amended.format(number=agreement.last.amendment)
        if self.before is not None or any(one.amendment for one in self.gathers):
            first = self.words.day(agreement.settled[0].day)
            yield self.words.original.format(the=_capital(the), date=first)
        if self.gathers:
            days = sorted({one.day for one in self.gathers})
            dates = self.words.and_.join(self.words.day(day) for day in days)
            yield self.words.gathers.format(dates=dates)

    def whole(self) -> Iterator[Part]:
        """Yield the agreement part by part; a part with nothing in it says nothing."""
        for part in TermPart:
            lines = [self._line(one.term) for one in self.terms if one.term.part is part]
            yield Part(self.words.parts[part], lines=tuple(lines))
        yield self._contact()

    def amended(self, before: SettledAgreement) -> Iterator[Part]:
        """Yield what is new, what says something else and what ends."""
        found: Changes = changes_between(before, self.terms, self.person)
        yield Part(self.words.new, lines=tuple(self._line(one.term, kind=True) for one in found.new))
        yield Part(self.words.changed, lines=tuple(self._changed(one) for one in found.changed))
        yield Part(self.words.ended, lines=tuple(self._line(one.term, kind=True) for one in found.ended))
        if found.contact_person:
            yield self._contact()

    def places(self) -> Iterator[SignHere]:
        """Yield who signs: he, and whoever is responsible for something in it, or was; nobody twice."""
        yield SignHere(self.words.participant, self.file.name)
        before = (self.before, *self.gathers)
        ended = [gone for one in before for gone in changes_between(one, self.terms, self.person).ended]
        named = [place for one in (*self.terms, *ended) for place in self._responsible(one.term)]
        yield from dict.fromkeys(named or [self._of_staff(one) for one in self.staff])

    def _responsible(self, term: Term) -> Iterator[SignHere]:
        person = staff_called(term.responsible, self.staff)
        label = self.asked.authorities.get(term.authority, "")
        if person is not None:
            yield self._of_staff(person)
        elif label:
            of_it = [one for one in self.staff if authority_of(one.role) == term.authority]
            yield self._of_staff(of_it[0]) if len(of_it) == 1 else SignHere(label)
        elif term.part is TermPart.MEASURE and term.responsible and not self._is_near(term.responsible):
            yield SignHere(term.responsible)

    def _of_staff(self, one: OnCase) -> SignHere:
        """A role that is an authority's name is said in the language of the paper."""
        return SignHere(self.asked.authorities.get(authority_of(one.role), _capital(one.role)), one.name)

    def _is_near(self, name: str) -> bool:
        near = (*self.asked.nearest, self.file.name)
        return any(name in (one, one.partition(" ")[0]) for one in near)

    def _contact(self) -> Part:
        name = next((one.name for one in self.file.on_case if one.person == self.person), "")
        said = f"{self.words.contact.format(name=name)} {self._supervision()}" if name else ""
        return Part(self.words.contact_title, text=(said,) if said else ())

    def _supervision(self) -> str:
        return self.words.supervision.format(prison=self.asked.prison or self.words.prison)

    def _line(self, term: Term, *, kind: bool = False) -> Line:
        first = (self.words.kinds[term.part],) if kind else ()
        notes = term_notes(term, self.words, self.asked.authorities)
        return Line(term.what, (*first, *notes), own=term.part is TermPart.KEEPS)

    def _changed(self, changed: ChangedTerm) -> Line:
        now, before = self._line(changed.now, kind=True), self._line(changed.before, kind=True)
        was = [one for one in (before.words, *before.notes) if one not in (now.words, *now.notes)]
        notes = (*now.notes, *(self.words.before.format(words=one) for one in was))
        return Line(now.words, notes, own=now.own)


def term_notes(term: Term, words: AgreementWords, authorities: Mapping[str, str]) -> tuple[str, ...]:
    """Return what stands under a term: who, the time frame, and why."""
    who = _joined((authorities.get(term.authority, ""), term.responsible))
    return tuple(
        note
        for note in (
            _who_words(words, term.part).format(who=who) if who else "",
            frame_words(term.part, term.begins, term.ends, words),
            term.when,
            words.reason.format(reason=term.reason) if term.reason else "",
        )
        if note
    )


def frame_words(part: TermPart, begins: date | None, ends: date | None, words: AgreementWords) -> str:
    """Return the days of a time frame in full, "" where there are none."""
    first = words.day(begins) if begins else ""
    last = words.day(ends) if ends else ""
    if first and last:
        return words.from_to.format(begins=first, ends=last)
    if first:
        return (words.next if part is TermPart.FOLLOW_UP else words.from_).format(begins=first)
    return words.by.format(ends=last) if last else ""


def _who_words(words: AgreementWords, part: TermPart) -> str:
    return {TermPart.DEMAND: words.demanded_by, TermPart.FOLLOW_UP: words.with_}.get(part, words.responsible)


def _joined(parts: Collection[str]) -> str:
    return ", ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
