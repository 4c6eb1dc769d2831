"""What is being written of what was told or of an assessment, as a lock keeps it."""

import json
from dataclasses import asdict, dataclass, field
from typing import Final

from exitdesk.cases.resume import Place

TOLD_TAB: Final = "told"
ASSESSMENT_TAB: Final = "assessment"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """The words, the day as it was typed, the note that is being corrected ("" for a new one).

    `more` is who said it, or whether an assessment agrees. `seen` is the day it was typed on (ISO): "i går"
    is seen from that.
    """

    words: str = field(default="", repr=False)
    day: str = field(default="", repr=False)
    more: str = field(default="", repr=False)
    thing: str = ""
    seen: str = field(default="", compare=False)

    def to_text(self) -> str:
        """Return it as a lock keeps it."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, place: Place, text: str, tab: str) -> "NoteDraft | None":
        """Return what was being written on one of the two sheets, None where that was something else."""
        if place.tab != tab:
            return None
        try:
            said = json.loads(text)
            words, day, more, thing = (str(said[name]) for name in ("words", "day", "more", "thing"))
            return cls(words, day, more, thing, str(said.get("seen", "")))
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
