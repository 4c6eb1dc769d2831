"""Rows of the rail: where one can go, with the place one is at on the soft accent."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme


class NavRow(PaintedButton):
    """A place in the rail: icon, word and perhaps a key; `set_here` marks where one is."""

    def __init__(
        self, theme: Theme, icon: str, text: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._icon, self._hint, self._collapsed = icon, hint, False
        super().__init__(theme, text, parent)
        self.setCheckable(False)
        self._here = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def here(self) -> bool:
        """Whether this is the place one is at."""
        return self._here

    def set_here(self, here: bool) -> None:
        """Mark as the place one is at."""
        self._here = here
        self.setAccessibleDescription(self.tr("Du er her") if here else "")
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon alone, with the word as tooltip."""
        self._collapsed = collapsed
        self._on_theme_changed()

    def restyle(self) -> None:
        """Keep name and tooltip in step."""
        self.setAccessibleName(self.text())
        key = f" ({self._hint})" if self._hint else ""
        self.setToolTip(self.text() + key if self._collapsed else "")

    def sizeHint(self) -> QSize:
        """Ask for 44 pixels of height and the word's width."""
        height = self.theme.px(44)
        if self._collapsed:
            return QSize(height, height)
        width = self.theme.px(44 + 12) + text_width(self.text(), self.theme.font(15, 600))
        if self._hint:
            width += self.theme.px(12) + text_width(self._hint, self.theme.font(13))
        return QSize(int(width) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, word, key and ring."""
        theme, px, radius = self.theme, self.theme.px(20), self.theme.px(RADIUS_CONTROL)
        ink = theme.colour("accent" if self._here else "ink" if self.hovered else "ink2")
        with painter_for(self) as painter:
            if self._here:
                box(painter, self.area(), radius, theme.colour("accent_soft"))
            elif self.hovered:
                box(painter, self.area(), radius, theme.colour("hover"))
            x = (self.width() - px) / 2 if self._collapsed else float(theme.px(12))
            draw_icon(painter, x, (self.height() - px) / 2, self._icon, ink, px)
            if not self._collapsed:
                room = QRectF(theme.px(44), 0, self.width() - theme.px(56), self.height())
                draw_line(painter, room, self.text(), theme.font(15, 600 if self._here else 500), ink)
                faint = theme.colour("ink2" if self._here else "ink3")
                draw_line(painter, room, self._hint, theme.font(13), faint, Qt.AlignmentFlag.AlignRight)
            if self.ring_shown:
                focus_ring(painter, self.area(), radius, theme)
