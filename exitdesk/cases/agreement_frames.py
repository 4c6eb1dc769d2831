"""A time frame as it is typed: "fra 1/12 til 1/3", "senest fre", "hver tirsdag, fra 1/12", or any words.

What is certainly a day becomes one, seen from today, and is read back in full; what is not stays words.
Of two days for one end ("i dag, i morgen") the second stays words, with its day in full: said again
tomorrow it would mean another one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from exitdesk.cases.agreement_terms import Term, TermPart
from exitdesk.sos.danish_dates import clock_in, parse

_FROM: Final = re.compile(r"^(?:fra og med|fra|from)\s+(?P<day>.+)$", re.IGNORECASE)
_BY: Final = re.compile(
    r"^(?:senest|inden|til og med|til|at the latest|by|until|to)\s+(?P<day>.+)$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(
    r"^(?P<begins>.+?)\s*(?:\s(?:til og med|til|to|until|-)\s|–)\s*(?P<ends>.+)$", re.IGNORECASE
)
_OPENING: Final = re.compile(r"^(?:fra og med|fra|from)\s+", re.IGNORECASE)
_NEXT: Final = re.compile(r"^(?:næste gang|første gang|next time|first time|next)[:\s]+", re.IGNORECASE)
_SAID: Final = {"da": ("fra {}", "senest {}", "til {}"), "en": ("from {}", "by {}", "to {}")}


@dataclass(frozen=True, slots=True)
class Frame:
    """A time frame: words, and the days that were understood."""

    when: str = ""
    begins: date | None = None
    ends: date | None = None


def read_frame(text: str, today: date, part: TermPart) -> Frame:
    """Return what a typed frame means. A day alone is the last one, but the next one of a follow-up."""
    frame = Frame()
    words: list[str] = []
    for piece in _pieces(text):
        understood = _understood(piece, today, part)
        clashes = (understood.begins and frame.begins) or (understood.ends and frame.ends)
        if understood == Frame() or clashes:
            words.append(_written(piece, understood))
        else:
            frame = Frame("", understood.begins or frame.begins, understood.ends or frame.ends)
    return replace(frame, when=", ".join(words))


def frame_text(term: Term, language: str = "da") -> str:
    """Return a term's frame as one would type it: `read_frame` understands it again."""
    begins_at, by, to = _SAID[language]
    begins, ends = _typed(term.begins), _typed(term.ends)
    days = ""
    if begins and ends:
        days = f"{begins_at.format(begins)} {to.format(ends)}"
    elif begins or ends:
        days = begins_at.format(begins) if begins else by.format(ends)
    seen = term.begins or term.ends
    second = seen and any(_understood(one, seen, term.part) != Frame() for one in _pieces(term.when))
    parts = (days, term.when) if second else (term.when, days)  # read again, the first day is the frame's
    return ", ".join(part for part in parts if part)


def frame_said_on(text: str, said_on: date, today: date, part: TermPart, language: str = "da") -> str:
    """Return a frame typed on another day so that it means today what it meant then ("i morgen": its day)."""
    then = read_frame(text, said_on, part)
    if then == read_frame(text, today, part):
        return text
    return frame_text(Term(part, text, when=then.when, begins=then.begins, ends=then.ends), language)


def _pieces(text: str) -> Iterator[str]:
    for piece in text.split(","):
        if said := " ".join(piece.split()):
            yield said


def _understood(piece: str, today: date, part: TermPart) -> Frame:
    piece = _NEXT.sub("", piece)
    if found := _BETWEEN.match(piece):
        begins = _day(_OPENING.sub("", found["begins"]), today)
        ends = _day(found["ends"], begins or today)
        if begins and ends:
            return Frame("", begins, ends)
    if found := _FROM.match(piece):
        return Frame("", _day(found["day"], today))
    if found := _BY.match(piece):
        return Frame("", None, _day(found["day"], today))
    day = _day(piece, today)
    return Frame("", day) if part is TermPart.FOLLOW_UP else Frame("", None, day)


def _written(piece: str, meant: Frame) -> str:
    """Return a piece with the days it names in full, so that it means the same on every other day."""
    stated = _NEXT.sub("", piece)
    first = piece[: len(piece) - len(stated)]
    begins, ends = _typed(meant.begins), _typed(meant.ends)
    if begins and ends and (found := _BETWEEN.match(stated)):
        opening = _OPENING.match(found["begins"])
        between = stated[found.end("begins") : found.start("ends")]
        return f"{first}{opening[0] if opening else ''}{begins}{between}{ends}"
    if not (begins or ends):
        return piece
    said = _FROM.match(stated) or _BY.match(stated)
    return f"{first}{stated[: said.start('day')] if said else ''}{begins or ends}"


def _day(said: str, today: date) -> date | None:
    """Return a day where that is all that is said: a clock time beside it would be lost."""
    return None if clock_in(said) else parse(said, today)


def _typed(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""
