"""What a board refuses. Each is something the person can put right at once."""

from exitdesk.errors import ExitDeskError


class EditRefused(ExitDeskError):
    """The root of everything a board refuses; nothing was changed."""


class NoSuchThing(EditRefused):
    """The card, scale, person or agreement is not (or no longer) on this board."""


class NothingSaid(EditRefused):
    """Only spaces: there is nothing to keep."""


class TooLong(EditRefused):
    """The words are longer than a card (a line, a name) takes; nothing of them was kept."""


class ParticipantHasNoRing(EditRefused):
    """The participant stands in the middle of the circles."""


class NotADate(EditRefused):
    """What was typed as a date is not one."""


class OwnWordsOnSharedBoard(EditRefused):
    """An own note was about to be written where the pair reads, or a board edit where only one does."""
