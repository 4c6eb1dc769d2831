"""The vault: made whole under another name and then renamed, opened only where it is, never both in one call.

The key file is no concern of this package: whoever opens a vault brings its key and its id.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from exitdesk.cases.desk import Desk
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Chance, Clock, Owner
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import PersonId, ThingId, WriterId, new_id
from exitdesk.storage.access_log import AccessLines
from exitdesk.storage.database import Database
from exitdesk.storage.durable import PRIVATE_FILE, PRIVATE_FOLDER, disk_told
from exitdesk.storage.errors import VaultDamaged, VaultExists, VaultMissing
from exitdesk.storage.evidence import DATABASE_NAME, KEPT_NAMES, copy_aside, move_aside
from exitdesk.storage.journal_store import VaultJournal
from exitdesk.storage.keepsakes import KeptSettings, PartnerKeys, Pins, SigningKeys
from exitdesk.storage.lock_file import FolderLock, take_lock
from exitdesk.storage.log import LogHead, RowKind
from exitdesk.storage.making import make_database, upgrade
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.opening import look
from exitdesk.storage.projections import CaseRows
from exitdesk.storage.reserve import Reserve
from exitdesk.storage.search import SearchIndex
from exitdesk.storage.swap import drop_coming
from exitdesk.storage.transaction import Transaction


class Vault:
    """An open vault. Made by `create_vault` and `open_vault`."""

    def __init__(
        self, database: Database, clock: Clock, chance: Chance, lock: FolderLock | None, reserve: Reserve
    ) -> None:
        self._database = database
        self._clock = clock
        self._chance = chance
        self._lock = lock
        rows = database.read("SELECT id, writer, person, name, role, authority FROM vault")
        if len(rows) != 1:
            raise VaultDamaged
        vault_id, writer, person, name, role, authority = rows[0]
        self.vault_id: bytes = vault_id
        self.owner = Owner(PersonId(ThingId(person)), name, role, authority)
        self.author = Author(self.owner.person, WriterId(writer))
        self.index = CaseRows(database)
        self.search = SearchIndex(database)
        self.reserve = reserve
        self.journal = VaultJournal(database, self.search, reserve)
        self.access = AccessLines(database, self.owner.person, clock)
        self.settings = KeptSettings(database)
        self.signing_keys = SigningKeys(database)
        self.partner_keys = PartnerKeys(database, clock)
        self.pins = Pins(database, clock)

    @property
    def writer(self) -> WriterId:
        """This incarnation of the vault."""
        return self.author.writer

    def desk(self) -> Desk:
        """Return the cases, ready to be worked on."""
        return Desk(
            self.owner,
            self.author,
            self.journal,
            self.index,
            self.search,
            self.access,
            self._clock,
            self._chance,
        )

    def index_pending(self) -> int:
        """Bring the search up to date; return how many entries that took. Never on the GUI thread."""
        return self.search.index_pending()

    def subscribe_appended(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` on the writing thread after each acknowledged write; return how to stop that."""
        return self._database.subscribe(listener)

    def high_water(self) -> LogHead:
        """Return how far the log has come: what a lagging copy of the mark keeps."""
        return self._database.head()

    @property
    def database(self) -> Database:
        """The open database, for what keeps it safe."""
        return self._database

    def close(self) -> None:
        """Close the files and let go of the folder; a second call does nothing.

        A killed process needs no close.
        """
        self._database.close()
        if self._lock is not None:
            self._lock.release()


def has_vault(folder: Path) -> bool:
    """Say whether a vault's file lies in a folder; the key file is another matter."""
    return (folder / DATABASE_NAME).exists()


def create_vault(
    folder: Path,
    vault_key: VaultKey,
    vault_id: bytes,
    owner: Owner,
    *,
    clock: Clock,
    chance: Chance = secrets.token_bytes,
    lock: FolderLock | None = None,
    replace_unfinished: bool = False,
) -> Vault:
    """Make a vault in a folder and open it; raises VaultExists, VaultIsOpen, NotSaved.

    Write the key file *after* this: it is what makes the vault exist. `replace_unfinished` is for a folder
    without a key file: what lies there can never be opened, and is moved to `evidence`.
    """
    own_lock = take_lock(folder) if lock is None else None
    try:
        if any((folder / name).exists() for name in KEPT_NAMES):
            if not replace_unfinished:
                raise VaultExists
            move_aside(folder)
        mark = _mark(folder, vault_key, vault_id)
        key = vault_key.derive(Purpose.DATABASE)
        writer = new_id("writer", chance)
        make_database(folder / DATABASE_NAME, key, mark, vault_id, owner, writer, clock)
        reserve = Reserve(folder)
        database = Database(folder / DATABASE_NAME, key, mark, vault_id, reserve.give_up)
        with _closed_on_error(database):
            return Vault(database, clock, chance, own_lock, reserve)
    except BaseException:
        if own_lock is not None:
            own_lock.release()
        raise


def open_vault(
    folder: Path,
    vault_key: VaultKey,
    vault_id: bytes,
    *,
    clock: Clock,
    chance: Chance = secrets.token_bytes,
    lock: FolderLock | None = None,
    go_on: bool = False,
    before_upgrade: Callable[[], None] | None = None,
) -> Vault:
    """Open the vault of a folder; nothing is ever made in its place.

    Raises VaultMissing, NotAVault, VaultDamaged, NewerVault and VaultIsOpen with nothing written, and a
    VaultTrouble after the files were copied to `evidence`. With `go_on` the person chose to go on with what
    is there: under a new writer, and with a new mark. `before_upgrade` makes a backup before the first step
    of an upgrade; what it raises stops everything with nothing written.
    """
    if not folder.is_dir():
        raise VaultMissing
    own_lock = take_lock(folder) if lock is None else None
    try:
        path, key = folder / DATABASE_NAME, vault_key.derive(Purpose.DATABASE)
        mark = _mark(folder, vault_key, vault_id)
        trouble = look(path, key, vault_id, mark)
        if trouble is not None:
            trouble.evidence = copy_aside(folder)
            if not go_on:
                raise trouble
        _narrow(folder)
        drop_coming(folder)  # what a cut left of a restore or a key change: nobody may find old words in it
        upgrade(path, key, clock, before_upgrade or _nothing)
        reserve = Reserve(folder)
        database = Database(path, key, mark, vault_id, reserve.give_up)
        with _closed_on_error(database):
            if trouble is not None:
                _go_on(database, mark, new_id("writer", chance))
            database.catch_up_mark()
            return Vault(database, clock, chance, own_lock, reserve)
    except BaseException:
        if own_lock is not None:
            own_lock.release()
        raise


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def _mark(folder: Path, vault_key: VaultKey, vault_id: bytes) -> MarkFile:
    return MarkFile(folder / MARK_NAME, vault_key.derive(Purpose.MARK), vault_id)


def _go_on(database: Database, mark: MarkFile, writer: str) -> None:
    mark.doubt()

    def write(transaction: Transaction) -> None:
        transaction.log(RowKind.WENT_ON, writer.encode("ascii"))
        transaction.run("UPDATE vault SET writer = ?", (writer,))

    database.write(write)


def _nothing() -> None:
    """Do nothing before an upgrade: the vault is itself a copy."""


def _narrow(folder: Path) -> None:
    """Close folder and files to everybody else, where a copy put back had left them open."""
    with disk_told():
        if folder.stat().st_mode & 0o077:
            folder.chmod(PRIVATE_FOLDER)
        for path in (folder / DATABASE_NAME, folder / f"{DATABASE_NAME}-wal", folder / MARK_NAME):
            if path.exists() and path.stat().st_mode & 0o077:
                path.chmod(PRIVATE_FILE)
