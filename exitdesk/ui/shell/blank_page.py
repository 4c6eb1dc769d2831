"""The page over everything while the old process ends: a mark that says nothing, and no key is taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.view import MARK


class BlankPage(Ground):
    """Opaque, and deaf."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.addWidget(Icon(theme, MARK, px=40, ink="ink3"), 1, Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key and do nothing."""
        event.accept()
