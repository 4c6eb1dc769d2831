"""Days as they are said in the room: "fre", "i morgen", "1/12", "om 14 dage", "senest torsdag kl. 18".

What is not one certain day ("hver uge", "uge 49") stays words. A weekday is the next one after today, a day
without a year the next one that comes; what was understood is always read back in full.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = (
    ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_MONTHS: Final = (
    ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
     "november", "december"),
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december"),
)  # fmt: skip
WEEKDAYS: Final = frozenset(name for names in _WEEKDAYS for name in names)
WEEKDAY_NAMES: Final = tuple(name for names in _WEEKDAYS for name in names)
MONTH_NAMES: Final = tuple(name for names in _MONTHS for name in names)
_SHORTEST = 3
_NAMED: Final[Mapping[str, int]] = {
    "i dag": 0, "idag": 0, "today": 0,
    "i morgen": 1, "imorgen": 1, "tomorrow": 1,
    "i overmorgen": 2, "overmorgen": 2,
}  # fmt: skip
_COUNTS: Final[Mapping[str, int]] = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "fjorten": 14,
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "fourteen": 14,
}  # fmt: skip
_LEADING = re.compile(r"^(?:senest|inden|på|den|d\.|til|by|on|at the latest|no later than)\s+")
_CLOCK = re.compile(r",?\s*\b(?:kl\.?|at)\s*\d{1,2}(?:[.:]\d{2})?\s*$")
_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\.?(?:\s*[/.-]\s*(\d{4}))?")
_MONTH_NAME = re.compile(r"(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?(?:\s+(\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_AWAY = re.compile(r"(?:om|in)\s+(\w+)\s+(dage?|uger?|måned(?:er)?|days?|weeks?|months?)")
_YESTERDAYS: Final[Mapping[str, int]] = {
    "i går": 1, "igår": 1, "yesterday": 1,
    "i forgårs": 2, "forgårs": 2, "the day before yesterday": 2,
    "i dag": 0, "idag": 0, "today": 0,
}  # fmt: skip
_AGO = re.compile(r"(?:for\s+)?(\w+)\s+(dage?|uger?|days?|weeks?)\s+(?:siden|ago)")
_DAY_ALONE = re.compile(r"(\d{1,2})\.")


def parse(text: str, today: date) -> date | None:
    """Return the day that `text` means, seen from `today`, or None where it is not one certain day."""
    said = " ".join(text.casefold().split())
    said = _CLOCK.sub("", said).strip(" ,")
    while (shorter := _LEADING.sub("", said)) != said:
        said = shorter
    try:
        return _plain(said, today)
    except (ValueError, OverflowError):
        return None


def parse_past(text: str, today: date) -> date | None:
    """Return the day that `text` means of something that has happened, None where it is not one certain day.

    A weekday is the last one before today ("i mandags"), a day without a year the last one that came. A day
    with its year is what it says, also when it lies ahead.
    """
    said = _CLOCK.sub("", " ".join(text.casefold().split())).strip(" ,.")
    while (shorter := _LEADING.sub("", said)) != said:
        said = shorter
    if said in _YESTERDAYS:
        return today - timedelta(days=_YESTERDAYS[said])
    try:
        return _weekday_before(said, today) or _ago(said, today) or _dated_before(said, today)
    except (ValueError, OverflowError):
        return None


def says(text: str, day: date) -> bool:
    """Say whether `text`, without a clock time, is a way to say `day`, on whichever day it was said."""
    understood = parse(text, day)
    if understood is None or _CLOCK.search(" ".join(text.casefold().split())):
        return False
    away = understood - day
    offsets = [*(-days for days in range(15)), *(days - away.days for days in range(-3, 4))]
    return any(parse(text, one) == day for offset in offsets if (one := _moved(day, offset)))


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def clock_in(text: str) -> str:
    """Return the clock time said with a day ("kl. 18" of "torsdag kl. 18"), or an empty text."""
    found = _CLOCK.search(" ".join(text.casefold().split()))
    return found[0].strip(" ,") if found else ""


def in_words(day: date, today: date, language: str = "da") -> str:
    """Return a day in full: "fredag 27. november", with the year where it is another one than today's."""
    english = language == "en"
    weekday, month = _WEEKDAYS[english][day.weekday()], _MONTHS[english][day.month - 1]
    year = f" {day.year}" if day.year != today.year else ""
    if english:
        return f"{weekday.capitalize()} {day.day} {month.capitalize()}{year}"
    return f"{weekday} {day.day}. {month}{year}"


def clock_written(time: str, language: str = "da") -> str:
    """Return a clock time as it is written in a language: "13.00" in Danish, "13:00" in English."""
    return time.replace(".", ":") if language == "en" else time


def in_short(day: date, language: str = "da") -> str:
    """Return a day in few letters for a label: "12. okt." """
    english = language == "en"
    month = _MONTHS[english][day.month - 1]
    if english:
        return f"{day.day} {month[:3].capitalize()}"
    return f"{day.day}. {month}" if len(month) <= len("juni") else f"{day.day}. {month[:3]}."


def _plain(said: str, today: date) -> date | None:
    if said in _NAMED:
        return today + timedelta(days=_NAMED[said])
    for reading in (_weekday, _iso, _away, _numbers, _month_name, _day_alone):
        found = reading(said, today)
        if found is not None:
            return found
    return None


def _weekday(said: str, today: date) -> date | None:
    word, week_after = said.rstrip("."), False
    for ahead in ("næste ", "next "):
        if word.startswith(ahead):
            word, week_after = word.removeprefix(ahead), True
    if len(word) < _SHORTEST:
        return None
    for names in _WEEKDAYS:
        for at, weekday in enumerate(names):
            if weekday.startswith(word):
                ahead_days = 7 - today.weekday() + at if week_after else (at - today.weekday() - 1) % 7 + 1
                return today + timedelta(days=ahead_days)
    return None


def _weekday_before(said: str, today: date) -> date | None:
    word = said.removeprefix("i ").removeprefix("sidste ").removeprefix("last ")
    coming = _weekday(word, today) or _weekday(word.removesuffix("s"), today)
    if coming is None or word.startswith(("næste ", "next ")):
        return None
    return coming - timedelta(days=7 if coming - timedelta(days=7) < today else 14)


def _ago(said: str, today: date) -> date | None:
    found = _AGO.fullmatch(said)
    count = (int(found[1]) if found[1].isdecimal() else _COUNTS.get(found[1])) if found else None
    if found is None or count is None:
        return None
    return today - timedelta(days=count * (7 if found[2].startswith(("uge", "week")) else 1))


def _dated_before(said: str, today: date) -> date | None:
    whole = _iso(said, today)
    if whole is not None:
        return whole
    for years in range(9):  # the last 29 February lies up to eight years back
        start = _day_after_years(today, years)
        found = _numbers(said, start) or _month_name(said, start)
        if found is not None and (found <= today or said.endswith(str(found.year))):
            return found
    return None


def _day_after_years(today: date, years: int) -> date:
    """Return the day after this one so many years ago; of no years the day itself."""
    if not years:
        return today
    first = date(today.year - years, today.month, 1)
    return first + timedelta(days=today.day)


def _iso(said: str, _today: date) -> date | None:
    found = _ISO.fullmatch(said)
    return date(*(int(part) for part in found.groups())) if found else None


def _away(said: str, today: date) -> date | None:
    found = _AWAY.fullmatch(said)
    if not found:
        return None
    count = int(found[1]) if found[1].isdecimal() else _COUNTS.get(found[1])
    if count is None:
        return None
    if found[2].startswith(("måned", "month")):
        return _months_later(today, count)
    return today + timedelta(days=count * (7 if found[2].startswith(("uge", "week")) else 1))


def _months_later(today: date, months: int) -> date:
    year, month = divmod(today.month - 1 + months, 12)
    first = date(today.year + year, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(today.day, (following - first).days))


def _numbers(said: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(said)
    return _dated(int(found[1]), int(found[2]), found[3], today) if found else None


def _month_name(said: str, today: date) -> date | None:
    found = _MONTH_NAME.fullmatch(said)
    if not found:
        return None
    for names in _MONTHS:
        for at, month in enumerate(names, start=1):
            if month.startswith(found[2]):
                return _dated(int(found[1]), at, found[3], today)
    return None


def _day_alone(said: str, today: date) -> date | None:
    found = _DAY_ALONE.fullmatch(said)
    if not found or not 1 <= int(found[1]) <= 31:
        return None
    months = (_months_later(today.replace(day=1), later) for later in range(13))
    coming = (_with_day(first, int(found[1])) for first in months)
    return next((day for day in coming if day is not None and day >= today), None)


def _with_day(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    for later in range(9):
        try:
            found = date(today.year + later, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError
