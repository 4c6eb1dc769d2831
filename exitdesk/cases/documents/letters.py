"""The fixed words of the letters: `resources/templates/letters_da.json` and `letters_en.json`."""

import datetime as dt
import json
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict

from exitdesk.resources import resource
from exitdesk.sos.danish_dates import in_words
from exitdesk.sos.scale import Direction


class NoticeKind(StrEnum):
    """The six notices to the national contact point (002 section 5.1)."""

    VISITATION = "visitation"
    REFUSAL = "refusal"
    AGREEMENT = "agreement"
    RUNNING = "running"
    INTERRUPTION = "interruption"
    CLOSING = "closing"


class Authority(StrEnum):
    """Who may exchange what about him."""

    POLICE = "police"
    MUNICIPALITY = "municipality"
    PRISON = "prison"


class Matter(StrEnum):
    """The kinds of information a consent is given for (002 section 5.3)."""

    PERSONAL = "personal"
    ECONOMIC = "economic"
    SOCIAL = "social"
    CRIME = "crime"
    HEALTH = "health"
    ABUSE = "abuse"
    PRIVATE = "private"


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Told(_Words):
    title: str
    text: str


class _Notice(_Words):
    title: str
    kinds: dict[NoticeKind, _Told]
    ask: str


class _Consent(_Words):
    title: str
    gone_through: str
    what_title: str
    what: str
    authorities: dict[Authority, str]
    allowed: str
    between_last: str
    kinds: dict[Matter, str]
    why_title: str
    why: tuple[str, ...]
    how_long_title: str
    how_long: str
    withdraw_title: str
    withdraw: str
    withdraw_to: str
    withdraw_to_anyone: str
    signs: str
    worker_signs: str


class _Decision(_Words):
    title: str
    what_title: str
    what: str
    grounds: str
    next: str
    agreement: str
    contact: str
    measures_title: str
    measures: str


class _Refusal(_Words):
    title: str
    what_title: str
    what: str
    grounds: str
    final_title: str
    final: tuple[str, ...]
    help_title: str
    contact: str
    secrecy_title: str
    secrecy: str
    again: str


class _Discharge(_Words):
    title: str
    his_title: str
    his_closing: tuple[str, ...]
    course: str
    opened: str
    meetings_one: str
    meetings: str
    contact: str
    summary: str
    numbers: str
    anchors: str
    first: str
    last: str
    only: str
    works: str
    said_by: str
    kept_safe: str
    came_of_it: str
    agreed: str
    after: str
    directions: dict[Direction, str]


class _Access(_Words):
    title: str
    about: str
    nothing: str
    day: str
    held_title: str
    held: str
    wrong: str


class _JournalNote(_Words):
    title: str
    numbers: str
    onward: str


class _Kit(_Words):
    title: str
    words_title: str
    word: str
    rules_title: str
    rules: tuple[str, ...]


class Letters(_Words):
    """The fixed words of one language; what is in braces is filled in."""

    language: str
    file_title: str
    case: str
    to: str
    from_unit: str
    for_unit: str
    notice: _Notice
    consent: _Consent
    decision: _Decision
    refusal: _Refusal
    discharge: _Discharge
    access: _Access
    journal_note: _JournalNote
    kit: _Kit

    def day(self, day: dt.date) -> str:
        """Return a day with its year: "fredag 27. november 2026"."""
        return f"{in_words(day, day, self.language)} {day.year}"

    def dated(self, day: dt.date) -> str:
        """Return the day a paper is of, on a line of its own."""
        said = self.day(day)
        return said[:1].upper() + said[1:]


@cache
def letters_in(language: str) -> Letters:
    """Return the words of a language: ``da`` or ``en``."""
    path = resource("templates", f"letters_{language}.json")
    return Letters.model_validate(json.loads(path.read_text("utf-8")))


def said(*lines: str) -> tuple[str, ...]:
    """Return the lines that say something."""
    return tuple(line for line in lines if line)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return what somebody typed as paragraphs: a line each, single spaces, none of them empty."""
    return said(*(" ".join(line.split()) for line in text.splitlines()))
