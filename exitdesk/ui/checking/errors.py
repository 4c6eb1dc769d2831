"""What can go wrong before a copy is looked at."""

from exitdesk.errors import ExitDeskError


class PaperNotRead(ExitDeskError):
    """The file to be checked is gone, is no file, or is not ours to read."""
