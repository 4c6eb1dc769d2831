"""One agreement: who does what by when, as one sentence across the screen."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.agreements.view_model import AgreementLine
from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, hairline, painter_for
from exitdesk.ui.kit.words_row import EDITED, WordsRow
from exitdesk.ui.scale.shapes import shape_of
from exitdesk.ui.theme import Theme

WHO_WIDTH, WHEN_WIDTH = 150, 220


class AgreementRow(WordsRow):
    """A line to read; `asked` carries what is meant: "edit", "remove", "up", "down", "new", "choose"."""

    keys: ClassVar[dict[Qt.Key, str]] = {**EDITED, Qt.Key.Key_N: "new"}
    clicked_means = "edit"

    def __init__(self, theme: Theme, line: AgreementLine, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.line = line
        self.avatar = Avatar(theme, "network", line.who)
        self.who = Label(theme, "", px=17, weight=600)
        self.what = Label(theme, "", px=18)
        self.told = Label(theme, "", px=14, ink="ink2")
        self.when = Label(theme, "", px=16, ink="ink2", align=Qt.AlignmentFlag.AlignRight)
        self.choose = Button(theme, "", kind="link", icon="circle-alert", height=32)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._build()
        self.set_line(line)

    def set_line(self, line: AgreementLine) -> None:
        """Show what stands now."""
        self.line = line
        self.avatar.setVisible(line.kind is not None)
        if line.kind is not None:
            self.avatar.set_person(shape_of(line.kind), line.who)
        self.who.set_text(line.who)
        self.what.set_text(line.what)
        self.when.set_text(line.when)
        self.told.setVisible(bool(line.told))
        self.choose.setVisible(bool(line.choices))
        self.retranslate()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        told = self.tr("Besked: {how}").format(how=self.line.told) if self.line.told else ""
        self.told.set_text(told)
        self.choose.setText(self.tr("To versioner: vælg"))
        parts = (f"{self.line.who} {self.line.what}", self.line.when, told)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def restyle(self) -> None:
        """Keep the columns under each other at every text size."""
        self.who.setFixedWidth(self.theme.px(WHO_WIDTH))
        self.when.setFixedWidth(min(self.theme.px(WHEN_WIDTH), max(1, self.width() // 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width."""
        super().resizeEvent(event)
        self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line under it, and the ring."""
        with painter_for(self) as painter:
            if self.hasFocus():
                area, radius = QRectF(self.rect()).adjusted(0, 2, 0, -3), self.theme.px(RADIUS_CARD)
                box(painter, area, radius, self.theme.colour("hover"))
                if self._ring:
                    focus_ring(painter, area, radius, self.theme)
            hairline(painter, 0, self.width(), self.height() - self.theme.border, self.theme)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 14, 12, 14)
        row.setSpacing(14)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.who, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.what)
        words.addWidget(self.told)
        words.addWidget(self.choose)
        row.addLayout(words, 1)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignVCenter)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.restyle()

    def _on_choose_clicked(self) -> None:
        self.asked.emit("choose")
