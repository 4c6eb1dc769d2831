"""Leaving a meeting: read it back and end it, or leave it open and go on another time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class LeaveSheet(Sheet):
    """`read_back_wished` goes to the last tab, `leave_wished` out of the meeting."""

    read_back_wished = Signal()
    leave_wished = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host, "", width=480)
        self.set_title(self.tr("Afslut møde"))
        self.body.addWidget(Label(theme, self.tr("Læs tavlen op, før I går hver til sit."), px=16))
        words = self.tr("Forlader du mødet nu, bliver det stående åbent, og I kan fortsætte det senere.")
        self.body.addWidget(Label(theme, words, px=15, ink="ink2"))
        self.body.addStretch(1)
        self.leave_button = Button(theme, self.tr("Forlad uden at slutte"), kind="quiet", height=44)
        self.read_button = Button(
            theme, self.tr("Læs op og slut"), kind="primary", icon="volume-2", height=44
        )
        self.footer.addWidget(self.leave_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.read_button)
        self.read_button.clicked.connect(self._on_read_wished)
        self.leave_button.clicked.connect(self._on_leave_wished)

    @Slot()
    def _on_read_wished(self) -> None:
        self.close_sheet()
        self.read_back_wished.emit()

    @Slot()
    def _on_leave_wished(self) -> None:
        self.close_sheet()
        self.leave_wished.emit()
