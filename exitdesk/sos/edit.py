"""What an edit is: a thing a person does, named as the unit would say it, and the writes it makes."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, StringConstraints

from exitdesk.journal.entry import ThingId


class Over(Enum):
    """Which current values an edit replaces when several stand at once."""

    SHOWN = "shown"  # the one that is shown; the others stay as a question
    ALL = "all"  # all of them: a choice, a place, a mark


@dataclass(frozen=True, slots=True)
class Intent:
    """One write an edit asks for."""

    thing: ThingId
    register: str
    value: Any
    over: Over = Over.ALL


class Edit(BaseModel):
    """The root of every edit. `undoable` is False for what cannot be taken back and says so in the menu."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)
    undoable: ClassVar[bool] = True

    tag: str

    def intents(self) -> tuple[Intent, ...]:
        """Return the writes this edit makes, always in the same order."""
        raise NotImplementedError


Words = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Line = Annotated[str, StringConstraints(max_length=400)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[0-9A-Za-z]+$")]
Thing = Annotated[ThingId, StringConstraints(pattern=r"^[a-z]+(-[0-9a-z]+)+$", max_length=96)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3])\.[0-5][0-9]$")]
