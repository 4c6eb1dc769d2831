"""What can be in the way of showing a paper that was made before."""

from exitdesk.errors import ExitDeskError


class PaperElsewhere(ExitDeskError):
    """The paper's bytes are not in this vault: it was made on the partner's laptop."""
