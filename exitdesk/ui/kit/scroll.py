"""A column that scrolls, by a finger too: no frame, a thin bar, no tab stop, and the focus in view.

What is too wide for it, as very large text in a small window may be, is scrolled to as well. What went wrong
comes into view with the field it is said of, wherever the focus is.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from exitdesk.ui.kit.finger import Finger

_AROUND = 16
WHOLE = "kit-whole"  # a property of a form that is to be seen whole while the focus is in it
FOOT = "kit-foot"  # of what stands under the words: who comes from elsewhere is shown the words first
TOLD = "kit-told"  # of a field, a banner or a notice that says, at its foot, what is wrong


def show_what_is_told(what: QWidget) -> None:
    """Have whatever scrolls around a widget show it; of several it is the first, until the focus moves."""
    around = what.parentWidget()
    while around is not None:
        if isinstance(around, ScrollColumn):
            around.show_told(what)
        around = around.parentWidget()


class ScrollColumn(QScrollArea):
    """A scrolling column layout, `body`; put a stretch last to keep things at the top."""

    def __init__(self, *, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._told: QWidget | None = None
        self._keeps_top = False
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(spacing)
        self.setWidget(self.content)
        self.content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        Finger(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_told(self, what: QWidget) -> None:
        """Show something within that says what is wrong."""
        if not self._is_told(self._told):
            self._told = what
        self._show_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the focus in view when what stands above it grows."""
        grown = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if grown and watched is getattr(self, "content", None):
            self._show_soon()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focus in view where there is less room than before, as while a notice stands beside it."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self._show_soon()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.content.isAncestorOf(new):
            return
        self._told = None
        within = self.parentWidget()
        from_elsewhere = old is None or within is None or not within.isAncestorOf(old)
        self._keeps_top = from_elsewhere and self._around(new, FOOT) is not None
        self._show_soon()

    def _show_soon(self) -> None:
        # Layouts settle in later events: a place read now may be one of a page that was never laid out.
        QTimer.singleShot(0, self, self._show_what_counts)

    @Slot()
    def _show_what_counts(self) -> None:
        focus = QApplication.focusWidget()
        if self._told is not None and self._is_told(self._told):
            self._show_foot(self._told)
        elif focus is not None and self.content.isAncestorOf(focus) and not self._keeps_top:
            self._show_focus(focus)

    def _show_focus(self, focus: QWidget) -> None:
        whole = self._around(focus, TOLD)
        if whole is not None:
            self._show_foot(whole)
            return
        whole = self._around(focus, WHOLE)
        if whole is not None and whole.height() + 2 * _AROUND <= self.viewport().height():
            self._show(whole)
        self._show(focus)

    def _show_foot(self, what: QWidget) -> None:
        """Show it whole, or as much of its foot as there is room for: that is where it says what is wrong."""
        spare = self.viewport().height() - what.height()
        if spare >= 2 * _AROUND:
            self._show(what)
        else:
            foot = what.mapTo(self.content, what.rect().bottomLeft()).y()
            below = max(0, spare // 2) if spare >= 0 else _AROUND
            self.verticalScrollBar().setValue(foot + 1 + below - self.viewport().height())

    def _is_told(self, what: QWidget | None) -> bool:
        """Say whether it is there still (it may have gone with its page) and says so still."""
        there = what is not None and what in self.content.findChildren(QWidget)
        return there and what is not None and what.isVisible() and bool(what.property(TOLD))

    def _around(self, focus: QWidget, name: str) -> QWidget | None:
        around = focus.parentWidget()
        while around is not None and around is not self.content:
            if around.property(name):
                return around
            around = around.parentWidget()
        return None

    def _show(self, what: QWidget) -> None:
        # Not ensureWidgetVisible: for a field that sees to the cursor alone.
        middle = what.mapTo(self.content, what.rect().center())
        beside = min(what.width() // 2 + _AROUND, self.viewport().width() // 2)
        self.ensureVisible(middle.x(), middle.y(), beside, what.height() // 2 + _AROUND)
