"""After a lock the words being written are back in their editor, and a person says what becomes of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.theme import Theme


class ResumeBanner(Panel):
    """ "Du var ved at skrive": `kept` or `thrown_away`."""

    kept = Signal()
    thrown_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="accent_soft", padding=12, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(theme, "pencil", px=20, ink="accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = Label(theme, "", px=15, wrap=False)
        self.keep = Button(theme, "", kind="primary")
        self.throw_away = Button(theme, "")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.keep)
        row.addWidget(self.throw_away)
        self.body.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keep.clicked.connect(self.kept)
        self.throw_away.clicked.connect(self.thrown_away)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Say it where it comes onto the page."""
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.words.text())

    def retranslate(self) -> None:
        """Take the window's language."""
        self.words.set_text(self.tr("Du var ved at skrive dette kort."))
        self.keep.setText(self.tr("Behold"))
        self.throw_away.setText(self.tr("Kassér"))
        self.setAccessibleName(self.words.text())
