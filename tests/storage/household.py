"""A vault in a folder that is copied elsewhere, the usual profile of this computer, and another folder."""

from pathlib import Path

from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import FakeClock
from tests.storage.kept import PASSPHRASE, Kept

CARDS = ["De ringer om natten", "Kom til bagefter"]


class Household:
    """The three places, and the vault at one of them."""

    def __init__(self, root: Path) -> None:
        self.old, self.home, self.other = (
            Profile(root / "copied" / "tavle"),
            Profile(root / "own"),
            root / "o",
        )
        self.kept = Kept(self.old.vault)
        self.kept.keep(CARDS[0])
        self.kept.opened.backups.back_up(BackupKind.DAILY)
        self.kept.keep(CARDS[1])
        self.kept.opened.close()
        (root / "copied" / ".stfolder").mkdir()

    def door(self, profile: Profile) -> Door:
        """Return the door of a profile."""
        return Door(profile.vault, self.kept.clock, profile=TESTING, floor=TESTING, home=self.home)

    def opened(self) -> Opened:
        """Open the vault where it was made."""
        return self.door(self.old).unlock(PASSPHRASE)

    def cards_at(self, profile: Profile) -> list[str]:
        """Open a profile, and return the cards that are there."""
        opened = self.door(profile).unlock(PASSPHRASE)
        try:
            return self.kept.cards(opened)
        finally:
            opened.close()


def try_to_open(folder: Path) -> str:
    """Open a folder's vault; return what came of it: a word, for a process of its own."""
    try:
        Door(folder, FakeClock(), profile=TESTING, floor=TESTING).unlock(PASSPHRASE)
    except Exception as error:  # noqa: BLE001 - its name is what is asked for
        return type(error).__name__
    return "opened"
