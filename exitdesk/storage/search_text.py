"""What can be found: the words that stand on a board or in own notes now, thing by thing.

A withdrawn card, an earlier wording and a number have no words here; the acute sheet, noted contacts, what
was told to him and the terms of the exit agreement have; the police's own assessments have none.
Both versions of a card that waits for a choice can be found. Texts are NFC, so that a letter written in two
ways is one letter.
"""

import unicodedata
from collections.abc import Collection, Iterable

from exitdesk.cases import vocabulary
from exitdesk.cases.acute import AcuteWords, fold_acute
from exitdesk.cases.agreement_terms import Term, fold_agreement
from exitdesk.cases.contacts import fold_contacts
from exitdesk.cases.told import fold_told
from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId, Stream, ThingId, is_own
from exitdesk.journal.order import History
from exitdesk.journal.registers import Registers
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import CardWords
from exitdesk.sos.fold import fold_board
from exitdesk.sos.own_lane import LaneWord


def tidy(text: str) -> str:
    """Return a text as it is indexed and asked for: NFC, without NUL and halves of characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", whole).replace("\0", " ")


class StreamText:
    """The findable words of one stream of one case, kept up as entries come."""

    def __init__(self, case: CaseId, stream: Stream, lost: Collection[EntryId] = ()) -> None:
        self._case = case
        self._stream = stream
        self._history = History(case, stream, lost)
        self._registers: dict[MeetingId | None, Registers] = {}
        self._latest: dict[tuple[MeetingId | None, ThingId], int] = {}

    def add(self, entries: Iterable[Entry]) -> set[MeetingId | None]:
        """Take in entries; return the meetings whose words may have changed."""
        touched: set[MeetingId | None] = set()
        for entry in entries:
            touched |= self._add(entry)
        return touched

    def _add(self, entry: Entry) -> set[MeetingId | None]:
        touched: set[MeetingId | None] = set()
        for ready in self._history.add(entry):
            meeting = ready.header.meeting
            self._registers.setdefault(meeting, Registers()).apply(ready, vocabulary.values(ready))
            for write in ready.header.writes:
                self._latest[meeting, write.thing] = len(self._history)
            touched.add(meeting)
        return touched

    def texts(self, meeting: MeetingId | None) -> dict[ThingId, str]:
        """Return what can be found in one meeting (None: the case itself) by thing, newest words last."""
        registers = self._registers.get(meeting)
        if registers is None:
            return {}
        if is_own(self._stream):
            found = _texts_of_notes(registers)
        elif meeting is None:
            found = _texts_of_case(registers)
        else:
            found = _texts_of_board(fold_board(self._case, meeting, registers))
        said = {thing: tidy("\n".join(parts)) for thing, parts in found.items() if any(parts)}
        newest_last = sorted(said, key=lambda thing: self._latest.get((meeting, thing), 0))
        return {thing: said[thing] for thing in newest_last}


def _texts_of_notes(registers: Registers) -> dict[ThingId, list[str]]:
    return {
        thing: [one.value for one in registers.standing(thing, "text") if isinstance(one.value, str)]
        for thing in registers.things("note")
    }


def _texts_of_case(registers: Registers) -> dict[ThingId, list[str]]:
    found: dict[ThingId, list[str]] = {}
    for line in fold_acute(registers).lines:
        said = [one.value for one in reversed(line.versions) if isinstance(one.value, AcuteWords)]
        found[line.id] = [part for one in said for part in (one.text, one.phone) if part]
    for term in fold_agreement(registers).terms:
        terms = [one.value for one in reversed(term.versions) if isinstance(one.value, Term)]
        found[term.id] = [part for one in terms for part in (one.what, one.responsible, one.reason) if part]
    for noted in fold_contacts(registers):
        found[noted.id] = [noted.contact.note]
    for one in reversed(fold_told(registers)):
        found.setdefault(one.id, []).append(one.told.words)
    return found


def _texts_of_board(board: MeetingBoard) -> dict[ThingId, list[str]]:
    found: dict[ThingId, list[str]] = {}
    for card in board.all_cards:
        versions = [one.value for one in card.versions]
        found[card.id] = [one.text for one in reversed(versions) if isinstance(one, CardWords)]
    for agreement in board.agreements:
        promises = [one.value for one in reversed(agreement.versions)]
        said = [part for one in promises if isinstance(one, Promise) for part in _texts_of_promise(one)]
        found[agreement.id] = said
    for line in board.bottom_lines:
        demands = [one.value for one in reversed(line.versions)]
        found[line.id] = [part for one in demands if isinstance(one, Demand) for part in (one.what, one.why)]
    for scale in board.scales:
        reasons = [rating.reason for rating in scale.ratings if rating.reason]
        if reasons:
            found[scale.id] = reasons
    for lane in board.meeting.own_lanes:
        words = [one.value.text for one in reversed(lane.versions) if isinstance(one.value, LaneWord)]
        found.setdefault(ThingId(board.meeting.id), []).extend(words)
    for person in board.people:
        found[person.id] = [part for part in (person.who.name, person.who.relation) if part]
    return found


def _texts_of_promise(promise: Promise) -> list[str]:
    return [part for part in (promise.what, promise.who) if part]
