"""Titles: of a page with its one line of facts, and of a section with its link at the right."""

from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_LINE = 32


class Heading(Label):
    """Words that head a part of the page, told to screen readers as a heading."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Heading

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        px: int = 18,
        ink: Token = "ink",
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, px=px, ink=ink, weight=600, wrap=wrap, parent=parent)


class SectionTitle(QWidget):
    """A section's title, perhaps with an icon before it and a link in words at the right."""

    link_clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        link: str = "",
        px: int = 18,
        ink: Token = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if icon:
            row.addWidget(Icon(theme, icon, px=px + 2, ink=ink))
        self.heading = Heading(theme, text, px=px, ink=ink)
        row.addWidget(self.heading, 1)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()
        self.link: Button | None = None
        if link:
            self.link = Button(theme, link, kind="link", height=_LINE)
            self.link.clicked.connect(self.link_clicked)
            row.addWidget(self.link)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another title."""
        self.heading.set_text(text)

    @Slot()
    def _fit(self) -> None:
        # As high with a link as without one: titles side by side stand on one line.
        self.setMinimumHeight(self._theme.px(_LINE))


class PageTitle(QWidget):
    """A page's title at 28 px with one line of facts under it."""

    def __init__(self, theme: Theme, title: str, facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title = Heading(theme, title, px=28)
        self.facts = Label(theme, facts, px=15, ink="ink2")
        column.addWidget(self.title)
        column.addWidget(self.facts)
        self.facts.setVisible(bool(facts))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, title: str, facts: str) -> None:
        """Show another title and facts."""
        self.title.set_text(title)
        self.facts.set_text(facts)
        self.facts.setVisible(bool(facts))
