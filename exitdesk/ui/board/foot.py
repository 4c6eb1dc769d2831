"""The quiet lines under a board, beside each other where there is room: what is left out, and what waits."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.board.lanes_today import LanesRow
from exitdesk.ui.board.waiting import WaitingRow


class BoardFoot(QWidget):
    """Both lines; under each other where the window is narrow or the text large."""

    def __init__(self, lanes: LanesRow, waiting: WaitingRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = (lanes, waiting)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(lanes, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(waiting)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lanes.turned.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Be there while one of them has something to say."""
        self.setVisible(any(not line.isHidden() for line in self._lines))
        self.arrange()

    def arrange(self) -> None:
        """Take the direction that has room."""
        wished = sum(line.sizeHint().width() for line in self._lines if not line.isHidden())
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if wished <= self.width() else QBoxLayout.Direction.TopToBottom
        )

    def minimumSizeHint(self) -> QSize:
        """Never hold a window open that has room for one of them."""
        shown = [line.sizeHint().width() for line in self._lines if not line.isHidden()]
        return QSize(max(shown, default=0), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange at another width."""
        super().resizeEvent(event)
        self.arrange()
