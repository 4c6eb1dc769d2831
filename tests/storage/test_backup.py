"""A backup is made while work goes on, counts only once it was opened and checked, and can be put back."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING
from exitdesk.errors import Cancelled
from exitdesk.storage.backup_generations import GENERATIONS, MONTHS
from exitdesk.storage.errors import (
    BackupNotGood,
    BackupPlaceRefused,
    NoSuchBackup,
)
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import content_of, keep_card


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


def test_a_backup_opens_as_a_vault_of_its_own(kept: Kept, tmp_path: Path) -> None:
    """Copied back by hand, it is the vault as it was: same words, same passphrase."""
    kept.keep("De ringer om natten")
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.keep("Kom til bagefter")
    shutil.copytree(made.path, tmp_path / "by hand")

    door = Door(tmp_path / "by hand", kept.clock, profile=TESTING, floor=TESTING)
    again = door.unlock(PASSPHRASE)

    assert kept.cards(again) == ["De ringer om natten"]
    again.close()
    assert door.check(PASSPHRASE) == []
    assert {path.name for path in made.path.iterdir()} == {"vault.db", "key", "mark"}


def test_work_goes_on_while_the_file_is_copied(kept: Kept) -> None:
    """Words kept during the copying are acknowledged, are in the vault, and are not in the copy."""
    database = kept.folder / "vault.db"
    with kept.opened.vault.database.standing_still() as head:
        before = database.read_bytes()
        for nth in range(1200):  # more than SQLite lets stand in its log before it writes back
            kept.opened.vault.access.note("opened", detail=f"{nth}")
        assert database.read_bytes() == before
    assert kept.opened.vault.high_water().number == head.number + 1200
    kept.opened.vault.database.checkpoint()
    assert database.read_bytes() != before


def test_who_wants_to_empty_the_log_waits_until_the_copy_is_made(kept: Kept) -> None:
    """Erasing and copying take turns; neither fails because of the other."""
    done = threading.Event()

    def empty() -> None:
        kept.opened.vault.database.checkpoint()
        done.set()

    with kept.opened.vault.database.standing_still():
        waiting = threading.Thread(target=empty)
        waiting.start()
        assert not done.is_set()
    waiting.join()
    assert done.is_set()


def test_a_backup_is_told_as_it_grows_and_can_be_stopped_anywhere(kept: Kept) -> None:
    """Shares never fall; stopped at any of them, there is no backup and no crumb of one."""
    told: list[float] = []
    kept.opened.backups.back_up(BackupKind.ON_DEMAND, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    there = content_of(kept.folder / "backups")

    for stop in sorted({share for share in told if share < 1.0}):

        def step(share: float, stop: float = stop) -> None:
            if share >= stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            kept.opened.backups.back_up(BackupKind.DAILY, step)
        assert content_of(kept.folder / "backups") == there


def test_a_backup_that_is_not_as_it_should_be_does_not_count(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that gives back other bytes than it was given makes no backup."""
    monkeypatch.setattr("exitdesk.storage.backup.begin", _with_a_flipped_bit)

    with pytest.raises(BackupNotGood):
        kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert kept.opened.backups.all() == []
    assert content_of(kept.folder / "backups") == {}


def _with_a_flipped_bit(*told: object) -> Path:
    from exitdesk.storage.backup_files import begin

    copy = begin(*told)  # type: ignore[arg-type]
    content = bytearray((copy / "vault.db").read_bytes())
    content[len(content) // 2] ^= 4
    (copy / "vault.db").write_bytes(content)
    return copy


def test_three_generations_and_one_a_month_are_kept(kept: Kept) -> None:
    """Over three years, a backup every 20 days: the newest three stay, and the newest of twelve months."""
    made = []
    for _ in range(55):
        kept.clock.pass_by(days=20)
        made.append(kept.opened.backups.back_up(BackupKind.DAILY).at)

    there = [one.at for one in kept.opened.backups.all()]

    assert there[:GENERATIONS] == made[:-4:-1]
    months = [at[:7] for at in there]
    assert len(set(months)) == MONTHS
    assert len(there) <= GENERATIONS + MONTHS
    for at in there[GENERATIONS:]:
        assert at == max(one for one in made if one[:7] == at[:7])


def test_a_daily_backup_is_due_after_a_day(kept: Kept) -> None:
    """No backup: due. A fresh one: not. A day and an hour later: due again."""
    assert kept.opened.backups.due
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    fresh = kept.opened.backups.due
    kept.clock.pass_by(hours=25)
    assert (fresh, kept.opened.backups.due) == (False, True)


def test_a_second_place_gets_a_checked_copy_too(kept: Kept, tmp_path: Path) -> None:
    """Both places hold it under neutral names; the second one opens by itself."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    kept.keep("De ringer om natten")

    kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    first, second = sorted(kept.opened.backups.all(), key=lambda one: one.second)
    assert (first.second, second.second) == (False, True)
    assert content_of(first.path) == content_of(second.path)
    assert second.path.parent.parent == stick
    assert second.path.parent.name.startswith("tavle-")
    assert not kept.opened.backups.second_place_failed


def test_a_second_place_that_is_gone_costs_the_second_copy_alone(kept: Kept, tmp_path: Path) -> None:
    """The stick was pulled out: the backup counts here, and the window is told."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    shutil.rmtree(stick)
    stick.write_text("not a folder")

    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert [one.path for one in kept.opened.backups.all()] == [made.path]
    assert kept.opened.backups.second_place_failed


def test_two_vaults_share_a_stick_and_no_folder_on_it(kept: Kept, tmp_path: Path) -> None:
    """A pair has one stick: neither puts the other's generations away, and neither can take the other's."""
    stick = tmp_path / "stick"
    stick.mkdir()
    partner = Kept(tmp_path / "partner")
    for one in (kept, partner):
        one.opened.backups.set_second_place(stick)
        for _ in range(4):
            one.clock.pass_by(days=1)
            one.opened.backups.back_up(BackupKind.DAILY)

    ours, theirs = (
        [one.path for one in kept_by.opened.backups.all() if one.second] for kept_by in (kept, partner)
    )

    assert len(ours) == len(theirs) == GENERATIONS
    assert not {path.parent for path in ours} & {path.parent for path in theirs}
    kept.opened.close()
    partner.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)
    found = door.restorable(stick)
    assert {*ours, *theirs} <= {one.path for one in found}
    foreign = next(one for one in found if one.path in theirs)
    with pytest.raises(NoSuchBackup):
        door.restore(foreign)


def test_a_second_place_can_be_given_up(kept: Kept, tmp_path: Path) -> None:
    """None is none: nothing is named and nothing has failed."""
    kept.opened.backups.set_second_place(tmp_path / "stick")
    kept.opened.backups.set_second_place(None)

    kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert kept.opened.backups.second_place is None
    assert not kept.opened.backups.second_place_failed


@pytest.mark.parametrize("where", ["data/backups", "a file"])
def test_a_second_place_that_is_none_is_refused(kept: Kept, tmp_path: Path, where: str) -> None:
    """A copy in the vault's own folder would go with it; a file is no place."""
    (tmp_path / "a file").touch()

    with pytest.raises(BackupPlaceRefused):
        kept.opened.backups.set_second_place(tmp_path / where)

    assert kept.opened.backups.second_place is None


def test_what_was_erased_leaves_the_backups_too(kept: Kept, tmp_path: Path) -> None:
    """Each is written anew and checked; the words are in none of them, and the rest still stands."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    entry, _ = keep_card(kept.session, kept.meeting, "Skal ud igen")
    kept.keep("Bliver stående")
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    places = kept.opened.backups.places()
    kept.opened.vault.journal.erase([entry.id], owed=places)

    assert (places[0], places[1].split("\t")[0]) == ("", str(stick))
    assert kept.opened.backups.finish_owed() == []

    there = kept.opened.backups.all()
    assert len(there) == 2
    for nth, backup in enumerate(there):
        copy = tmp_path / f"copy {nth}"
        shutil.copytree(backup.path, copy)
        again = Door(copy, kept.clock, profile=TESTING, floor=TESTING).unlock(PASSPHRASE)
        entries = again.vault.journal.entries(kept.session.case)
        assert [one.erased for one in entries].count(True) == 1
        assert kept.cards(again) == ["Bliver stående"]
        again.close()
    assert sorted(path.name for path in (kept.folder / "backups").iterdir()) == [there[0].path.name], (
        "the one with the words is gone"
    )


def test_a_place_that_is_not_there_is_named_when_erasing(kept: Kept, tmp_path: Path) -> None:
    """What could not be reached is told, and done when it is seen again, our place no longer or not."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    entry, _ = keep_card(kept.session, kept.meeting, "Skal ud igen")
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    away = stick.rename(tmp_path / "away")
    kept.opened.backups.set_second_place(None)
    kept.opened.vault.journal.erase([entry.id], owed=kept.opened.backups.places())

    assert kept.opened.backups.finish_owed() == [str(stick)]
    away.rename(stick)
    assert kept.opened.backups.finish_owed() == []
    again = Door(next(stick.glob("tavle-*/*/")), kept.clock, profile=TESTING, floor=TESTING).unlock(
        PASSPHRASE
    )
    assert [one.erased for one in again.vault.journal.entries(kept.session.case)].count(True) == 1
    again.close()


def test_a_full_disk_makes_no_half_backup(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told in our words, and what was there stays."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    there = content_of(kept.folder / "backups")

    def full(*_told: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr("exitdesk.storage.backup_files.make_private_file", full)
    with pytest.raises(DiskFull):
        kept.opened.backups.back_up(BackupKind.DAILY)

    assert content_of(kept.folder / "backups") == there


def test_every_backup_carries_the_key_file_of_its_day(kept: Kept) -> None:
    """A backup opens without anything beside it."""
    made = kept.opened.backups.back_up(BackupKind.DAILY)

    assert read_key_files(made.path).vault_id == kept.opened.vault.vault_id
