"""Things in a row: beside each other, and in more rows where their words have no room in one."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget


class WrapRow(QHBoxLayout):
    """A row that breaks rather than cut a word short.

    Broken, its rows stand at the right or `at_left`, and what was put in with a stretch fills its row.
    """

    def __init__(self, parent: QWidget | None = None, *, at_left: bool = False) -> None:
        super().__init__()
        self._at_left = at_left
        if parent is not None:
            parent.setLayout(self)

    def hasHeightForWidth(self) -> bool:
        """Tell the page that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many rows as a width asks for."""
        if self._has_room(width):
            return max(super().heightForWidth(width), super().sizeHint().height())
        rows = self._rows(self._room(width))
        edge = self.contentsMargins()
        return sum(map(_height, rows)) + self.spacing() * (len(rows) - 1) + edge.top() + edge.bottom()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Need no more width than the widest thing in it."""
        edge = self.contentsMargins()
        widest = max((one.minimumSize().width() for one, _stretch in self._shown()), default=0)
        return QSize(widest + edge.left() + edge.right(), super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        """Place everything in one row, or in several."""
        if self._has_room(rect.width()):
            super().setGeometry(rect)
            return
        QLayout.setGeometry(self, rect)  # not the row's own: what is in it would be laid out twice
        edge, room = self.contentsMargins(), self._room(rect.width())
        top = rect.top() + edge.top()
        for row in self._rows(room):
            left = rect.left() + edge.left()
            if not self._at_left:
                left += room - sum(width for _one, width in row) - self.spacing() * (len(row) - 1)
            for one, width in row:
                one.setGeometry(QRect(left, top, width, _high(one, width)))
                left += width + self.spacing()
            top += _height(row) + self.spacing()

    # -- inside ------------------------------------------------------------------------------------

    def _has_room(self, width: int) -> bool:
        return super().minimumSize().width() <= width

    def _room(self, width: int) -> int:
        edge = self.contentsMargins()
        return width - edge.left() - edge.right()

    def _shown(self) -> list[tuple[QLayoutItem, int]]:
        items = ((self.itemAt(at), self.stretch(at)) for at in range(self.count()))
        return [
            (one, stretch) for one, stretch in items if one and one.widget() is not None and not one.isEmpty()
        ]

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Return what stands in each row, each with its width."""
        rows: list[list[tuple[QLayoutItem, int]]] = [[]]
        for one, stretch in self._shown():
            if rows[-1] and self._wide([*rows[-1], (one, stretch)]) > room:
                rows.append([])
            rows[-1].append((one, stretch))
        return [self._spread(row, room) for row in rows]

    def _wide(self, row: list[tuple[QLayoutItem, int]]) -> int:
        return sum(one.minimumSize().width() for one, _stretch in row) + self.spacing() * (len(row) - 1)

    def _spread(self, row: list[tuple[QLayoutItem, int]], room: int) -> list[tuple[QLayoutItem, int]]:
        parts = sum(stretch for _one, stretch in row)
        left = max(0, room - self._wide(row))
        return [
            (one, one.minimumSize().width() + (left * stretch // parts if parts else 0))
            for one, stretch in row
        ]


def _height(row: list[tuple[QLayoutItem, int]]) -> int:
    return max((_high(one, width) for one, width in row), default=0)


def _high(one: QLayoutItem, width: int) -> int:
    """Return the height that one of a broken row needs at its width."""
    return max(one.minimumSize().height(), one.heightForWidth(width) if one.hasHeightForWidth() else 0)
