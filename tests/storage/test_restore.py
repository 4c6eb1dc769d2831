"""A backup is put back whole, as a new writer, or nothing is changed at all."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.ports import AccessQuery
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.errors import KeyFileMissing
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.errors import Cancelled
from exitdesk.storage.errors import MarkLost, NoSuchBackup, VaultBehindItsMark
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import content_of, keep_card

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


def test_a_backup_is_put_back_as_a_new_writer(kept: Kept) -> None:
    """What is there is copied aside, the words are those of then, and nobody goes on as the old writer."""
    kept.keep("De ringer om natten")
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.keep("Kom til bagefter")
    writer = kept.opened.vault.writer
    kept.opened.close()
    _make_trouble(kept)
    door = kept.door()
    with pytest.raises(VaultBehindItsMark):
        door.unlock(PASSPHRASE)

    again = door.restore(door.restorable()[0])

    assert door.restorable()[0].path == made.path
    assert kept.cards(again) == ["De ringer om natten"]
    assert again.vault.writer != writer
    assert [line.event for line in again.vault.access.find(AccessQuery(limit=1))] == ["opened"]
    assert any(line.event == "restored" for line in again.vault.access.find())
    assert list((kept.folder / "evidence").iterdir())
    again.close()
    assert kept.door().check(PASSPHRASE) == []


def test_what_was_erased_since_does_not_come_back(kept: Kept, tmp_path: Path) -> None:
    """From a stick that nobody had seen meanwhile; and what other places are owed is still owed."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    entry, _ = keep_card(kept.session, kept.meeting, "Skal ud igen")
    kept.keep("Bliver stående")
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    away = stick.rename(tmp_path / "away")
    kept.opened.vault.journal.erase([entry.id], owed=kept.opened.backups.places())
    kept.opened.backups.finish_owed()
    kept.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)

    again = door.restore(door.restorable(away)[0])

    assert kept.cards(again) == ["Bliver stående"]
    assert [one.erased for one in again.vault.journal.entries(kept.session.case)].count(True) == 1
    assert again.backups.finish_owed() == [str(stick)]
    again.close()
    assert kept.door().check(PASSPHRASE) == []


def test_a_backup_of_before_a_key_change_comes_back_by_the_passphrase_of_then(kept: Kept) -> None:
    """The database was lost before another backup was made: the old one opens, and nothing is lost."""
    kept.keep("De ringer om natten")
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)
    kept.session = kept.opened.desk.open(kept.session.case)
    kept.keep("Kom til bagefter")
    kept.opened.close()
    door = kept.door()
    (backup,) = door.restorable()
    with pytest.raises(WrongPassphrase):
        door.hold("hverken den ene eller den anden", backup)
    door.hold(PASSPHRASE, backup)

    again = door.restore(backup)

    assert kept.cards(again) == ["De ringer om natten"]
    again.close()
    (evidence,) = (kept.folder / "evidence").iterdir()
    replaced = Door(evidence, kept.clock, profile=TESTING, floor=TESTING).unlock(NEW)
    assert kept.cards(replaced) == ["De ringer om natten", "Kom til bagefter"]
    replaced.close()


def test_a_restored_vault_knows_the_places_of_the_one_it_replaced(kept: Kept, tmp_path: Path) -> None:
    """A stick that was named after the backup: what is erased from now on leaves its copies too."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.clock.pass_by(hours=1)
    kept.opened.backups.set_second_place(tmp_path / "stick")
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    places = kept.opened.backups.places()
    kept.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)

    again = door.restore(door.restorable()[-1])

    assert again.backups.places() == places
    assert again.backups.second_place == tmp_path / "stick"
    again.close()


def test_what_was_erased_since_a_key_change_does_not_come_back(kept: Kept, tmp_path: Path) -> None:
    """The same passphrase opens both keys: what was erased under the new one goes from a backup of before."""
    entry, _ = keep_card(kept.session, kept.meeting, "Skal ud igen")
    kept.keep("Bliver stående")
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    shutil.copytree(made.path, tmp_path / "away" / made.path.name)
    kept.opened.keys.rekey(PASSPHRASE, PASSPHRASE, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(PASSPHRASE)
    kept.opened.vault.journal.erase([entry.id], owed=kept.opened.backups.places())
    kept.opened.backups.finish_owed()
    kept.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)

    again = door.restore(next(one for one in door.restorable(tmp_path / "away") if one.second))

    assert kept.cards(again) == ["Bliver stående"]
    again.close()


def test_what_a_cut_left_of_a_restore_goes_at_the_next_unlock(kept: Kept) -> None:
    """A whole vault of old words lay there until somebody restored again."""
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.close()
    shutil.copytree(made.path, kept.folder / "coming.part")

    kept.door().unlock(PASSPHRASE).close()

    assert not (kept.folder / "coming.part").exists()


def _make_trouble(kept: Kept) -> None:
    """Let the database be older than its mark."""
    (old,) = (kept.folder / "backups").glob("*/vault.db")
    shutil.copy(old, kept.folder / "vault.db")


def test_one_can_go_on_with_an_older_vault(kept: Kept) -> None:
    """Chosen by the person: it opens as it is, under a new writer, and the mark holds again."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.keep("Kom til bagefter")
    writer = kept.opened.vault.writer
    kept.opened.close()
    _make_trouble(kept)
    door = kept.door()
    with pytest.raises(VaultBehindItsMark):
        door.unlock(PASSPHRASE)

    again = door.go_on()

    assert again.vault.writer != writer
    assert again.vault.access.find(AccessQuery(limit=1))[0].event == "went_on"
    again.close()
    assert kept.door().check(PASSPHRASE) == []


def test_a_backup_from_before_a_change_of_passphrase_does_not_bring_the_old_one_back(kept: Kept) -> None:
    """The key is the same, so the key file of today stays."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.keys.change_passphrase(PASSPHRASE, "en helt anden adgangskode end før")
    kept.opened.close()
    (kept.folder / "mark").unlink()
    door = kept.door()
    with pytest.raises(MarkLost):
        door.unlock("en helt anden adgangskode end før")

    door.restore(door.restorable()[0]).close()

    with pytest.raises(WrongPassphrase):
        kept.door().unlock(PASSPHRASE)
    kept.door().unlock("en helt anden adgangskode end før").close()


def test_where_the_key_file_is_gone_a_backup_brings_its_own(kept: Kept) -> None:
    """Both copies lost: the passphrase of then opens the backup, and the vault after it."""
    kept.keep("De ringer om natten")
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.close()
    for name in ("key", "key.copy"):
        (kept.folder / name).unlink()
    door = kept.door()
    with pytest.raises(KeyFileMissing):
        door.unlock(PASSPHRASE)

    again = door.restore(door.restorable()[0])

    assert kept.cards(again) == ["De ringer om natten"]
    again.close()
    kept.door().unlock(PASSPHRASE).close()


def test_a_wrong_passphrase_puts_nothing_back(kept: Kept) -> None:
    """Nothing is changed by a backup that what was typed does not open."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.close()
    for name in ("key", "key.copy"):
        (kept.folder / name).unlink()
    before = content_of(kept.folder)
    door = kept.door()
    with pytest.raises(KeyFileMissing):
        door.unlock("noget helt andet end det rigtige")

    with pytest.raises(WrongPassphrase):
        door.restore(door.restorable()[0])

    assert content_of(kept.folder) == before


def test_a_backup_that_went_away_is_named(kept: Kept) -> None:
    """The stick was pulled out between choosing and restoring."""
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.close()
    (kept.folder / "mark").unlink()
    door = kept.door()
    with pytest.raises(MarkLost):
        door.unlock(PASSPHRASE)
    shutil.rmtree(made.path)

    with pytest.raises(NoSuchBackup):
        door.restore(made)


def test_a_stopped_restore_leaves_everything_as_it_was(kept: Kept) -> None:
    """Stopped at half its way, the vault is the one that was there."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.opened.close()
    (kept.folder / "mark").unlink()
    door = kept.door()
    with pytest.raises(MarkLost):
        door.unlock(PASSPHRASE)
    before = content_of(kept.folder)

    def step(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        door.restore(door.restorable()[0], step)

    assert content_of(kept.folder) == before
