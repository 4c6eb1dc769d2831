"""The word "Øvelse" across every page of a practice, pale and under the words, so that nothing is hidden."""

from dataclasses import replace
from math import cos, hypot, radians, sin

from exitdesk.snapshot.faces import Face, width
from exitdesk.snapshot.marks import Page, Words
from exitdesk.snapshot.on_paper import OnPaper

_PALE = "#E1E6E3"
_TURN = 38.0
_SHARE = 0.62  # of the diagonal


def marked(pages: tuple[Page, ...], content: OnPaper) -> tuple[Page, ...]:
    """Return the pages with the word across them where the paper is a practice; else as they are."""
    if not content.practice:
        return pages
    return tuple(replace(one, marks=(_word(one, content.phrases.practice), *one.marks)) for one in pages)


def _word(page: Page, text: str) -> Words:
    """Return the word, slanting upwards with its middle in the middle of the page."""
    wide = hypot(page.wide, page.high) * _SHARE
    size = min(wide / width(text, Face.SEMIBOLD, 1), page.high * 0.32)
    half, turn = width(text, Face.SEMIBOLD, size) / 2, radians(_TURN)
    down = size * 0.35  # from the middle of a capital to its foot
    x = page.wide / 2 - half * cos(turn) + down * sin(turn)
    y = page.high / 2 + half * sin(turn) + down * cos(turn)
    return Words(x, y, text, Face.SEMIBOLD, size, _PALE, _TURN)
