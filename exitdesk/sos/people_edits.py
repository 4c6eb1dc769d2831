"""Edits of the people of a meeting and their circles."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from exitdesk.journal.entry import PersonId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.circles import (
    FULL_TURN,
    RINGS,
    CirclePlace,
    Knows,
    MayContact,
    PersonKind,
    PersonName,
)
from exitdesk.sos.edit import Edit, Flag, Intent, Line, Name, Over

Person = Annotated[PersonId, StringConstraints(pattern=r"^person-[0-9a-z]+$", max_length=64)]


class IntroducePerson(Edit):
    """Name a person in this meeting: who it is, relation or role, and kind.

    Said again, it renames, and where two names stand at once it is the choice.
    """

    tag: Literal["introduce_person"] = "introduce_person"
    person: Person
    name: Name
    relation: Line = ""
    kind: PersonKind

    def intents(self) -> tuple[Intent, ...]:
        """Return the name."""
        return (Intent(self.person, "name", PersonName(self.name, self.relation, self.kind)),)


class WithdrawPerson(Edit):
    """Take a person off this meeting's board."""

    tag: Literal["withdraw_person"] = "withdraw_person"
    person: Person

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the name register."""
        return (Intent(self.person, "name", Withdrawn(), Over.SHOWN),)


class MarkPresent(Edit):
    """Say that a person is (not) in the room."""

    tag: Literal["mark_present"] = "mark_present"
    person: Person
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the on/off register."""
        return (Intent(self.person, "present", self.on),)


class PlacePerson(Edit):
    """Put a person on a ring (0 innermost .. 3 outside), at an angle in radians clockwise from the top."""

    tag: Literal["place_person"] = "place_person"
    person: Person
    ring: Annotated[int, Strict(), Field(ge=0, lt=RINGS)]
    angle: Annotated[float, Strict(), Field(ge=0, lt=FULL_TURN)]

    def intents(self) -> tuple[Intent, ...]:
        """Return the place; the last one in the common order holds."""
        return (Intent(self.person, "ring", CirclePlace(self.ring, self.angle)),)


class TakeOffCircles(Edit):
    """Take a person out of the circles; the name stays in the meeting."""

    tag: Literal["take_off_circles"] = "take_off_circles"
    person: Person

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as the place."""
        return (Intent(self.person, "ring", Withdrawn()),)


class SetKnows(Edit):
    """Mark whether a person knows about it. On the laptop only."""

    tag: Literal["set_knows"] = "set_knows"
    person: Person
    knows: Knows

    def intents(self) -> tuple[Intent, ...]:
        """Return the mark."""
        return (Intent(self.person, "knows", self.knows),)


class SetMayContact(Edit):
    """Mark whether the unit may contact a person, and how. On the laptop only."""

    tag: Literal["set_may_contact"] = "set_may_contact"
    person: Person
    allowed: Flag
    how: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the mark."""
        return (Intent(self.person, "may_contact", MayContact(self.allowed, self.how)),)


class SetPullsBack(Edit):
    """Mark that a person pulls him back. On the laptop only."""

    tag: Literal["set_pulls_back"] = "set_pulls_back"
    person: Person
    on: Flag

    def intents(self) -> tuple[Intent, ...]:
        """Return the on/off register."""
        return (Intent(self.person, "pulls_back", self.on),)


class SetUntil(Edit):
    """Say until when a professional is there (000 section 4.4: professional ties end)."""

    tag: Literal["set_until"] = "set_until"
    person: Person
    until: Line

    def intents(self) -> tuple[Intent, ...]:
        """Return the words."""
        return (Intent(self.person, "until", self.until),)
