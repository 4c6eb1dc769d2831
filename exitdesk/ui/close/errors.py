"""What can go wrong when a paper is handed out. The signed paper is in the vault by then: nothing is lost."""

from exitdesk.errors import ExitDeskError


class CopyFolderGone(ExitDeskError):
    """The folder for handed-out copies is not there or cannot be written to."""
