"""What every page that explains has: a heading, what is safe, what to do now, and buttons in a column."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.explanation import Explanation
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

WIDTH = 560


class ExplainedPage(Ground):
    """A page in the lock page's place and measure; `extras` lies between the facts and the buttons."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.heading = Heading(theme, "", px=24)
        self.facts = QWidget()
        self.safe = Label(theme, "", px=16)
        self.to_do = Label(theme, "", px=16)
        self.buttons: list[Button] = []
        self.extras = QVBoxLayout()
        self._safe_head = Label(theme, "", px=15, weight=600)
        self._to_do_head = Label(theme, "", px=15, weight=600)
        self._block = QWidget()
        self._row = QVBoxLayout()
        self._build(icon)
        self._say_heads()

    def explain(self, told: Explanation) -> None:
        """Tell what happened, what is safe, and what to do."""
        self.heading.set_text(told.happened)
        self.safe.set_text(told.safe)
        self.to_do.set_text(told.to_do)

    def focus_start(self) -> None:
        """Go to what one does first."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def put_buttons(self, buttons: Sequence[Button]) -> None:
        """Offer these, the first one first; those of before go."""
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = list(buttons)
        for button in buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.isVisible():
            for button in buttons:
                button.show()  # a widget that waits for its layout does not take the keyboard
            self.focus_start()

    def button(self, words: str, icon: str, *, first: bool = False) -> Button:
        """Return a button for `put_buttons`."""
        return Button(self.theme, words, kind="primary" if first else "secondary", icon=icon, height=44)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._say_heads()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._block.setFixedWidth(self.theme.px(WIDTH))

    def _say_heads(self) -> None:
        self._safe_head.set_text(self.tr("Det er i behold"))
        self._to_do_head.set_text(self.tr("Gør nu"))

    def _build(self, icon: str) -> None:
        column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Icon(self.theme, icon, px=40, ink="accent"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.heading)
        column.addSpacing(20)
        column.addWidget(self.facts)
        facts = QVBoxLayout(self.facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(16)
        facts.addLayout(self._fact("shield-check", "works", self._safe_head, self.safe))
        facts.addLayout(self._fact("footprints", "accent", self._to_do_head, self.to_do))
        self.extras.setSpacing(12)
        column.addLayout(self.extras)
        column.addSpacing(24)
        self._row.setSpacing(10)
        column.addLayout(self._row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._block)
        middle.addStretch(1)
        scroll = ScrollColumn(margins=(24, 24, 24, 24))
        scroll.body.addStretch(1)
        scroll.body.addLayout(middle)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.restyle()

    def _fact(self, icon: str, ink: Token, head: Label, words: Label) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(self.theme, icon, px=20, ink=ink), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(head)
        column.addWidget(words)
        row.addLayout(column, 1)
        return row
