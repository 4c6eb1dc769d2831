"""What is lost of a case, as its timeline says it: on the days around it.

A damaged disk took it, or it waited for room on a full one and was never saved; then it is known what it was.
"""

from collections import Counter
from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.lost import TAKEN_BACK, LostEntry
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.cases.page_state import TimelineLine
from exitdesk.ui.own_data.words import edit_words

_PAPERS = frozenset(("issue_copy", "issue_document"))


def lost_lines(lost: Collection[LostEntry]) -> list[TimelineLine]:
    """Return a line for each run of days between which something was lost; none where no day is known."""
    spans = Counter((one.since or one.until, one.until or one.since) for one in lost if not one.what)
    taken = [_line(since, until, count) for (since, until), count in sorted(spans.items()) if since]
    waited = Counter((one.since, one.what) for one in lost if one.what)
    return taken + [_waited(day, what, count) for (day, what), count in sorted(waited.items())]


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


def _waited(day: str, what: str, count: int) -> TimelineLine:
    translate = QCoreApplication.translate
    name = translate("CasePage", "noget, der blev fortrudt") if what == TAKEN_BACK else edit_words(what)
    title = translate("CasePage", "Gik tabt: {what}")
    if count > 1:
        title = translate("CasePage", "Gik tabt: {what} ({count})")
    if what == "keep_photo":
        to_do = translate("CasePage", "Tag billedet igen.")
    elif what in _PAPERS:
        to_do = translate("CasePage", "Lav papiret igen.")
    else:
        to_do = translate("CasePage", "Skriv det igen.")
    why = translate("CasePage", "Disken var fuld, og det var ikke gemt, da programmet sluttede.")
    on = date.fromisoformat(day)
    return TimelineLine(
        day=on,
        icon="triangle-alert",
        title=title.format(what=name, count=count),
        details=f"{why} {to_do}",
    )
