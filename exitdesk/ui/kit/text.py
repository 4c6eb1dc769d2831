"""Plain text laid out once and painted many times, with the real line height of 1.4.

QLabel has no line height and reads its text as rich text when it looks like it. Here a text is plain always,
and no layout is kept outside the widget that shows it: a locked program must not hold its words in a cache.
"""

import math
from functools import cached_property
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

_ENDLESS = 1_000_000.0


def text_width(text: str, font: QFont) -> float:
    """Return how wide one line of text is, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text, ended by "…" where it is wider than `width`."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def longest_word(text: str, font: QFont) -> float:
    """Return the width of the widest word: below it a text cannot be wrapped whole."""
    return max((text_width(word, font) for word in text.split()), default=0.0)


class TextBlock:
    """One plain text broken into lines of a width; lines are `line_height` apart."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        line_height: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._line_height = line_height
        self.lines = 0
        self.natural_width = 0.0
        self._break(max(1.0, width))

    @property
    def height(self) -> int:
        """The whole height in logical pixels; an empty text is one line high."""
        return round(max(1, self.lines) * self._line_height)

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint the text with its top left corner at (x, y)."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def underline(self, painter: QPainter, start: int, end: int, colour: QColor, thick: float) -> None:
        """Paint a line under the characters from `start` to before `end`, counted as Python counts them."""
        said = self._layout.text()
        first, last = _units(said[:start]), _units(said[:end])
        for nth in range(self._layout.lineCount()):
            line = self._layout.lineAt(nth)
            begin, stop = line.textStart(), line.textStart() + line.textLength()
            if first < stop and last > begin:
                left, right = (_x_at(line, min(max(at, begin), stop)) for at in (first, last))
                y = line.position().y() + line.ascent() + thick
                painter.fillRect(QRectF(left, y, right - left, thick), colour)

    def _break(self, width: float) -> None:
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            self._place(line, width)
            line = self._layout.createLine()
        self._layout.endLayout()

    def _place(self, line: QTextLine, width: float) -> None:
        line.setLineWidth(width)
        top = self.lines * self._line_height + (self._line_height - line.height()) / 2
        line.setPosition(QPointF(0, top))
        self.lines += 1
        self.natural_width = max(self.natural_width, line.naturalTextWidth())


def _units(text: str) -> int:
    """Return how many units Qt counts a text as: signs beyond the first plane are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _x_at(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


class Measured:
    """What layouts ask of one text again and again, each worked out once; it goes with its widget."""

    def __init__(self, text: str, font: QFont, line_height: float) -> None:
        self._text, self._font, self._line_height = text, font, line_height
        widest = TextBlock(text, font, _ENDLESS, line_height)
        self.width = widest.natural_width
        self._heights = {math.ceil(self.width): widest.height}

    @cached_property
    def longest_word(self) -> float:
        """The width of the widest word."""
        return longest_word(self._text, self._font)

    def height_at(self, width: int) -> int:
        """Return the height of the text in lines of a width; wider than its own width changes nothing."""
        at = min(width, math.ceil(self.width))
        if at not in self._heights:
            self._heights[at] = TextBlock(self._text, self._font, at, self._line_height).height
        return self._heights[at]


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line in the vertical middle of `rect`, ended by "…" where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    option = QTextOption(align | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(rect, elided(text, font, rect.width()), option)
