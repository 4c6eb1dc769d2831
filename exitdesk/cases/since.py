"""What the other of the pair did since this person last looked: told when the case is opened, and then gone.

How far somebody has looked is a place in the journal: the entries that nothing here came after when he
looked. What is none of them and before none of them is news, whenever it arrives and whatever a clock says.
The place lies in this vault and nowhere else: it is no entry, and no partner hears of it (000 section 2.5.2:
the pair tells each other what they did).

What was told is compared as it stands: what came and went again meanwhile is no news, and a place on the
board is no statement. A meeting that was begun brings people and questions along: the meeting is the news.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from exitdesk.cases import vocabulary
from exitdesk.cases.acute import AcuteWords
from exitdesk.cases.agreement_terms import Term
from exitdesk.cases.case_state import CaseState, Scope
from exitdesk.cases.contacts import Contact
from exitdesk.cases.holds import Lifted
from exitdesk.cases.told import Told
from exitdesk.journal.entry import PAIR, Entry, EntryId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.agreement import Promise
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import CardWords, MergedInto, Withdrawn
from exitdesk.sos.circles import PersonName
from exitdesk.sos.meeting import NextMeeting
from exitdesk.sos.meeting_edits import StartMeeting
from exitdesk.sos.own_lane import LaneWord

LONGEST_WORDS: Final = 200
_ID: Final = re.compile(r"[0-9a-f]{64}")


class Turn(StrEnum):
    """What became of something."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    PARKED = "parked"
    TAKEN_UP = "taken_up"


class What(StrEnum):
    """What it became of, in the order it is told."""

    MEETING = "meeting"
    CARD = "card"
    AGREEMENT = "agreement"
    ANSWER = "answer"
    BOTTOM_LINE = "bottom_line"
    NUMBER = "number"
    QUESTION = "question"
    PERSON = "person"
    NEXT = "next"
    OWN_LANE = "own_lane"
    ACUTE = "acute"
    CONTACT = "contact"
    TOLD = "told"
    TERM = "term"
    SETTLED = "settled"
    JOURNAL = "journal"
    COPY = "copy"
    PHOTO = "photo"
    DOCUMENT = "document"
    SENT = "sent"
    CONSENT = "consent"
    HOLD = "hold"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that another person did something to; `words` as they stand now, or stood before it went."""

    by: PersonId
    day: date
    turn: Turn
    what: What
    words: str = ""

    def __repr__(self) -> str:
        return f"Happened({self.turn}, {self.what})"


class _Cell(NamedTuple):
    scope: Scope
    thing: ThingId
    register: str


_REGISTERS: Final = {
    ("meeting", "facts"): What.MEETING,
    ("meeting", "next"): What.NEXT,
    ("meeting", "journal"): What.JOURNAL,
    ("meeting", "own_lane"): What.OWN_LANE,
    ("card", "words"): What.CARD,
    ("card", "parked"): What.CARD,
    ("agreement", "promise"): What.AGREEMENT,
    ("agreement", "answer"): What.ANSWER,
    ("demand", "demand"): What.BOTTOM_LINE,
    ("scale", "number"): What.NUMBER,
    ("scale", "question"): What.QUESTION,
    **{
        ("person", one): What.PERSON
        for one in ("name", "ring", "knows", "may_contact", "pulls_back", "until")
    },
    ("acute", "words"): What.ACUTE,
    ("contact", "contact"): What.CONTACT,
    ("told", "told"): What.TOLD,
    ("term", "term"): What.TERM,
    ("settled", "settled"): What.SETTLED,
    ("copy", "copy"): What.COPY,
    ("photo", "photo"): What.PHOTO,
    ("document", "document"): What.DOCUMENT,
    ("document", "sent"): What.SENT,
    ("case", "consent"): What.CONSENT,
    ("hold", "hold"): What.HOLD,
    **{
        ("case", one): What.CASE
        for one in ("number", "name", "status", "on_case", "contact_person", "rhythm")
    },
}
_WHOLE: Final = (What.PERSON, What.CASE)
_NAMES: Final = ("name", "number")
_WEIGHT: Final = (Turn.ADDED, Turn.WITHDRAWN, Turn.CHANGED)


def looked_at(case: CaseState) -> str:
    """Return how far one has looked at a case now, as it is kept."""
    return json.dumps(case.heads())


def read_looked(kept: str | None) -> tuple[EntryId, ...]:
    """Return how far somebody had looked; nowhere where nothing readable was kept: rather told twice."""
    try:
        found = json.loads(kept or "[]")
    except ValueError:
        return ()
    if not isinstance(found, list) or not all(isinstance(one, str) and _ID.fullmatch(one) for one in found):
        return ()
    return tuple(EntryId(one) for one in found)


def since_looked(case: CaseState, me: PersonId, looked: Sequence[EntryId]) -> tuple[Happened, ...]:
    """Return what others did in the pair's stream of a case since `looked`, in the order it was done."""
    news = [entry for entry in case.unread(looked) if entry.header.by != me and not entry.erased]
    begun = {entry.id for entry in news if _begins(entry)}
    gone = {entry.id for entry in news} - begun
    last: dict[_Cell, Entry] = {}
    for entry in news:
        for cell in _cells(entry, begins=entry.id in begun):
            last.pop(cell, None)
            last[cell] = entry
    before = {scope: case.registers_without(scope, gone) for scope in {cell.scope for cell in last}}
    told: dict[tuple[object, ...], Happened] = {}
    for cell, entry in last.items():
        one = _happened(case, cell, entry, before[cell.scope], begun=entry.id in begun)
        if one is None:
            continue
        key = (cell.thing, one.what) if one.what in _WHOLE else cell
        known = told.pop(key, None)
        told[key] = one if known is None else _both(known, one)
    return tuple(told.values())


def _begins(entry: Entry) -> bool:
    return any(isinstance(edit, StartMeeting) for edit in vocabulary.read(entry).edits)


def _cells(entry: Entry, *, begins: bool) -> Iterator[_Cell]:
    scope = Scope(PAIR, entry.header.meeting)
    for write in entry.header.writes:
        what = _what(write.thing, write.register)
        if what is not None and (what is What.MEETING or not begins):
            yield _Cell(scope, write.thing, write.register)


def _what(thing: ThingId, register: str) -> What | None:
    return _REGISTERS.get((thing.partition("-")[0], register.partition(".")[0]))


def _happened(
    case: CaseState, cell: _Cell, entry: Entry, before: Registers, *, begun: bool
) -> Happened | None:
    what = _what(cell.thing, cell.register)
    was = [] if begun else _standing(before, cell)
    now = _standing(case.registers(cell.scope), cell)
    if what is None or set(was) == set(now):
        return None
    turn = Turn.CHANGED if was and now else Turn.ADDED if now else Turn.WITHDRAWN
    if what in _WHOLE and cell.register not in _NAMES:
        turn = Turn.CHANGED
    said = now or was
    if cell.register == "parked":  # whether a card waits says nothing by itself: its words are told
        turn = Turn.PARKED if now else Turn.TAKEN_UP
        said = _standing(case.registers(cell.scope), cell._replace(register="words"))
    if not said:
        return None
    day = datetime.fromisoformat(entry.header.at).date()
    return Happened(entry.header.by, day, turn, what, _words(said[-1]))


def _standing(registers: Registers, cell: _Cell) -> list[Any]:
    values = [one.value for one in registers.standing(cell.thing, cell.register)]
    return [one for one in values if not _is_gone(one)]


def _is_gone(value: object) -> bool:
    nothing = value in ("", False) or (isinstance(value, NextMeeting) and not value.when)
    return nothing or isinstance(value, Withdrawn | MergedInto | Lifted)


def _both(one: Happened, other: Happened) -> Happened:
    """Return two turns of one thing as one: that it came says more than that it changed."""
    turn = min((one.turn, other.turn), key=_WEIGHT.index)
    return Happened(other.by, other.day, turn, other.what, other.words or one.words)


def _words(value: object) -> str:
    """Return what a value says in somebody's words; a number says nothing without its anchors."""
    match value:
        case CardWords() | AcuteWords() | LaneWord():
            said = value.text
        case Promise():
            said = f"{value.who} {value.what}"
        case Demand() | Term():
            said = value.what
        case Contact():
            said = value.note
        case Told():
            said = value.words
        case PersonName():
            said = value.name
        case NextMeeting():
            said = value.when
        case _:
            said = ""
    return said if len(said) <= LONGEST_WORDS else f"{said[: LONGEST_WORDS - 1].rstrip()}…"
