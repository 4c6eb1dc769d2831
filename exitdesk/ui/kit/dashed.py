"""The dashed row at the end of a list: here the next one is written."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, mixed, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Tone, tone_tokens


class DashedRow(PaintedButton):
    """A row that opens a new card or line; `clicked` by mouse, Space and Enter."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        hint: str = "Enter",
        tone: Tone = "accent",
        parent: QWidget | None = None,
    ) -> None:
        self._hint, self._tone = hint, tone
        super().__init__(theme, text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Keep the name in step."""
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:
        """Ask for 44 pixels of height and the word's width."""
        words = text_width(self.text(), self.theme.font(15, 500))
        hint = text_width(self._hint, self.theme.font(13)) + self.theme.px(12) if self._hint else 0
        return QSize(int(self.theme.px(14 + 16 + 8 + 14) + words + hint) + 1, self.theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """Give way to the column: the key goes first, then the word is ended by "…"."""
        return QSize(self.theme.px(96), self.theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dashes, plus, word and key."""
        theme = self.theme
        ink_token, ground_token = tone_tokens(self._tone)
        ink, px = theme.colour(ink_token), theme.px(16)
        with painter_for(self) as painter:
            radius = theme.px(RADIUS_CARD)
            fill = mixed(theme.colour(ground_token), ink, 0.08) if self.hovered else None
            if self.ring_shown:
                box(painter, self.area(), radius, theme.colour("raised"))
                focus_ring(painter, self.area(), radius, theme)
            else:
                box(painter, self.area(), radius, fill, ink, theme.border, dashed=True)
            x = float(theme.px(14))
            draw_icon(painter, x, (self.height() - px) / 2, "plus", ink, px)
            x += px + theme.px(8)
            right = self.width() - theme.px(14)
            hint = text_width(self._hint, theme.font(13))
            words = text_width(self.text(), theme.font(15, 500))
            if self._hint and x + words + theme.px(12) + hint <= right:
                room = QRectF(x, 0, right - x, self.height())
                draw_line(painter, room, self._hint, theme.font(13), ink, Qt.AlignmentFlag.AlignRight)
            draw_line(painter, QRectF(x, 0, right - x, self.height()), self.text(), theme.font(15, 500), ink)
