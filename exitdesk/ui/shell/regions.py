"""F6 walks between the parts of the window: rail, content, notes. Each keeps the place one had in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Regions:
    """Where one was in each part, by the part."""

    def __init__(self) -> None:
        self._last: dict[int, QWidget] = {}

    def walk(self, parts: Sequence[QWidget], *, backwards: bool = False) -> QWidget | None:
        """Go to the next (previous) visible part; return what took the focus."""
        shown = [part for part in parts if part.isVisible()]
        if not shown:
            return None
        here = QApplication.focusWidget()
        at = next(
            (i for i, part in enumerate(shown) if here and (part is here or part.isAncestorOf(here))), -1
        )
        if at >= 0 and here is not None:
            self._last[id(shown[at])] = here
        target = shown[(at + (-1 if backwards else 1)) % len(shown)]
        stop = self._stop_in(target)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        return stop

    def _stop_in(self, part: QWidget) -> QWidget | None:
        children = [child for child in part.findChildren(QWidget) if _takes_tab(child)]
        before = self._last.get(id(part))
        if before in children:
            return before
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return part
        return children[0] if children else None


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
