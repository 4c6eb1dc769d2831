"""Backups as they lie on a disk: each a folder that is a closed vault, which any hand can copy back.

`backups/20261124T093000Z-daily/` holds ``vault.db``, ``key`` and ``mark``. It is made under another name,
flushed, opened and checked, and only then takes its name: what has the name is a backup that works.
"""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from exitdesk.cases.safekeeping import Backup, BackupKind, Progress, no_progress, tell_done
from exitdesk.crypto.key_copies import COPY_NAMES, read_key_files
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.storage.doctor import empty_write_ahead_log, findings_in
from exitdesk.storage.durable import disk_told, make_private_file, make_private_folder, sync_folder
from exitdesk.storage.errors import BackupNotGood
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME
from exitdesk.storage.log import LogHead
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.opening import looking

GENERATIONS: Final = 3
MONTHS: Final = 12
_UNFINISHED: Final = ".part"
_CHUNK: Final = 1 << 20
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_NAME: Final = re.compile(r"(\d{8}T\d{6}Z)-([a-z_]+)(?:\.(\d+))?")


def begin(
    folder: Path, coming: Backup, key: VaultKey, vault_id: bytes, head: LogHead, step: Progress
) -> Path:
    """Copy the database of `folder`, which stands still, and its key file; return the unfinished copy.

    Raises NotSaved and its kinds, Cancelled; then there is no copy.
    """
    copy = unfinished(coming.path)
    with disk_told():
        make_private_folder(copy.parent)
        clean(copy.parent)
        make_private_folder(copy)
    with _taken_away_on_error(copy):
        with disk_told():
            copy_file(folder / DATABASE_NAME, copy / DATABASE_NAME, step)
            _copy_key_file(folder, copy)
        MarkFile(copy / MARK_NAME, key.derive(Purpose.MARK), vault_id).make(head)
    return copy


def back_up_closed(folder: Path, kind: BackupKind, key: VaultKey, vault_id: bytes, now: datetime) -> Backup:
    """Make a backup of a vault that nobody has opened yet, under its lock; raises as `begin` and `finish`."""
    path, raw = folder / DATABASE_NAME, key.derive(Purpose.DATABASE)
    empty_write_ahead_log(path, raw)
    with looking(path, raw) as connection:
        number, log_hash = connection.execute(
            "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1"
        ).fetchone()
    coming = new_backup(folder / BACKUPS_NAME, kind, now)
    copy = begin(folder, coming, key, vault_id, LogHead(number, log_hash), no_progress)
    made = finish(copy, coming.path, coming, key, vault_id, no_progress)
    put_old_away(folder / BACKUPS_NAME)
    return made


def copy_backup(backup: Backup, copy: Path, step: Progress) -> Path:
    """Copy a backup's files into a fresh folder; return that. Raises NotSaved and its kinds, Cancelled."""
    with disk_told():
        make_private_folder(copy.parent)
        shutil.rmtree(copy, ignore_errors=True)
        make_private_folder(copy)
    with _taken_away_on_error(copy), disk_told():
        for path in sorted(backup.path.iterdir()):
            if path.is_file():
                copy_file(path, copy / path.name, step if path.name == DATABASE_NAME else no_progress)
    return copy


def finish(copy: Path, named: Path, backup: Backup, key: VaultKey, vault_id: bytes, step: Progress) -> Backup:
    """Check a copy and give it its name: now it counts.

    Raises BackupNotGood where a single thing is wrong with it, Cancelled; then it is taken away.
    """
    with _taken_away_on_error(copy):
        if findings_in(copy, key, vault_id, step) or read_key_files(copy).vault_id != vault_id:
            raise BackupNotGood
        with disk_told():
            for path in copy.iterdir():
                if path.name not in (DATABASE_NAME, MARK_NAME, COPY_NAMES[0]):
                    path.unlink()
            sync_folder(copy)
            copy.rename(named)
            sync_folder(named.parent)
    tell_done(step)
    return replace(backup, path=named, size=_size(named))


def backups_in(place: Path, *, second: bool = False) -> list[Backup]:
    """Return the backups of a place, newest first; none where the place cannot be read."""
    found: dict[str, tuple[int, Backup]] = {}
    with contextlib.suppress(OSError):
        for folder in place.iterdir():
            name = _NAME.fullmatch(folder.name)
            if name is None or name[2] not in BackupKind.__members__.values():
                continue
            at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC).isoformat()
            version = int(name[3] or 0)
            key = f"{name[1]}-{name[2]}"
            if key not in found or found[key][0] < version:
                found[key] = (version, Backup(folder, BackupKind(name[2]), at, _size(folder), second))
    return sorted((backup for _, backup in found.values()), key=lambda one: one.at, reverse=True)


def new_backup(place: Path, kind: BackupKind, now: datetime) -> Backup:
    """Return what a backup made now will be; two in one second get names of their own."""
    at = now.astimezone(UTC).replace(microsecond=0)
    taken = {one.at for one in backups_in(place)}
    while at.isoformat() in taken:
        at += timedelta(seconds=1)
    return Backup(place / f"{at.strftime(_STAMP)}-{kind.value}", kind, at.isoformat(), 0)


def next_version(backup: Backup) -> Path:
    """Return the name of the same backup written anew."""
    name = _NAME.fullmatch(backup.path.name)
    number = 1 + int(name[3] or 0) if name else 1
    return backup.path.with_name(f"{backup.path.name.split('.')[0]}.{number}")


def unfinished(named: Path) -> Path:
    """Return the name under which a backup is made before it counts."""
    return named.with_name(f"{named.name}{_UNFINISHED}")


def put_old_away(place: Path) -> None:
    """Keep the newest three, and of each of the last twelve months the newest; take the others away."""
    there = backups_in(place)
    months: dict[str, Backup] = {}
    for one in there:
        months.setdefault(one.at[:7], one)
    kept = {one.path for one in (*there[:GENERATIONS], *list(months.values())[:MONTHS])}
    for one in there:
        if one.path not in kept:
            remove(one.path)
    clean(place)


def remove(backup: Path) -> None:
    """Take a backup away: first its name, then its bytes. Raises NotSaved and its kinds."""
    gone = backup.with_name(f"{backup.name}.gone{_UNFINISHED}")
    with disk_told():
        backup.rename(gone)
        sync_folder(backup.parent)
        shutil.rmtree(gone)


def clean(place: Path) -> None:
    """Take away what a cut or a stop left unfinished, and what was written anew since."""
    current = {one.path for one in backups_in(place)}
    for folder in _folders(place):
        if folder.name.endswith(_UNFINISHED) or (_NAME.fullmatch(folder.name) and folder not in current):
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _taken_away_on_error(copy: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        shutil.rmtree(copy, ignore_errors=True)
        raise


def _copy_key_file(source: Path, target: Path) -> None:
    there = [source / name for name in COPY_NAMES if (source / name).exists()]
    copy_file(there[0] if there else source / COPY_NAMES[0], target / COPY_NAMES[0], no_progress)


def _folders(place: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from [folder for folder in place.iterdir() if folder.is_dir()]


def copy_file(source: Path, target: Path, step: Progress = no_progress) -> None:
    """Copy a file into a new private one; it is on the disk when this returns. Raises OSError, Cancelled."""
    descriptor = make_private_file(target)
    whole, done = max(1, source.stat().st_size), 0
    with source.open("rb") as read, os.fdopen(descriptor, "wb") as written:
        while chunk := read.read(_CHUNK):
            written.write(chunk)
            done += len(chunk)
            step(done / whole)
        written.flush()
        os.fsync(written.fileno())


def _size(folder: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    return 0
