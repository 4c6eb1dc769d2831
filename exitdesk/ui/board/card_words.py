"""The words around a card, in the window's language: its marks, and what a screen reader is told of it."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.accessible import sentences
from exitdesk.ui.board.lane_look import lane_icon
from exitdesk.ui.board.marks import Mark
from exitdesk.ui.board.state import CardState


def whose_words(card: CardState) -> str:
    """Return the mark of whose words these are; empty for the participant's own, verbatim."""
    if card.said_by and card.retold:
        return QCoreApplication.translate("Card", "Ord fra {name}, gengivet").format(name=card.said_by)
    if card.said_by:
        return QCoreApplication.translate("Card", "Ord fra {name}").format(name=card.said_by)
    return QCoreApplication.translate("Card", "Gengivet") if card.retold else ""


def kept_safe_word() -> str:
    """Return the mark of what has already kept him safe."""
    return QCoreApplication.translate("Card", "Har holdt dig sikker")


def card_marks(card: CardState, template: UnitTemplate) -> tuple[Mark, ...]:
    """Return the marks that everybody in the room may see."""
    marks: list[Mark] = []
    whose = whose_words(card)
    if whose:
        marks.append(Mark("message-square-quote", whose))
    if card.kept_safe:
        marks.append(Mark("shield-check", kept_safe_word(), "works"))
    marks += [Mark(lane_icon(lane), template.lanes[lane]) for lane in card.lanes if lane in template.lanes]
    return tuple(marks)


def question_mark() -> Mark:
    """Return the mark of two versions that stand at once: on the laptop only."""
    return Mark("circle-help", QCoreApplication.translate("Card", "To versioner: vælg"), "warn")


def card_name(card: CardState, template: UnitTemplate, column: str, place: int, total: int) -> str:
    """Return what a screen reader says of a card: where it is, its words, its marks."""
    where = QCoreApplication.translate("Card", "Kort {place} af {total}, {column}")
    parts = [where.format(place=place, total=total, column=column), card.text]
    parts += [mark.word for mark in card_marks(card, template)]
    if card.has_question:
        parts.append(question_mark().word)
    return sentences(parts)
