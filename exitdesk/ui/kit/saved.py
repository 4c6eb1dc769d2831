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

    def minimumSizeHint(self) -> QSize:
        """Never be cut: half a promise is worse than none."""
        return self.sizeHint()

    def set_saved(self, clock: str) -> None:
        """Say that all is kept; `clock` is a time of day such as "10.31"."""
        self.set_ink("ink3")
        self.set_text(self.tr("Gemt {time}").format(time=clock))

    def set_failed(self) -> None:
        """Say, and stay saying, that the last change is not on the disk."""
        self.set_ink("danger")
        self.set_text(self.tr("Ikke gemt. Prøver igen"))
        announce(self, self.text(), assertive=True)

    def set_idle(self) -> None:
        """Say nothing: nothing was kept yet."""
        self.set_text("")
