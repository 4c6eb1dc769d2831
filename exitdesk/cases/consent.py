"""What he agreed to: which authority may exchange which kinds of information about him (002 section 5.3).

It lifts the secrecy that authorities have towards each other; processing does not rest on it. It has no end
date: it has the day on which it was last gone through, and is asked for again. What he takes back stops new
exchange at once, per authority and kind. Where the two of a pair wrote it down otherwise at once, only what
both wrote holds (the careful one), until it is gone through again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.journal.entry import PAIR, EntryId, ThingId
from exitdesk.journal.registers import Registers

if TYPE_CHECKING:
    from exitdesk.cases.case_state import CaseState

CONSENT: Final = "consent"
ASK_AGAIN_AFTER: Final = timedelta(days=183)
"""Half a year: long enough not to nag, short enough that he is asked a few times in a course."""

_TO_AN_AUTHORITY: Final = (DocumentKind.JOURNAL_NOTE, DocumentKind.FILE_COPY, DocumentKind.COLLEAGUE_COPY)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What he allowed an authority, on a day, gone through by whom; no matter at all: nothing any more."""

    authority: Authority
    matters: tuple[Matter, ...]
    day: date
    worker: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What an authority may exchange as it stands; `differs` where two wrote it down otherwise at once."""

    authority: Authority
    matters: tuple[Matter, ...]
    day: date
    worker: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class ConsentSaid:
    """One time it was gone through for an authority: what stood then, what was new, what was taken back."""

    said: Agreed
    given: tuple[Matter, ...]
    taken_back: tuple[Matter, ...]


def fold_consent(registers: Registers, case: ThingId) -> tuple[Consent, ...]:
    """Return what stands for each authority that was ever gone through, in the order of authorities."""
    found: list[Consent] = []
    for authority in Authority:
        said = [
            one.value
            for one in registers.standing(case, f"{CONSENT}.{authority}")
            if isinstance(one.value, Agreed)
        ]
        if said:
            last = said[-1]
            both = _in_all(said)
            differs = any(set(one.matters) != set(last.matters) for one in said)
            found.append(Consent(authority, both, last.day, last.worker, differs))
    return tuple(found)


def may_exchange(consents: Sequence[Consent], authority: Authority) -> tuple[Matter, ...]:
    """Return the kinds that an authority may be told today; none where it was never gone through."""
    return next((one.matters for one in consents if one.authority is authority), ())


def last_confirmed(consents: Sequence[Consent]) -> date | None:
    """Return the day since which all that stands has been known to stand, None where nothing does."""
    return min((one.day for one in consents if one.matters), default=None)


def ask_again(consents: Sequence[Consent], today: date) -> bool:
    """Say whether it is time to go through it again: after half a year, or where two wrote it otherwise."""
    day = last_confirmed(consents)
    return any(one.differs for one in consents) or (day is not None and today - day > ASK_AGAIN_AFTER)


def consent_history(case: "CaseState") -> tuple[ConsentSaid, ...]:
    """Return every time it was gone through, oldest first; what was undone or erased was not said.

    What was new and what was taken back is held against what stood where it was written: what the partner
    wrote at once was unknown there.
    """
    from exitdesk.cases import vocabulary
    from exitdesk.cases.case_state import Scope
    from exitdesk.cases.consent_edits import RecordConsent

    registers = case.registers(Scope(PAIR, None))
    read = [(entry, vocabulary.read(entry)) for entry in case.entries(PAIR)]
    undone: set[EntryId] = set()
    for _, said in read:
        if said.take_back is not None:
            (undone.discard if said.take_back.redo else undone.add)(said.take_back.of)
    found: list[ConsentSaid] = []
    for entry, said in read:
        for nth, edit in enumerate(said.edits):
            if isinstance(edit, RecordConsent) and entry.id not in undone:
                writes = enumerate(entry.header.writes)
                (own,) = (one for at, one in writes if vocabulary.edit_of_write(entry, at) == nth)
                was = _in_all([registers.value_of(one) for one in own.replaces])
                given = tuple(one for one in edit.matters if one not in was)
                taken = tuple(one for one in was if one not in edit.matters)
                found.append(ConsentSaid(edit.agreed, given, taken))
    return tuple(found)


def _in_all(values: Sequence[object]) -> tuple[Matter, ...]:
    said = [one for one in values if isinstance(one, Agreed)]
    return tuple(one for one in Matter if said and all(one in each.matters for each in said))


def went_to(document: IssuedDocument) -> Authority | None:
    """Return the authority a paper was made for, None where it was for him or for nobody in particular."""
    known = document.kind in _TO_AN_AUTHORITY and document.about in set(Authority)
    return Authority(document.about) if known else None


def recalled(documents: Sequence[IssuedDocument], authority: Authority) -> tuple[IssuedDocument, ...]:
    """Return what an authority was given before, as recorded: whom to tell that it is not to be used more."""
    return tuple(one for one in documents if went_to(one) is authority)
