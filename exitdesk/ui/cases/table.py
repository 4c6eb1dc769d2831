"""The painted case table: two lines a row, one ring round the whole row, arrows and Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from exitdesk.ui.cases.line_words import CaseLine
from exitdesk.ui.cases.table_model import LINE_ROLE, CaseColumn
from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.finger import Finger
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, hairline
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import tone_tokens

ROW, HEADER = 72, 44
_SIDE = 24
_SHARES = {CaseColumn.WHO: 0.26, CaseColumn.STATUS: 0.2, CaseColumn.NEXT: 0.22}


class CaseDelegate(QStyledItemDelegate):
    """Paints one cell from the line in words; `narrow` puts the status under the name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.narrow = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for the height of a row."""
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, CaseLine):
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if index.row() < index.model().rowCount() - 1:
            hairline(painter, area.left(), area.right() + 1, area.bottom() - theme.border + 1, theme)
        first = index.column() == CaseColumn.WHO
        room = area.adjusted(theme.px(_SIDE) if first else theme.px(8), 0, -theme.px(12), 0)
        match CaseColumn(index.column()):
            case CaseColumn.WHO:
                self._who(painter, room, line)
            case CaseColumn.STATUS:
                self._status(painter, room, line)
            case CaseColumn.NEXT:
                self._lines(painter, room, line.next_day, line.next_details, 500)
            case CaseColumn.FOLLOW_UP:
                self._follow_up(painter, room, line)
        painter.restore()

    def _who(self, painter: QPainter, room: QRectF, line: CaseLine) -> None:
        under = f"{line.number} · {line.status}" if self.narrow else line.number
        self._lines(painter, room, line.name, under, 600)

    def _lines(self, painter: QPainter, room: QRectF, first: str, second: str, weight: int) -> None:
        theme = self._theme
        tall = theme.line_height(16)
        small = theme.line_height(13)
        top = room.top() + (room.height() - tall - small) / 2
        upper = QRectF(room.left(), top, room.width(), tall)
        lower = QRectF(room.left(), top + tall, room.width(), small)
        draw_line(painter, upper, first, theme.font(16, weight), theme.colour("ink"))
        draw_line(painter, lower, second, theme.font(13, tnum=True), theme.colour("ink2"))

    def _status(self, painter: QPainter, room: QRectF, line: CaseLine) -> None:
        theme = self._theme
        ink, ground = tone_tokens(line.tone)
        font = theme.font(13, 600)
        height = theme.px(26)
        width = min(text_width(line.status, font) + 2 * theme.px(10), room.width())
        pill = QRectF(room.left(), room.center().y() - height / 2, width, height)
        fill = theme.colour("raised" if line.tone == "neutral" and theme.dark else ground)
        box(painter, pill, height, fill, theme.colour(ink) if theme.high_contrast else None)
        inner = pill.adjusted(theme.px(10), 0, -theme.px(9), 0)
        draw_line(painter, inner, line.status, font, theme.colour(ink))

    def _follow_up(self, painter: QPainter, room: QRectF, line: CaseLine) -> None:
        theme, px = self._theme, self._theme.px(18)
        shown = line.follow_up[:2]
        step = theme.line_height(15)
        top = room.center().y() - step * len(shown) / 2
        for at, one in enumerate(shown):
            y = top + at * step
            ink = theme.colour("warn" if one.urgent and not one.calm else "ink3")
            draw_icon(painter, room.left(), y + (step - px) / 2, one.icon, ink, px)
            words = QRectF(room.left() + px + theme.px(8), y, room.width() - px - theme.px(8), step)
            draw_line(
                painter, words, one.sentence, theme.font(15), theme.colour("ink" if one.urgent else "ink2")
            )


class CaseHeader(QHeaderView):
    """Quiet column titles."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Ask for the height of the titles."""
        return QSize(0, self._theme.px(HEADER))

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:  # noqa: N802 - Qt's name
        """Paint one title and the line under it."""
        theme = self._theme
        area = QRectF(rect)  # type: ignore[call-overload]
        hairline(painter, area.left(), area.right() + 1, area.bottom() - theme.border, theme)
        side = theme.px(_SIDE) if section == CaseColumn.WHO else theme.px(8)
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        draw_line(painter, area.adjusted(side, 0, 0, 0), title, theme.font(13, 600), theme.colour("ink2"))


class CaseTable(QTableView):
    """The table; `chosen` carries the row that was opened by Enter or a click."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hovered = -1
        self.delegate = CaseDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalHeader(CaseHeader(theme, self))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        Finger(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_narrow(self, narrow: bool) -> None:
        """Put the status under the name, so that what waits has room."""
        self.delegate.narrow = narrow
        self.setColumnHidden(CaseColumn.STATUS, narrow)
        self._share_width()

    def current_row(self) -> int:
        """Return the row with the ring."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Move the ring."""
        self.setCurrentIndex(self.model().index(row, 0))

    def wished_height(self) -> int:
        """Return how high the whole list is."""
        return self._theme.px(HEADER) + self.model().rowCount() * self._theme.px(ROW) + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, walk by arrows, leave the slash to the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() >= 0:
            self.chosen.emit(self.current_row())
            return
        if event.text() == "/":
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the whole row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Light up no row."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click on a row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width again."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row under the pointer, the rows, then the ring round the one one is at.

        The panel behind has the ground and the round corners: nothing here may fill a corner.
        """
        radius = self._theme.px(RADIUS_CARD)
        if self._hovered >= 0:
            with self._painter() as painter:
                box(painter, self._row_area(self._hovered), radius, self._theme.colour("hover"))
        super().paintEvent(event)
        if self.hasFocus() and self.current_row() >= 0:
            with self._painter() as painter:
                focus_ring(painter, self._row_area(self.current_row()), radius, self._theme)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _row_area(self, row: int) -> QRectF:
        at = self.visualRect(self.model().index(row, 0))
        return QRectF(2, at.top() + 1, self.viewport().width() - 4, at.height() - 2)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _share_width(self) -> None:
        if self.model() is None:
            return
        width, left = self.viewport().width(), self.viewport().width()
        shares = {CaseColumn.WHO: 0.36, CaseColumn.NEXT: 0.26} if self.delegate.narrow else _SHARES
        for column, share in shares.items():
            self.setColumnWidth(column, round(width * share))
            left -= round(width * share)
        self.setColumnWidth(CaseColumn.FOLLOW_UP, left)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADER))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._theme.colour("surface"))
        self.setPalette(palette)
        self._share_width()
        self.viewport().update()
