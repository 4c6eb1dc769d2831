"""A painted list of rows under headings, one line or two: a hundred thousand cost what the visible ones do.

Arrows walk the rows and pass over headings; Enter, or Space, chooses.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from exitdesk.ui.accessible import sentences
from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.finger import Finger
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, hairline
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

ROW = 60
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_SIDE, _GAP, _ICON = 12, 10, 20
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `title` over `text`, an icon before them, `aside` at the right; a heading is its title."""

    title: str
    text: str = ""
    aside: str = ""
    icon: str = ""
    ink: Token = "ink2"
    heading: bool = False

    def __repr__(self) -> str:
        return "Row(heading)" if self.heading else "Row()"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return sentences([self.title, self.text, self.aside])


class RowModel(QAbstractListModel):
    """Rows that are put into words when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[object] = ()
        self._row_of: Callable[[object], Row] = lambda _: Row("")

    def show(self, items: Sequence[object], row_of: Callable[[object], Row]) -> None:
        """Show these instead; a str is a heading."""
        self.beginResetModel()
        self._items, self._row_of = items, row_of
        self.endResetModel()

    def change(self, nth: int) -> None:
        """Read one row again."""
        index = self.index(nth, 0)
        self.dataChanged.emit(index, index)

    def item(self, nth: int) -> object | None:
        """Return what stands in a row."""
        return self._items[nth] if 0 <= nth < len(self._items) else None

    def row(self, nth: int) -> Row:
        """Return a row in words."""
        item = self._items[nth]
        return Row(item, heading=True) if isinstance(item, str) else self._row_of(item)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index.row()).spoken
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let nobody walk onto a heading."""
        if isinstance(self.item(index.row()), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Ask for the height of a row."""
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        room = area.adjusted(self._theme.px(_SIDE), 0, -self._theme.px(_SIDE), 0)
        if row.heading:
            self._heading(painter, area, room, row.title)
        else:
            self._row(painter, room, row)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, room: QRectF, title: str) -> None:
        theme = self._theme
        hairline(painter, area.left(), area.right(), area.bottom() - theme.border, theme)
        lower = room.adjusted(0, room.height() - theme.line_height(14) - theme.px(6), 0, -theme.px(6))
        draw_line(painter, lower, title, theme.font(14, 600), theme.colour("ink2"))

    def _row(self, painter: QPainter, room: QRectF, row: Row) -> None:
        theme = self._theme
        tall, small = theme.line_height(15), theme.line_height(14) if row.text else 0
        top = room.top() + (room.height() - tall - small) / 2
        left = room.left()
        if row.icon:
            px = theme.px(_ICON)
            draw_icon(painter, left, top + (tall - px) / 2, row.icon, theme.colour(row.ink), px)
            left += px + theme.px(_GAP)
        aside = text_width(row.aside, theme.font(14, 600)) if row.aside else 0.0
        upper = QRectF(left, top, room.right() - left - aside - (theme.px(_GAP) if aside else 0), tall)
        draw_line(painter, upper, row.title, theme.font(15, 600), theme.colour("ink"))
        if row.aside:
            where = QRectF(room.right() - aside - 1, top, aside + 1, tall)
            draw_line(painter, where, row.aside, theme.font(14, 600), theme.colour(row.ink))
        lower = QRectF(left, top + tall, room.right() - left, small)
        draw_line(painter, lower, row.text, theme.font(14), theme.colour("ink2"))


class RowList(QListView):
    """The list; `moved_to` carries the row one is at, `chosen` the row of Enter, Space or a click."""

    moved_to = Signal(int)
    chosen = Signal(int)

    def __init__(
        self, theme: Theme, name: str, *, shown: int, ground: Token = "hover", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._shown, self._ground = theme, shown, ground
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Finger(self)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, items: Sequence[object], row_of: Callable[[object], Row], at: int = -1) -> None:
        """Show these rows, with the ring on one of them, or on the first that is no heading."""
        self.rows.show(items, row_of)
        first = next((nth for nth, item in enumerate(items) if not isinstance(item, str)), -1)
        self.go_to(at if at >= 0 else first)
        self.updateGeometry()

    def current_row(self) -> int:
        """Return the row with the ring, -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Move the ring."""
        self.setCurrentIndex(self.rows.index(row, 0))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Tell where one is."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved_to.emit(current.row())
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for all rows, up to a good many."""
        rows = min(max(1, self.rows.rowCount()), self._shown)
        return QSize(self._theme.px(360), rows * self._theme.px(ROW) + 2)

    def minimumSizeHint(self) -> QSize:
        """Show four rows at least, where there are as many."""
        rows = min(max(1, self.rows.rowCount()), 4)
        return QSize(self._theme.px(200), rows * self._theme.px(ROW) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space; letters search for nothing and go nowhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.current_row() >= 0:
                self.chosen.emit(self.current_row())
            return
        if event.text().strip() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a click on a row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(self.rows.item(index.row()), str):
            return
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index.row())

    def focusInEvent(self, event: QEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        """Leave the mark of where one was."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row one is at, the rows, then the ring."""
        at, radius = self.currentIndex(), self._theme.px(RADIUS_CONTROL)
        area = QRectF(self.visualRect(at)).adjusted(2, 1, -2, -1) if at.isValid() else QRectF()
        if at.isValid():
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                box(painter, area, radius, self._theme.colour(self._ground))
        super().paintEvent(event)
        if at.isValid() and self.hasFocus():
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                focus_ring(painter, area, radius, self._theme)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
