"""The few fixed phrases of the paper in the participant's language (`resources/templates/paper_*.json`)."""

import datetime as dt
import json
from functools import cache
from typing import Any, NamedTuple

from exitdesk.resources import resource
from exitdesk.sos.circles import PersonKind

LANGUAGES = ("da", "en")
BOTH = "da+en"
BETWEEN = " / "


class Phrases(NamedTuple):
    """The fixed phrases of one language; words in braces are filled in."""

    language: str
    title: str
    slip_title: str
    meeting: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    short_date: str
    clock: str
    present: str
    quote_open: str
    quote_close: str
    said_by: str
    kept_safe: str
    empty_column: str
    numbers: str
    of_ten: str
    circles: str
    in_the_middle: str
    shape_names: dict[PersonKind, str]
    agreements: str
    bottom_lines: str
    due: str
    told: str
    told_unnamed: str
    next_meeting: str
    correct_it: str
    appointment: str
    meet_again: str
    sign_day: str
    signature: str
    signature_one: str
    signature_two: str
    signature_limits: str
    continued: str
    page: str
    practice: str

    def full_date(self, day: dt.date) -> str:
        """Return a day in words: "fredag den 27. november 2026"."""
        return self._say(self.date, day)

    def day_name(self, day: dt.date) -> str:
        """Return a day without its year, to begin a line: "Fredag 27. november"."""
        said = self._say(self.short_date, day)
        return said[:1].upper() + said[1:]

    def _say(self, pattern: str, day: dt.date) -> str:
        month, weekday = self.months[day.month - 1], self.weekdays[day.weekday()]
        return pattern.format(weekday=weekday, day=day.day, month=month, year=day.year)


def languages_of(language: str) -> tuple[str, ...]:
    """Return the languages of a paper, the first first: one, or the two of `BOTH`."""
    return tuple(language.split("+"))


@cache
def phrases_in(language: str) -> Phrases:
    """Return the phrases of a language: ``da`` or ``en``."""
    return phrases_of(json.loads(resource("templates", f"paper_{language}.json").read_text("utf-8")))


def phrases_of(told: dict[str, Any]) -> Phrases:
    """Return the phrases that a file of the shape of ours tells; one we do not know is a TypeError."""
    shapes = {PersonKind(one): word for one, word in told["shape_names"].items()}
    days, months = tuple(told["weekdays"]), tuple(told["months"])
    return Phrases(**{**told, "shape_names": shapes, "weekdays": days, "months": months})
