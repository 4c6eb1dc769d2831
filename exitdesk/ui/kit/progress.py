"""Work that takes a while: what is being done, how far it is, and the way out. Nothing spins."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme


class Track(Painted):
    """The line itself: its filled part is the share that is done; empty when that is not known."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ProgressBar

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        return QSize(self.theme.px(120), self.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """Stay visible."""
        return QSize(self.theme.px(60), self.theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and filled part."""
        theme = self.theme
        with painter_for(self) as painter:
            area = QRectF(self.rect())
            box(
                painter, area, area.height(), theme.colour("accent_soft"), theme.colour("line2"), theme.border
            )
            if self.share:
                done = QRectF(0, 0, max(area.height(), area.width() * self.share), area.height())
                box(painter, done, area.height(), theme.colour("accent"))


class ProgressLine(QWidget):
    """Words, a line and a cancel button; `cancelled` tells that a person pressed it."""

    cancelled = Signal()

    def __init__(self, theme: Theme, text: str, *, cancel: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.words = Label(theme, text, px=15, ink="ink2")
        self.track = Track(theme)
        self.track.setAccessibleName(text)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.track, 1)
        self._own_word = not cancel
        self.cancel = Button(theme, cancel or self.tr("Annuller"), kind="quiet")
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.cancel)
        column.addWidget(self.words)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._own_word:
            self.cancel.setText(self.tr("Annuller"))

    def set_text(self, text: str) -> None:
        """Say what is being done now."""
        self.words.set_text(text)
        self.track.setAccessibleName(text)

    def set_share(self, share: float | None) -> None:
        """Show how much is done, 0 to 1; None when it is not known."""
        self.track.share = None if share is None else max(0.0, min(1.0, share))
        percent = "" if share is None else self.tr("{percent} procent").format(percent=round(share * 100))
        self.track.setAccessibleDescription(percent)
        self.track.update()
