"""The first page of a practice: it is being made ready, and no passphrase is asked for."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme

_MEASURE = 560


class PracticePage(Ground):
    """The page; `painted` tells once that it was really on the screen."""

    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._was_painted = False
        self.heading = Heading(theme, "", px=28)
        self.words = Label(theme, "", px=17, ink="ink2")
        self._block = QWidget()
        column = QVBoxLayout(self._block)
        column.setSpacing(20)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        self.body.addWidget(self._block, 1, Qt.AlignmentFlag.AlignCenter)
        self.retranslate()
        self.restyle()

    def focus_start(self) -> None:
        """Take the focus: there is nothing to write."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.heading.set_text(self.tr("Et øjeblik"))
        self.words.set_text(self.tr("En opdigtet sag bliver lagt frem, så du kan øve et møde."))

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._block.setFixedWidth(self.theme.px(_MEASURE))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and tell once that the page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
