"""Every trouble that has a page, really caused on a real vault: tests and pictures share them."""

import os
import resource
import shutil
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.purposes import Purpose
from exitdesk.storage.connection import connect
from exitdesk.storage.lock_file import take_lock
from tests.fakes.desk import KAREN
from tests.fakes.keeper import KeeperInMemory
from tests.locking.mocked import wait_until
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting
from tests.troubles import key_causes as keys
from tests.troubles.bound_causes import BOUND_CAUSES
from tests.troubles.cause import Cause, door
from tools.golden_vault import PASSPHRASE as GOLDEN_PASSPHRASE
from tools.golden_vault import ROOT as GOLDEN

KEEPER: Final = KeeperInMemory()
SFTP_SERVER: Final = "/usr/lib/openssh/sftp-server"


def has_network_folder() -> bool:
    """Say whether a folder can be put behind sshfs here."""
    return Path(SFTP_SERVER).exists() and bool(shutil.which("sshfs")) and os.access("/dev/fuse", os.W_OK)


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


def _mix_keys(folder: Path) -> None:
    other = folder.with_name("other")
    door(other).create(PASSPHRASE, door(other).new_kit(), KAREN).close()
    shutil.copy(other / "key", folder / "key.copy")


def _put_a_folder_in_the_way_of_the_lock(folder: Path) -> None:
    (folder / "lock").unlink(missing_ok=True)
    (folder / "lock").mkdir()


def _move(folder: Path) -> Path:
    """Move the vault out, and return the profile it is in now."""
    opened = door(folder).unlock(PASSPHRASE)
    root = folder.parent.with_name(f"{folder.parent.name} flyttet")
    opened.moving.move(root)
    opened.close()
    return root


def _move_away(folder: Path) -> None:
    _move(folder)


def _move_onto_a_drive_and_unplug_it(folder: Path) -> None:
    _move(folder).rename(folder.parent.with_name(f"{folder.parent.name} taget ud"))


def _cut_a_move_off_and_unplug_the_drive(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("before"))
    _move_onto_a_drive_and_unplug_it(folder)
    shutil.copytree(folder.with_name("before"), folder, dirs_exist_ok=True)


def put_far_away(folder: Path) -> None:
    """Let what `over_the_network` shows lie elsewhere; that must go on around the whole window."""
    folder.rename(folder.with_name("far"))
    folder.mkdir(mode=0o700)


def _damage_database(folder: Path) -> None:
    for at in range(0, 4096, 64):
        keys.flip(folder / "vault.db", at)


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


def _nothing(_folder: Path) -> None:
    """Leave everything as it is."""


@contextmanager
def full_disk(_folder: Path, room: int = 50_000) -> Iterator[None]:
    """No file may become longer than `room`: the backup before the upgrade has none."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _little_memory(_folder: Path) -> Iterator[None]:
    """The process may grow by half of the gigabyte that its key file asks for."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + (1 << 29), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def over_the_network(folder: Path) -> Iterator[None]:
    """The folder lies behind sshfs: a real one, with a server at the other end of a socket."""
    ours, theirs = socket.socketpair()
    far = folder.with_name("far")
    with ours, theirs, ExitStack() as stack:
        server = stack.enter_context(
            subprocess.Popen([SFTP_SERVER], stdin=theirs.fileno(), stdout=theirs.fileno())
        )
        mounted = ["sshfs", "-f", "-o", "passive", f":{far}", str(folder)]
        client = stack.enter_context(subprocess.Popen(mounted, stdin=ours.fileno(), stdout=ours.fileno()))
        for process in (server, client):
            stack.callback(process.kill)
        stack.callback(subprocess.run, ["fusermount3", "-u", "-z", str(folder)], check=False)
        wait_until((folder / "key").exists)
        yield


@contextmanager
def _somebody_else(folder: Path) -> Iterator[None]:
    lock = take_lock(folder)
    try:
        yield
    finally:
        lock.release()


CAUSES: Final = (
    Cause("key-copy", "app.KeyCopyMended", keys.damage_key_copy, notice=True),
    Cause("keys-damaged", "crypto.KeyFileDamaged", keys.damage_keys),
    Cause("keys-lost", "crypto.KeyFileMissing", keys.lose_keys),
    Cause("keys-mixed", "crypto.KeyFilesDisagree", _mix_keys),
    Cause("keys-newer", "crypto.NewerFormat", keys.make_keys_newer),
    Cause("keys-tampered", "crypto.KeyFileTampered", keys.tamper_with_keys),
    Cause("keys-weaker", "crypto.KeyFileRefused", keys.ask_for_a_weaker_lock),
    Cause("keys-heavier", "crypto.KeyFileRefused", keys.ask_for_a_heavier_lock),
    Cause("second-copy", "crypto.SecondCopyNotWritten", keys.block_the_copy, notice=True),
    Cause("little-memory", "crypto.NotEnoughMemory", keys.ask_for_a_gigabyte, _little_memory),
    Cause("disk-error", "cases.NotSaved", _put_a_folder_in_the_way_of_the_lock),
    Cause("database-damaged", "storage.VaultDamaged", _damage_database),
    Cause("database-lost", "storage.VaultMissing", _lose_database),
    Cause("behind-its-mark", "storage.VaultBehindItsMark", _put_older_database_back),
    Cause("other-course", "storage.VaultOtherThanItsMark", _put_other_course_there),
    Cause("mark-lost", "storage.MarkLost", _lose_mark),
    Cause("database-newer", "storage.NewerVault", _make_database_newer),
    Cause("not-a-vault", "storage.NotAVault", _put_plain_database_there),
    Cause("disk-full", "cases.DiskFull", _put_older_format_there, full_disk, GOLDEN_PASSPHRASE),
    Cause("folder-put-back", "app.OlderVaultPutBack", _put_folder_back, keeper=KEEPER),
    Cause("synced-folder", "app.FolderIsSynced", _let_be_synced, notice=True),
    Cause("moved", "storage.VaultMoved", _move_away),
    Cause("moved-away", "storage.VaultMovedAway", _move_onto_a_drive_and_unplug_it),
    Cause("move-not-settled", "storage.MoveNotSettled", _cut_a_move_off_and_unplug_the_drive),
    *BOUND_CAUSES,
    Cause("by-kit", "app.OpenedByKit", _nothing, notice=True, kit=True),
    Cause("already-open", "storage.VaultIsOpen", _nothing, _somebody_else),
)
NETWORK: Final = Cause("network-folder", "app.FolderOnNetwork", put_far_away, notice=True)
READ_ONLY: Final = Cause("disk-read-only", "cases.DiskReadOnly", _nothing)
