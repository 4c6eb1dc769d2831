"""One word at risk: what it gives away, and the button that puts the neutral word there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.cases.at_risk import AtRisk
from exitdesk.ui.close.risk_words import risk_words
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme


class RiskFix(QWidget):
    """The reason in words, which may take more lines, and the button beside it."""

    asked_for = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.risk: AtRisk | None = None
        self.why = Label(theme, "", px=15)
        self.button = Button(theme, "", kind="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self.why, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_clicked)

    def show_risk(self, one: AtRisk, words: str, key: str) -> None:
        """Show one risk of a text; `key` does the same as the button."""
        self.risk = one
        why = risk_words(one, words)
        fix = self.tr("Skriv »{word}«").format(word=one.neutral) if one.neutral else self.tr("Tag det ud")
        self.why.set_text(why)
        self.button.setText(fix)
        self.button.set_hint(key)
        self.button.set_spoken(f"{why}. {fix}")

    @Slot()
    def _on_clicked(self) -> None:
        self.asked_for.emit(self.risk)
