"""A panel of a case page: a title with its link, rows with lines between them, or one calm sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Line, Panel
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token


class Section(Panel):
    """`link_clicked` tells that the words at the right of the title were pressed."""

    link_clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        rows: Sequence[QWidget],
        *,
        empty: str = "",
        link: str = "",
        fill: Token = "surface",
    ) -> None:
        super().__init__(theme, fill=fill, padding=24, spacing=0, name=title)
        self.title = SectionTitle(theme, title, link=link)
        self.title.link_clicked.connect(self.link_clicked)
        self.body.addWidget(self.title)
        self.body.addSpacing(8)
        self.rows = tuple(rows)
        for at, row in enumerate(self.rows):
            if at:
                self.body.addWidget(Line(theme))
            self.body.addWidget(row)
        if not self.rows and empty:
            self.body.addWidget(Label(theme, empty, px=15, ink="ink2"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
