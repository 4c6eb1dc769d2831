"""A column that scrolls, by a finger too: no frame, a thin bar, no tab stop, and the focus in view."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from exitdesk.ui.kit.finger import Finger

_AROUND = 16
WHOLE = "kit-whole"  # a property of a form that is to be seen whole while the focus is in it


class ScrollColumn(QScrollArea):
    """A scrolling column layout, `body`; put a stretch last to keep things at the top."""

    def __init__(self, *, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the focus in view when what stands above it grows."""
        grown = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if grown and watched is getattr(self, "content", None):
            self._show_focus_soon()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            self._show_focus_soon()

    def _show_focus_soon(self) -> None:
        # Layouts settle in later events: a place read now may be one of a page that was never laid out.
        QTimer.singleShot(0, self, self._show_focus)

    @Slot()
    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.content.isAncestorOf(focus):
            return
        whole = self._whole_of(focus)
        if whole is not None and whole.height() + 2 * _AROUND <= self.viewport().height():
            self._show(whole)
        self._show(focus)

    def _whole_of(self, focus: QWidget) -> QWidget | None:
        around = focus.parentWidget()
        while around is not None and around is not self.content:
            if around.property(WHOLE):
                return around
            around = around.parentWidget()
        return None

    def _show(self, what: QWidget) -> None:
        # Not ensureWidgetVisible: for a field that sees to the cursor alone.
        middle, half = what.mapTo(self.content, what.rect().center()).y(), what.height() // 2
        self.ensureVisible(0, middle, 0, half + _AROUND)
