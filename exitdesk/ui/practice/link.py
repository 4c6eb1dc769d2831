"""The quiet way to a practice, from the lock page and from the first start."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.theme import Theme

_OPENING_MS = 5000  # a process starts and paints; a second press would open a second practice


class PracticeLink(Button):
    """`wished` once, and then not again before the window of the practice had time to come."""

    wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", kind="quiet", icon="presentation", parent=parent)
        self._opening = QTimer(self, singleShot=True, interval=_OPENING_MS)
        self._opening.timeout.connect(self.retranslate)
        self.clicked.connect(self._on_clicked)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say it in the language in force."""
        opening = self._opening.isActive()
        self.setText(self.tr("Øvelsen åbner ...") if opening else self.tr("Øv et møde på en opdigtet sag"))

    @Slot()
    def _on_clicked(self) -> None:
        if not self._opening.isActive():
            self._opening.start()
            self.retranslate()
            self.wished.emit()
