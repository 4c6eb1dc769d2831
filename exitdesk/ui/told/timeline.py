"""What he was told, as a line of the timeline."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.told import NotedTold
from exitdesk.ui.cases.page_state import TimelineLine


def told_line(noted: NotedTold, name: str) -> TimelineLine:
    """Return it by the day on which he was told."""
    told = noted.told
    title = QCoreApplication.translate("Told", "Sagt til {name}").format(name=name)
    details = " · ".join(part for part in (told.words, told.worker) if part)
    return TimelineLine(told.day, "message-square-quote", title, details, told=True)
