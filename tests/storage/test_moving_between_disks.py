"""A vault moved onto another disk: a real file system of its own, with room and without."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.household import CARDS, Household

MOVE = """
import sys
from pathlib import Path
from exitdesk.app.door import Door
from exitdesk.app.paths import Profile
from exitdesk.crypto.profiles import TESTING
from exitdesk.errors import ExitDeskError
from tests.fakes.desk import FakeClock
from tests.storage.kept import PASSPHRASE
old, new = (Profile(Path(one)) for one in sys.argv[1:])
def door(profile):
    return Door(profile.vault, FakeClock(), profile=TESTING, floor=TESTING, home=new)
opened = door(old).unlock(PASSPHRASE)
try:
    print("moved", opened.moving.move(new.root).emptied)
except ExitDeskError as error:
    print(type(error).__name__, new.has_vault)
    opened.vault.access.note("opened")
opened.close()
if new.has_vault:
    assert new.root.stat().st_dev != old.root.stat().st_dev
    print(door(new).check(PASSPHRASE))
"""


def move_onto_a_disk_of(size: str, house: Household) -> list[str]:
    """Mount a disk of that size at the new place, for one process alone; return what moving there said."""
    house.home.root.mkdir()
    mount = f"mount -t tmpfs -o size={size} tmpfs {house.home.root}"
    tried = subprocess.run(
        [
            *("unshare", "-r", "-m", "sh", "-c", f'{mount} && exec "$@"', "sh"),
            *(sys.executable, "-c", MOVE, str(house.old.root), str(house.home.root)),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if tried.returncode and "mount" in tried.stderr:
        pytest.skip("no mount of one's own can be made here")
    assert not tried.returncode, tried.stderr
    return tried.stdout.splitlines()


def test_a_vault_moves_onto_another_disk(tmp_path: Path) -> None:
    """Nothing of it hangs on a rename from one place to the other."""
    house = Household(tmp_path)

    assert move_onto_a_disk_of("64m", house) == ["moved True", "[]"]
    assert sorted(path.name for path in house.old.vault.iterdir()) == ["lock", "moved"]


@pytest.mark.parametrize("size", ["4k", "100k", "400k"])
def test_a_disk_that_is_too_small_is_called_full_and_nothing_is_moved(tmp_path: Path, size: str) -> None:
    """Whenever it fills up: the vault is where it was, open, and opens again."""
    house = Household(tmp_path)

    assert move_onto_a_disk_of(size, house) == ["DiskFull False"]
    assert house.cards_at(house.old) == CARDS
