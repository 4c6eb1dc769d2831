"""A page over the whole window: the photo page for his own phone, or a page of the preview. Esc closes it.

It lies inside the window: no second window, nothing in the task bar. It covers all of it: no name from the
bar may be on the picture he takes.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.close.page_picture import paint_page
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1}


class FullPage(Painted):
    """Pages one at a time over the host's window; `closed` when it has gone.

    The host closes it when it is hidden itself.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Dialog
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._host = host
        self._images: list[QImage] = []
        self._at = 0
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._over: QWidget | None = None
        self.hide()

    @property
    def place(self) -> int:
        """Which page is shown, from 0."""
        return self._at

    def open_pages(self, images: list[QImage], at: int, name: str) -> None:
        """Cover the host's window with a page."""
        over = self._host.window()
        if over is not self._over:
            self._over = over
            self.setParent(over)
            over.installEventFilter(self)
        self._images, self._at = images, at
        self._before = over.focusWidget()
        self.setAccessibleName(name)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_pages(self) -> None:
        """Go away, forget the pages and give the focus back."""
        if self.isHidden():
            return
        self._images = []
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, the arrows turn the page; every other key stays here."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_pages()
        elif step:
            self._at = max(0, min(len(self._images) - 1, self._at + step))
            self.update()
        event.accept()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click closes."""
        self.close_pages()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep the focus here."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible() and watched is self._over:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page as large as it fits, on a quiet ground."""
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("sunken"))
            if not self._images:
                return
            image = self._images[self._at]
            edge = 16
            room = (self.width() - 2 * edge, self.height() - 2 * edge)
            share = min(room[0] / image.width(), room[1] / image.height())
            width, height = image.width() * share, image.height() * share
            area = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
            paint_page(painter, area, image)
