"""What can go wrong with keys: named by what happened, without a word, a key or a library's text in it.

The sentences a person reads stand in one table (`exitdesk.app.troubles`), keyed by these classes.
"""

from exitdesk.errors import ExitDeskError


class PassphraseTooShort(ExitDeskError):
    """An own passphrase has fewer characters than the floor."""


class PassphraseTooPlain(ExitDeskError):
    """An own passphrase is long enough but repeats too few different characters."""


class WrongPassphrase(ExitDeskError):
    """The key file is intact and this passphrase does not open it."""


class WrongKit(ExitDeskError):
    """The key file is intact; this kit, right in itself, is another vault's or was replaced."""


class KeyFileMissing(ExitDeskError):
    """Neither copy of the key file is there."""


class KeyFileDamaged(ExitDeskError):
    """No copy of the key file is intact; nothing can be said about the passphrase."""


class KeyFilesDisagree(ExitDeskError):
    """The two copies belong to different vaults: a folder was mixed by hand."""


class KeyFileRefused(ExitDeskError):
    """The key file asks for a cheaper derivation than we allow, or a dearer one than any laptop can do."""


class KeyFileTampered(ExitDeskError):
    """The slot opens, but the file as a whole is not as a holder of the key left it."""


class NewerFormat(ExitDeskError):
    """The file was written by a newer version; it is left as it is."""


class ParcelNewer(NewerFormat):
    """A parcel was made by a newer version."""


class ParcelDamaged(ExitDeskError):
    """A parcel is not whole, or asks for what no parcel of ours does; nothing can be said about its words."""


class WrongParcelWords(ExitDeskError):
    """A parcel is whole, and these words do not open it."""


class DeviceSecretNotHere(ExitDeskError):
    """The vault is bound to a computer, and this computer does not hold its secret: the kit opens."""


class DeviceSecretOther(DeviceSecretNotHere):
    """The vault is bound, and what this computer holds under its name is another secret: the kit opens."""


class RekeyUnfinished(ExitDeskError):
    """A key change is under way; it is finished or dropped before anything else is changed."""


class KeyFileNotWritten(ExitDeskError):
    """The change could not be written; the copies are as they were."""


class SecondCopyNotWritten(ExitDeskError):
    """The change holds, but only one copy carries it until the vault is opened the next time."""


class NotEnoughMemory(ExitDeskError):
    """The computer could not give the memory the derivation needs."""


class SealBroken(ExitDeskError):
    """A sealed note is damaged or belongs to another key."""


class SigningKeyDamaged(ExitDeskError):
    """A stored signing key or its certificate cannot be read."""
