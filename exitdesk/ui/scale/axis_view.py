"""The axis of one question on the laptop: pointing at it gives the chosen person's number."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.scale.axis import AxisPicture, axis_height, geometry_of, paint_axis
from exitdesk.ui.theme import Theme

_PX = 15


class AxisView(Painted):
    """A painted axis; `pointed_at` carries a number from 0 to 10."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic
    pointed_at = Signal(int)

    def __init__(self, theme: Theme, picture: AxisPicture, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture = picture
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_picture(picture)

    def set_picture(self, picture: AxisPicture) -> None:
        """Show other numbers or anchors."""
        self._picture = picture
        said = ", ".join(f"{mark.initial} {mark.number}" for mark in picture.marks)
        self.setAccessibleName(f"0: {picture.zero}. 10: {picture.ten}. {picture.direction}. {said}")
        self.restyle()
        self.updateGeometry()
        self.update()

    @property
    def picture(self) -> AxisPicture:
        """What is shown."""
        return self._picture

    def restyle(self) -> None:
        """Take the height the picture needs at this width."""
        height = self.heightForWidth(self.width())
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the picture needs at a width."""
        return axis_height(self._picture, max(width, self.theme.px(240)), self.theme.px(_PX))

    def sizeHint(self) -> QSize:
        """Ask for a readable width."""
        width = self.theme.px(520)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than eleven marks beside each other."""
        width = self.theme.px(300)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the new width."""
        super().resizeEvent(event)
        self.restyle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the end: a finger that comes down here may be on its way to scroll."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the number pointed at."""
        if not self.rect().contains(event.position().toPoint()):
            return
        geometry = geometry_of(self._picture, self.width(), self.theme.px(_PX))
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < geometry.numbers + 30:
            self.pointed_at.emit(geometry.number_at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the axis."""
        with painter_for(self) as painter:
            paint_axis(painter, QRectF(self.rect()), self._picture, self.theme, self.theme.px(_PX))
