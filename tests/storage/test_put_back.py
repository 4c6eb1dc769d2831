"""A whole folder put back is noticed where the computer's keyring has seen more; without one it cannot be."""

import shutil
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.app.errors import KeyringLocked, OlderVaultPutBack
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.storage.errors import VaultDamaged
from tests.fakes.desk import FakeClock
from tests.fakes.keeper import KeeperInMemory
from tests.soak.scenes import make_scene
from tests.storage.kept import PASSPHRASE
from tests.storage.places import content_of

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def keeper() -> KeeperInMemory:
    """Return an empty keyring."""
    return KeeperInMemory()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed vault, with an older copy of itself in ``older``."""
    make_scene(tmp_path / "data", backup=True)
    shutil.copytree(tmp_path / "data", tmp_path / "older")
    return tmp_path / "data"


def door(folder: Path, keeper: KeeperInMemory | None) -> Door:
    """Return the door with a keyring."""
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, keeper=keeper)


def work(folder: Path, keeper: KeeperInMemory) -> None:
    """Open, do something, and lock."""
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.desk.access.note("opened")
    opened.close()


def put_back(folder: Path) -> None:
    """Put the older folder in the place of the newer one."""
    shutil.rmtree(folder)
    shutil.copytree(folder.with_name("older"), folder)


def test_a_folder_put_back_is_noticed_and_copied_aside_first(folder: Path, keeper: KeeperInMemory) -> None:
    """Mark and database agree with each other, and both are older than the keyring's mark."""
    work(folder, keeper)
    put_back(folder)
    before = content_of(folder)

    with pytest.raises(OlderVaultPutBack):
        door(folder, keeper).unlock(PASSPHRASE)

    after = content_of(folder)
    assert {name: data for name, data in after.items() if not name.startswith("evidence")} == before
    assert any(name.startswith("evidence") for name in after)


def test_a_folder_put_back_and_worked_in_elsewhere_is_noticed_too(
    folder: Path, keeper: KeeperInMemory
) -> None:
    """As far as the keyring remembers, or further, but on another course."""
    work(folder, keeper)
    put_back(folder)
    for _ in range(3):
        elsewhere = door(folder, None).unlock(PASSPHRASE)
        elsewhere.desk.access.note("exported")
        elsewhere.close()

    with pytest.raises(OlderVaultPutBack):
        door(folder, keeper).unlock(PASSPHRASE)


def test_going_on_is_remembered(folder: Path, keeper: KeeperInMemory) -> None:
    """Whoever chose the older folder is not asked again."""
    work(folder, keeper)
    put_back(folder)
    gate = door(folder, keeper)
    with pytest.raises(OlderVaultPutBack):
        gate.unlock(PASSPHRASE)

    gate.go_on().close()

    door(folder, keeper).unlock(PASSPHRASE).close()


def test_a_backup_that_was_put_back_is_remembered(folder: Path, keeper: KeeperInMemory) -> None:
    """A restore is no folder put back behind one's back."""
    work(folder, keeper)
    put_back(folder)
    gate = door(folder, keeper)
    with pytest.raises(OlderVaultPutBack):
        gate.unlock(PASSPHRASE)

    gate.restore(gate.restorable()[0]).close()

    door(folder, keeper).unlock(PASSPHRASE).close()


def test_a_vault_that_is_ahead_of_the_keyring_opens_as_usual(folder: Path, keeper: KeeperInMemory) -> None:
    """A kill leaves the keyring behind: nothing is asked."""
    work(folder, keeper)
    killed = door(folder, None).unlock(PASSPHRASE)
    killed.desk.access.note("opened")
    killed.close()

    door(folder, keeper).unlock(PASSPHRASE).close()


def test_a_keyring_in_trouble_keeps_nobody_from_working(folder: Path, keeper: KeeperInMemory) -> None:
    """Locked, emptied or forged: the vault opens and closes; nothing relies on the keyring alone."""
    work(folder, keeper)
    keeper.trouble = KeyringLocked()
    work(folder, keeper)
    keeper.trouble = None
    for name in keeper.kept:
        keeper.kept[name] = bytes(73)
    work(folder, keeper)
    keeper.kept.clear()
    work(folder, keeper)


def test_damage_is_called_damage_also_where_the_keyring_knows_more(
    folder: Path, keeper: KeeperInMemory
) -> None:
    """What cannot be read is not called older."""
    work(folder, keeper)
    content = bytearray((folder / "vault.db").read_bytes())
    content[:4096] = bytes(4096)
    (folder / "vault.db").write_bytes(content)

    with pytest.raises(VaultDamaged):
        door(folder, keeper).unlock(PASSPHRASE)


def test_a_folder_of_before_a_key_change_is_noticed(folder: Path, keeper: KeeperInMemory) -> None:
    """It is as far as the mark of its own epoch; but that epoch has ended, and its passphrase with it."""
    work(folder, keeper)
    shutil.rmtree(folder.with_name("older"))
    shutil.copytree(folder, folder.with_name("older"))
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.desk.access.note("exported")
    opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    opened.close()
    put_back(folder)

    with pytest.raises(OlderVaultPutBack):
        door(folder, keeper).unlock(PASSPHRASE)


def test_what_the_keyring_knew_holds_after_a_key_change_too(folder: Path, keeper: KeeperInMemory) -> None:
    """A vault that is further than the mark opens; one of the new epoch that was put back is noticed."""
    work(folder, keeper)
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    opened.close()
    door(folder, keeper).unlock(NEW).close()
    shutil.rmtree(folder.with_name("older"))
    shutil.copytree(folder, folder.with_name("older"))
    again = door(folder, keeper).unlock(NEW)
    again.desk.access.note("exported")
    again.close()
    put_back(folder)

    with pytest.raises(OlderVaultPutBack):
        door(folder, keeper).unlock(NEW)


def test_a_backup_of_before_a_key_change_that_was_restored_is_no_folder_put_back(
    folder: Path, keeper: KeeperInMemory
) -> None:
    """It was chosen: the epoch goes on from there."""
    work(folder, keeper)
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    opened.close()
    way_out = door(folder, keeper)
    backup = next(one for one in way_out.restorable() if one.kind is BackupKind.BEFORE_KEY_CHANGE)
    way_out.hold(PASSPHRASE, backup)

    way_out.restore(backup).close()

    door(folder, keeper).unlock(PASSPHRASE).close()
