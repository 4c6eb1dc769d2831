"""What a damaged disk took of a case, as its timeline says it: on the days around it."""

from collections import Counter
from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.ports import LostEntry
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.cases.page_state import TimelineLine


def lost_lines(lost: Collection[LostEntry]) -> list[TimelineLine]:
    """Return a line for each run of days between which something was lost; none where no day is known."""
    spans = Counter((one.since or one.until, one.until or one.since) for one in lost)
    return [_line(since, until, count) for (since, until), count in sorted(spans.items()) if since]


def _line(since: str, until: str, count: int) -> TimelineLine:
    translate = QCoreApplication.translate
    first, last = date.fromisoformat(since), date.fromisoformat(until)
    if first == last:
        details = translate("CasePage", "Fra {day}. Det gik tabt, da filen blev beskadiget.")
    else:
        details = translate("CasePage", "Fra {day} til {last}. Det gik tabt, da filen blev beskadiget.")
    title = (
        translate("CasePage", "Noget mangler her")
        if count == 1
        else translate("CasePage", "{count} ting mangler her").format(count=count)
    )
    return TimelineLine(
        day=last,
        icon="triangle-alert",
        title=title,
        details=details.format(day=full_day(first), last=full_day(last)),
    )
