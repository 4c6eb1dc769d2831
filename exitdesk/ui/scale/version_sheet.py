"""Two that stand at once: both are shown as they were said, and a person chooses. On the laptop only."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class VersionSheet(Sheet):
    """Shows versions as (words, when it was said); `version_chosen` carries the place of the one chosen."""

    version_chosen = Signal(int)

    def __init__(self, theme: Theme, host: QWidget, title: str, versions: Sequence[tuple[str, str]]) -> None:
        self.buttons: list[Button] = []
        super().__init__(theme, host, title)
        for words, said in versions:
            panel = Panel(theme, padding=16, spacing=8)
            panel.body.addWidget(Label(theme, words, px=18))
            panel.body.addWidget(Label(theme, said, px=14, ink="ink2"))
            button = Button(theme, self.tr("Vælg denne"), kind="secondary", icon="check")
            button.set_spoken(self.tr("Vælg denne: {words}").format(words=words))
            button.clicked.connect(self._on_button_clicked)
            panel.body.addWidget(button)
            button.installEventFilter(self)
            self.buttons.append(button)
            self.body.addWidget(panel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk from version to version by arrows, before the sheet would scroll by them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.buttons:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            there = self.buttons.index(watched) + step
            if step and 0 <= there < len(self.buttons):
                self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
            if step:
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_button_clicked(self) -> None:
        sender = self.sender()
        place = next(at for at, button in enumerate(self.buttons) if button is sender)
        self.close_sheet()
        self.version_chosen.emit(place)
