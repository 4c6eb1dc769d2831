"""The one place that says whether what was kept is safe on the disk."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_MARK, _ROOM = 18, 28  # the mark and what it takes
_MARKS: dict[Token, str] = {"ink3": "check", "warn": "triangle-alert", "danger": "circle-alert"}


class SavedState(Label):
    """ "Gemt 10.31" once it is on the disk, or in red "Ikke gemt. Prøver igen" until it is.

    Where there is no room for the words a mark stands for them, with the words as its name and tooltip.
    `turned` when it says something else.
    """

    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", px=14, ink="ink3", wrap=False, tnum=True, parent=parent)
        self._tight = self._brief = False

    @property
    def full_disk(self) -> str:
        """What a full disk means for what was written."""
        return self.tr("Disken er fuld. Alt er gemt på den plads, der var holdt tilbage.")

    @property
    def is_brief(self) -> bool:
        """Whether a mark stands for the words."""
        return self._brief

    def set_brief(self, brief: bool) -> None:
        """Show a mark, or the words."""
        if brief != self._brief:
            self._brief = brief
            self._on_theme_changed()

    def set_text(self, text: str) -> None:
        """Show other words."""
        super().set_text(text)
        self.turned.emit()

    def sizeHint(self) -> QSize:
        """Ask for the words, or for the mark alone."""
        hint = super().sizeHint()
        return QSize(self.theme.px(_ROOM), hint.height()) if self._brief and self.text() else hint

    def minimumSizeHint(self) -> QSize:
        """Never be cut: half a promise is worse than none."""
        return self.sizeHint()

    def restyle(self) -> None:
        """Measure again; a mark says its words to the pointer."""
        super().restyle()
        if self._brief:
            self.setToolTip(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words or the mark."""
        if not self._brief:
            super().paintEvent(event)
        elif self.text():
            px = self.theme.px(_MARK)
            with painter_for(self) as painter:
                x, y = (self.width() - px) / 2, (self.height() - px) / 2
                draw_icon(painter, x, y, _MARKS[self._ink], self.theme.colour(self._ink), px)

    def set_saved(self, clock: str) -> None:
        """Say that all is kept; `clock` is a time of day such as "10.31"."""
        self.set_ink("warn" if self._tight else "ink3")
        words = self.tr("Gemt {time}. Disken er fuld") if self._tight else self.tr("Gemt {time}")
        self.set_text(words.format(time=clock))

    def set_tight(self) -> None:
        """Say from now on that the disk is full: what is kept is safe, in the room that was held back."""
        self._tight = True
        announce(self, self.full_disk)

    def set_failed(self) -> None:
        """Say, and stay saying, that the last change is not on the disk."""
        self.set_ink("danger")
        self.set_text(self.tr("Ikke gemt. Prøver igen"))
        announce(self, self.text(), assertive=True)

    def set_idle(self) -> None:
        """Say nothing: nothing was kept yet."""
        self.set_text("")
