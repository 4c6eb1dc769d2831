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
