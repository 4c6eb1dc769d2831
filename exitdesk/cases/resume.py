"""What was being typed, so that a lock never loses it. It lives in memory only, until it is sealed.

The window writes it on each key press; the lock reads it from any thread, also when the GUI thread hangs.
A panic lock never reads it.
"""

import json
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, TypeAlias

from exitdesk.journal.entry import Entry, read_header
from exitdesk.journal.errors import BrokenEntry


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: case, meeting, tab ("board", "scales", "circles", "agreements", "close") and thing.

    `thing` is the card (scale, agreement, note) being written, empty for a new one; `column` the board's
    column for a new card or ``note`` for an own note.
    """

    case: str = ""
    meeting: str = ""
    tab: str = ""
    column: str = ""
    thing: str = ""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A sheet of lines that is being read or written: the part, and the line ("" for a new one).

    One without a part is only being read; `is_open` False: it was closed over words that wait.
    """

    part: str = ""
    line: str = ""
    is_open: bool = field(default=True, kw_only=True)


@dataclass(frozen=True, slots=True)
class AcuteDraft(LineDraft):
    """The acute sheet: words and telephone."""

    text: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class TermDraft(LineDraft):
    """The exit agreement: a term's fields, and the day (ISO) that its frame is seen from."""

    what: str = field(default="", repr=False)
    responsible: str = field(default="", repr=False)
    authority: str = ""
    frame: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    seen: str = field(default="", compare=False)


Noted: TypeAlias = tuple[str, str, str]
"""An entry that is not on the disk yet: header JSON, random bytes hex, payload JSON."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The bytes of a paper or a photo, and the id of the entry that owns them."""

    entry: str
    kind: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class MarkDraft:
    """A line behind the door to the marks: whose it is, which one, and its unkept words."""

    person: str
    what: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: the unkept text of a place, and beside it the own note, the two sheets, the marks.

    `acute` is the acute sheet where it lies over the place, `agreement` the exit agreement. `marks` are all
    unkept lines behind their door, the one of `text` among them. With them goes whether the room has read
    this display in the meeting: the door asks.
    """

    place: Place = Place()
    text: str = field(default="", repr=False)
    own_note: str = field(default="", repr=False)
    own_note_is_open: bool = False
    acute: AcuteDraft | None = None
    agreement: TermDraft | None = None
    marks: tuple[MarkDraft, ...] = ()
    was_the_rooms: bool = False


@dataclass(frozen=True, slots=True)
class ResumeNote:
    """What the next process gets: what was being typed and where, entries not on the disk yet, the sitting.

    An own note is written beside what stands on the board: both come back, and so does every line of
    `marks`. `attached` are the bytes that entries of `pending` own; `sitting` are this sitting's entry ids,
    for undo. `left_out`: not all that waited goes along, and the pair is told.
    """

    typed: Typed = Typed()
    pending: tuple[Noted, ...] = field(default=(), repr=False)
    sitting: tuple[str, ...] = ()
    attached: tuple[Attached, ...] = field(default=(), repr=False)
    left_out: bool = False

    def to_bytes(self) -> bytes:
        """Return the bytes that are sealed: a line of JSON, then what is attached, one after the other."""
        fields = asdict(replace(self, attached=()))
        fields["attached"] = [(one.entry, one.kind, len(one.data)) for one in self.attached]
        return b"".join((json.dumps(fields).encode("utf-8"), _END, *(one.data for one in self.attached)))

    def within(self, room: int) -> "ResumeNote":
        """Return the note with no more attached than `room`, the oldest first; raises BrokenEntry.

        An entry whose bytes have no room is left out with them, and so is what was made after it: it would
        say for ever that there is a paper.
        """
        size, gone = Counter[str](), set[str]()
        for one in self.attached:
            size[one.entry] += len(one.data)
        left: list[Noted] = []
        for said, entry in zip(self.pending, self.entries(), strict=True):
            room -= size[entry.id]
            if (room < 0 and size[entry.id]) or gone.intersection(entry.header.after):
                gone.add(entry.id)
            else:
                left.append(said)
        attached = tuple(one for one in self.attached if one.entry not in gone)
        return replace(self, pending=tuple(left), attached=attached, left_out=self.left_out or bool(gone))

    def still_waiting(self, after: int) -> "ResumeNote":
        """Return the note once the first `after` entries are on the disk; raises BrokenEntry."""
        waiting = {entry.id for entry in self.entries()[after:]}
        attached = tuple(one for one in self.attached if one.entry in waiting)
        return replace(self, pending=self.pending[after:], attached=attached)

    def entries(self) -> tuple[Entry, ...]:
        """Return the entries that were not on the disk yet, oldest first; raises BrokenEntry."""
        try:
            return tuple(
                Entry(read_header(header.encode("utf-8")), bytes.fromhex(salt), payload.encode("utf-8"))
                for header, salt, payload in self.pending
            )
        except ValueError:
            raise BrokenEntry("resume note") from None

    @classmethod
    def from_bytes(cls, data: bytes) -> "ResumeNote":
        """Read the bytes back; raises BrokenEntry."""
        try:
            line, _end, rest = data.partition(_END)
            fields = json.loads(line)
            return cls(
                _typed(fields.get("typed", fields)),  # an older version laid them flat
                tuple((str(a), str(b), str(c)) for a, b, c in fields["pending"]),
                tuple(str(one) for one in fields["sitting"]),
                _attached(fields.get("attached", []), rest),
                bool(fields.get("left_out", False)),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            raise BrokenEntry("resume note") from None


def _typed(said: Mapping[str, Any]) -> Typed:
    """Return what was being typed; raises ValueError, KeyError, TypeError."""
    return Typed(
        Place(**said["place"]),
        str(said["text"]),
        str(said["own_note"]),
        bool(said["own_note_is_open"]),
        AcuteDraft(**said["acute"]) if said["acute"] is not None else None,
        TermDraft(**agreement) if (agreement := said.get("agreement")) is not None else None,
        tuple(MarkDraft(**one) for one in said.get("marks", ())),
        bool(said.get("was_the_rooms", False)),
    )


def _attached(said: list[tuple[str, str, int]], rest: bytes) -> tuple[Attached, ...]:
    """Return what is attached; raises ValueError where it is not as long as was said."""
    found, at = [], 0
    for entry, kind, length in said:
        found.append(Attached(str(entry), str(kind), rest[at : at + length]))
        at += length
    if at != len(rest):
        raise ValueError(at)
    return tuple(found)


NOTE: Final = "note"
_END: Final = b"\n"


class Typing:
    """The one place that knows what is being typed right now; safe from any thread.

    An own note, the acute sheet and the exit agreement have room of their own: opening them forgets nothing
    of the card that is being written.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._typed = Typed()

    def at(self, place: Place) -> None:
        """Note where somebody is, with nothing being typed; a note that waits goes with its meeting."""
        with self._lock:
            before = self._typed
            stays = (place.case, place.meeting) == (before.place.case, before.place.meeting)
            of_case = before if place.case == before.place.case else Typed()
            fresh = Typed(place, acute=of_case.acute, agreement=of_case.agreement)
            self._typed = replace(before, place=place, text="") if stays else fresh

    def writes(self, place: Place, text: str) -> None:
        """Note what stands in the editor."""
        self._change(place=place, text=text)

    def done(self) -> None:
        """Forget the text: it was kept or discarded."""
        self._change(text="")

    def writes_note(self, text: str) -> None:
        """Note what stands in the own note that is open."""
        self._change(own_note=text, own_note_is_open=True)

    def leaves_note(self) -> None:
        """Note that the own note was left; its words wait."""
        self._change(own_note_is_open=False)

    def note_done(self) -> None:
        """Forget the own note: it was kept or discarded."""
        self._change(own_note="", own_note_is_open=False)

    def writes_acute(self, draft: AcuteDraft | None) -> None:
        """Note that the acute sheet is open and what is being written on it; None: it was closed."""
        self._change(acute=draft)

    def writes_agreement(self, draft: TermDraft | None) -> None:
        """Note that the exit agreement is open and what is being written in it; None: it was closed."""
        self._change(agreement=draft)

    def writes_marks(self, marks: tuple[MarkDraft, ...]) -> None:
        """Note every line that stands unkept at the marks, the one written last at the end."""
        self._change(marks=marks)

    def is_the_rooms(self) -> None:
        """Note that the room reads this display, or did: so it stays until the meeting is left."""
        self._change(was_the_rooms=True)

    def all(self) -> Typed:
        """Return everything that is being typed."""
        with self._lock:
            return self._typed

    def now(self) -> tuple[Place, str]:
        """Return the place and the text where somebody is writing: the own note where it is open."""
        typed = self.all()
        if typed.own_note_is_open:
            return replace(typed.place, column=NOTE, thing=""), typed.own_note
        return typed.place, typed.text

    def _change(self, **changes: Any) -> None:
        with self._lock:
            self._typed = replace(self._typed, **changes)
