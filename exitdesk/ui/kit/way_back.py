"""The way back to where the keyboard was, also where what had it was made anew meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken


class WayBack:
    """Remembers what has the keyboard now; `go` gives it back.

    Where that is gone, it goes to what has the same name in what is left of its place, or to the first thing
    there that takes it: nobody who only has keys is left with nothing.
    """

    def __init__(self) -> None:
        here: QWidget | None = QApplication.focusWidget()
        self._widget = here
        self._name = here.accessibleName() if here is not None else ""
        self._places: list[QWidget] = []
        while here is not None and (here := here.parentWidget()) is not None:
            self._places.append(here)

    def go(self, *, without: QWidget) -> None:
        """Give the keyboard back; nothing of `without` takes it."""
        if self._widget is not None and _is_there(self._widget):
            self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for place in self._places:
            if found := _stops(place, without):
                same = [one for one in found if one.accessibleName() == self._name]
                (same or found)[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _stops(place: QWidget, without: QWidget) -> list[QWidget]:
    """Return what takes the keyboard by Tab in a place."""
    if not _is_there(place):
        return []
    return [
        one
        for one in place.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and _is_there(one) and not without.isAncestorOf(one)
    ]


def _is_there(widget: QWidget) -> bool:
    return Shiboken.isValid(widget) and widget.isVisible() and widget.isEnabled()
