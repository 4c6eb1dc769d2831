"""Network circles: how much support the participant expects of whom (000 section 2.8, box 4.1).

Rings are expected support, never categories of people: in box 4.1 the two workers stand on the second
ring with the parents. The kind of person is a shape. Three marks besides the ring (knows, may contact,
pulls back) are for the laptop only; `PresentedState` and paper have no field for them.
"""

from enum import StrEnum
from typing import TypeAlias

from exitdesk.journal.entry import PersonId
from exitdesk.sos.card import Version, Withdrawn, differ
from exitdesk.value import value

RINGS = 4
FULL_TURN = 6.283185307179586


class PersonKind(StrEnum):
    """What a person is to the participant; drawn as a shape."""

    PARTICIPANT = "participant"
    NETWORK = "network"
    PROFESSIONAL = "professional"


class Knows(StrEnum):
    """Whether a person knows about the way out. MUST_NEVER is the careful value and always holds."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    MUST_NEVER = "must_never"


@value
class PersonName:
    """Who somebody is: name, relation or role (``bror``, ``politi``), and kind."""

    name: str
    relation: str
    kind: PersonKind


@value
class CirclePlace:
    """Ring 0 (innermost) to 3 (outside the circle), angle in radians 0..2pi clockwise from the top."""

    ring: int
    angle: float


@value
class MayContact:
    """Whether the unit may contact a person, and how. `allowed` False is the careful value."""

    allowed: bool
    how: str = ""


@value
class Marks:
    """The marks of the laptop. `questions` names the registers in which two values wait for a choice."""

    knows: Knows | None = None
    may_contact: MayContact | None = None
    pulls_back: bool = False
    until: str = ""
    questions: frozenset[str] = frozenset()


@value
class Person:
    """A person of one meeting: present or not, on a ring (`place`) or not."""

    id: PersonId
    who: PersonName
    place: CirclePlace | None
    present: bool
    marks: Marks
    versions: tuple[Version["PersonName | Withdrawn"], ...]

    @property
    def name(self) -> str:
        """The name as said in the room."""
        return self.who.name

    @property
    def kind(self) -> PersonKind:
        """The kind of person."""
        return self.who.kind

    @property
    def has_question(self) -> bool:
        """Whether two names wait for somebody to choose."""
        return differ(self.versions)


PersonValue: TypeAlias = PersonName | Withdrawn
