"""A bottom line (mindstekrav): what an authority cannot give way on, with its reason; how is left to him.

It is no agreement: nobody promised it, so it never comes back to be answered for. It stands until it is taken
away, at every meeting, beside the agreements and apart from them.
"""

from typing import NewType, TypeAlias

from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Version, Withdrawn, differ
from exitdesk.value import value

BottomLineId = NewType("BottomLineId", ThingId)


@value
class Demand:
    """What must hold, why, and which authority says so (a name of the unit's authorities): said together."""

    what: str
    why: str
    authority: str


@value
class BottomLine:
    """A bottom line as it stands. More than one version is a question; saying it again is the choice."""

    id: BottomLineId
    demand: Demand
    versions: tuple[Version["Demand | Withdrawn"], ...]

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)


DemandValue: TypeAlias = Demand | Withdrawn
