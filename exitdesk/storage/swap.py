"""A whole vault put in the place of another, at one stroke: a restore, a salvage and a key change end here.

What is coming is made whole in a folder of its own, checked, and committed by renaming that folder. From then
on whoever opens the vault first moves the files over; a cut leaves the old vault or the new one.
"""

import contextlib
import shutil
from pathlib import Path
from typing import Final

from exitdesk.crypto.key_copies import COPY_NAMES
from exitdesk.storage.durable import disk_told, make_private_folder, sync_folder
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, EVIDENCE_NAME, copy_aside
from exitdesk.storage.mark import MARK_NAME

COMING_NAME: Final = "coming"
UNFINISHED_NAME: Final = "coming.part"
# The database last: while it is in `coming`, everything is still to be done over again. The folders come
# with a vault that was moved here, never into a place that has them.
_MOVED: Final = (*COPY_NAMES, MARK_NAME, EVIDENCE_NAME, BACKUPS_NAME, DATABASE_NAME)


def place_for_coming(folder: Path) -> Path:
    """Return an empty folder beside a vault to make the coming one in; raises NotSaved and its kinds."""
    place = folder / UNFINISHED_NAME
    with disk_told():
        make_private_folder(folder)
        shutil.rmtree(place, ignore_errors=True)
        make_private_folder(place)
    return place


def drop_coming(folder: Path) -> None:
    """Take away what was being made."""
    shutil.rmtree(folder / UNFINISHED_NAME, ignore_errors=True)


def commit_coming(folder: Path) -> None:
    """Let the coming vault count from now on; raises NotSaved and its kinds, and then it does not.

    It counts once it has its name, also where the disk refuses to flush that: whoever heard of trouble would
    go on writing into a vault that is about to be replaced. A cut now leaves the old vault or the new one.
    """
    with disk_told():
        sync_folder(folder / UNFINISHED_NAME)
        (folder / UNFINISHED_NAME).rename(folder / COMING_NAME)
    with contextlib.suppress(OSError):
        sync_folder(folder)


def put_aside(folder: Path, *, with_keys: bool) -> None:
    """Copy the vault's files aside as they are, where there are any; raises NotSaved and its kinds.

    The key file goes with them where another key's comes: nobody could ever open them without it. A key
    change passes this by: the copy would be one more under the old key.
    """
    if (folder / DATABASE_NAME).exists() or (folder / MARK_NAME).exists():
        copy_aside(folder, COPY_NAMES if with_keys else ())


def finish_swap(folder: Path) -> bool:
    """Move a committed vault into its place, also where that was begun before; say whether there was one.

    Only under the folder's lock, and before its key file is read. Raises NotSaved and its kinds.
    """
    coming = folder / COMING_NAME
    if not coming.is_dir():
        return False
    with disk_told():
        if (coming / DATABASE_NAME).exists():
            for name in (f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"):
                with contextlib.suppress(FileNotFoundError):
                    (folder / name).unlink()
            sync_folder(folder)  # the old log is gone before a database comes that it could be read into
        for name in _MOVED:
            with contextlib.suppress(FileNotFoundError):
                (coming / name).replace(folder / name)
        sync_folder(folder)
        shutil.rmtree(coming)
        sync_folder(folder)
    return True
