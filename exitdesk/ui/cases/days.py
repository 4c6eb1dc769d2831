"""Days as people say them: "I dag", "I morgen", "Tir. 24. nov.", "21. november 2026"; or "Tue 24 Nov"."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_CLOCK = re.compile(r"\b(?:kl\.?|at)\s*(\d{1,2}(?:[.:]\d{2})?)", re.IGNORECASE)


def _danish() -> bool:
    return QLocale().language() == QLocale.Language.Danish


def _written(day: date, danish: str, english: str) -> str:
    text = QLocale().toString(QDate(day.year, day.month, day.day), danish if _danish() else english)
    return text.replace("..", ".")


def capital(text: str) -> str:
    """Return a text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]


def short_day(day: date) -> str:
    """Return "Tir. 24. nov.": three letters of the weekday, which is how a Danish calendar has it."""
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)[:3]
    return f"{capital(weekday)}. {brief_day(day)}" if _danish() else f"{weekday} {brief_day(day)}"


def month_day(day: date) -> str:
    """Return "21. november"."""
    return _written(day, "d. MMMM", "d MMMM")


def brief_day(day: date) -> str:
    """Return "21. nov."."""
    return _written(day, "d. MMM", "d MMM")


def full_day(day: date) -> str:
    """Return "21. november 2026"."""
    return _written(day, "d. MMMM yyyy", "d MMMM yyyy")


def near_day(day: date, today: date) -> str:
    """Return "I dag", "I morgen" or the short day."""
    translate = QCoreApplication.translate
    match (day - today).days:
        case 0:
            return translate("Days", "I dag")
        case 1:
            return translate("Days", "I morgen")
    return short_day(day) if day.year == today.year else full_day(day)


def clock_in(words: str) -> str:
    """Return the clock time somebody wrote in words ("tirsdag kl. 13" gives "kl. 13"), or ""."""
    found = _CLOCK.search(words)
    return (
        QCoreApplication.translate("Days", "kl. {time}").format(time=found[1].replace(":", "."))
        if found
        else ""
    )


def day_of(at: str) -> date:
    """Return the day of an ISO 8601 time."""
    return datetime.fromisoformat(at).date()
