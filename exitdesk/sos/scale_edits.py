"""Edits of scales and numbers."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Edit, Intent, Key, Over, Reason, Words
from exitdesk.sos.people_edits import Person
from exitdesk.sos.scale import HIGHEST, LOWEST, Direction, Number, ScaleId, ScaleQuestion

Scale = Annotated[ScaleId, StringConstraints(pattern=r"^scale-[0-9a-z]+$", max_length=96)]
Whole = Annotated[int, Strict(), Field(ge=LOWEST, le=HIGHEST)]


class AskScale(Edit):
    """Ask a question from 0 to 10: both anchors and the direction belong to it.

    Asked again, it rewords, and where two wordings stand at once it is the choice.
    """

    tag: Literal["ask_scale"] = "ask_scale"
    scale: Scale
    question: Words
    zero: Words
    ten: Words
    direction: Direction
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the question, one register."""
        asked = ScaleQuestion(self.question, self.zero, self.ten, self.direction, self.key)
        return (Intent(self.scale, "question", asked),)


class WithdrawScale(Edit):
    """Take a scale off this meeting's board."""

    tag: Literal["withdraw_scale"] = "withdraw_scale"
    scale: Scale

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the question register."""
        return (Intent(self.scale, "question", Withdrawn(), Over.SHOWN),)


class Rate(Edit):
    """Give a person's number with its reason: said together, one register."""

    tag: Literal["rate"] = "rate"
    scale: Scale
    person: Person
    number: Whole
    reason: Reason = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the number with its reason."""
        return (Intent(self.scale, f"number.{self.person}", Number(self.number, self.reason), Over.SHOWN),)


class WithdrawNumber(Edit):
    """Take a person's number away."""

    tag: Literal["withdraw_number"] = "withdraw_number"
    scale: Scale
    person: Person

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the number register."""
        return (Intent(self.scale, f"number.{self.person}", Withdrawn(), Over.SHOWN),)


class ChooseNumber(Edit):
    """Choose between two numbers that stand at once."""

    tag: Literal["choose_number"] = "choose_number"
    scale: Scale
    person: Person
    number: Whole
    reason: Reason = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the number, over every version."""
        return (Intent(self.scale, f"number.{self.person}", Number(self.number, self.reason)),)


class RevealNumbers(Edit):
    """Show everybody's numbers together. It cannot be unseen, so it cannot be undone."""

    undoable = False
    tag: Literal["reveal_numbers"] = "reveal_numbers"
    scale: Scale

    def intents(self) -> tuple[Intent, ...]:
        """Return the on register."""
        return (Intent(self.scale, "revealed", True),)
