"""What was found when something was wrong is copied aside before a single byte is written.

A copy is named by its content, so looking twice makes one copy; it is whole or not there at all.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from exitdesk.storage.durable import (
    PRIVATE_FILE,
    disk_told,
    make_private_file,
    make_private_folder,
    sync_file,
    sync_folder,
)
from exitdesk.storage.mark import MARK_NAME

DATABASE_NAME: Final = "vault.db"
EVIDENCE_NAME: Final = "evidence"
BACKUPS_NAME: Final = "backups"
KEPT_NAMES: Final = (DATABASE_NAME, f"{DATABASE_NAME}-wal", MARK_NAME)
_CHUNK: Final = 1 << 20


def copy_aside(folder: Path, also: Sequence[str] = ()) -> Path:
    """Copy the files of a vault as they are; return the folder they are in now. Raises DiskFull, NotSaved.

    `also` names files that go with them: the key file, where it is about to be replaced by another key's.
    """
    with disk_told():
        kept = [folder / name for name in (*KEPT_NAMES, *also) if (folder / name).exists()]
        place = folder / EVIDENCE_NAME / _content_name(kept)
        if place.exists():
            return place
        make_private_folder(folder / EVIDENCE_NAME)
        for cut_off in place.parent.glob("*.part"):
            shutil.rmtree(cut_off, ignore_errors=True)
        unfinished = place.with_suffix(".part")
        make_private_folder(unfinished)
        for source in kept:
            _copy(source, unfinished / source.name)
        sync_folder(unfinished)
        unfinished.rename(place)
        sync_folder(place.parent)
        sync_folder(folder)
    return place


def move_aside(folder: Path) -> Path:
    """Copy the files of a vault aside, then take them away."""
    place = copy_aside(folder)
    with disk_told():
        for name in (*KEPT_NAMES, f"{DATABASE_NAME}-shm"):
            with contextlib.suppress(FileNotFoundError):
                (folder / name).unlink()
        sync_folder(folder)
    return place


def has_evidence(folder: Path) -> bool:
    """Say whether something was put aside: it may hold words that are nowhere else."""
    return (folder / EVIDENCE_NAME).is_dir()


def drop_evidence(folder: Path) -> None:
    """Take away every copy that was put aside: it would keep what must be erased. Raises NotSaved."""
    with disk_told():
        if (folder / EVIDENCE_NAME).exists():
            shutil.rmtree(folder / EVIDENCE_NAME)
            sync_folder(folder)


def _copy(source: Path, target: Path) -> None:
    descriptor = make_private_file(target)
    with source.open("rb") as read, os.fdopen(descriptor, "wb") as written:
        shutil.copyfileobj(read, written, _CHUNK)
    target.chmod(PRIVATE_FILE)
    sync_file(target)


def _content_name(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode("ascii") + b"\0")
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
        digest.update(b"\0")
    return digest.hexdigest()[:16]
