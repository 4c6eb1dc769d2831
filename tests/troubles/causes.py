"""Every trouble that has a page, really caused on a real vault: tests and pictures share them."""

import hashlib
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.app.door import Door
from exitdesk.app.errors import (
    KeyringAbsent,
    KeyringDismissed,
    KeyringFailed,
    KeyringLocked,
    KeyringTimedOut,
    KeyringTrouble,
)
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.purposes import Purpose
from exitdesk.storage.connection import connect
from exitdesk.storage.lock_file import take_lock
from tests.fakes.desk import KAREN, FakeClock
from tests.fakes.keeper import KeeperInMemory
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting
from tools.golden_vault import PASSPHRASE as GOLDEN_PASSPHRASE
from tools.golden_vault import ROOT as GOLDEN

KEEPER: Final = KeeperInMemory()
_FORMAT_AT: Final = 9  # in a key file: the low byte of its format


@dataclass(frozen=True, slots=True)
class Cause:
    """What was done to a closed vault, which error must be told, and how the world is while it opens.

    `kit` says that the recovery kit is typed, not the passphrase.
    """

    name: str
    error: str
    do: Callable[[Path], None]
    meanwhile: Callable[[Path], AbstractContextManager[None]] | None = None
    passphrase: str = PASSPHRASE
    notice: bool = False
    keeper: SecretKeeper | None = None
    kit: bool = False


def door(folder: Path, keeper: SecretKeeper | None = None) -> Door:
    """Return the door of a test's vault, on a computer with a keyring or without one."""
    secrets = DeviceSecrets(keeper) if keeper is not None else None
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, keeper=keeper, device_secrets=secrets)


def prepare(folder: Path) -> None:
    """Make a closed vault with a case, two backups, and an older copy of itself beside it."""
    kit = door(folder).new_kit()
    opened = door(folder).create(PASSPHRASE, kit, KAREN)
    folder.with_name("kit").write_text(" ".join(kit), "utf-8")
    session, meeting = open_case_with_meeting(opened.vault)
    keep_card(session, meeting, "De ringer om natten")
    opened.backups.back_up(BackupKind.DAILY)
    opened.backups.back_up(BackupKind.ON_DEMAND)
    opened.close()
    shutil.copytree(folder, older(folder))
    opened = door(folder).unlock(PASSPHRASE)
    for nth in range(3):
        keep_card(opened.desk.open(session.case), meeting, f"Kom til bagefter {nth}")
    opened.close()


def older(folder: Path) -> Path:
    """Return where the older copy lies."""
    return folder.with_name("older")


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 0x10
    file.write_bytes(content)


def _damage_key_copy(folder: Path) -> None:
    _flip(folder / "key", 60)


def _damage_keys(folder: Path) -> None:
    for name in ("key", "key.copy"):
        _flip(folder / name, 60)


def _lose_keys(folder: Path) -> None:
    for name in ("key", "key.copy"):
        (folder / name).unlink()


def _mix_keys(folder: Path) -> None:
    other = folder.with_name("other")
    door(other).create(PASSPHRASE, door(other).new_kit(), KAREN).close()
    shutil.copy(other / "key", folder / "key.copy")


def _make_keys_newer(folder: Path) -> None:
    content = bytearray((folder / "key").read_bytes()[:-32])
    content[_FORMAT_AT] += 1
    newer = bytes(content) + hashlib.sha256(bytes(content)).digest()
    for name in ("key", "key.copy"):
        (folder / name).write_bytes(newer)


def _damage_database(folder: Path) -> None:
    for at in range(0, 4096, 64):
        _flip(folder / "vault.db", at)


def _lose_database(folder: Path) -> None:
    (folder / "vault.db").unlink()
    (folder / "vault.db-wal").unlink(missing_ok=True)


def _put_older_database_back(folder: Path) -> None:
    shutil.copy(older(folder) / "vault.db", folder / "vault.db")
    (folder / "vault.db-wal").unlink(missing_ok=True)


def _put_other_course_there(folder: Path) -> None:
    other = older(folder)
    opened = door(other).unlock(PASSPHRASE)
    for _ in range(20):
        opened.vault.access.note("opened")
    opened.close()
    _put_older_database_back(folder)


def _lose_mark(folder: Path) -> None:
    (folder / "mark").unlink()


def _make_database_newer(folder: Path) -> None:
    key = read_key_files(folder).open_with_passphrase(PASSPHRASE, floor=TESTING)
    raw = connect(folder / "vault.db", key.derive(Purpose.DATABASE), writing=True)
    raw.execute("PRAGMA user_version = 9999")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()


def _put_plain_database_there(folder: Path) -> None:
    _lose_database(folder)
    plain = sqlite3.connect(folder / "vault.db")
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()


def _put_older_format_there(folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(GOLDEN / "0001" / "data", folder)


def _let_be_synced(folder: Path) -> None:
    (folder.parent / ".stfolder").mkdir()


def _put_folder_back(folder: Path) -> None:
    """Work, close, and put the whole older folder in its place: only the keyring has seen the work."""
    door(folder, KEEPER).unlock(PASSPHRASE).close()
    shutil.rmtree(folder)
    shutil.copytree(older(folder), folder)


def _binds(keeper: KeeperInMemory, trouble: KeyringTrouble | None) -> Callable[[Path], None]:
    """Return what binds a vault to the keyring, which is in trouble from then on, or well again."""

    def do(folder: Path) -> None:
        keeper.kept.clear()
        keeper.trouble = None
        opened = door(folder, keeper).unlock(PASSPHRASE)
        opened.keys.bind(PASSPHRASE)
        opened.close()
        keeper.trouble = trouble

    return do


def _bound(name: str, trouble: KeyringTrouble) -> Cause:
    """Return a bound vault that meets a keyring in this trouble."""
    keeper = KeeperInMemory()
    error = f"app.Bound{type(trouble).__name__}"
    return Cause(f"bound-{name}", error, _binds(keeper, trouble), keeper=keeper)


def _bound_and_lost(name: str, error: str, put_there: bytes | None, *, kit: bool = False) -> Cause:
    """Return a bound vault whose keyring was emptied, or has something else under each name."""
    keeper = KeeperInMemory()

    def do(folder: Path) -> None:
        _binds(keeper, None)(folder)
        names = list(keeper.kept)
        keeper.kept.clear()
        if put_there is not None:
            keeper.kept.update(dict.fromkeys(names, put_there))

    return Cause(f"bound-{name}", error, do, keeper=keeper, kit=kit, notice=kit)


def _bound_and_unseen() -> Cause:
    """Return a bound vault that the kit opens while the keyring is locked."""
    keeper = KeeperInMemory()
    do = _binds(keeper, KeyringLocked())
    return Cause("bound-unseen", "app.BoundAndUnseen", do, keeper=keeper, kit=True, notice=True)


def _nothing(_folder: Path) -> None:
    """Leave everything as it is."""


@contextmanager
def _full_disk(_folder: Path) -> Iterator[None]:
    """No file may grow: the backup before the upgrade has no room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _somebody_else(folder: Path) -> Iterator[None]:
    lock = take_lock(folder)
    try:
        yield
    finally:
        lock.release()


CAUSES: Final = (
    Cause("key-copy", "app.KeyCopyMended", _damage_key_copy, notice=True),
    Cause("keys-damaged", "crypto.KeyFileDamaged", _damage_keys),
    Cause("keys-lost", "crypto.KeyFileMissing", _lose_keys),
    Cause("keys-mixed", "crypto.KeyFilesDisagree", _mix_keys),
    Cause("keys-newer", "crypto.NewerFormat", _make_keys_newer),
    Cause("database-damaged", "storage.VaultDamaged", _damage_database),
    Cause("database-lost", "storage.VaultMissing", _lose_database),
    Cause("behind-its-mark", "storage.VaultBehindItsMark", _put_older_database_back),
    Cause("other-course", "storage.VaultOtherThanItsMark", _put_other_course_there),
    Cause("mark-lost", "storage.MarkLost", _lose_mark),
    Cause("database-newer", "storage.NewerVault", _make_database_newer),
    Cause("not-a-vault", "storage.NotAVault", _put_plain_database_there),
    Cause("disk-full", "cases.DiskFull", _put_older_format_there, _full_disk, GOLDEN_PASSPHRASE),
    Cause("folder-put-back", "app.OlderVaultPutBack", _put_folder_back, keeper=KEEPER),
    Cause("synced-folder", "app.FolderIsSynced", _let_be_synced, notice=True),
    _bound_and_lost("emptied", "crypto.DeviceSecretNotHere", None),
    _bound_and_lost("swapped", "crypto.DeviceSecretOther", b"another secret, of another vault"),
    _bound("absent", KeyringAbsent()),
    _bound("locked", KeyringLocked()),
    _bound("dismissed", KeyringDismissed()),
    _bound("failing", KeyringFailed()),
    _bound("late", KeyringTimedOut()),
    _bound_and_lost("elsewhere", "app.BoundElsewhere", None, kit=True),
    _bound_and_unseen(),
    Cause("already-open", "storage.VaultIsOpen", _nothing, _somebody_else),
)
READ_ONLY: Final = Cause("disk-read-only", "cases.DiskReadOnly", _nothing)
