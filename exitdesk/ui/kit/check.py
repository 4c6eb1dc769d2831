"""A row with a box to tick; the words may wrap, and the whole row is the target."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.text import TextBlock, text_width
from exitdesk.ui.theme import Theme


class CheckRow(PaintedButton):
    """A tick box with words and perhaps a quieter line under them; `toggled` carries on or off."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.CheckBox

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        detail: str = "",
        checked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._detail = detail
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        """Keep the name in step and take the height the words need."""
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._detail)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width, at least 44 pixels."""
        words, detail = self._blocks(width)
        height = words.height + (detail.height if detail else 0) + self.theme.px(20)
        return max(self.theme.px(44), height)

    def sizeHint(self) -> QSize:
        """Ask for one line up to a readable measure."""
        natural = text_width(self.text(), self.theme.font(16)) + self._left() + self.theme.px(12)
        width = min(int(natural) + 1, self.theme.px(560))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Give way in width, never in height."""
        return QSize(self.theme.px(160), self.heightForWidth(max(self.width(), self.theme.px(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and words."""
        theme, on = self.theme, self.isChecked()
        words, detail = self._blocks(self.width())
        total = words.height + (detail.height if detail else 0)
        top, px = (self.height() - total) / 2, theme.px(20)
        with painter_for(self) as painter:
            if self.hovered:
                box(painter, self.area(), theme.px(RADIUS_CONTROL), theme.colour("hover"))
            name, ink = ("square-check-big", "accent") if on else ("square", "ink2")
            x, y = theme.px(10), top + (theme.line_height(16) - px) / 2
            draw_icon(painter, x, y, name, theme.colour("accent" if ink == "accent" else "ink2"), px)
            words.draw(painter, self._left(), top, theme.colour("ink" if self.isEnabled() else "ink3"))
            if detail:
                detail.draw(painter, self._left(), top + words.height, theme.colour("ink2"))
            if self.ring_shown:
                focus_ring(painter, self.area(), theme.px(RADIUS_CONTROL), theme)

    def _left(self) -> int:
        return self.theme.px(10 + 20 + 12)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock | None]:
        theme, room = self.theme, width - self._left() - self.theme.px(12)
        words = TextBlock(self.text(), theme.font(16), room, theme.line_height(16))
        if not self._detail:
            return words, None
        return words, TextBlock(self._detail, theme.font(14), room, theme.line_height(14))

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
