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
from exitdesk.crypto.errors import KeyFileDamaged, KeyFileMissing
from exitdesk.crypto.key_copies import COPY_NAMES, read_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.durable import disk_told, make_private_file, make_private_folder, sync_folder
from exitdesk.storage.errors import BackupNotGood
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import LogHead
from exitdesk.storage.mark import MARK_NAME, MarkFile

_UNFINISHED: Final = ".part"
_CHUNK: Final = 1 << 20
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_NAME: Final = re.compile(r"([0-9]{8}T[0-9]{6}Z)-([a-z_]+)(?:\.([0-9]+))?")


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
    with taken_away_on_error(copy):
        with disk_told():
            copy_file(folder / DATABASE_NAME, copy / DATABASE_NAME, step)
            _put(read_key_files(folder).to_bytes(), copy / COPY_NAMES[0])
        MarkFile(copy / MARK_NAME, key.derive(Purpose.MARK), vault_id).make(head)
    return copy


def copy_backup(backup: Backup, copy: Path, step: Progress) -> Path:
    """Copy a backup's files into a fresh folder; return that. Raises NotSaved and its kinds, Cancelled."""
    with disk_told():
        make_private_folder(copy.parent)
        shutil.rmtree(copy, ignore_errors=True)
        make_private_folder(copy)
    with taken_away_on_error(copy), disk_told():
        for path in sorted(backup.path.iterdir()):
            if path.is_file():
                copy_file(path, copy / path.name, step if path.name == DATABASE_NAME else no_progress)
    return copy


def finish(copy: Path, named: Path, backup: Backup, key: VaultKey, vault_id: bytes, step: Progress) -> Backup:
    """Check a copy and give it its name: now it counts.

    Its key file must be the one that opens it. Raises BackupNotGood where a single thing is wrong with it,
    Cancelled; then it is taken away.
    """
    with taken_away_on_error(copy):
        key_file = read_key_files(copy)
        if key_file.vault_id != vault_id or not key_file.belongs_to(key):
            raise BackupNotGood
        if findings_in(copy, key, vault_id, step):
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
    for folder in _folders(place):
        name = _NAME.fullmatch(folder.name)
        if name is None or name[2] not in BackupKind.__members__.values():
            continue
        try:
            at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC).isoformat()
        except ValueError:
            continue  # no such day: a name that was never ours
        version = int(name[3] or 0)
        key = f"{name[1]}-{name[2]}"
        if key not in found or found[key][0] < version:
            found[key] = (version, Backup(folder, BackupKind(name[2]), at, _size(folder), second))
    return sorted((backup for _, backup in found.values()), key=lambda one: one.at, reverse=True)


def is_under(backup: Backup, key: VaultKey, vault_id: bytes) -> bool:
    """Say whether a key is a backup's: only then its mark proves itself."""
    mark = MarkFile(backup.path / MARK_NAME, key.derive(Purpose.MARK), vault_id)
    return any(mark.sectors())


def is_of_earlier_key(backup: Backup, key_file: KeyFile) -> bool:
    """Say whether a backup is of this vault under an earlier vault key; raises what its key file does."""
    there = read_key_files(backup.path)
    return there.vault_id == key_file.vault_id and there.epoch < key_file.epoch


def key_file_is_older(backup: Backup, key_file: KeyFile) -> bool:
    """Say whether a backup carries an older key file than this, or none that is whole.

    Raises NewerFormat, KeyFilesDisagree: nothing there may be written then.
    """
    try:
        there = read_key_files(backup.path)
    except (KeyFileMissing, KeyFileDamaged):
        return True
    return there.vault_id == key_file.vault_id and there.generation < key_file.generation


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


def remove(backup: Path) -> None:
    """Take a backup away: first its name, then its bytes. Raises NotSaved and its kinds."""
    gone = backup.with_name(f"{backup.name}.gone{_UNFINISHED}")
    with disk_told():
        backup.rename(gone)
        sync_folder(backup.parent)
        shutil.rmtree(gone)


def clean(place: Path) -> None:
    """Take away what a cut or a stop left unfinished, and what was written anew since."""
    for folder in _left_over(place):
        shutil.rmtree(folder, ignore_errors=True)


def clean_for_good(place: Path) -> None:
    """Clean where the words in what is left must be gone; raises NotSaved and its kinds."""
    with disk_told():
        for folder in _left_over(place):
            shutil.rmtree(folder)


def bring_key_file(backup: Path, key_file: KeyFile) -> None:
    """Let the key file of today open a backup, and no earlier one; raises NotSaved and its kinds."""
    fresh = backup / f"{COPY_NAMES[0]}.new"
    with disk_told():
        fresh.unlink(missing_ok=True)
        _put(key_file.to_bytes(), fresh)
        fresh.replace(backup / COPY_NAMES[0])
        sync_folder(backup)


@contextlib.contextmanager
def taken_away_on_error(copy: Path) -> Iterator[None]:
    """Take an unfinished copy away where the work on it fails."""
    try:
        yield
    except BaseException:
        shutil.rmtree(copy, ignore_errors=True)
        raise


def _left_over(place: Path) -> list[Path]:
    current = {one.path for one in backups_in(place)}
    return [
        folder
        for folder in _folders(place)
        if folder.name.endswith(_UNFINISHED) or (_NAME.fullmatch(folder.name) and folder not in current)
    ]


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


def _put(content: bytes, target: Path) -> None:
    with os.fdopen(make_private_file(target), "wb") as written:
        written.write(content)
        written.flush()
        os.fsync(written.fileno())


def _size(folder: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    return 0
