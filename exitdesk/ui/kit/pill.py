"""Pills say a state in words, chips switch one on and off; colour is never the only sign (WCAG 1.4.1)."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted, PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Tone, tone_tokens


class Pill(Painted):
    """A state in a word or two, such as "Løbende sag" or "Vises på skærm 2"."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.StaticText

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        tone: Tone = "neutral",
        icon: str = "",
        height: int = 26,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._tone, self._icon, self._height = text, tone, icon, height
        self._brief = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the words as shown."""
        return self._text

    def set(self, text: str, tone: Tone | None = None, icon: str | None = None) -> None:
        """Show another state."""
        self._text = text
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(text)
        self._on_theme_changed()

    def set_brief(self, brief: bool) -> None:
        """Show the icon alone, the words being its name and tooltip, or both."""
        if brief != self._brief:
            self._brief = brief
            self._on_theme_changed()

    def restyle(self) -> None:
        """Say to the pointer what the icon alone stands for."""
        self.setToolTip(self.accessibleName() if self._brief else "")

    def sizeHint(self) -> QSize:
        """Ask for the words and the icon."""
        side = self._height * 0.4
        icon = self._icon_px() + (0 if self._brief else self.theme.px(6)) if self._icon else 0
        words = 0.0 if self._brief else text_width(self._text, self.theme.font(self._px(), 600))
        width = words + icon + 2 * self.theme.px(side)
        return QSize(int(width) + 1, self.theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        ink, ground = tone_tokens(self._tone)
        with painter_for(self) as painter:
            line = self.theme.colour(ink) if self.theme.high_contrast or self._tone == "danger" else None
            fill = self.theme.colour("raised" if self._plain_dark() else ground)
            box(painter, QRectF(self.rect()), self.height(), fill, line)
            x = float(self.theme.px(self._height * 0.4))
            if self._icon:
                px = self._icon_px()
                draw_icon(painter, x, (self.height() - px) / 2, self._icon, self.theme.colour(ink), px)
                x += px + self.theme.px(6)
            if not self._brief:
                room = QRectF(x, 0, self.width() - x, self.height())
                draw_line(painter, room, self._text, self.theme.font(self._px(), 600), self.theme.colour(ink))

    def _plain_dark(self) -> bool:
        return self._tone == "neutral" and self.theme.dark

    def _px(self) -> int:
        return 13 if self._height < 32 else 14

    def _icon_px(self) -> int:
        return self.theme.px(14 if self._height < 32 else 18)


class Chip(PaintedButton):
    """A word that is on or off, such as a focus area; its target is 40 high, its face 30."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        checked: bool = False,
        icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._icon_only = icon, icon_only and bool(icon)
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Keep name and tooltip in step."""
        self.setAccessibleName(self.text())
        self.setToolTip(self.text() if self._icon_only else "")

    def sizeHint(self) -> QSize:
        """Ask for the word; an icon alone is 44 wide."""
        if self._icon_only:
            return QSize(self.theme.px(44), self.theme.px(40))
        width = text_width(self.text(), self.theme.font(14, 500)) + 2 * self.theme.px(14)
        if self._icon:
            width += self.theme.px(16 + 6)
        return QSize(int(width) + 1, self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face; on is filled and has a thicker line, off is outlined."""
        with painter_for(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        on, theme = self.isChecked(), self.theme
        inset = theme.px(5)
        face = self.area().adjusted(0, inset, 0, -inset)
        ground = theme.colour("accent_soft" if on else "hover" if self.hovered else "surface")
        line = theme.colour("accent" if on else "line2")
        box(painter, face, face.height(), ground, line, theme.border + (0.5 if on else 0))
        if self.ring_shown:
            focus_ring(painter, face.adjusted(0, -3, 0, 3), face.height(), theme)
        ink = theme.colour("accent" if on else "ink2")
        px = theme.px(16)
        x = (self.width() - px) / 2 if self._icon_only else float(theme.px(14))
        if self._icon:
            draw_icon(painter, x, (self.height() - px) / 2, self._icon, ink, px)
            x += px + theme.px(6)
        if not self._icon_only:
            room = QRectF(x, 0, self.width() - x, self.height())
            draw_line(painter, room, self.text(), theme.font(14, 500), ink, Qt.AlignmentFlag.AlignLeft)
