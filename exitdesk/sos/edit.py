"""What an edit is: a thing a person does, named as the unit would say it, and the writes it makes.

An edit is whole or it does not exist: no field more or less, no number for a text, no character that cannot
be seen. Its fields never change; what needs another field is another edit.
"""

import re
from datetime import date
from enum import Enum
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    Strict,
    StringConstraints,
    ValidationError,
    model_validator,
)

from exitdesk.journal.entry import ThingId
from exitdesk.sos.errors import EditRefused, TooLong


class Over(Enum):
    """Which current values an edit replaces when several stand at once."""

    SHOWN = "shown"  # the one that is shown; the others stay as a question
    ALL = "all"  # all of them: a choice, a place, a mark


class Intent(NamedTuple):
    """One write an edit asks for."""

    thing: ThingId
    register: str
    value: Any
    over: Over = Over.ALL


class Edit(BaseModel):
    """The root of every edit. `undoable` is False for what cannot be taken back and says so in the menu.

    Making one that is not whole raises TooLong or EditRefused, with a field's name and never with its words.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    undoable: ClassVar[bool] = True

    tag: str

    @model_validator(mode="wrap")
    @classmethod
    def _is_whole(cls, fields: Any, handler: ModelWrapValidatorHandler["Edit"]) -> "Edit":
        try:
            return handler(fields)
        except ValidationError as found:
            fault = found.errors(include_input=False, include_url=False, include_context=False)[0]
        kind = TooLong if fault["type"] == "string_too_long" else EditRefused
        raise kind(".".join(str(place) for place in fault["loc"]))

    def intents(self) -> tuple[Intent, ...]:
        """Return the writes this edit makes, always in the same order."""
        raise NotImplementedError

    def __repr_args__(self) -> list[tuple[str | None, Any]]:
        """Return what may be printed of it: what it is, and none of its words."""
        return [("tag", self.tag)]


_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_BLANKS = re.compile("[\n\t]+")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _seen(value: object) -> object:
    """Return a text with one kind of line break and no control characters: pasted words bring both."""
    if not isinstance(value, str) or value.isprintable():
        return value
    return _UNSEEN.sub("", _BREAKS.sub("\n", value))


def _on_one_line(value: object) -> object:
    seen = _seen(value)
    return _BLANKS.sub(" ", seen) if isinstance(seen, str) else seen


def _day(value: object) -> object:
    if type(value) is date or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise ValueError("day")


Words = Annotated[str, StringConstraints(min_length=1, max_length=4000), BeforeValidator(_seen)]
Reason = Annotated[str, StringConstraints(max_length=4000), BeforeValidator(_seen)]
Line = Annotated[str, StringConstraints(max_length=400), BeforeValidator(_on_one_line)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120), BeforeValidator(_on_one_line)]
Key = Annotated[str, StringConstraints(max_length=400, pattern=r"^[0-9A-Za-z]*[1-9A-Za-z]$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3])\.[0-5][0-9]$")]
Flag = Annotated[bool, Strict()]
Day = Annotated[date, BeforeValidator(_day)]
