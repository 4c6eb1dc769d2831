"""What can go wrong around files and folders on the command line."""

from exitdesk.errors import ExitDeskError


class AppError(ExitDeskError):
    """The root of what the command line refuses."""


class FileNotReadable(AppError):
    """A file that was named cannot be read."""


class FileNotWritable(AppError):
    """A file that was named cannot be written, or is there already."""


class NoVault(AppError):
    """There is no vault in this profile yet."""


class UnknownFile(AppError):
    """The file to be taken in is none of the kinds we write."""


class FolderInUse(AppError):
    """The demo's folder holds something that is not the demo's."""


class KeyCopyMended(AppError):
    """One of the two copies of the key file was missing or damaged; the other opened, and it was mended."""


class KeyringTrouble(AppError):
    """The computer's keyring could not be used; nothing depends on it alone."""


class KeyringAbsent(KeyringTrouble):
    """There is no keyring on this computer, or not in this session."""


class KeyringLocked(KeyringTrouble):
    """The keyring is locked, and nobody was asked to open it."""


class KeyringDismissed(KeyringTrouble):
    """The keyring asked for its password, and was sent away."""


class KeyringFailed(KeyringTrouble):
    """The keyring broke off, or gave back something else than it was given."""


class KeyringTimedOut(KeyringTrouble):
    """The keyring did not answer in time."""


class BindingOutOfReach(AppError):
    """The vault is bound to a computer, and the keyring that holds the secret could not be asked."""


class BoundKeyringAbsent(BindingOutOfReach):
    """The vault is bound, and there is no keyring on this computer or in this session."""


class BoundKeyringLocked(BindingOutOfReach):
    """The vault is bound, and the keyring is locked; it may be asked to show its own prompt."""


class BoundKeyringDismissed(BindingOutOfReach):
    """The vault is bound, and the keyring's prompt was sent away."""


class BoundKeyringFailed(BindingOutOfReach):
    """The vault is bound, and the keyring broke off."""


class BoundKeyringTimedOut(BindingOutOfReach):
    """The vault is bound, and the keyring did not answer in time."""


class BoundElsewhere(AppError):
    """The kit opened a bound vault whose secret this computer does not hold: the passphrase opens no more."""


class BoundAndUnseen(AppError):
    """The kit opened a bound vault; whether this computer holds its secret could not be seen."""


class OpenedByKit(AppError):
    """The kit opened a vault that the passphrase opens here, too: perhaps it was forgotten."""


class BindingGone(AppError):
    """A backup from before the binding was put back by the kit, under a key of its own: nothing is bound."""


class LaggingMarkMissing(AppError):
    """The keyring no longer knows how far the vault had come."""


class LaggingMarkNotGood(AppError):
    """What the keyring says of the vault was not written by us: swapped, damaged or forged."""


class OlderVaultPutBack(AppError):
    """The keyring knows this vault further on, or on another course: the folder was put back as a whole."""


class FolderIsSynced(AppError):
    """The vault's folder is copied elsewhere by a sync client."""


class FolderOnNetwork(AppError):
    """The vault's folder lies on another machine."""


class NoVaultInSyncedFolder(AppError):
    """A vault is not made in a folder that is copied elsewhere by a sync client."""


class NoVaultOnNetwork(AppError):
    """A vault is not made in a folder that lies on another machine."""
