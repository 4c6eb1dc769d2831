"""What the use cases need from outside. Adapters implement these and are handed in by `app.bootstrap`."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeAlias

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.documents.document import DocumentMaker
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.papers import PaperMaker, SecondSignature
from exitdesk.cases.photos import PhotoCleaner
from exitdesk.cases.safekeeping import Backups, Keys, Moving, WaysOut
from exitdesk.cases.unit import UnitTemplate
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId, PersonId, Stream, ThingId

if TYPE_CHECKING:
    from exitdesk.cases.checking import Checking
    from exitdesk.cases.desk import Desk
    from exitdesk.cases.parcels import Parcels
    from exitdesk.cases.printing import KitPaper, Printing

Clock: TypeAlias = Callable[[], datetime]
Chance: TypeAlias = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that belong to an entry: an issued paper, a photo."""

    sha256: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose vault this is: person id, name, role ("politi") and authority ("police", "municipality")."""

    person: PersonId
    name: str
    role: str
    authority: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A search hit: where it is, and the words around it. Each carries its stream."""

    case: CaseId
    stream: Stream
    meeting: MeetingId | None
    thing: ThingId
    snippet: str


@dataclass(frozen=True, slots=True)
class Access:
    """One line of the access log: who did what when (ISO 8601) to which case; `number` is its place."""

    at: str
    by: PersonId
    event: str
    case: CaseId | None = None
    detail: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class AccessQuery:
    """Which lines of the access log: from a day to a day (both included), of events, of a case.

    `before` is the number of the line after which to go on (None: from the newest), `limit` a page's length.
    """

    since: date | None = None
    until: date | None = None
    events: tuple[str, ...] = ()
    case: CaseId | None = None
    before: int | None = None
    limit: int = 200


class JournalStore(Protocol):
    """The journal on disk. Writing returns only when the words are on the disk and marked."""

    @property
    def on_reserve(self) -> bool:
        """Whether the disk is full and what is kept lies in the room that was held back."""

    def append(
        self,
        entry: Entry,
        row: CaseRow | None,
        blobs: Sequence[Blob] = (),
        waiting: Collection[LostEntry] = (),
    ) -> None:
        """Write one own entry with its case's line; nothing where it is there already. Raises NotSaved.

        `waiting` was made before it: what of that is not on the disk counts as lost, until it is.
        """

    def receive(
        self,
        entries: Sequence[Entry],
        rows: Sequence[CaseRow],
        lost: Mapping[CaseId, Collection[LostEntry]] = MappingProxyType({}),
    ) -> int:
        """Take in entries in one transaction; return how many were new. Raises NotSaved.

        `lost` are the entries of these cases that count as lost from now on.
        """

    def entries(self, case: CaseId) -> list[Entry]:
        """Return every entry of a case, all streams, in the order they were written here."""

    def lost(self, case: CaseId) -> tuple[LostEntry, ...]:
        """Return the entries of a case that are known to be lost, by id; nobody waits for them."""

    def has(self, entry: EntryId) -> bool:
        """Say whether an entry is on the disk."""

    def blob(self, sha256: str) -> bytes | None:
        """Return the bytes of a blob, or None."""

    def erase(
        self,
        entries: Sequence[EntryId],
        row: CaseRow | None,
        *,
        forgotten: CaseId | None = None,
        owed: Sequence[str] = (),
    ) -> int:
        """Take what entries say away for good, in one transaction; return how many lost it. Raises NotSaved.

        `row` is the case's line as it is without them; `forgotten` a case whose line and signing key go too.
        `owed` names the places of backups that still have to lose it.
        """


class CaseIndex(Protocol):
    """The case list, read from projections only: its cost does not grow with what is inside the cases."""

    def count(self) -> int:
        """Return how many cases there are."""

    def rows(self, offset: int = 0, limit: int = 200) -> list[CaseRow]:
        """Return lines sorted by next meeting (soonest first, none last), then newest number first."""

    def row(self, case: CaseId) -> CaseRow | None:
        """Return one case's line."""

    def late(self, today: date, limit: int = 20) -> list[CaseRow]:
        """Return the lines of cases without contact for longer than agreed, the longest over first."""

    def find_numbers(self, prefix: str) -> list[str]:
        """Return the case numbers that begin with `prefix`."""

    def search_names(self, text: str, limit: int = 50) -> list[CaseRow]:
        """Return cases whose number or working name contains `text`."""


class Search(Protocol):
    """Full-text search over what stands on boards and in own notes."""

    def find(self, text: str, limit: int = 50) -> list[Hit]:
        """Return hits, newest first for a prefix, best first for whole words."""


class AccessLog(Protocol):
    """Who opened, exported, printed, verified what and when; append-only."""

    def note(self, event: str, case: CaseId | None = None, detail: str = "") -> None:
        """Append one line. `event` and `detail` come from a fixed list of words, never from a case."""

    def find(self, query: AccessQuery = AccessQuery()) -> list[Access]:
        """Return the lines asked for, newest first."""

    def events(self) -> list[str]:
        """Return the events there are lines of, sorted."""


class VaultState(Enum):
    """What lies in the profile folder."""

    MISSING = "missing"
    LOCKED = "locked"


class VaultDoor(WaysOut, Protocol):
    """Making and opening the vault. Every call may take seconds: never on the GUI thread."""

    @property
    def kit_paper(self) -> "KitPaper":
        """The recovery kit on paper, at the first start."""

    def state(self) -> VaultState:
        """Say whether there is a vault."""

    def suggest_passphrase(self) -> str:
        """Return six fresh words with spaces between them (66 bits)."""

    def passphrase_is_strong_enough(self, passphrase: str) -> bool:
        """Say whether a passphrase of one's own reaches the floor."""

    def new_kit(self) -> tuple[str, ...]:
        """Return the words of a fresh recovery kit, check words included."""

    def check_kit(self, words: Sequence[str]) -> int | None:
        """Return the place (from 0) of a wrong word, -1 where several are wrong, None where it is right."""

    def create(self, passphrase: str, kit: Sequence[str], owner: Owner) -> "OpenVault":
        """Make the vault; raises CaseError subclasses of what is in the way."""

    def unlock(self, passphrase: str) -> "OpenVault":
        """Open it; raises WrongPassphrase and what else is in the way."""

    def unlock_with_kit(self, words: Sequence[str]) -> "OpenVault":
        """Open it with the recovery kit."""


class OpenVault(Protocol):
    """An unlocked vault, as the window sees it."""

    @property
    def desk(self) -> "Desk":
        """The cases."""

    @property
    def paper(self) -> PaperMaker:
        """The paper."""

    @property
    def documents(self) -> DocumentMaker:
        """The papers of the cases beside the copy of a board."""

    @property
    def backups(self) -> Backups:
        """The backups."""

    @property
    def keys(self) -> Keys:
        """Passphrase, recovery kit and vault key."""

    @property
    def notices(self) -> tuple[ExitDeskError, ...]:
        """What opening met that does not stand in the way but must be told on a page first."""

    @property
    def lost_words(self) -> tuple[str, ...]:
        """The numbers of cases of which something was lost before it was saved, and nobody was told yet."""

    def lost_words_told(self) -> None:
        """Note that the pair was told; raises NotSaved."""

    @property
    def moving(self) -> Moving:
        """The way out of a folder that is copied elsewhere."""

    @property
    def parcels(self) -> "Parcels":
        """Cases for the partner, and from the partner."""

    @property
    def checking(self) -> "Checking":
        """Whether a copy is genuine."""

    @property
    def photos(self) -> PhotoCleaner:
        """Photos from outside, as pictures alone."""

    @property
    def second_signature(self) -> SecondSignature:
        """A partner's signature under a copy."""

    @property
    def printing(self) -> "Printing":
        """The printers of this computer."""

    @property
    def quiet(self) -> tuple[ExitDeskError, ...]:
        """What opening met that is told by one line in the office, and stops nobody."""

    def template(self, language: str) -> UnitTemplate:
        """Return the unit's words in a language (da, en)."""

    def setting(self, name: str) -> str | None:
        """Return a setting kept inside the vault (folders, choices), or None."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting inside the vault."""
