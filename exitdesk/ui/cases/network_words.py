"""The people around the participant in words, ring by ring, with the marks that stay on the laptop."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Knows, Person, PersonKind
from exitdesk.ui.cases.page_state import NetworkLine, RingLines


def ring_lines(board: MeetingBoard, template: UnitTemplate) -> tuple[RingLines, ...]:
    """Return the rings that have people, from the inside out, and last those in no ring."""
    rings: list[RingLines] = []
    for ring, title in enumerate(template.rings):
        here = [one for one in board.people if one.place and one.place.ring == ring]
        if here:
            rings.append(RingLines(title, tuple(_line(one) for one in here)))
    rest = [one for one in board.people if not one.place and one.kind is not PersonKind.PARTICIPANT]
    if rest:
        title = QCoreApplication.translate("Network", "Endnu ikke sat i cirklerne")
        rings.append(RingLines(title, tuple(_line(one) for one in rest)))
    return tuple(rings)


def knows_word(knows: Knows) -> str:
    """Return whether somebody knows about it, in words."""
    translate = QCoreApplication.translate
    return {
        Knows.YES: translate("Network", "Ved det"),
        Knows.PARTLY: translate("Network", "Ved det delvis"),
        Knows.NO: translate("Network", "Ved det ikke"),
        Knows.MUST_NEVER: translate("Network", "Må aldrig vide det"),
    }[knows]


def _line(person: Person) -> NetworkLine:
    return NetworkLine(person.name, person.kind.value, person.who.relation, _marks(person))


def _marks(person: Person) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    marks, words = person.marks, []
    if marks.knows:
        words.append(knows_word(marks.knows))
    if marks.may_contact:
        may = marks.may_contact
        said = translate("Network", "Vi må kontakte") if may.allowed else translate("Network", "Kontakt ikke")
        words.append(f"{said}: {may.how}" if may.how else said)
    if marks.pulls_back:
        words.append(translate("Network", "Trækker tilbage"))
    if marks.until:
        words.append(translate("Network", "Til {until}").format(until=marks.until))
    return tuple(words)
