"""Choosing the cover's PIN when the cover is wanted and there is none yet."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.pin import is_pin
from exitdesk.ui.theme import Theme


class PinSheet(Sheet):
    """`chosen` carries the PIN."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host, "", width=420)
        self.set_title(self.tr("Dæk til i en pause"))
        self.field = Field(
            theme,
            self.tr("Vælg en PIN til mødet"),
            kind="secret",
            note=self.tr("Mindst fire cifre. Tre forkerte låser."),
        )
        self.cover_button = Button(theme, self.tr("Dæk til"), kind="primary", height=44)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cover_button)
        self.field.submitted.connect(self._on_chosen)
        self.cover_button.clicked.connect(self._on_chosen)

    @Slot()
    def _on_chosen(self) -> None:
        pin = self.field.text()
        if not is_pin(pin):
            self.field.set_error(self.tr("Mindst fire cifre."))
            return
        self.field.clear()
        self.close_sheet()
        self.chosen.emit(pin)
