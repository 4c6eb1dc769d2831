"""What can be wrong with a vault on disk, named by what the person can do; never a word of what is in it."""

from pathlib import Path

from exitdesk.errors import ExitDeskError


class VaultError(ExitDeskError):
    """The root of what the vault on disk refuses."""


class VaultMissing(VaultError):
    """The folder is known, but its vault file is gone: nothing is made in its place."""


class VaultExists(VaultError):
    """There is a vault in the folder already; making another one would hide it."""


class VaultIsOpen(VaultError):
    """Somebody else (another window, the command line) holds the vault."""


class NotAVault(VaultError):
    """The file in the vault's place is not encrypted, so it was not made by us."""


class NewerVault(VaultError):
    """A newer version made or upgraded this vault; it is left as it is."""


class VaultDamaged(VaultError):
    """A part of the vault cannot be read or contradicts itself; the passphrase has nothing to do with it."""


class VaultTrouble(VaultError):
    """The vault is readable but is not what was last acknowledged.

    Nothing was written but a copy of the files as they were found, in `evidence` (None where there is none).
    Opening with `go_on` goes on from here, as a new writer.
    """

    def __init__(self, evidence: Path | None = None) -> None:
        super().__init__("vault trouble")
        self.evidence = evidence


class VaultBehindItsMark(VaultTrouble):
    """The vault holds less than was acknowledged: an older file, or a lost write-ahead log."""


class VaultOtherThanItsMark(VaultTrouble):
    """The vault holds something else than was acknowledged at the same place: another course of events."""


class MarkLost(VaultTrouble):
    """The mark is gone or unreadable, so nobody can say whether the vault is the newest."""


class BackupNotGood(VaultError):
    """A backup was made and does not hold what it should; it was taken away again."""


class BackupPlaceRefused(VaultError):
    """The folder named for a second copy cannot take one, or lies in the vault's own folder."""


class NothingToSave(VaultError):
    """Neither the damaged vault nor any backup in reach holds an entry that proves itself."""


class SalvageNotGood(VaultError):
    """What was put together from a damaged vault did not hold; everything is as it was."""


class NoSuchBackup(VaultError):
    """The backup is not there any more, or no key at hand opens it."""


class MovePlaceRefused(VaultError):
    """The folder named for the vault has something in it, is copied elsewhere, or lies on another machine."""


class MoveNotGood(VaultError):
    """What was copied to the new place was examined and is not what it should be; it was taken away again."""


class VaultMoved(VaultError):
    """The vault was moved out of this folder, and lies where it was put."""


class VaultMovedAway(VaultError):
    """The vault was moved out of this folder, and the place it was put into cannot be reached from here."""


class MoveNotSettled(VaultError):
    """A move was cut off, its files are still here, and nobody can see whether the other place has it now."""
