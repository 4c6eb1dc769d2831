"""Rows of words: how a paragraph, a heading and a quiet note are set on this paper.

The participant's words are the largest running text; titles are smaller, heavier and coloured. Line
heights are about 1.38 of the size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exitdesk.snapshot.faces import Face, width
from exitdesk.snapshot.flow import Row
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import INK, INK2, INK3, Mark, Rule, Words, moved

MEASURE = 453.5


@dataclass(frozen=True, slots=True)
class Style:
    """A way to set words: face, size and line height in points, colour."""

    face: Face
    size: float
    leading: float
    colour: str = INK


SAID = Style(Face.REGULAR, 14.5, 20)
TITLE = Style(Face.SEMIBOLD, 26, 32)
FACTS = Style(Face.MEDIUM, 11, 16.5, INK2)
PRESENT = Style(Face.REGULAR, 11, 16.5, INK2)
HEADING = Style(Face.SEMIBOLD, 12.5, 17)
QUESTION = Style(Face.MEDIUM, 13, 18)
REASON = Style(Face.REGULAR, 12, 17)
LISTED = Style(Face.REGULAR, 10.5, 15.5)
NAME = Style(Face.MEDIUM, 12, 17)
DETAIL = Style(Face.REGULAR, 10.5, 15, INK2)
NOTE = Style(Face.REGULAR, 10, 14, INK2)
QUIET = Style(Face.REGULAR, 9.5, 13.5, INK3)


def paragraph(text: str, style: Style, left: float = 0, measure: float = MEASURE) -> tuple[Row, ...]:
    """Return a text as rows, set `left` points in, at most `measure` - `left` wide."""
    lines = broken(text, measure - left, style.face, style.size)
    return tuple(line_row(line, style, left) for line in lines) if text else ()


def line_row(text: str, style: Style, left: float = 0) -> Row:
    """Return one line as a row."""
    words = Words(left, baseline(style), text, style.face, style.size, style.colour)
    return Row(style.leading, (words,))


def baseline(style: Style) -> float:
    """Return where the baseline sits in a row, so that capitals are centred in the leading."""
    return style.leading * 0.5 + style.size * 0.34


def stacked(rows: Sequence[Row], right: float = 0) -> tuple[Mark, ...]:
    """Return the marks of rows set one under the other, `right` points in, to make one row of them."""
    marks: list[Mark] = []
    down = 0.0
    for row in rows:
        marks += [moved(mark, right, down) for mark in row.marks]
        down += row.high
    return tuple(marks)


def gap(high: float) -> Row:
    """Return an empty strip."""
    return Row(high)


def heading(text: str, colour: str, note: str = "") -> tuple[Row, ...]:
    """Return a section's heading: the words in its colour over a rule of the same colour."""
    style = Style(HEADING.face, HEADING.size, HEADING.leading, colour)
    rows = list(paragraph(text, style))
    if note:
        last = broken(text, MEASURE, style.face, style.size)[-1]
        beside = width(last, style.face, style.size) + 6
        said = Words(beside, baseline(style), note, NOTE.face, NOTE.size, INK3)
        rows[-1] = Row(rows[-1].high, (*rows[-1].marks, said))
    rows.append(Row(11, (Rule(0, 3, MEASURE, 3, 0.9, colour),)))
    return tuple(rows)
