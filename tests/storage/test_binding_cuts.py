"""A cut between any two steps of binding and unbinding leaves a vault its owner can open.

What a cut would have left is seen through a keyring that copies the folder, and itself, at each of its calls;
the steps inside the writing of the two copies of the key file are put together by hand. That kills at any
moment do no more than these is what R10 says.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import COPY_NAMES
from tests.fakes.keeper import KeeperInMemory
from tests.storage.bound import Bound
from tests.storage.kept import PASSPHRASE


@dataclass
class Moment:
    """What a cut at one moment leaves: the vault's folder, and what the keyring holds."""

    folder: Path
    keyring: KeeperInMemory


class Watching(KeeperInMemory):
    """A keyring that tells before and after each call that changes it."""

    def __init__(self, kept: dict[str, bytes], tell: Callable[[dict[str, bytes]], None]) -> None:
        super().__init__()
        self.kept, self._tell = kept, tell

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret."""
        self._tell(self.kept)
        super().keep(name, secret)
        self._tell(self.kept)

    def drop(self, name: str) -> None:
        """Forget a secret."""
        self._tell(self.kept)
        super().drop(name)
        self._tell(self.kept)


@pytest.fixture
def kept(tmp_path: Path) -> Bound:
    """Return a closed vault with a backup, on a computer with a keyring."""
    found = Bound(tmp_path / "data")
    found.keep("De ringer om natten")
    found.opened.backups.back_up(BackupKind.ON_DEMAND)
    found.opened.close()
    return found


def moments_of(kept: Bound, change: str, into: Path) -> list[Moment]:
    """Bind or unbind; return the vault before, at each call of the keyring, at each write, and after."""
    found: list[Moment] = []

    def see(keyring: dict[str, bytes], folder: Path = kept.folder) -> Path:
        moment = Moment(into / f"{change} {len(found)}", KeeperInMemory())
        shutil.copytree(folder, moment.folder)
        moment.keyring.kept = dict(keyring)
        found.append(moment)
        return moment.folder

    def tell(keyring: dict[str, bytes]) -> None:
        see(keyring)

    see(kept.keeper.kept)
    keeper = Watching(kept.keeper.kept, tell)
    opened = kept.door_on(keeper).unlock(PASSPHRASE)
    (opened.keys.bind if change == "bind" else opened.keys.unbind)(PASSPHRASE)
    opened.close()
    see(keeper.kept)
    before, after = found[0].folder, found[-1].folder
    both = kept.keeper.kept or next(one.keyring.kept for one in found if one.keyring.kept)
    backup = next(iter((after / "backups").iterdir())).relative_to(after) / COPY_NAMES[0]
    for new in product((False, True), repeat=3):
        mixed = see(both, after)
        for name, is_new in zip((*COPY_NAMES, str(backup)), new, strict=True):
            shutil.copy((after if is_new else before) / name, mixed / name)
    return found


@pytest.mark.parametrize("change", ["bind", "unbind"])
def test_after_a_cut_at_any_step_the_passphrase_opens_here_and_the_kit_everywhere(
    kept: Bound, tmp_path: Path, change: str
) -> None:
    """And the vault is bound or not, never anything between; the backups follow."""
    if change == "unbind":
        opened = kept.door().unlock(PASSPHRASE)
        opened.keys.bind(PASSPHRASE)
        opened.close()
    moments = moments_of(kept, change, tmp_path)
    assert len(moments) >= 12

    for moment in moments:
        opened = kept.door_on(moment.keyring, moment.folder).unlock(PASSPHRASE)
        assert kept.cards(opened) == ["De ringer om natten"]
        opened.backups.follow_binding()
        (backup,) = opened.backups.all()
        assert kept.key_file(backup.path).device_check == kept.key_file(moment.folder).device_check
        opened.close()
        kept.door_on(KeeperInMemory(), moment.folder).unlock_with_kit(kept.kit).close()
        kept.door_on(moment.keyring, backup.path).unlock(PASSPHRASE).close()


def test_the_secret_is_there_before_any_slot_is_bound_and_after_every_slot_is_not(
    kept: Bound, tmp_path: Path
) -> None:
    """The order itself: no moment in which the folder needs what the keyring does not hold."""
    moments = [*moments_of(kept, "bind", tmp_path), *moments_of(kept, "unbind", tmp_path)]

    for moment in moments:
        files = [path.parent for path in moment.folder.rglob("key*") if path.is_file()]
        if any(kept.key_file(one).bound for one in files):
            assert moment.keyring.kept
    assert kept.keeper.kept == {}, "and nothing is left of it in the end"
