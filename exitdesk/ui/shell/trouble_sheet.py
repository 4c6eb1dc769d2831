"""What went wrong, in our words: what happened and what can be done; never a library's text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Explanation
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class TroubleSheet(Sheet):
    """An expected trouble explained, or, without an explanation, that something is broken."""

    lock_wished = Signal()

    def __init__(self, theme: Theme, host: QWidget, told: Explanation | None) -> None:
        super().__init__(theme, host, "", width=480)
        if told is None:
            self.set_title(self.tr("Noget gik i stykker"))
            happened = self.tr("Det er en fejl i programmet, ikke noget, du har gjort.")
            to_do = self.tr("Det, der er gemt, er gemt. Lås, og lås op igen.")
        else:
            self.set_title(self.tr("Det gik ikke"))
            happened, to_do = told.happened, told.to_do
        self.happened = Label(theme, happened, px=16)
        self.to_do = Label(theme, to_do, px=16, ink="ink2")
        self.body.addWidget(self.happened)
        self.body.addWidget(self.to_do)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        if told is None:
            lock = Button(theme, self.tr("Lås nu"), kind="secondary", icon="lock", height=44)
            lock.clicked.connect(self.lock_wished)
            self.footer.addWidget(lock)
        self.ok_button = Button(theme, self.tr("Luk"), kind="primary", height=44)
        self.ok_button.clicked.connect(self.close_sheet)
        self.footer.addWidget(self.ok_button)
