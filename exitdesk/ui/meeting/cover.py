"""The cover for a break: both screens neutral, lifted by the PIN; three misses lock."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.meeting.pin import Answer, CoverPin
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.view import MARK


class CoverPage(Ground):
    """`lifted` when the PIN was right, `lock_wished` after three misses."""

    lifted = Signal()
    lock_wished = Signal()

    def __init__(self, pin: CoverPin, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._pin = pin
        self.heading = Heading(theme, "", px=28)
        self.words = Label(theme, "", px=15, ink="ink2")
        self.field = Field(theme, " ", kind="secret")
        self.field.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText
        )
        self.lift_button = Button(theme, " ", kind="primary", height=44, stretch=True)
        self._build()
        self.field.submitted.connect(self._on_lift_wished)
        self.lift_button.clicked.connect(self._on_lift_wished)
        self.retranslate()

    def focus_start(self) -> None:
        """Go to the field."""
        self.field.clear()
        self.field.set_error("")
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.heading.set_text(self.tr("Pause"))
        self.words.set_text(
            self.tr(
                "Begge skærme er dækket til. Det er et forhæng, ikke en lås: går du fra computeren, så lås."
            )
        )
        self.field.set_label(self.tr("Mødets PIN"))
        self.lift_button.setText(self.tr("Fortsæt mødet"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key: nothing underneath may hear it."""
        event.accept()

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._block.setFixedWidth(self.theme.px(400))

    def _build(self) -> None:
        self._block = QWidget()
        column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Icon(self.theme, MARK, px=40, ink="accent"), 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.heading, self.words, self.field, self.lift_button):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._block)
        row.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.restyle()

    @Slot()
    def _on_lift_wished(self) -> None:
        typed = self.field.text()
        if not typed:
            return
        self.field.clear()
        match self._pin.answer(typed):
            case Answer.LIFTS:
                self.field.set_error("")
                self.lifted.emit()
            case Answer.MISSES:
                self.field.set_error(self.tr("Det er ikke den."))
            case Answer.LOCKS:
                self.lock_wished.emit()
