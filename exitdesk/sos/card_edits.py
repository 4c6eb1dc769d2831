"""Edits of cards."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import CardId, CardPlace, CardValue, CardWords, Column, LaneId, MergedInto, Withdrawn
from exitdesk.sos.edit import Edit, Flag, Intent, Key, Over, Words
from exitdesk.sos.people_edits import Person

Card = Annotated[CardId, StringConstraints(pattern=r"^card-[0-9a-z]+$", max_length=96)]
Lane = Annotated[LaneId, StringConstraints(pattern=r"^[0-9a-z_-]{1,40}$")]


class _Worded(Edit):
    card: Card
    text: Words
    speaker: Person | None = None
    quote: Flag = False

    @property
    def words(self) -> CardWords:
        """The value of the card's words register."""
        return CardWords(self.text, self.speaker, self.quote)


class KeepCard(_Worded):
    """Put a new card on the board, in somebody's words."""

    tag: Literal["keep_card"] = "keep_card"
    column: Column
    key: Key
    lanes: tuple[Lane, ...] = ()

    def intents(self) -> tuple[Intent, ...]:
        """Return words, place and lanes."""
        return (
            Intent(self.card, "words", self.words, Over.SHOWN),
            Intent(self.card, "place", CardPlace(self.column, self.key)),
            *(Intent(self.card, f"lane.{lane}", True) for lane in self.lanes),
        )


class RewordCard(_Worded):
    """Say a card in other words; another version that stands beside is left for a choice."""

    tag: Literal["reword_card"] = "reword_card"

    def intents(self) -> tuple[Intent, ...]:
        """Return the words."""
        return (Intent(self.card, "words", self.words, Over.SHOWN),)


class MoveCard(Edit):
    """Put a card elsewhere."""

    tag: Literal["move_card"] = "move_card"
    card: Card
    column: Column
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the place."""
        return (Intent(self.card, "place", CardPlace(self.column, self.key)),)


class SetLane(Edit):
    """Say that a card is (not) about a lane."""

    tag: Literal["set_lane"] = "set_lane"
    card: Card
    lane: Lane
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the lane's on/off register."""
        return (Intent(self.card, f"lane.{self.lane}", self.on),)


class MarkKeptSafe(Edit):
    """Say that this has already kept him safe: safety, not only a strength."""

    tag: Literal["mark_kept_safe"] = "mark_kept_safe"
    card: Card
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the mark's on/off register."""
        return (Intent(self.card, "kept_safe", self.on),)


class ParkCard(Edit):
    """Let a card wait for another meeting, or take it up: one theme at a time (000 section 4.1.1)."""

    tag: Literal["park_card"] = "park_card"
    card: Card
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the on/off register."""
        return (Intent(self.card, "parked", self.on),)


class WithdrawCard(Edit):
    """Take a card off the board. What somebody else wrote meanwhile stays as a question."""

    tag: Literal["withdraw_card"] = "withdraw_card"
    card: Card

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the words register."""
        return (Intent(self.card, "words", Withdrawn(), Over.SHOWN),)


class ChooseWords(Edit):
    """Choose between versions of a card; `text` None chooses that it is withdrawn."""

    tag: Literal["choose_words"] = "choose_words"
    card: Card
    text: Words | None
    speaker: Person | None = None
    quote: Flag = False

    def intents(self) -> tuple[Intent, ...]:
        """Return the words, over every version."""
        value: CardValue = Withdrawn()
        if self.text is not None:
            value = CardWords(self.text, self.speaker, self.quote)
        return (Intent(self.card, "words", value, Over.ALL),)


class MergeCard(Edit):
    """Put one card's words into another: `card` goes, `into` carries `text`."""

    tag: Literal["merge_card"] = "merge_card"
    card: Card
    into: Card
    text: Words
    speaker: Person | None = None
    quote: Flag = False

    def intents(self) -> tuple[Intent, ...]:
        """Return the words of both."""
        said = CardWords(self.text, self.speaker, self.quote)
        return (
            Intent(self.into, "words", said, Over.SHOWN),
            Intent(ThingId(self.card), "words", MergedInto(self.into), Over.SHOWN),
        )
