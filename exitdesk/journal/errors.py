"""What can be wrong with an entry. Each says what, never with a word of its content."""

from exitdesk.errors import ExitDeskError


class JournalError(ExitDeskError):
    """The root of everything the journal refuses."""


class BrokenEntry(JournalError):
    """An entry contradicts itself or its ancestors: it was damaged or made up, and is not taken in."""


class NewerEntryFormat(JournalError):
    """An entry was written by a newer version in a format that this one cannot read."""


class CannotUndo(JournalError):
    """The gesture was already replaced by somebody, cannot be undone by its nature, or is not one's own."""
