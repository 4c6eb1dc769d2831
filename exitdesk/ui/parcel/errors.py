"""What can go wrong with a stick: nothing has left the vault by then, and nothing has come in."""

from exitdesk.errors import ExitDeskError


class StickGone(ExitDeskError):
    """The folder that was chosen for the partner's file is not there or cannot be written to."""


class ParcelNotRead(ExitDeskError):
    """The partner's file cannot be read: it is gone, not ours to read, or larger than any of ours."""
