"""A photo as wide as there is room for, and larger by keys, so that a line of handwriting can be read."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from exitdesk.ui.kit.paint import RADIUS_CONTROL, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

ZOOMS: Final = (1.0, 1.5, 2.0, 3.0, 4.0)
_STEP: Final = 40
_ROUND: Final = 4
"""Pixels round the photo that the ring lies in."""


class _Sheet(Painted):
    """The pixels, smoothly made as large as the widget is; made anew when that changes."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._image = QImage()
        self._made = QImage()

    def set_image(self, image: QImage) -> None:
        """Show other pixels."""
        self._image, self._made = image, QImage()
        self.update()

    @property
    def shape_of_image(self) -> float:
        """Height by width."""
        return self._image.height() / self._image.width() if self._image.width() else 0.75

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._made.size() != wanted and not self._image.isNull():
            self._made = self._image.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._made)
        painter.end()


class PhotoPicture(QScrollArea):
    """A photo in a frame: + and - make it larger and smaller, the arrows and the hand move it.

    `turned` asks for the next photo or the one before (Page Down, Page Up).
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._zoom = 0
        self._held: QPoint | None = None
        self._sheet = _Sheet(theme)
        self.setWidget(self._sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        self.setCornerWidget(QWidget())
        self.setViewportMargins(_ROUND, _ROUND, _ROUND, _ROUND)

    @property
    def larger_possible(self) -> bool:
        """Whether it can be made larger still."""
        return self._zoom < len(ZOOMS) - 1

    @property
    def smaller_possible(self) -> bool:
        """Whether it is larger than the frame is wide."""
        return self._zoom > 0

    def set_image(self, image: QImage, name: str) -> None:
        """Show a photo as wide as the frame."""
        self._zoom = 0
        self._sheet.set_image(image)
        self._sheet.setAccessibleName(name)
        self.setAccessibleName(name)
        self._size_it()

    def zoom(self, by: int) -> None:
        """Make it larger or smaller by a step, keeping the middle where it was."""
        zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        if zoom == self._zoom:
            return
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [
            (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep()) for bar in bars
        ]
        self._zoom = zoom
        self._size_it()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.zoomed.emit()

    def sizeHint(self) -> QSize:
        """Ask for no more than it needs: it takes what height is left, whatever the photo's own size."""
        return self.minimumSize()

    def resizeEvent(self, event: object) -> None:
        """Fit the width that is there."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._size_it()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, make larger, turn to the next."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                across.setValue(across.value() + (_STEP if key == Qt.Key.Key_Right else -_STEP))
            case Qt.Key.Key_Up | Qt.Key.Key_Down as key:
                down.setValue(down.value() + (_STEP if key == Qt.Key.Key_Down else -_STEP))
            case Qt.Key.Key_PageDown:
                self.turned.emit(1)
            case Qt.Key.Key_PageUp:
                self.turned.emit(-1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._held = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it with the hand."""
        if self._held is None:
            return
        here = event.position().toPoint()
        moved, self._held = here - self._held, here
        for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.viewport().unsetCursor()

    def event(self, event: QEvent) -> bool:
        """Paint the ring for the keyboard round the frame: the photo covers what lies within."""
        done = super().event(event)
        if event.type() is QEvent.Type.Paint and self.hasFocus():
            with painter_for(self) as painter:
                focus_ring(painter, QRectF(self.rect()), self.theme.px(RADIUS_CONTROL), self.theme)
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return done

    def _size_it(self) -> None:
        wide = round(self.viewport().width() * ZOOMS[self._zoom])
        self._sheet.resize(wide, round(wide * self._sheet.shape_of_image))
