"""Backups of a bound vault: no easier to guess than it is, and put back without unbinding it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.errors import (
    BindingGone,
    BoundElsewhere,
    OpenedByKit,
)
from exitdesk.cases.safekeeping import BackupKind, Loose
from exitdesk.crypto.errors import (
    DeviceSecretNotHere,
    KeyFileMissing,
)
from exitdesk.crypto.kit import draw_kit
from exitdesk.storage.errors import MarkLost
from tests.fakes.keeper import KeeperInMemory
from tests.storage.bound import Bound
from tests.storage.kept import PASSPHRASE

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Bound]:
    """Return an open vault with a card, on a computer with a keyring; it is not bound yet."""
    found = Bound(tmp_path / "data")
    found.keep("De ringer om natten")
    yield found
    found.opened.close()


@pytest.fixture
def bound(kept: Bound) -> Bound:
    """Return the same vault, bound."""
    kept.bind()
    return kept


def test_no_key_file_in_a_copied_folder_opens_by_the_passphrase_alone(kept: Bound) -> None:
    """The backups in it are bound too, those from before as well: else one would guess at them."""
    kept.opened.backups.back_up(BackupKind.DAILY)
    kept.opened.keys.change_passphrase(PASSPHRASE, PASSPHRASE)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    assert kept.opened.keys.bind(PASSPHRASE) == Loose()

    found = [path.parent for path in kept.folder.rglob("key*") if path.is_file()]
    assert len(found) == 4
    assert all(kept.key_file(folder).bound for folder in found)


def test_a_second_place_follows_when_it_is_seen_again(kept: Bound, tmp_path: Path) -> None:
    """A stick that is not there is named; plugged in, its backups are bound as well."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    away = stick.rename(tmp_path / "away")

    assert kept.opened.keys.bind(PASSPHRASE) == Loose(places=(str(stick),))

    away.rename(stick)
    assert kept.opened.backups.follow_binding() == Loose()
    (copy,) = stick.glob("tavle-*/*/")
    assert kept.key_file(copy).bound


def test_a_second_place_that_takes_no_writing_is_named(kept: Bound, tmp_path: Path) -> None:
    """It is as if it were not there; the vault and its own backups are bound all the same."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.opened.backups.set_second_place(stick)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    (copy,) = stick.glob("tavle-*/*/")
    (copy / "key.new").mkdir()

    assert kept.opened.keys.bind(PASSPHRASE) == Loose(places=(str(stick),))
    assert kept.key_file().bound
    assert not kept.key_file(copy).bound


def test_a_backup_under_an_earlier_key_is_counted(kept: Bound) -> None:
    """It cannot be given another slot: whoever binds is told that it is there."""
    kit = draw_kit().words
    kept.opened.keys.rekey(PASSPHRASE, NEW, kit)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)

    assert kept.opened.keys.bind(NEW) == Loose(earlier=1)


def test_a_change_of_key_keeps_a_vault_bound_and_the_backup_before_it_opens(bound: Bound) -> None:
    """The earlier vault key is bound to the same secret: what was made before opens here as it did."""
    bound.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    bound.opened.close()

    assert bound.key_file().bound
    bound.door().unlock(NEW).close()
    (backup,) = (bound.folder / "backups").iterdir()
    bound.door_on(bound.keeper, backup).unlock(PASSPHRASE).close()


def test_unbinding_keeps_the_secret_that_an_earlier_backup_still_needs(bound: Bound) -> None:
    """Its kit was torn up at the change of key: without the secret nothing would open it."""
    bound.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    bound.opened.close()
    bound.opened = bound.door().unlock(NEW)

    bound.opened.keys.unbind(NEW)

    assert len(bound.keeper.kept) == 1
    (backup,) = (bound.folder / "backups").iterdir()
    bound.door_on(bound.keeper, backup).unlock(PASSPHRASE).close()


def test_a_backup_from_before_the_binding_leaves_the_vault_bound(kept: Bound) -> None:
    """The key is the same, so the key file of today stays, and its backups are bound too."""
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    kept.bind()
    kept.opened.close()
    (kept.folder / "mark").unlink()
    door = kept.door()
    with pytest.raises(MarkLost):
        door.unlock(PASSPHRASE)

    door.restore(door.restorable()[0]).close()

    assert kept.key_file().bound
    kept.door().unlock(PASSPHRASE).close()


def test_a_backup_with_a_key_of_its_own_is_bound_as_the_vault_was(kept: Bound) -> None:
    """It brings a key file from before the binding; the same passphrase opens it, and it is bound at once."""
    kept.opened.keys.rekey(PASSPHRASE, PASSPHRASE, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(PASSPHRASE)
    kept.bind()
    kept.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)

    again = door.restore(door.restorable()[0])

    assert again.notices == ()
    again.close()
    assert kept.key_file().bound
    kept.door().unlock(PASSPHRASE).close()


def test_where_the_kit_puts_such_a_backup_back_it_is_told_that_nothing_is_bound(kept: Bound) -> None:
    """The kit cannot make a passphrase slot: a page says so, and the settings bind again."""
    kept.opened.keys.rekey(PASSPHRASE, PASSPHRASE, kept.kit)
    kept.opened.close()
    kept.opened = kept.door().unlock(PASSPHRASE)
    kept.bind()
    kept.opened.close()
    (kept.folder / "mark").unlink()
    door = kept.door()
    with pytest.raises(MarkLost):
        door.unlock_with_kit(kept.kit)

    again = door.restore(door.restorable()[0])

    assert [type(one) for one in again.notices] == [BindingGone, OpenedByKit]
    again.close()
    kept.door_on(KeeperInMemory()).unlock(PASSPHRASE).close()


def test_a_backup_bound_to_an_earlier_secret_is_put_back(bound: Bound, tmp_path: Path) -> None:
    """Bound, unbound and bound anew meanwhile, on a stick nobody saw: the key file of today stays."""
    bound.opened.backups.back_up(BackupKind.ON_DEMAND)
    shutil.copytree(bound.folder / "backups", tmp_path / "stick")
    bound.opened.keys.unbind(PASSPHRASE)
    bound.bind()
    bound.opened.close()
    door = bound.door()
    door.hold(PASSPHRASE)

    door.restore(door.restorable(tmp_path / "stick")[0]).close()

    assert bound.key_file().bound
    bound.door().unlock(PASSPHRASE).close()


def test_where_the_key_file_is_lost_a_backup_bound_to_a_dropped_secret_opens_by_the_kit(
    bound: Bound, tmp_path: Path
) -> None:
    """Its own key file names a secret that is gone: told so, and the kit puts it back."""
    bound.opened.backups.back_up(BackupKind.ON_DEMAND)
    shutil.copytree(bound.folder / "backups", tmp_path / "stick")
    bound.opened.keys.unbind(PASSPHRASE)
    bound.opened.close()
    for name in ("key", "key.copy"):
        (bound.folder / name).unlink()
    door = bound.door()
    with pytest.raises(KeyFileMissing):
        door.unlock(PASSPHRASE)
    stick = [one for one in door.restorable(tmp_path / "stick") if one.second]
    with pytest.raises(DeviceSecretNotHere):
        door.restore(stick[0])
    with pytest.raises(KeyFileMissing):
        door.unlock_with_kit(bound.kit)

    again = door.restore(stick[0])

    assert bound.cards(again) == ["De ringer om natten"]
    assert [type(one) for one in again.notices] == [BoundElsewhere]
    again.close()


def test_a_copied_backup_opens_neither_by_passphrase_nor_without_the_kit(bound: Bound) -> None:
    """A stick in other hands is as closed as the vault."""
    made = bound.opened.backups.back_up(BackupKind.ON_DEMAND)

    with pytest.raises(DeviceSecretNotHere):
        bound.door_on(KeeperInMemory(), made.path).unlock(PASSPHRASE)
