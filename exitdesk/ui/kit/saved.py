"""The one place that says whether what was kept is safe on the disk."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme


class SavedState(Label):
    """ "Gemt 10.31" once it is on the disk, or in red "Ikke gemt. Prøver igen" until it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", px=14, ink="ink3", wrap=False, tnum=True, parent=parent)
        self._tight = False

    def minimumSizeHint(self) -> QSize:
        """Never be cut: half a promise is worse than none."""
        return self.sizeHint()

    def set_saved(self, clock: str) -> None:
        """Say that all is kept; `clock` is a time of day such as "10.31"."""
        self.set_ink("warn" if self._tight else "ink3")
        words = self.tr("Gemt {time}. Disken er fuld") if self._tight else self.tr("Gemt {time}")
        self.set_text(words.format(time=clock))

    def set_tight(self) -> None:
        """Say from now on that the disk is full: what is kept is safe, in the room that was held back."""
        self._tight = True
        announce(self, self.tr("Disken er fuld. Alt er gemt på den plads, der var holdt tilbage."))

    def set_failed(self) -> None:
        """Say, and stay saying, that the last change is not on the disk."""
        self.set_ink("danger")
        self.set_text(self.tr("Ikke gemt. Prøver igen"))
        announce(self, self.text(), assertive=True)

    def set_idle(self) -> None:
        """Say nothing: nothing was kept yet."""
        self.set_text("")
