"""The frame that opens a first talk, in the unit's words, to be said aloud and never checked off a list.

Only that it was given, and when, is recorded (product, scene 1). One may also just begin.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground, Panel
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme

_LOW = 400


class FramePage(Ground):
    """`given` when the frame was said, `later` when one begins without it."""

    given = Signal()
    later = Signal()

    def __init__(self, template: UnitTemplate, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.heading = Heading(theme, "", px=20)
        self.given_button = Button(theme, " ", kind="primary", icon="check", height=44)
        self.later_button = Button(theme, " ", kind="quiet", height=44)
        self._build(template)
        self.given_button.clicked.connect(self.given)
        self.later_button.clicked.connect(self.later)
        self.retranslate()

    def focus_start(self) -> None:
        """Go to the button that says it was given."""
        self.given_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.heading.set_text(self.tr("Sig det her, før I begynder"))
        self.given_button.setText(self.tr("Rammen er givet"))
        self.later_button.setText(self.tr("Gå til tavlen"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._panel.setMaximumWidth(self.theme.px(760))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer in a low window, so that it is read from its first word."""
        super().resizeEvent(event)
        low = self.height() < self.theme.px(_LOW)
        edge, around = (20, 8) if low else (40, 24)
        self._panel.body.setContentsMargins(edge, edge, edge, edge)
        self._panel.body.setSpacing(12 if low else 20)
        self._scroll.body.setContentsMargins(around, around, around, around)

    def _build(self, template: UnitTemplate) -> None:
        self._panel = Panel(self.theme, padding=40, spacing=20)
        self._panel.body.addWidget(self.heading)
        for sentence in template.frame:
            self._panel.body.addWidget(Label(self.theme, sentence, px=20))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.given_button)
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        self._panel.body.addLayout(buttons)
        scroll = self._scroll = ScrollColumn(margins=(24, 24, 24, 24))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._panel, 100)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(row)
        scroll.body.addStretch(1)
        scroll.body.addLayout(column)
        scroll.body.addStretch(2)
        self.body.addWidget(scroll)
        self.restyle()
