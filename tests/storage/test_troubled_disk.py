"""A disk that has no room, or no locks, is called by its own name: never damage, never somebody else."""

import errno
import fcntl
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from exitdesk.cases.errors import DiskFull, NotSaved
from exitdesk.storage.errors import VaultBehindItsMark, VaultIsOpen
from exitdesk.storage.lock_file import take_lock
from exitdesk.storage.wal_room import ROOM_BYTES
from tests.storage.places import Place, bytes_in_use, keep_card, open_case_with_meeting


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file be written beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _cut(place: Place, tmp_path: Path) -> Place:
    """Return a vault as a cut left it, with nothing but what is on the disk."""
    session, meeting = open_case_with_meeting(place.create())
    keep_card(session, meeting, "kort")
    cut = place.as_it_lies(tmp_path / "cut")
    (cut.folder / "vault.db-shm").unlink()
    return cut


@pytest.mark.parametrize("size", [4096, 20_000])
def test_a_full_disk_at_opening_is_not_damage(place: Place, tmp_path: Path, size: int) -> None:
    """SQLite has no room for its shared memory: the disk is at fault, and the vault is as it was."""
    cut = _cut(place, tmp_path)

    with room_for(size), pytest.raises(NotSaved):
        cut.open()

    cut.open()


def test_a_vault_opens_where_there_is_no_room_for_the_log_to_grow(place: Place, tmp_path: Path) -> None:
    """The room of the write-ahead log is a convenience; without it the log grows as it always would."""
    cut = _cut(place, tmp_path)
    os.truncate(cut.wal, bytes_in_use(cut.wal))

    with room_for(bytes_in_use(cut.wal) + 200_000):
        vault = cut.open()
        session, meeting = open_case_with_meeting(vault, "Amir")
        keep_card(session, meeting, "kort")

    assert cut.wal.stat().st_size < ROOM_BYTES
    assert vault.journal.entries(session.case) == session.entries()


def test_what_is_kept_on_a_full_disk_is_kept_in_the_room_laid_out_before(place: Place) -> None:
    """No file may grow by a byte, and forty cards are acknowledged and there after a cut."""
    session, meeting = open_case_with_meeting(place.create())

    with room_for(ROOM_BYTES):
        for nth in range(40):
            keep_card(session, meeting, f"kort {nth}")

    assert place.wal.stat().st_size == ROOM_BYTES
    cut = place.as_it_lies(place.folder.with_name("cut"))
    with room_for(cut.database.stat().st_size), pytest.raises(NotSaved):
        cut.doctor()  # it cannot look, which is no damage
    assert cut.open().journal.entries(session.case) == session.entries()


def test_a_disk_full_during_a_checkpoint_loses_nothing(place: Place, tmp_path: Path) -> None:
    """The log cannot be copied into the database: the log grows, keeps everything, and is copied later."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    for nth in range(60):
        keep_card(session, meeting, f"kort {nth} " + "x" * 900)

    with room_for(place.database.stat().st_size + 4096), pytest.raises(NotSaved):
        vault._database.checkpoint()
    cut = place.as_it_lies(tmp_path / "cut")
    vault._database.checkpoint()

    assert cut.open().journal.entries(session.case) == session.entries()
    assert vault.journal.entries(session.case) == session.entries()
    vault.close()
    assert place.doctor() == []


def test_a_file_system_without_locks_is_not_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a lock that is held says that the vault is open."""

    def no_locks(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)

    with pytest.raises(NotSaved):
        take_lock(tmp_path)


def test_a_held_lock_is_somebody_else(tmp_path: Path) -> None:
    """The second one is told that the vault is open."""
    held = take_lock(tmp_path)

    with pytest.raises(VaultIsOpen):
        take_lock(tmp_path)

    held.release()


def test_evidence_that_cannot_be_copied_leaves_everything_as_it_was(place: Place, tmp_path: Path) -> None:
    """No room for the copy: the disk is full is what is said, and not one byte of the vault has changed."""
    cut = _cut(place, tmp_path)
    cut.wal.unlink()
    before = (cut.database.read_bytes(), cut.mark.read_bytes())

    with room_for(cut.database.stat().st_size - 1), pytest.raises(DiskFull):
        cut.open(go_on=True)

    assert (cut.database.read_bytes(), cut.mark.read_bytes()) == before
    with pytest.raises(VaultBehindItsMark):
        cut.open()
