"""How the window is marked as a practice, and how it is covered where the real one would lock."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from exitdesk.ui.practice.band import PracticeBand
from exitdesk.ui.practice.cover import PracticeCover
from exitdesk.ui.theme import Theme

if TYPE_CHECKING:
    from exitdesk.ui.shell.desk_pages import DeskPages


class PracticeGuise(QObject):
    """The band, and the cover while there is one; `end_wished` when the practice is to end."""

    end_wished = Signal()

    def __init__(self, theme: Theme, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._stack = theme, stack
        self._behind: QWidget | None = None
        self.cover: PracticeCover | None = None
        self.band = PracticeBand(theme)
        self.band.end_button.clicked.connect(self.end_wished)

    def draw(self, pages: "DeskPages") -> None:
        """Cover the page; the shared screen turns neutral, and stays so until it is shown by hand."""
        if self.cover is not None:
            return
        if pages.shared is not None and pages.shared.shown:
            pages.shared.toggle()
        self._behind = self._stack.currentWidget()
        self.cover = PracticeCover(self._theme)
        self.cover.lifted.connect(self._on_lifted)
        self._stack.addWidget(self.cover)
        self._stack.setCurrentWidget(self.cover)
        self.cover.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_lifted(self) -> None:
        cover, behind = self.cover, self._behind
        self.cover = self._behind = None
        if cover is None or behind is None:
            return
        self._stack.setCurrentWidget(behind)
        self._stack.removeWidget(cover)
        cover.deleteLater()
        if (before := behind.focusWidget()) is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
