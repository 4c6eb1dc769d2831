"""The acute sheet: who is called first, where to go, and what we do when nobody can reach him.

It is written with the participant while it is calm, and read at night when the phone rings (000 section 2.6:
he rings while he is hiding; section 4.2, box 4.4: a search was close, because he did not answer and nothing
had been agreed). "Når vi ikke kan få fat i dig, gør vi ..." is agreed before a stay (instruments, row 62).
Nothing on it is counted, scored or compulsory.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.journal.registers import Registers, Standing
from exitdesk.sos.card import Version, Withdrawn, differ
from exitdesk.sos.fold import versions_of
from exitdesk.sos.fraction import key_a_step_on, key_at_end

if TYPE_CHECKING:
    from exitdesk.cases.case_state import CaseState

WORDS: Final = "words"
PLACE: Final = "place"
_NO_PLACE: Final = "V"


class AcutePart(StrEnum):
    """What a line of the sheet is about."""

    CALL = "call"  # who is called, the first one first
    UNREACHABLE = "unreachable"  # what we do when we cannot reach him (000 box 4.4)
    GO_TO = "go_to"  # where he goes (000 section 4.2)
    NOT_THERE = "not_there"  # towns ruled out (000 sections 4.2 and 4.3)
    TRIGGER = "trigger"  # what sets it off (000 sections 4.1.2 and 4.5: it burns, he rings)


@dataclass(frozen=True, slots=True)
class AcuteWords:
    """What a line says: part and words, and for somebody who is called the telephone, as it was said."""

    part: AcutePart
    text: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class AcutePlace:
    """Where a line stands in its part: a fraction key."""

    key: str


@dataclass(frozen=True, slots=True)
class AcuteLine:
    """A line as it stands; with several versions each is shown: two telephone numbers are both dialled."""

    id: ThingId
    words: AcuteWords
    by: PersonId
    at: str
    key: str
    versions: tuple[Version[AcuteWords | Withdrawn], ...]

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)


@dataclass(frozen=True, slots=True)
class AcuteSheet:
    """The sheet as it stands, every line in reading order within its part."""

    lines: tuple[AcuteLine, ...] = ()

    def of(self, part: AcutePart) -> tuple[AcuteLine, ...]:
        """Return the lines of one part from top to bottom."""
        return tuple(one for one in self.lines if one.words.part is part)

    def line(self, thing: ThingId) -> AcuteLine | None:
        """Return a line that stands on the sheet, or None."""
        return next((one for one in self.lines if one.id == thing), None)

    def key_after(self, part: AcutePart) -> str:
        """Return the key of a new line at the end of a part."""
        return key_at_end(one.key for one in self.of(part))

    def key_moved(self, thing: ThingId, step: int) -> str | None:
        """Return the key that moves a line up (-1) or down (1) within its part; None at the end."""
        line = self.line(thing)
        if line is None:
            return None
        part = self.of(line.words.part)
        return key_a_step_on([one.key for one in part], part.index(line), step)


AcuteValue: TypeAlias = AcuteWords | Withdrawn | AcutePlace


def acute_sheet(case: "CaseState") -> AcuteSheet:
    """Return the acute sheet of a case."""
    from exitdesk.cases.case_state import Scope

    return fold_acute(case.registers(Scope(PAIR, None)))


def fold_acute(registers: Registers) -> AcuteSheet:
    """Return the sheet that stands in the pair's entries of no meeting.

    Two wordings at once both stand and are a question; words stand before a withdrawal beside them; of two
    places the last in the common order holds, silently.
    """
    lines = [found for thing in registers.things("acute") if (found := _line(registers, thing))]
    return AcuteSheet(tuple(sorted(lines, key=lambda one: (one.key, one.id))))


def _line(registers: Registers, thing: ThingId) -> AcuteLine | None:
    standing = registers.standing(thing, WORDS)
    shown = _shown(standing)
    if shown is None:
        return None
    place = registers.last(thing, PLACE)
    return AcuteLine(
        id=thing,
        words=shown.value,
        by=shown.by,
        at=shown.at,
        key=place.key if isinstance(place, AcutePlace) else _NO_PLACE,
        versions=versions_of(standing),
    )


def _shown(standing: list[Standing]) -> Standing | None:
    return next((one for one in reversed(standing) if isinstance(one.value, AcuteWords)), None)
