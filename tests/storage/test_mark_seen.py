"""An emptied or swapped keyring is told where it ought to know better, and nowhere else."""

import os
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.app.errors import KeyringLocked, LaggingMarkMissing, LaggingMarkNotGood
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import FakeClock
from tests.fakes.keeper import KeeperInMemory
from tests.soak.scenes import NEW_PASSPHRASE, make_scene
from tests.storage.kept import PASSPHRASE


@pytest.fixture
def keeper() -> KeeperInMemory:
    """Return an empty keyring."""
    return KeeperInMemory()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed vault on a computer with a name."""
    be_on(tmp_path / "data", "one computer")
    make_scene(tmp_path / "data", backup=True)
    return tmp_path / "data"


def be_on(folder: Path, name: str) -> None:
    """Let the vault be on a computer of this name; an empty one cannot be told."""
    folder.with_name("machine-id").write_text(name)


def door(folder: Path, keeper: KeeperInMemory) -> Door:
    """Return the door."""
    names = folder.with_name("machine-id")
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, keeper=keeper, machine_id=names)


def told(folder: Path, keeper: KeeperInMemory, passphrase: str = PASSPHRASE) -> list[type]:
    """Open and lock; return what is told in the office."""
    opened = door(folder, keeper).unlock(passphrase)
    opened.close()
    return [type(one) for one in opened.quiet]


def test_an_emptied_keyring_is_told_once_it_was_seen_full(folder: Path, keeper: KeeperInMemory) -> None:
    """The first opening writes the mark, the second one sees it: from then on it is missed, once."""
    assert told(folder, keeper) == []
    assert told(folder, keeper) == []
    keeper.kept.clear()

    assert told(folder, keeper) == [LaggingMarkMissing]
    assert told(folder, keeper) == []


def test_a_swapped_mark_is_told(folder: Path, keeper: KeeperInMemory) -> None:
    """Neither believed nor passed over."""
    told(folder, keeper)
    told(folder, keeper)
    for name in keeper.kept:
        keeper.kept[name] = os.urandom(73)

    assert told(folder, keeper) == [LaggingMarkNotGood]


def test_a_keyring_that_never_knew_it_is_not_told(folder: Path, keeper: KeeperInMemory) -> None:
    """The first start; and a mark that was written and never seen again cannot be missed."""
    assert told(folder, keeper) == []
    keeper.kept.clear()
    assert told(folder, keeper) == []


def test_a_locked_keyring_is_not_told(folder: Path, keeper: KeeperInMemory) -> None:
    """Nothing of an unbound vault depends on it."""
    told(folder, keeper)
    told(folder, keeper)
    keeper.trouble = KeyringLocked()

    assert told(folder, keeper) == []


def test_a_vault_on_another_computer_raises_no_false_alarm(folder: Path, keeper: KeeperInMemory) -> None:
    """Moved, or the computer was set up anew: its keyring never knew this vault."""
    told(folder, keeper)
    told(folder, keeper)
    be_on(folder, "another computer")

    assert told(folder, KeeperInMemory()) == []


def test_where_the_computer_has_no_name_nothing_is_ever_missed(folder: Path, keeper: KeeperInMemory) -> None:
    """Better silent than wrong."""
    be_on(folder, "")
    told(folder, keeper)
    told(folder, keeper)
    keeper.kept.clear()
    assert told(folder, keeper) == []
    folder.with_name("machine-id").unlink()
    assert told(folder, keeper) == []


def test_after_a_change_of_key_the_keyring_does_not_know_it_yet(folder: Path, keeper: KeeperInMemory) -> None:
    """The mark of the new key is written at the next lock; until then nothing is missed."""
    told(folder, keeper)
    told(folder, keeper)
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.rekey(PASSPHRASE, NEW_PASSPHRASE, draw_kit().words)
    opened.close()

    assert told(folder, keeper, NEW_PASSPHRASE) == []


def test_a_backup_put_back_raises_no_alarm(folder: Path, keeper: KeeperInMemory) -> None:
    """The mark is written anew at once."""
    told(folder, keeper)
    told(folder, keeper)
    gate = door(folder, keeper)
    gate.hold(PASSPHRASE)
    gate.restore(gate.restorable()[0]).close()

    assert told(folder, keeper) == []
