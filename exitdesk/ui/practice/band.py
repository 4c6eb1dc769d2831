"""The band over every page of a practice: that it is one, and the way out of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Bar
from exitdesk.ui.practice.words import practice_word
from exitdesk.ui.theme import SizeClass, Theme, size_class


class PracticeBand(Bar):
    """A strip in words; the window connects `end_button`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, height=44, fill="accent_soft", parent=parent)
        self._brief = False
        self.word = Label(theme, "", px=15, weight=700, wrap=False)
        self.words = Label(theme, "", px=15, wrap=False)
        self.end_button = Button(theme, " ", kind="quiet", icon="x", height=36)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.row.addWidget(Icon(theme, "info", px=20, ink="accent"), 0, middle)
        self.row.addWidget(self.word, 0, middle)
        self.row.addWidget(self.words, 0, middle)
        self.row.addStretch(1)
        self.row.addWidget(self.end_button, 0, middle)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.word.set_text(practice_word())
        self.words.set_text(self.tr("Alt her er opdigtet, og det bliver slettet, når du slutter."))
        self.end_button.setText(self.tr("Slut øvelsen"))
        self.setAccessibleName(f"{self.word.text()}. {self.words.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the one word alone where there is little room."""
        super().resizeEvent(event)
        self.words.setVisible(size_class(self.width(), self.theme.scale) is not SizeClass.COMPACT)
