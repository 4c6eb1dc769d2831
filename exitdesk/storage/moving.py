"""A vault moved into another folder, on this disk or on another: everything of it, or nothing.

All is copied into `coming.part` of the target, flushed, compared and examined, and given a writer of its own:
a copy that a sync client keeps could be opened one day. Then the folder it leaves gets a sign that says where
to, the target's folder is renamed, and from that moment the vault is there. Only then its files here go.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotSaved
from exitdesk.cases.ports import Chance, Clock
from exitdesk.cases.safekeeping import Progress, tell_done
from exitdesk.crypto.key_copies import COPY_NAMES
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.storage.backup_files import copy_file
from exitdesk.storage.departure import (
    Departure,
    digest_of,
    drop_departure,
    empty_departed,
    write_departure,
)
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.durable import disk_told, make_private_folder, sync_file, sync_folder
from exitdesk.storage.errors import MoveNotGood, MovePlaceRefused
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, EVIDENCE_NAME
from exitdesk.storage.lock_file import LOCK_NAME, take_lock
from exitdesk.storage.log import RowKind
from exitdesk.storage.mark import MARK_NAME
from exitdesk.storage.new_writer import go_on_as_new_writer
from exitdesk.storage.swap import (
    COMING_NAME,
    UNFINISHED_NAME,
    commit_coming,
    drop_coming,
    finish_swap,
    place_for_coming,
)
from exitdesk.storage.vault import Vault, open_vault

_COPIED, _CHECKED = 0.5, 0.95
_OURS: Final = frozenset((LOCK_NAME, UNFINISHED_NAME))


@dataclass(frozen=True, slots=True)
class Leaving:
    """An open vault that is to leave its folder, and its key."""

    vault: Vault
    folder: Path
    key: VaultKey


def is_free(folder: Path) -> bool:
    """Say whether a vault may be put into a folder: it is not there yet, or holds nothing."""
    try:
        return not folder.exists() or all(one.name in _OURS for one in folder.iterdir())
    except OSError:
        return False


def move_vault(leaving: Leaving, target: Path, *, clock: Clock, chance: Chance, step: Progress) -> bool:
    """Move an open vault into another folder; say whether nothing is left of it here.

    When it returns the database is closed: whoever goes on opens the target. Raises MovePlaceRefused,
    VaultIsOpen (somebody is just making a vault there), MoveNotGood, NotSaved and
    its kinds, Cancelled; then the vault is as it was, and open.
    """
    with disk_told():
        for place in _missing(target):
            make_private_folder(place)
            sync_folder(place.parent)
    lock = take_lock(target)
    try:
        if not is_free(target):
            raise MovePlaceRefused
        with leaving.vault.database.held():
            departure, sure = _put_there(leaving, target, clock, chance, step)
            leaving.vault.database.close()
        if not sure:
            return False
        with contextlib.suppress(NotSaved):
            finish_swap(target)
        emptied = empty_departed(leaving.folder, departure)
    finally:
        lock.release()
    tell_done(step)
    return emptied


def _put_there(
    leaving: Leaving, target: Path, clock: Clock, chance: Chance, step: Progress
) -> tuple[Departure, bool]:
    """Make the vault in the target and let it count there; say whether that is sure to be on the disk."""
    place = place_for_coming(target)
    try:
        _copy_all(leaving.folder, place, step)
        departure = Departure(leaving.vault.vault_id, target.absolute(), digest_of(place / DATABASE_NAME))
        _make_ready(leaving, place, clock, chance, step)
        write_departure(leaving.folder, departure)
    except BaseException:
        _drop(leaving, target)
        raise
    try:
        commit_coming(target)
    except NotSaved:
        if not (target / COMING_NAME).is_dir():
            _drop(leaving, target)
            raise
        return departure, False  # renamed, but perhaps not on the disk: it counts, and the old one stays
    return departure, True


def _drop(leaving: Leaving, target: Path) -> None:
    """Take away what was made, the sign first: while it stays, what was made tells that it says nothing."""
    with contextlib.suppress(NotSaved):
        drop_departure(leaving.folder)
        drop_coming(target)


def _make_ready(leaving: Leaving, place: Path, clock: Clock, chance: Chance, step: Progress) -> None:
    """Let the copy be a vault of its own, and examine it as a backup is; raises MoveNotGood."""
    vault_id = leaving.vault.vault_id
    go_on_as_new_writer(place, leaving.key, vault_id, RowKind.MOVED, chance)
    _note(place, leaving.key, vault_id, clock)
    if findings_in(place, leaving.key, vault_id, lambda share: step(_between(_COPIED, share, _CHECKED))):
        raise MoveNotGood
    with disk_told():
        (place / LOCK_NAME).unlink(missing_ok=True)
        sync_file(place / DATABASE_NAME)
        sync_folder(place)
    step(_CHECKED)


def _copy_all(folder: Path, place: Path, step: Progress) -> None:
    """Copy every file of the vault, and compare each with what it was copied from."""
    names = [folder / name for name in (*COPY_NAMES, MARK_NAME, DATABASE_NAME) if (folder / name).exists()]
    files = names + [path for name in (BACKUPS_NAME, EVIDENCE_NAME) for path in _files_in(folder / name)]
    with disk_told():
        whole, done = max(1, sum(path.stat().st_size for path in files)), 0
        for source in files:
            copy, size = place / source.relative_to(folder), source.stat().st_size
            for above in _missing(copy.parent):
                make_private_folder(above)
            copy_file(source, copy, _part(step, done, size, whole))
            if digest_of(copy) != digest_of(source):
                raise MoveNotGood
            done += size
        for top, _, _ in os.walk(place, topdown=False):
            sync_folder(Path(top))


def _note(place: Path, key: VaultKey, vault_id: bytes, clock: Clock) -> None:
    """Let the access log tell of the move, at the new place only."""
    vault = open_vault(place, key, vault_id, clock=clock)
    try:
        vault.access.note("moved")
        vault.database.checkpoint()
    finally:
        vault.close()


def _files_in(folder: Path) -> Iterator[Path]:
    """Yield the finished files below a folder of ours: what was under way when it was cut off is nothing."""
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            if path.is_file() and ".part" not in str(path.relative_to(folder)):
                yield path


def _missing(folder: Path) -> list[Path]:
    """Return the folders that have to be made, the outermost first."""
    return [one for one in (*reversed(folder.parents), folder) if not one.exists()]


def _part(step: Progress, done: int, size: int, whole: int) -> Progress:
    """Return the progress of one file of all that is copied."""
    return lambda share: step((done + share * size) / whole * _COPIED)


def _between(begin: float, share: float, end: float) -> float:
    return begin + share * (end - begin)
