"""Edits of the acute sheet. They are the pair's, and of the case: a bad night belongs to no meeting."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from exitdesk.cases.acute import PLACE, WORDS, AcutePart, AcutePlace, AcuteWords
from exitdesk.cases.of_case import OfCase
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Intent, Key, Line, Over

Acute = Annotated[ThingId, StringConstraints(pattern=r"^acute-[0-9a-z]+$", max_length=96)]


class _OfLine(OfCase):
    acute: Acute


class _Written(_OfLine):
    part: AcutePart
    text: Line
    phone: Line = ""

    @property
    def words(self) -> AcuteWords:
        """The value of the line's register: who is called and the telephone were said together."""
        return AcuteWords(self.part, self.text, self.phone)


class WriteAcuteLine(_Written):
    """Write a line of the acute sheet, at a place in its part."""

    tag: Literal["write_acute_line"] = "write_acute_line"
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the words and the place."""
        return (
            Intent(self.acute, WORDS, self.words, Over.SHOWN),
            Intent(self.acute, PLACE, AcutePlace(self.key)),
        )


class RewordAcuteLine(_Written):
    """Say a line otherwise."""

    tag: Literal["reword_acute_line"] = "reword_acute_line"

    def intents(self) -> tuple[Intent, ...]:
        """Return the words."""
        return (Intent(self.acute, WORDS, self.words, Over.SHOWN),)


class ChooseAcuteLine(_Written):
    """Choose between two versions of a line."""

    tag: Literal["choose_acute_line"] = "choose_acute_line"

    def intents(self) -> tuple[Intent, ...]:
        """Return the words, over every version."""
        return (Intent(self.acute, WORDS, self.words),)


class MoveAcuteLine(_OfLine):
    """Put a line elsewhere in its part: who is called first may change."""

    tag: Literal["move_acute_line"] = "move_acute_line"
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the place."""
        return (Intent(self.acute, PLACE, AcutePlace(self.key)),)


class WithdrawAcuteLine(_OfLine):
    """Take a line off the sheet."""

    tag: Literal["withdraw_acute_line"] = "withdraw_acute_line"

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the words."""
        return (Intent(self.acute, WORDS, Withdrawn(), Over.SHOWN),)


AcuteEdit: TypeAlias = WriteAcuteLine | RewordAcuteLine | ChooseAcuteLine | MoveAcuteLine | WithdrawAcuteLine
