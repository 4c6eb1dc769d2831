"""Which backups are kept and when one is due, also with a clock that is wrong and names that mean nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.storage.backup_generations import MONTHS, make_room
from exitdesk.storage.errors import BackupNotGood
from tests.storage.kept import PASSPHRASE, Kept

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


def test_a_backup_from_the_future_does_not_keep_todays_from_being_made(kept: Kept) -> None:
    """The clock was ten years ahead for one day and is right again."""
    now = kept.clock.now
    kept.clock.set(now.replace(year=now.year + 10))
    kept.opened.backups.back_up(BackupKind.DAILY)
    kept.clock.set(now)

    assert kept.opened.backups.due
    kept.opened.backups.back_up(BackupKind.DAILY)
    assert not kept.opened.backups.due


def test_a_clock_that_went_back_years_puts_away_neither_the_new_ones_nor_the_old(kept: Kept) -> None:
    """Twelve months of backups are there: one that is dated before all of them stays as well."""
    for _ in range(MONTHS + 1):
        kept.clock.pass_by(days=31)
        kept.opened.backups.back_up(BackupKind.DAILY)
    before = {one.path for one in kept.opened.backups.all()}
    kept.clock.set(kept.clock.now.replace(year=2001))

    made = [kept.opened.backups.back_up(BackupKind.ON_DEMAND).path for _ in range(2)]

    assert {one.path for one in kept.opened.backups.all()} == before | set(made)


def test_a_clock_that_was_ahead_for_days_does_not_put_away_what_is_made_after(kept: Kept) -> None:
    """Three from the future are the newest by their names; the three made after them stay beside."""
    now = kept.clock.now
    kept.clock.set(now.replace(year=now.year + 10))
    for _ in range(3):
        kept.clock.pass_by(days=1)
        kept.opened.backups.back_up(BackupKind.DAILY)
    kept.clock.set(now)
    made = set()
    for _ in range(3):
        kept.clock.pass_by(days=1)
        made.add(kept.opened.backups.back_up(BackupKind.DAILY).path)

    assert made <= {one.path for one in kept.opened.backups.all()}


def test_three_in_a_minute_do_not_put_yesterdays_away(kept: Kept) -> None:
    """Somebody makes copies by hand until he is sure: those of the days before are still there."""
    days = set()
    for _ in range(2):
        kept.clock.pass_by(days=1)
        days.add(kept.opened.backups.back_up(BackupKind.DAILY).path)
    kept.clock.pass_by(days=1)
    for _ in range(4):
        kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert days <= {one.path for one in kept.opened.backups.all()}


@pytest.mark.parametrize("name", ["20261399T000000Z-daily", "20261121T116000Z-daily"])
def test_a_name_that_is_no_time_is_no_backup(kept: Kept, name: str) -> None:
    """A folder from elsewhere, or a name that a stick spoiled, hides nothing and raises nothing."""
    made = kept.opened.backups.back_up(BackupKind.DAILY)
    (made.path.parent / name).mkdir()

    assert [one.path for one in kept.opened.backups.all()] == [made.path]


def test_a_file_is_no_backup(kept: Kept) -> None:
    """Only a folder can hold a vault."""
    (kept.folder / "backups").mkdir()
    (kept.folder / "backups" / "20261121T115900Z-daily").touch()

    assert kept.opened.backups.all() == []
    assert kept.opened.backups.due


def test_after_a_change_of_key_a_backup_is_due(kept: Kept) -> None:
    """The one made before it opens with the old passphrase alone, and holds nothing for the new one."""
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)

    assert kept.opened.backups.due
    kept.opened.backups.back_up(BackupKind.DAILY)
    assert not kept.opened.backups.due


def test_a_damaged_key_file_does_not_spoil_the_backup(kept: Kept, tmp_path: Path) -> None:
    """The other copy is good: the backup carries that one, and opens."""
    content = bytearray((kept.folder / "key").read_bytes())
    content[60] ^= 1
    (kept.folder / "key").write_bytes(content)

    made = kept.opened.backups.back_up(BackupKind.DAILY)

    made.path.rename(tmp_path / "by hand")
    Door(tmp_path / "by hand", kept.clock, profile=TESTING, floor=TESTING).unlock(PASSPHRASE).close()


def test_a_backup_with_a_key_file_that_does_not_open_it_does_not_count(kept: Kept) -> None:
    """Somebody put the key files of before a change of key back while the vault was open."""
    old = {name: (kept.folder / name).read_bytes() for name in ("key", "key.copy")}
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)
    there = kept.opened.backups.all()
    for name, content in old.items():
        (kept.folder / name).write_bytes(content)

    with pytest.raises(BackupNotGood):
        kept.opened.backups.back_up(BackupKind.DAILY)

    assert kept.opened.backups.all() == there


def test_a_second_place_that_is_full_puts_its_oldest_away(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would never take another copy; where even that would not make room, nothing is put away."""
    (tmp_path / "stick").mkdir()
    kept.opened.backups.set_second_place(tmp_path / "stick")
    made = []
    for _ in range(2):
        kept.clock.pass_by(days=1)
        made.append(kept.opened.backups.back_up(BackupKind.DAILY))
    there = next((tmp_path / "stick").glob("tavle-*"))
    usage = shutil.disk_usage(tmp_path)

    monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage._replace(free=0))
    make_room(there, made[0].size * 2)
    assert {one.name for one in there.glob("*/")} == {one.path.name for one in made}
    make_room(there, made[0].size // 4)
    assert [one.name for one in there.glob("*/")] == [made[1].path.name]
    make_room(there, made[0].size // 4)
    assert [one.name for one in there.glob("*/")] == [made[1].path.name]
