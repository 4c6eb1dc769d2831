"""What stands at the right of a meeting: beside the content, or over it where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.ui.theme import SizeClass


class Sides:
    """Places panels of a fixed width at the right of a row; on the narrowest page they lie over it."""

    def __init__(self, row: QHBoxLayout, page: QWidget, panels: Sequence[QWidget]) -> None:
        self._row, self._panels = row, panels
        for panel in panels:
            panel.setParent(page)
            panel.hide()

    def arrange(self, size: SizeClass, area: QRect) -> None:
        """Give every panel its place in `area`, the page below the bar."""
        for panel in self._panels:
            beside = self._row.indexOf(panel) >= 0
            if size is SizeClass.COMPACT:
                if beside:
                    self._row.removeWidget(panel)
                left = area.right() + 1 - panel.width()
                panel.setGeometry(left, area.y(), panel.width(), area.height())
                panel.raise_()
            elif not beside:
                self._row.addWidget(panel)
