"""A vault that is bound to a computer, and computers that hold its secret or do not."""

from pathlib import Path

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.app.door import Door
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.profiles import TESTING
from tests.fakes.keeper import KeeperInMemory
from tests.storage.kept import PASSPHRASE, Kept


class Bound(Kept):
    """A vault on a computer with a keyring; `bind` binds it."""

    def __init__(self, folder: Path) -> None:
        self.keeper = KeeperInMemory()
        super().__init__(folder)

    def door(self) -> Door:
        """Return the door on this computer."""
        return self.door_on(self.keeper)

    def door_on(self, keeper: KeeperInMemory, folder: Path | None = None) -> Door:
        """Return the door of the same folder, or of a copy of it, on a computer with another keyring."""
        secrets = DeviceSecrets(keeper)
        where = folder or self.folder
        return Door(where, self.clock, profile=TESTING, floor=TESTING, device_secrets=secrets)

    def bind(self) -> None:
        """Bind the open vault to this computer."""
        self.opened.keys.bind(PASSPHRASE)

    def key_file(self, folder: Path | None = None) -> KeyFile:
        """Return the key file as it lies on the disk, of the vault or of a backup."""
        return read_key_files(folder or self.folder)
