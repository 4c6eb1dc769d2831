"""How often, and for how long not: "Ingen kontakt i 12 dage. Aftalt: hver uge." No score, no colour."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.contacts import Every


def every_word(every: Every) -> str:
    """Return how often, in the middle of a sentence."""
    translate = QCoreApplication.translate
    return {
        Every.DAY: translate("Contact", "hver dag"),
        Every.FEW_DAYS: translate("Contact", "flere gange om ugen"),
        Every.WEEK: translate("Contact", "hver uge"),
        Every.FORTNIGHT: translate("Contact", "hver anden uge"),
        Every.MONTH: translate("Contact", "hver måned"),
        Every.NOT_AGREED: translate("Contact", "ikke aftalt"),
    }[every]


def gap_sentence(days: int, every: Every) -> str:
    """Return "Ingen kontakt i 12 dage. Aftalt: hver uge."."""
    said = QCoreApplication.translate("Contact", "Ingen kontakt i {days} dage. Aftalt: {every}.")
    return said.format(days=days, every=every_word(every))


def days_without(days: int) -> str:
    """Return "Ingen kontakt i 12 dage" for a line that has no room for more."""
    return QCoreApplication.translate("Contact", "Ingen kontakt i {days} dage").format(days=days)
