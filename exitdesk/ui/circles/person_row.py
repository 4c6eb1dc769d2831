"""One line of the list of people: the circles' twin for keyboard and screen readers."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.circles.view_model import Somebody
from exitdesk.ui.kit.avatar import initial_of, paint_avatar
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.scale.shapes import shape_of
from exitdesk.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_MOVES = {
    Qt.Key.Key_Up: "nearer",
    Qt.Key.Key_Down: "further",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Right: "on",
}


class PersonRow(Painted):
    """Shape, name, relation. `asked` carries what a key means: a step, a move, "rename" or "take_off"."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    asked = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, one: Somebody, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.one = one
        self._chosen = False
        self._ring = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_person(self, one: Somebody, ring_name: str) -> None:
        """Show somebody and say where he stands."""
        self.one = one
        parts = (one.name, one.relation, ring_name)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def set_chosen(self, *, chosen: bool) -> None:
        """Be the one that takes the Tab key, and show it."""
        self._chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line of 36."""
        return QSize(self.theme.px(240), self.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Give way in width only."""
        return QSize(self.theme.px(120), self.theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, rename, take off."""
        self._ring = True
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        meaning = (_MOVES if alt else _STEPS).get(key, "")
        if not meaning and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            meaning = "rename"
        if not meaning and key == Qt.Key.Key_Delete:
            meaning = "take_off"
        if meaning:
            self.asked.emit(meaning)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Choose."""
        self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose, and show the ring unless a click brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, shape, name and relation."""
        theme = self.theme
        area, radius = QRectF(self.rect()).adjusted(0, 1, 0, -1), theme.px(RADIUS_CONTROL)
        side, pad = theme.px(24), theme.px(10)
        with painter_for(self) as painter:
            if self._chosen:
                box(painter, area, radius, theme.colour("accent_soft"))
            if self.hasFocus() and self._ring:
                focus_ring(painter, area, radius, theme)
            square = QRectF(pad, (self.height() - side) / 2, side, side)
            paint_avatar(painter, square, shape_of(self.one.kind), initial_of(self.one.name), theme)
            left = pad + side + theme.px(10)
            room = self.width() - left - pad
            font, small = theme.font(15, 500), theme.font(14)
            name = min(room, text_width(self.one.name, font) + 2)
            draw_line(painter, QRectF(left, 0, name, self.height()), self.one.name, font, theme.colour("ink"))
            rest = room - name - theme.px(12)
            if rest > theme.px(24):
                place = QRectF(left + name + theme.px(12), 0, rest, self.height())
                right = Qt.AlignmentFlag.AlignRight
                draw_line(painter, place, self.one.relation, small, theme.colour("ink2"), right)
