"""Netværk, as the screen needs it: who stands on which ring, and the laptop's own marks.

Rings are the support he expects, never kinds of people (000 section 2.8, box 4.1). A mark that two people set
differently holds as the careful one and is shown as a question until somebody chooses.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.circle_changes import CircleChange, circle_changes, few_before_a_move
from exitdesk.cases.resume import MarkDraft, Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import FULL_TURN, RINGS, Knows, Marks, Person, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import (
    IntroducePerson,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    TakeOffCircles,
)
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.circles.paint import CirclePerson, CirclesPicture
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.scale.shapes import shape_of

TAB = "circles"
FIRST_RING = 1
TURN = FULL_TURN / 24


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in the list: on a ring (0..3) or not on the circles (None), with the laptop's marks."""

    id: PersonId
    name: str
    relation: str
    kind: PersonKind
    ring: int | None
    angle: float
    marks: Marks


@dataclass(frozen=True, slots=True)
class CirclesState:
    """Everything the screen shows; `people` by ring from the innermost out, then those on none.

    `changes` is what became of places since the meeting before.
    """

    participant: str = ""
    people: tuple[Somebody, ...] = ()
    rings: tuple[str, ...] = ()
    changes: tuple[CircleChange, ...] = ()
    few_before_a_move: bool = False

    def picture(self) -> CirclesPicture:
        """Return what may be painted: no marks."""
        return CirclesPicture(
            self.participant,
            tuple(
                CirclePerson(one.id, one.name, one.relation, shape_of(one.kind), one.ring, one.angle)
                for one in self.people
                if one.ring is not None
            ),
            self.rings,
        )

    def somebody(self, person: PersonId | None) -> Somebody | None:
        """Return a person of the list, or None."""
        return next((one for one in self.people if one.id == person), None)


class CirclesViewModel(QObject):
    """The circles of one meeting."""

    state_changed = Signal()

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        typing: Typing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self.template, self._typing = live, meeting, template, typing
        self.state = self._read()
        live.changed.connect(self._on_case_changed)

    # -- what a person does ------------------------------------------------------------------------

    def add(self, name: str, relation: str, kind: PersonKind) -> PersonId | None:
        """Name somebody and put him on the second ring, where there is most room."""
        if not anything_seen(name):
            return None
        known = self._known(name)
        if known is not None:
            self._say_more(known, relation.strip())
            return known.id
        person = PersonId(ThingId(self._live.session.new_id("person")))
        self._record(
            IntroducePerson(person=person, name=name.strip(), relation=relation.strip(), kind=kind),
            PlacePerson(person=person, ring=FIRST_RING, angle=self._free_angle()),
        )
        return person

    def rename(self, person: PersonId, name: str, relation: str, kind: PersonKind) -> None:
        """Say who somebody is otherwise."""
        before = self.state.somebody(person)
        said = (name.strip(), relation.strip(), kind)
        if before and anything_seen(name) and said != (before.name, before.relation, before.kind):
            self._record(IntroducePerson(person=person, name=said[0], relation=said[1], kind=kind))

    def place(self, person: PersonId, ring: int, angle: float) -> None:
        """Put somebody on a ring at an angle (radians clockwise from the top)."""
        angle = angle % FULL_TURN
        self._record(PlacePerson(person=person, ring=ring, angle=angle if angle < FULL_TURN else 0.0))

    def move(self, person: PersonId, step: int) -> int | None:
        """Move somebody one ring out (+1) or in (-1); return the ring, None where there is no further one."""
        one = self.state.somebody(person)
        if one is None:
            return None
        if one.ring is None:
            self.place(person, FIRST_RING, self._free_angle())
            return FIRST_RING
        ring = one.ring + step
        if not 0 <= ring < RINGS:
            return None
        self.place(person, ring, one.angle)
        return ring

    def turn(self, person: PersonId, step: int) -> None:
        """Turn somebody round the middle by a twenty-fourth."""
        one = self.state.somebody(person)
        if one is not None and one.ring is not None:
            self.place(person, one.ring, one.angle + step * TURN)

    def take_off(self, person: PersonId) -> None:
        """Take somebody off the circles; the name stays in the meeting."""
        one = self.state.somebody(person)
        if one is not None and one.ring is not None:
            self._record(TakeOffCircles(person=person))

    def set_knows(self, person: PersonId, knows: Knows) -> None:
        """Mark whether somebody knows about it."""
        self._record(SetKnows(person=person, knows=knows))

    def set_may_contact(self, person: PersonId, *, allowed: bool, how: str) -> None:
        """Mark whether the unit may contact somebody, and how."""
        self._record(SetMayContact(person=person, allowed=allowed, how=how.strip()))

    def set_pulls_back(self, person: PersonId, *, on: bool) -> None:
        """Mark that somebody pulls him back."""
        self._record(SetPullsBack(person=person, on=on))

    def set_until(self, person: PersonId, until: str) -> None:
        """Say until when a professional is there."""
        self._record(SetUntil(person=person, until=until.strip()))

    def writes(self, thing: str, text: str) -> None:
        """Note what is being typed, so that a lock never loses it."""
        self._typing.writes(Place(self._live.session.case, self._meeting, TAB, "", thing), text)

    def writes_marks(self, marks: tuple[MarkDraft, ...]) -> None:
        """Note all that stands unkept at the marks."""
        self._typing.writes_marks(marks)

    @Slot()
    def done(self) -> None:
        """Note that what was typed was kept or discarded."""
        self._typing.done()

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _record(self, *edits: Edit) -> None:
        self._live.record(*edits, meeting=self._meeting)

    def _say_more(self, known: Person, relation: str) -> None:
        """Note of somebody known what was not known yet: who it is, and a place on the circles."""
        edits: list[Edit] = []
        if relation and not known.who.relation:
            edits.append(
                IntroducePerson(person=known.id, name=known.name, relation=relation, kind=known.kind)
            )
        if known.place is None:
            ring, angle = FIRST_RING, self._free_angle()
            edits.append(PlacePerson(person=known.id, ring=ring, angle=angle))
        if edits:
            self._record(*edits)

    def _known(self, name: str) -> Person | None:
        sought = name.strip().casefold()
        others = (one for one in self._board.people if one.kind is not PersonKind.PARTICIPANT)
        return next((one for one in others if one.name.casefold() == sought), None)

    def _free_angle(self) -> float:
        """Return the middle of the widest gap between people, on whatever ring: they may all move inwards."""
        angles = sorted(one.angle for one in self.state.people if one.ring is not None)
        if not angles:
            return FULL_TURN / 8
        gaps = [
            (after - before, before)
            for before, after in zip(angles, [*angles[1:], angles[0] + FULL_TURN], strict=True)
        ]
        width, before = max(gaps)
        return (before + width / 2) % FULL_TURN

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        if entry.header.meeting != self._meeting:
            return
        state = self._read()
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _read(self) -> CirclesState:
        board = self._board
        others = [_somebody(one) for one in board.people if one.kind is not PersonKind.PARTICIPANT]
        others.sort(key=lambda one: RINGS if one.ring is None else one.ring)
        participant = board.participant
        before = self._live.session.before(self._meeting)
        return CirclesState(
            participant.name if participant else "",
            tuple(others),
            self.template.rings,
            circle_changes(before, board) if before else (),
            few_before_a_move(board),
        )


def _somebody(person: Person) -> Somebody:
    place = person.place
    return Somebody(
        id=person.id,
        name=person.name,
        relation=person.who.relation,
        kind=person.kind,
        ring=place.ring if place else None,
        angle=place.angle if place else 0.0,
        marks=person.marks,
    )
