"""The shapes every painted widget shares: rounded boxes on the half pixel, hairlines and the focus ring.

Strokes lie wholly inside the rectangle they are given, so nothing is cut off at the widget's edge
(interface section 2, and section 7, trap 11).
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from exitdesk.ui.theme import Theme

RING = 3.0
RADIUS_CONTROL, RADIUS_CARD, RADIUS_PANEL, RADIUS_COLUMN = 8, 10, 12, 14


def painter_for(widget: QWidget) -> QPainter:
    """Return a smooth painter on a widget; use it in a `with` block so that it ends."""
    painter = QPainter(widget)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Fill and outline a rounded rectangle; the outline lies inside `rect`."""
    inset = width / 2 if line else 0.0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    if line:
        pen = QPen(line, width)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    corner = min(radius - inset, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """Draw the ring that says "you are here": 3 px, blue, wholly inside `rect`."""
    box(painter, rect, radius, None, theme.colour("focus"), RING)


def hairline(painter: QPainter, x1: float, x2: float, y: float, theme: Theme) -> None:
    """Draw a decorative line one device-independent pixel thick at `y`."""
    painter.fillRect(QRectF(x1, y, x2 - x1, theme.border), theme.colour("line"))


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return `first` with a `share` (0 to 1) of `second` in it."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )
