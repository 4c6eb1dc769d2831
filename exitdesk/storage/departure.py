"""What stays in a folder that a vault was moved out of: which vault, where to, and what its database was.

The sign is put there before the vault counts at its new place, and whether it counts there is then asked of
that place alone: at every moment exactly one of the two opens. It holds no word, no name and no key.
"""

import contextlib
import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotSaved
from exitdesk.crypto.key_copies import COPY_NAMES, read_key_files
from exitdesk.errors import ExitDeskError
from exitdesk.storage.durable import disk_told, make_private_file, sync_folder
from exitdesk.storage.errors import MoveNotSettled, VaultIsOpen, VaultMoved, VaultMovedAway
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, EVIDENCE_NAME
from exitdesk.storage.lock_file import take_lock
from exitdesk.storage.mark import MARK_NAME
from exitdesk.storage.reserve import RESERVE_NAME
from exitdesk.storage.swap import COMING_NAME, UNFINISHED_NAME, drop_coming

DEPARTURE_NAME: Final = "moved"
_LARGEST: Final = 1 << 16
_FOLDERS: Final = (BACKUPS_NAME, EVIDENCE_NAME)
# The database last: as long as it is there and is the one that was moved, the others may go.
_FILES: Final = (
    *COPY_NAMES,
    MARK_NAME,
    RESERVE_NAME,
    f"{DATABASE_NAME}-wal",
    f"{DATABASE_NAME}-shm",
    DATABASE_NAME,
)


@dataclass(frozen=True, slots=True)
class Departure:
    """Which vault left a folder, which folder it went to, and the SHA-256 of the database it left behind."""

    vault_id: bytes
    to: Path
    database: str


class Arrival(Enum):
    """Whether the vault is where it was to go."""

    HERE = "here"
    NOT_HERE = "not here"
    UNSEEN = "unseen"  # nobody can tell from here


def read_departure(folder: Path) -> Departure | None:
    """Return the sign in a folder, None where there is none or it cannot be read as one."""
    try:
        with (folder / DEPARTURE_NAME).open("rb") as file:
            told = json.loads(file.read(_LARGEST))
        return Departure(bytes.fromhex(told["vault"]), Path(told["to"]), str(told["database"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_departure(folder: Path, departure: Departure) -> None:
    """Put the sign there, on the disk when this returns; raises NotSaved and its kinds."""
    told = {"vault": departure.vault_id.hex(), "to": str(departure.to), "database": departure.database}
    draft = folder / f"{DEPARTURE_NAME}.new"
    with disk_told():
        draft.unlink(missing_ok=True)
        with os.fdopen(make_private_file(draft), "wb") as file:
            file.write(json.dumps(told, indent=1).encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / DEPARTURE_NAME)
        sync_folder(folder)


def drop_departure(folder: Path) -> None:
    """Take the sign away: the vault is here. Raises NotSaved and its kinds."""
    with disk_told():
        for name in (f"{DEPARTURE_NAME}.new", DEPARTURE_NAME):
            (folder / name).unlink(missing_ok=True)
        sync_folder(folder)


def stay_here(folder: Path) -> None:
    """Take the sign away once somebody chose to go on here; where it stays, it is asked once more."""
    with contextlib.suppress(NotSaved):
        drop_departure(folder)


def arrival_of(departure: Departure) -> Arrival:
    """Look at the place a vault was to go to.

    That it is not there is known by what was being made of it: the folder of that name on another computer
    has nothing of the kind.
    """
    if any(_is_there(departure, departure.to / name) for name in (COMING_NAME, "")):
        return Arrival.HERE
    return Arrival.NOT_HERE if _is_there(departure, departure.to / UNFINISHED_NAME) else Arrival.UNSEEN


def _is_there(departure: Departure, place: Path) -> bool:
    with contextlib.suppress(ExitDeskError):
        return read_key_files(place).vault_id == departure.vault_id
    return False


def settle_departure(folder: Path) -> None:
    """See to it that a vault is opened at one place only; only under the folder's lock.

    Raises VaultMoved and VaultMovedAway where it is not here any more, MoveNotSettled where that cannot be
    seen. A move that was cut off before the vault counted at its new place is undone.
    """
    departure = read_departure(folder)
    if departure is None:
        return
    arrival = arrival_of(departure)
    if arrival is Arrival.HERE:
        raise VaultMoved
    if not any((folder / name).exists() for name in (DATABASE_NAME, *COPY_NAMES)):
        raise VaultMovedAway
    if arrival is Arrival.UNSEEN:
        raise MoveNotSettled
    drop_departure(folder)
    with contextlib.suppress(VaultIsOpen, NotSaved):
        there = take_lock(departure.to)
        drop_coming(departure.to)
        there.release()


def empty_departed(folder: Path, departure: Departure) -> bool:
    """Take away what a vault that has arrived left behind; say whether nothing of it is there any more.

    Only under the folder's lock. Files that are others than those that were moved are left: a sync client or
    another computer put them there, and nobody has their words elsewhere.
    """
    database = folder / DATABASE_NAME
    try:
        if not database.exists():
            return not any((folder / name).exists() for name in (*COPY_NAMES, *_FOLDERS))
        if digest_of(database) != departure.database:
            return False
        for name in _FOLDERS:
            _remove_copied(folder / name, departure.to)
        for name in _FILES:
            (folder / name).unlink(missing_ok=True)
        sync_folder(folder)
    except OSError:
        return False
    return not any((folder / name).exists() for name in _FOLDERS)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _remove_copied(place: Path, to: Path) -> None:
    """Take away each folder of `place` that the new place has as well; then `place` where it is empty."""
    if not place.is_dir():
        return
    for one in list(place.iterdir()):
        if any((there / place.name / one.name).is_dir() for there in (to, to / COMING_NAME)):
            shutil.rmtree(one)
    with contextlib.suppress(OSError):
        place.rmdir()
