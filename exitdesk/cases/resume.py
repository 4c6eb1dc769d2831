"""What was being typed, so that a lock never loses it. It lives in memory only, until it is sealed.

The window writes it on each key press; the lock reads it from any thread, also when the GUI thread hangs.
A panic lock never reads it.
"""

import json
import threading
from dataclasses import asdict, dataclass, field

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
class ResumeNote:
    """What the next process gets: the place, the unkept text, entries not on the disk yet, the sitting.

    `pending` are (header JSON, random bytes hex, payload JSON); `sitting` are this sitting's entry ids,
    for undo.
    """

    place: Place
    text: str = field(default="", repr=False)
    pending: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    sitting: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """Return the bytes that are sealed."""
        return json.dumps(asdict(self)).encode("utf-8")

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
            fields = json.loads(data)
            return cls(
                Place(**fields["place"]),
                str(fields["text"]),
                tuple((str(a), str(b), str(c)) for a, b, c in fields["pending"]),
                tuple(str(one) for one in fields["sitting"]),
            )
        except (ValueError, KeyError, TypeError):
            raise BrokenEntry("resume note") from None


class Typing:
    """The one place that knows what is being typed right now; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._place = Place()
        self._text = ""

    def at(self, place: Place) -> None:
        """Note where somebody is, with nothing being typed."""
        with self._lock:
            self._place, self._text = place, ""

    def writes(self, place: Place, text: str) -> None:
        """Note what stands in the editor."""
        with self._lock:
            self._place, self._text = place, text

    def done(self) -> None:
        """Forget the text: it was kept or discarded."""
        with self._lock:
            self._text = ""

    def now(self) -> tuple[Place, str]:
        """Return the place and the text."""
        with self._lock:
            return self._place, self._text
