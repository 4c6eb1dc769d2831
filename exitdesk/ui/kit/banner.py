"""Something the person should know while working: one sentence, an icon, and at most one thing to do.

It is said to screen readers when it comes and when its sentence changes: nobody walks onto it.
"""

from typing import ClassVar, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.scroll import TOLD, show_what_is_told
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

BannerKind = Literal["info", "warn", "danger", "done"]
_LOOKS: dict[BannerKind, tuple[str, Token, Token]] = {
    "info": ("info", "accent", "accent_soft"),
    "warn": ("triangle-alert", "warn", "warn_bg"),
    "danger": ("circle-alert", "danger", "surface"),
    "done": ("circle-check", "works", "works_bg"),
}


class Banner(Panel):
    """A sentence across the content; `acted` tells that its button was pressed."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.AlertMessage
    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: BannerKind = "info",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        icon, ink, ground = _LOOKS[kind]
        self._kind = kind
        line: Token = "danger" if kind == "danger" else "line"
        super().__init__(theme, fill=ground, line=line, padding=12, name=text, parent=parent)
        self.setProperty(TOLD, kind == "danger")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(theme, icon, px=20, ink=ink), 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = Label(theme, text, px=15, ink="ink")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.action: Button | None = None
        if action:
            self.action = Button(theme, action, kind="secondary")
            self.action.clicked.connect(self.acted)
            row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the sentence."""
        return self.words.text()

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        another = text != self.text()
        self.words.set_text(text)
        self.setAccessibleName(text)
        if another and self.isVisible():
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Say the sentence where it comes onto the page, but not where the window comes back."""
        super().showEvent(event)
        if not event.spontaneous():
            self._say()

    def _say(self) -> None:
        if self.text():
            if self._kind == "danger":
                show_what_is_told(self)
            announce(self, self.text(), assertive=self._kind == "danger")
