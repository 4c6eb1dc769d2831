"""A page of the paper as it will be printed: always on white, whatever the theme; Enter shows it large."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.cases.papers import PageImage
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.theme import Theme


def image_of(page: PageImage) -> QImage:
    """Return the pixels of a page as an image of its own memory."""
    rows = 3 * page.width
    return QImage(page.rgb, page.width, page.height, rows, QImage.Format.Format_RGB888).copy()


class PagePicture(PaintedButton):
    """One page, `width` pixels wide; once pressed, it is to be shown large."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Button

    def __init__(
        self, theme: Theme, page: PageImage, name: str, *, width: int = 124, parent: QWidget | None = None
    ) -> None:
        self._image = image_of(page)
        self._width = width
        super().__init__(theme, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage:
        """The page's pixels."""
        return self._image

    def restyle(self) -> None:
        """Keep the name in step."""
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:
        """Ask for the page's shape."""
        width = self.theme.px(self._width)
        return QSize(width + 8, round(width * self._image.height() / max(1, self._image.width())) + 8)

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page with a line round it."""
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        with painter_for(self) as painter:
            paint_page(painter, area, self._image)
            box(painter, area, 1, None, self.theme.colour("line2"), self.theme.border)
            if self.ring_shown or self.hovered:
                focus_ring(painter, QRectF(self.rect()), self.theme.px(RADIUS_CONTROL), self.theme)


def paint_page(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Paint a page into an area, on white, smoothly made smaller."""
    painter.fillRect(area, Qt.GlobalColor.white)
    ratio = painter.device().devicePixelRatio()
    small = image.scaled(
        round(area.width() * ratio),
        round(area.height() * ratio),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(area, small)
