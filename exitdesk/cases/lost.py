"""What is lost of a case: an entry that something here comes after, and that is not here."""

from dataclasses import dataclass
from typing import Final

from exitdesk.journal.entry import EntryId

TAKEN_BACK: Final = "take_back"
"""What an undo or redo is called among what was lost."""


@dataclass(frozen=True, slots=True)
class LostEntry:
    """An entry that is not here any more: its id, and the days between which it was written (ISO 8601).

    A day is empty where nothing that is left was written before or after it. `what` is its gesture (a tag)
    where it waited for room on the disk and never got there; empty where a damaged disk took it.
    """

    id: EntryId
    since: str = ""
    until: str = ""
    what: str = ""
