"""A second place comes and goes: what is not there, or is another, is never taken for it."""

import errno
import os
import shutil
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.daily_backup import DailyBackup
from exitdesk.app.door import Door
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.safekeeping import Backup, BackupKind, Progress
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import Entry
from exitdesk.storage.backup_files import copy_backup
from exitdesk.storage.errors import BackupPlaceRefused
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import keep_card

NEW = "fem nye ord til en anden tid"
WORDS = "Skal ud igen"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


@pytest.fixture
def stick(tmp_path: Path, kept: Kept) -> Path:
    """Return a second place that is named and in reach."""
    place = tmp_path / "stick"
    place.mkdir()
    kept.opened.backups.set_second_place(place)
    return place


def test_an_empty_mount_point_is_not_the_stick(kept: Kept, stick: Path) -> None:
    """Nothing is copied into it, nothing held to be clean in it; the stick is cleaned once it is back."""
    entry = _backed_up(kept)
    away = stick.rename(stick.with_name("away"))
    stick.mkdir()
    kept.clock.pass_by(days=1)
    kept.opened.backups.back_up(BackupKind.DAILY)

    assert kept.opened.backups.second_place_failed
    assert list(stick.iterdir()) == []
    assert _erase(kept, entry) == [str(stick)]

    stick.rmdir()
    away.rename(stick)
    assert kept.opened.backups.finish_owed() == []
    assert WORDS not in _said_in(kept, next(stick.glob("tavle-*/*/")))


def test_another_stick_at_the_same_path_is_another_place(kept: Kept, stick: Path) -> None:
    """Two sticks with one label: each gets nothing until it was named, and each loses what it is owed."""
    entry = _backed_up(kept)
    first = stick.rename(stick.with_name("first"))
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert len(kept.opened.backups.places()) == 3
    assert _erase(kept, entry) == [str(stick)]
    assert WORDS not in _said_in(kept, next(stick.glob("tavle-*/*/")))

    shutil.rmtree(stick)
    first.rename(stick)
    assert kept.opened.backups.finish_owed() == []
    assert WORDS not in _said_in(kept, next(stick.glob("tavle-*/*/")))


def test_a_stick_that_was_away_gets_its_copy_later(kept: Kept, stick: Path) -> None:
    """That the last copy failed is remembered over a lock; once the stick is back it is made, and once."""
    away = stick.rename(stick.with_name("away"))
    made = kept.opened.backups.back_up(BackupKind.DAILY)
    kept.opened.close()
    kept.opened = kept.door().unlock(PASSPHRASE)
    assert kept.opened.backups.second_place_failed

    told = []
    for back in (False, True, True):
        if back and away.exists():
            away.rename(stick)
        kept.opened.backups.catch_up_second()
        told.append(kept.opened.backups.second_place_failed)

    assert told == [True, False, False]
    assert [one.at for one in kept.opened.backups.all() if one.second] == [made.at]


def test_a_name_that_cannot_be_kept_is_refused(kept: Kept, tmp_path: Path) -> None:
    """A stick from another system may have folders whose names are no text."""
    with pytest.raises(BackupPlaceRefused):
        kept.opened.backups.set_second_place(tmp_path / "f\udcf8lles")


def test_a_place_that_knows_no_rights_and_flushes_no_folders_is_one(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share of a server may refuse both; it takes copies all the same."""
    flush, place = os.fsync, tmp_path / "share"

    def on_files_alone(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "")
        flush(descriptor)

    def no_rights(*_told: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "")

    monkeypatch.setattr(os, "fsync", on_files_alone)
    monkeypatch.setattr(Path, "chmod", no_rights)
    kept.opened.backups.set_second_place(place)
    kept.opened.backups.back_up(BackupKind.DAILY)

    assert not kept.opened.backups.second_place_failed
    assert len(list(place.glob("tavle-*/*/"))) == 1


def test_a_folder_that_leads_back_to_the_vault_is_refused(kept: Kept, tmp_path: Path) -> None:
    """By a link in the place, or by the place itself: the copy would go with the vault."""
    (kept.folder / "backups").mkdir()
    own_name = _named_once(kept, tmp_path)[0].name
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / own_name).symlink_to(kept.folder / "backups")
    (tmp_path / "link").symlink_to(kept.folder)

    for place in ("linked", "link"):
        with pytest.raises(BackupPlaceRefused):
            kept.opened.backups.set_second_place(tmp_path / place)


def _named_once(kept: Kept, tmp_path: Path) -> list[Path]:
    kept.opened.backups.set_second_place(tmp_path / "elsewhere")
    kept.opened.backups.set_second_place(None)
    return list((tmp_path / "elsewhere").iterdir())


@pytest.mark.usefixtures("stick")
def test_a_damaged_backup_goes_and_keeps_no_other_from_being_cleaned(kept: Kept) -> None:
    """It cannot be written anew, and would keep the words; every other backup loses them."""
    entry = _backed_up(kept)
    kept.clock.pass_by(hours=1)
    damaged = kept.opened.backups.back_up(BackupKind.ON_DEMAND).path
    content = bytearray((damaged / "vault.db").read_bytes())
    content[len(content) // 2 + 100] ^= 4
    (damaged / "vault.db").write_bytes(content)

    assert _erase(kept, entry) == []

    there = kept.opened.backups.all()
    assert len([one for one in there if not one.second]) == 1
    assert len([one for one in there if one.second]) == 2
    assert all(WORDS not in _said_in(kept, one.path) for one in there)


def test_a_backup_that_was_never_finished_is_taken_away_when_erasing(kept: Kept, stick: Path) -> None:
    """The very first one was cut off: no backup is there, and a piece with the words would have stayed."""
    entry, _ = keep_card(kept.session, kept.meeting, WORDS)
    for place in (kept.folder / "backups", next(stick.glob("tavle-*"))):
        (place / "20261121T120000Z-daily.part").mkdir(parents=True)

    assert _erase(kept, entry) == []
    assert not list(kept.folder.rglob("*.part")) + list(stick.rglob("*.part"))


def test_a_full_disk_here_keeps_no_stick_from_being_cleaned(
    kept: Kept, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the own disk refuses is told, and stays owed; the stick loses the words all the same."""
    entry = _backed_up(kept)

    def full(backup: Backup, copy: Path, step: Progress) -> Path:
        if copy.is_relative_to(kept.folder):
            raise DiskFull
        return copy_backup(backup, copy, step)

    monkeypatch.setattr("exitdesk.storage.backup_rewriting.copy_backup", full)
    with pytest.raises(DiskFull):
        _erase(kept, entry)

    assert WORDS not in _said_in(kept, next(stick.glob("tavle-*/*/")))
    monkeypatch.undo()
    assert kept.opened.backups.finish_owed() == []
    assert all(WORDS not in _said_in(kept, one.path) for one in kept.opened.backups.all())


def test_a_backup_that_fails_keeps_nothing_else_from_its_hour(
    kept: Kept, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk takes no backup: the reserve is laid down all the same, and the stick is cleaned."""
    entry = _backed_up(kept)
    shutil.rmtree(kept.folder / "backups")
    kept.opened.vault.reserve.give_up()
    kept.opened.vault.journal.erase([entry.id], owed=kept.opened.backups.places())
    monkeypatch.setattr("exitdesk.storage.backup.begin", _full)
    troubles: list[Exception] = []
    done = threading.Event()
    finish_owed = kept.opened.backups.finish_owed

    def finished(step: Progress) -> list[str]:
        try:
            return finish_owed(step)
        finally:
            done.set()

    monkeypatch.setattr(kept.opened.backups, "finish_owed", finished)
    daily = DailyBackup(kept.opened.backups, troubles.append, kept.opened.vault.reserve.lay_down, 0)
    assert done.wait(30)
    daily.close()

    assert [type(one) for one in troubles] == [DiskFull]
    assert not kept.opened.vault.reserve.given_up
    assert WORDS not in _said_in(kept, next(stick.glob("tavle-*/*/")))


def _full(*_told: object) -> Path:
    raise DiskFull


def _backed_up(kept: Kept) -> Entry:
    entry, _ = keep_card(kept.session, kept.meeting, WORDS)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    return entry


def _erase(kept: Kept, entry: Entry) -> list[str]:
    kept.opened.vault.journal.erase([entry.id], owed=kept.opened.backups.places())
    return kept.opened.backups.finish_owed()


def _said_in(kept: Kept, backup: Path) -> list[str]:
    """Return the cards of a backup, opened as a copy of its own."""
    copy = kept.folder.with_name("opened copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(backup, copy)
    again = Door(copy, kept.clock, profile=TESTING, floor=TESTING).unlock(PASSPHRASE)
    found = kept.cards(again)
    again.close()
    return found
