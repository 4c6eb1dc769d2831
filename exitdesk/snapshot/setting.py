"""Rows of words: how a paragraph, a heading and a quiet note are set, in ordinary and in large print.

The participant's words are the largest running text; titles are smaller, heavier and coloured. Line
heights are about 1.38 of the size. A page is set in the units of ordinary print and enlarged when it is done:
so shapes, spaces and lines grow alike, while small text grows more than large (18 points for his words, 16
for everything that is read with them).
"""

from collections.abc import Sequence
from typing import NamedTuple

from exitdesk.snapshot.faces import Face, width
from exitdesk.snapshot.flow import Row
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import INK, INK2, INK3, Mark, Rule, Words, moved

_BESIDE = 8.0
_QUIETER = 0.84


class Style(NamedTuple):
    """A way to set words: face, size and line height in points, colour."""

    face: Face
    size: float
    leading: float
    colour: str = INK


class Print(NamedTuple):
    """The sizes of a print: everything in its own units, `scale` points each.

    `measure` is the width of a line, `top` and `bottom` where the text begins and ends on the sheet, `foot`
    the baseline of its last line. `dot` is half a shape on an axis; the words beside a number begin
    `words_from` units in.
    """

    scale: float
    measure: float
    top: float
    bottom: float
    foot: float
    dot: float
    words_from: float
    said: Style
    title: Style
    facts: Style
    present: Style
    heading: Style
    question: Style
    figures: Style
    reason: Style
    name: Style
    listed: Style
    detail: Style
    note: Style
    quiet: Style
    tick: Style
    label: Style

    def aside(self, style: Style) -> Style:
        """Return how the other language stands beside or under words of a style: clearly quieter."""
        size = max(style.size * _QUIETER, self.quiet.size)
        return Style(Face.REGULAR, size, max(style.leading * _QUIETER, self.quiet.leading), INK3)


ORDINARY = Print(
    scale=1,
    measure=453.5,
    top=62,
    bottom=841.89 - 70,
    foot=841.89 - 38,
    dot=8,
    words_from=72,
    said=Style(Face.REGULAR, 14.5, 20),
    title=Style(Face.SEMIBOLD, 26, 32),
    facts=Style(Face.MEDIUM, 11, 16.5, INK2),
    present=Style(Face.REGULAR, 11, 16.5, INK2),
    heading=Style(Face.SEMIBOLD, 12.5, 17),
    question=Style(Face.MEDIUM, 13, 18),
    figures=Style(Face.SEMIBOLD, 19, 24),
    reason=Style(Face.REGULAR, 12, 17),
    name=Style(Face.MEDIUM, 12, 17),
    listed=Style(Face.REGULAR, 10.5, 15.5),
    detail=Style(Face.REGULAR, 10.5, 15, INK2),
    note=Style(Face.REGULAR, 10, 14, INK2),
    quiet=Style(Face.REGULAR, 9.5, 13.5, INK3),
    tick=Style(Face.MEDIUM, 8.5, 12, INK3),
    label=Style(Face.MEDIUM, 10, 13),
)
_LARGER = 18 / 14.5
LARGE = Print(
    scale=_LARGER,
    measure=503.3 / _LARGER,
    top=54 / _LARGER,
    bottom=(841.89 - 68) / _LARGER,
    foot=(841.89 - 34) / _LARGER,
    dot=10,
    words_from=84,
    said=Style(Face.REGULAR, 14.5, 20),
    title=Style(Face.SEMIBOLD, 25, 31),
    facts=Style(Face.MEDIUM, 13, 18),
    present=Style(Face.REGULAR, 13, 18, INK2),
    heading=Style(Face.SEMIBOLD, 13.6, 18.5),
    question=Style(Face.MEDIUM, 13.8, 19),
    figures=Style(Face.SEMIBOLD, 20, 25),
    reason=Style(Face.REGULAR, 13, 18),
    name=Style(Face.MEDIUM, 13, 18),
    listed=Style(Face.REGULAR, 13, 18),
    detail=Style(Face.REGULAR, 13, 18, INK2),
    note=Style(Face.REGULAR, 12.9, 17.5, INK2),
    quiet=Style(Face.REGULAR, 12.9, 17.5, INK3),
    tick=Style(Face.MEDIUM, 11.4, 15, INK3),
    label=Style(Face.MEDIUM, 12.9, 16),
)


def print_of(*, large: bool) -> Print:
    """Return the ordinary or the large print."""
    return LARGE if large else ORDINARY


def paragraph(text: str, style: Style, left: float, measure: float) -> tuple[Row, ...]:
    """Return a text as rows, set `left` units in, at most `measure` - `left` wide."""
    lines = broken(text, measure - left, style.face, style.size)
    return tuple(line_row(line, style, left) for line in lines) if text else ()


def paired(
    text: str, other: str, style: Style, aside: Style, *, left: float = 0, measure: float
) -> tuple[Row, ...]:
    """Return a text as rows, with the same in the other language after it, or under it where it is long."""
    rows = list(paragraph(text, style, left, measure))
    if not other or not rows:
        return (*rows, *paragraph(other, aside, left, measure))
    last = rows[-1].marks[0]
    used = width(last.text, style.face, style.size) if isinstance(last, Words) else 0.0
    if left + used + _BESIDE + width(other, aside.face, aside.size) > measure:
        return (*rows, *paragraph(other, aside, left, measure))
    beside = Words(left + used + _BESIDE, baseline(style), other, aside.face, aside.size, aside.colour)
    return (*rows[:-1], Row(rows[-1].high, (*rows[-1].marks, beside)))


def line_row(text: str, style: Style, left: float = 0) -> Row:
    """Return one line as a row."""
    words = Words(left, baseline(style), text, style.face, style.size, style.colour)
    return Row(style.leading, (words,))


def baseline(style: Style) -> float:
    """Return where the baseline sits in a row, so that capitals are centred in the leading."""
    return style.leading * 0.5 + style.size * 0.34


def stacked(rows: Sequence[Row], right: float = 0) -> tuple[Mark, ...]:
    """Return the marks of rows set one under the other, `right` units in, to make one row of them."""
    marks: list[Mark] = []
    down = 0.0
    for row in rows:
        marks += [moved(mark, right, down) for mark in row.marks]
        down += row.high
    return tuple(marks)


def gap(high: float) -> Row:
    """Return an empty strip."""
    return Row(high)


def heading(sizes: Print, text: str, other: str, colour: str, note: str = "") -> tuple[Row, ...]:
    """Return a section's heading: the words in its colour over a rule of the same colour.

    `other` is the same in the other language, `note` says that the section goes on ("fortsat").
    """
    style = Style(sizes.heading.face, sizes.heading.size, sizes.heading.leading, colour)
    rows = list(paired(text, other, style, sizes.aside(style), measure=sizes.measure))
    if note and rows:
        rows[-1] = _with_note(rows[-1], note, sizes)
    rows.append(Row(11, (Rule(0, 3, sizes.measure, 3, 0.9, colour),)))
    return tuple(rows)


def _with_note(row: Row, note: str, sizes: Print) -> Row:
    """Return the row with a quiet note at its end, or at its right edge below where no room is left."""
    last = row.marks[-1]
    end = last.x + width(last.text, last.face, last.size) if isinstance(last, Words) else 0.0
    style = sizes.aside(sizes.note)
    wide = width(note, style.face, style.size)
    if end + _BESIDE + wide <= sizes.measure:
        down = baseline(sizes.heading) if row.high == sizes.heading.leading else baseline(style)
        return Row(
            row.high, (*row.marks, Words(end + _BESIDE, down, note, style.face, style.size, style.colour))
        )
    below = Words(0, row.high + baseline(style), note, style.face, style.size, style.colour)
    return Row(row.high + style.leading, (*row.marks, below))
