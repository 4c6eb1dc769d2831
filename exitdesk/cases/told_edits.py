"""Edits of what was told to the participant. They are the pair's, and of the case."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from exitdesk.cases.of_case import OfCase
from exitdesk.cases.told import TOLD, Told
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Day, Intent, Line, Words

ToldRef = Annotated[ThingId, StringConstraints(pattern=r"^told-[0-9a-z]+$", max_length=96)]


class NoteTold(OfCase):
    """Note what he was told on a day. Said again, it corrects; of two at once it is the choice."""

    tag: Literal["note_told"] = "note_told"
    told_id: ToldRef
    day: Day
    words: Words
    worker: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return what was told as a thing."""
        return (Intent(self.told_id, TOLD, Told(self.day, self.words, self.worker)),)


class WithdrawTold(OfCase):
    """Take away what was noted as told."""

    tag: Literal["withdraw_told"] = "withdraw_told"
    told_id: ToldRef

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of what was told."""
        return (Intent(self.told_id, TOLD, Withdrawn()),)


ToldEdit: TypeAlias = NoteTold | WithdrawTold
