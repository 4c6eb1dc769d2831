"""Line icons of one family, drawn in a token's colour from the shipped outlines.

Reading the outline is slow, so a picture is made once for each name, colour and device size and kept
(interface section 7, trap 12). An icon stands beside a word; where it stands alone the widget has a name.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from exitdesk.resources import resource

_STROKE = 'stroke-width="1.75"'


@lru_cache(maxsize=128)
def _outline(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace('stroke-width="2"', _STROKE)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, device_px: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode()))
    image = QImage(device_px, device_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, device_px, device_px))
    painter.end()
    return QPixmap.fromImage(image)


def icon_pixmap(name: str, colour: QColor, px: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon `px` logical pixels square for a screen with `ratio` device pixels a logical one.

    Raises FileNotFoundError for a name that is not shipped.
    """
    pixmap = QPixmap(_drawn(name, colour.name(), max(1, round(px * ratio))))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_icon(painter: QPainter, x: float, y: float, name: str, colour: QColor, px: int) -> None:
    """Draw an icon with its top left corner at (x, y), on whole device pixels to stay crisp."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(
        QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), icon_pixmap(name, colour, px, ratio)
    )
