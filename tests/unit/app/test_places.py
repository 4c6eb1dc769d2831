"""A vault is made on this computer's own disk, or not at all."""

from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.app.errors import FolderOnNetwork, NoVaultInSyncedFolder, NoVaultOnNetwork
from exitdesk.app.places import Place, kind_of
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import KAREN, FakeClock
from tests.storage.kept import PASSPHRASE

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/home /net/home nfs4 rw 0 0
//server/drev /media/et\\040drev cifs rw 0 0
/dev/sdb1 /media/et\\040drev/lokal ext4 rw 0 0
broken
sshfs /mnt/far fuse.sshfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """Return a table of mounts."""
    (tmp_path / "mounts").write_text(MOUNTS, "utf-8")
    return tmp_path / "mounts"


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/net/home/karen/tavle", Place.NETWORK),
        ("/media/et drev/tavle", Place.NETWORK),
        ("/media/et drev/lokal/tavle", Place.OWN),
        ("/mnt/far/x", Place.NETWORK),
        ("/var/lib/tavle", Place.OWN),
        ("/var/Dropbox/tavle", Place.SYNCED),
        ("/var/OneDrive - Kommunen/data", Place.SYNCED),
        ("/var/Nextcloud/x/y/z", Place.SYNCED),
        ("/var/megafon/data", Place.OWN),
    ],
)
def test_a_place_is_known_by_its_mount_and_its_names(folder: str, kind: Place, mounts: Path) -> None:
    """The longest mount decides; a name counts anywhere above, and only as a whole."""
    assert kind_of(Path(folder), mounts) is kind


@pytest.mark.parametrize("marker", [".dropbox", ".stfolder", ".nextcloudsync.log"])
def test_a_place_is_known_by_what_a_sync_client_left_above_it(tmp_path: Path, marker: str) -> None:
    """Whatever the folder is called."""
    (tmp_path / marker).touch()

    assert kind_of(tmp_path / "a" / "b" / "not there yet") is Place.SYNCED


def test_where_the_mounts_cannot_be_read_the_place_passes(tmp_path: Path) -> None:
    """Not knowing stops nobody."""
    assert kind_of(tmp_path, tmp_path / "no such table") is Place.OWN


def test_no_vault_is_made_where_it_would_be_synced_or_far_away(tmp_path: Path, mounts: Path) -> None:
    """Refused with its own name, and nothing is left behind."""
    (tmp_path / ".stfolder").mkdir()
    synced = Door(tmp_path / "data", FakeClock(), profile=TESTING, floor=TESTING)
    far = Door(Path("/net/home/tavle"), FakeClock(), profile=TESTING, floor=TESTING, mounts=mounts)

    with pytest.raises(NoVaultInSyncedFolder):
        synced.create(PASSPHRASE, synced.new_kit(), KAREN)
    with pytest.raises(NoVaultOnNetwork):
        far.create(PASSPHRASE, far.new_kit(), KAREN)

    assert not (tmp_path / "data").exists()


def test_a_vault_that_lies_on_another_machine_opens_with_a_word_about_it(tmp_path: Path) -> None:
    """Nobody is kept from the cases; it is told each time."""
    here = Door(tmp_path / "data", FakeClock(), profile=TESTING, floor=TESTING)
    here.create(PASSPHRASE, here.new_kit(), KAREN).close()
    (tmp_path / "mounts").write_text(f"server:/x {tmp_path} nfs rw 0 0\n", "utf-8")
    far = Door(tmp_path / "data", FakeClock(), profile=TESTING, floor=TESTING, mounts=tmp_path / "mounts")

    opened = far.unlock(PASSPHRASE)

    assert [type(one) for one in opened.notices] == [FolderOnNetwork]
    opened.close()
