"""An unlocked vault with everything that hangs on it; the only object that holds the vault key."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from exitdesk.app.checking import PaperChecking
from exitdesk.app.daily_backup import DailyBackup
from exitdesk.app.errors import KeyringTrouble
from exitdesk.app.indexing import IndexWorker
from exitdesk.app.keys import VaultKeys
from exitdesk.app.lagging_mark import LaggingMark
from exitdesk.app.lost_words import LostWords
from exitdesk.app.moving import VaultMoving
from exitdesk.app.parcels import PartnerParcels
from exitdesk.app.partner_signing import PartnerSigning
from exitdesk.app.printing import CupsPrinting
from exitdesk.cases.desk import Desk
from exitdesk.cases.documents.document import DocumentMaker
from exitdesk.cases.errors import NoSuchCase, NotSaved
from exitdesk.cases.papers import PaperMaker
from exitdesk.cases.photos import PhotoCleaner
from exitdesk.cases.ports import Clock
from exitdesk.cases.resume import ResumeNote
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.cases.unit_words import setting_of, words_kept
from exitdesk.cases.unwritten import Unwritten, unwritten_of
from exitdesk.crypto.certificate import load_signing_key, make_signing_key, may_sign
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.sealed import open_sealed, seal
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.storage.backup import VaultBackups
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.lock_file import FolderLock
from exitdesk.storage.vault import Vault

Trouble = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Met:
    """What opening met: `notices` to be told on a page, `quiet` in one line, and the keyring's mark."""

    notices: tuple[ExitDeskError, ...] = ()
    quiet: tuple[ExitDeskError, ...] = ()
    lagging: LaggingMark | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeps an open vault safe, and what opening it met."""

    backups: VaultBackups
    keys: VaultKeys
    moving: VaultMoving
    met: Met


class Opened:
    """Implements `cases.ports.OpenVault`."""

    def __init__(self, vault: Vault, vault_key: VaultKey, lock: FolderLock, clock: Clock, kept: Kept) -> None:
        self.vault = vault
        self._kept = kept
        self._daily: DailyBackup | None = None
        self._key = vault_key
        self._lock = lock
        self._clock = clock
        self._desk = vault.desk()
        self._lost = LostWords(self._desk, vault.journal)
        self._paper: PaperMaker | None = None
        self._documents: DocumentMaker | None = None
        self._indexing: IndexWorker | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._practice = False
        kept.keys.when_rekeyed = self._go_on_under

    def __repr__(self) -> str:
        return "Opened(not shown)"

    @property
    def desk(self) -> Desk:
        """The cases."""
        return self._desk

    @property
    def paper(self) -> PaperMaker:
        """The paper; loaded when it is first asked for, because it is dear to load."""
        if self._paper is None:
            from exitdesk.snapshot.maker import Paper

            self._paper = Paper(
                template_for=self.template,
                signer_for=self.signer_for,
                now=self._clock,
                practice=self._practice,
            )
        return self._paper

    @property
    def photos(self) -> PhotoCleaner:
        """Photos from outside, as pictures alone; loaded when it is first asked for."""
        from exitdesk.snapshot.photo import Photos

        return Photos()

    @property
    def documents(self) -> DocumentMaker:
        """The papers of the cases; loaded as the paper is."""
        if self._documents is None:
            from exitdesk.snapshot.documents import Documents

            self._documents = Documents(
                self.signer_for,
                self._clock,
                practice=self._practice,
                photo_bytes=self.desk.blob,
                chance=self.desk.chance,
            )
        return self._documents

    def practise(self) -> None:
        """From now on every paper says that it is practice, and none is signed. Before the first paper."""
        self._practice = True

    @property
    def backups(self) -> VaultBackups:
        """The backups."""
        return self._kept.backups

    @property
    def keys(self) -> VaultKeys:
        """Passphrase, recovery kit and vault key."""
        return self._kept.keys

    @property
    def notices(self) -> tuple[ExitDeskError, ...]:
        """What opening met that must be told on a page first."""
        return self._kept.met.notices

    @property
    def quiet(self) -> tuple[ExitDeskError, ...]:
        """What opening met that one line in the office tells."""
        return self._kept.met.quiet

    @property
    def moving(self) -> VaultMoving:
        """The way into another folder."""
        return self._kept.moving

    @property
    def parcels(self) -> PartnerParcels:
        """Cases for the partner, and from the partner."""
        return PartnerParcels(self._desk)

    @property
    def checking(self) -> PaperChecking:
        """Whether a copy is genuine."""
        return PaperChecking(self.vault, self._desk, self._countersign)

    @property
    def printing(self) -> CupsPrinting:
        """The printers of this computer."""
        return CupsPrinting(self._desk.access.note)

    @property
    def second_signature(self) -> PartnerSigning:
        """A partner's signature under a copy."""
        return PartnerSigning(self.vault, lambda: self.paper, self._kept.keys.terms, self._clock)

    def start_daily_backup(self, on_trouble: Trouble) -> None:
        """Make the daily backup where it is due, off every other thread."""
        told = self._while_open(on_trouble)
        self._daily = DailyBackup(self._kept.backups, told, self.vault.reserve.lay_down)

    def keep_lagging_mark(self) -> None:
        """Let the keyring know how far the vault has come; that it cannot is no trouble of anybody's work.

        It may take as long as the keyring's patience: never on the GUI thread.
        """
        if self._kept.met.lagging is not None:
            with suppress(KeyringTrouble, VaultDamaged):
                self._kept.met.lagging.keep(self.vault.high_water())

    def template(self, language: str) -> UnitTemplate:
        """Return the unit's words in a language."""
        return words_kept(self.setting(setting_of(language)), default_template(language))

    def setting(self, name: str) -> str | None:
        """Return a setting kept inside the vault, or None."""
        return self.vault.settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting inside the vault."""
        self.vault.settings.set(name, value)

    def start_indexing(self, on_trouble: Trouble) -> None:
        """Keep the search index up to date from now on, off every other thread."""
        self._indexing = IndexWorker(self.vault.index_pending, self._while_open(on_trouble))
        self._stop_listening = self.vault.subscribe_appended(self._indexing.wake)
        self._indexing.wake()

    def signer_for(self, case: CaseId) -> tuple[bytes, bytes]:
        """Return this case's signing key and certificate (DER), drawn when needed; never in a practice.

        Keys are drawn per case: one certificate on every paper would link the copies of different people.
        """
        if self._practice:
            raise RuntimeError("a practice signs nothing")
        kept = self.vault.signing_keys.get(case)
        key = load_signing_key(*kept) if kept else None
        if key is None or not may_sign(key.certificate, self.vault.pins.lost(), self._clock()):
            key = make_signing_key(self._clock())
            # Known first: a key that is kept is never drawn again, and what it signs would stay unknown here.
            self.vault.pins.add(key.fingerprint, self.vault.owner.name)
            self.vault.signing_keys.keep(case, key.private_key, key.certificate)
        return key.private_key, key.certificate

    def _countersign(self, pdf: bytes, case: CaseId) -> bytes:
        return self.paper.countersign(pdf, *self.signer_for(case))

    def seal(self, note: bytes) -> bytes:
        """Seal a resume note for the next process."""
        return seal(self._key.derive(Purpose.RESUME_NOTE), note, context=self.vault.vault_id)

    @property
    def lost_words(self) -> tuple[str, ...]:
        """The numbers of cases of which something was lost before it was saved, and nobody was told yet."""
        return self._lost.numbers

    def lost_words_told(self) -> None:
        """Note that the pair was told; raises NotSaved."""
        self._lost.told()

    def resume(self, sealed: bytes) -> ResumeNote | None:
        """Open the note of a lock, if there is one, and see what is lost; raises as `unseal`."""
        note = None
        try:
            note = self.unseal(sealed) if sealed else None
            return note
        finally:
            with suppress(ExitDeskError):
                self._lost.look(note.entries() if note is not None else ())

    def unseal(self, sealed: bytes) -> ResumeNote:
        """Open a resume note and write down what had not reached the disk; raises SealBroken.

        What the disk still refuses stays in the note's `pending`, so that neither it nor the text is lost.
        """
        note = open_sealed(self._key.derive(Purpose.RESUME_NOTE), sealed, context=self.vault.vault_id)
        read = ResumeNote.from_bytes(note)
        for place, one in enumerate(unwritten_of(read)):
            try:
                if not self.vault.journal.has(one.entry.id):
                    self._append(one)
            except (NotSaved, NoSuchCase):
                return read.still_waiting(place)
        return replace(read, pending=(), attached=())

    def close(self) -> None:
        """Close everything and give the lock file back."""
        self._stop_listening()
        if self._daily is not None:
            self._daily.close()
        if self._indexing is not None:
            self._indexing.close()
        if not self.vault.database.closed:
            self.keep_lagging_mark()
        self.vault.close()
        self._lock.release()

    def _while_open(self, on_trouble: Trouble) -> Trouble:
        """Tell nothing of what a thread met because a change of key had closed the vault under it."""

        def tell(error: Exception) -> None:
            if not self.vault.database.closed:
                on_trouble(error)

        return tell

    def _go_on_under(self, coming: VaultKey) -> None:
        """After a change of key: seal for the process that comes; no vault of before passes as today's."""
        self._key = coming
        if self._kept.met.lagging is not None:
            with suppress(KeyringTrouble):
                self._kept.met.lagging.go_on_under(coming.derive(Purpose.LAGGING_MARK))

    def _append(self, one: Unwritten) -> None:
        """Write an entry and what it owns with its case's line, folded anew."""
        session = self._desk.read(one.case)
        session.take_in([one.entry])
        self.vault.journal.append(one.entry, session.row(), one.blobs)
