"""The page of circles on the laptop: people are moved by hand, and the ring they would land on is lit.

The list beside does the same by keyboard and for screen readers; here is nothing it cannot do.
"""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from exitdesk.ui.circles.layout import Arrangement
from exitdesk.ui.circles.paint import CirclesPicture, Hand, dot_radius, fit_picture, paint_circles
from exitdesk.ui.kit.paint import RADIUS_PANEL, box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

_PX = 15
_INSET = 12


class CirclesPage(Painted):
    """The painted circles. `picked` names who was pressed, `dropped` who went to which ring and angle."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic
    picked = Signal(str)
    dropped = Signal(str, int, float)

    def __init__(self, theme: Theme, picture: CirclesPicture, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture = picture
        self._arrangement: Arrangement | None = None
        self._px = _PX
        self._hand = Hand()
        self._pressed: tuple[str, QPointF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 280)

    @property
    def hand(self) -> Hand:
        """Who is chosen, and who is being moved."""
        return self._hand

    @property
    def arrangement(self) -> Arrangement:
        """Where everything stands."""
        if self._arrangement is None:
            size = (max(1, self.width() - 2 * _INSET), max(1, self.height() - 2 * _INSET))
            px = self.theme.px(_PX)
            self._arrangement, self._px = fit_picture(self._picture, *size, px, min(px, _PX))
        return self._arrangement

    def place_of(self, person: str) -> QPointF:
        """Return where somebody's dot stands; raises KeyError for who is not on the circles."""
        spot = self.arrangement.spots[person]
        return QPointF(spot.x + _INSET, spot.y + _INSET)

    def set_picture(self, picture: CirclesPicture) -> None:
        """Show others, or the same elsewhere."""
        self._picture = picture
        self._arrangement = None
        self.update()

    def choose(self, person: str) -> None:
        """Mark who is chosen in the list."""
        self._hand = Hand(chosen=person)
        self.update()

    def restyle(self) -> None:
        """Arrange again at another text size."""
        self._arrangement = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange again on another size."""
        super().resizeEvent(event)
        self._arrangement = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick whoever is under the pointer."""
        person = self._person_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            self._let_go()
        elif person:
            self._pressed = (person, event.position())
            self.picked.emit(person)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move him with the pointer and light the ring under it."""
        if self._pressed is None:
            return
        person, start = self._pressed
        far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        if far or self._hand.moving:
            x, y = event.position().x() - _INSET, event.position().y() - _INSET
            ring = self.arrangement.ring_at(x, y)
            self._hand = Hand(chosen=person, moving=person, at=(x, y), lit_ring=ring)
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Put him down where he was let go."""
        hand = self._hand
        self._let_go()
        if hand.moving and hand.at is not None:
            ring = self.arrangement.ring_at(*hand.at)
            self.dropped.emit(hand.moving, ring, self.arrangement.angle_at(*hand.at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts him back."""
        if event.key() == Qt.Key.Key_Escape and self._hand.moving:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def let_go(self) -> bool:
        """Stop a move and put him back; tell whether there was one."""
        moving = bool(self._hand.moving)
        self._let_go()
        return moving

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the circles."""
        theme = self.theme
        with painter_for(self) as painter:
            area, radius = QRectF(self.rect()), theme.px(RADIUS_PANEL)
            box(painter, area, radius, theme.colour("surface"), theme.colour("line"), theme.border)
            painter.translate(_INSET, _INSET)
            arrangement = self.arrangement  # it settles how high the names are
            paint_circles(painter, self._picture, arrangement, theme, self._px, self._hand)

    def _let_go(self) -> None:
        self._pressed = None
        self._hand = Hand(chosen=self._hand.chosen)
        self.update()

    def _person_at(self, place: QPointF) -> str:
        x, y = place.x() - _INSET, place.y() - _INSET
        spots = self.arrangement.spots
        reach = max(dot_radius(self._px) + 4, 20.0)
        for person, spot in spots.items():
            label = spot.label
            on_label = label is not None and (
                label.x <= x <= label.x + label.width and label.y <= y <= label.y + label.height
            )
            if on_label or (abs(spot.x - x) <= reach and abs(spot.y - y) <= reach):
                return person
        return ""
