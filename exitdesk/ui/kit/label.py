"""Words on a screen: plain text in a token's colour, wrapped with the real line height.

A wrapped label takes the height its width needs and never clips; one that must stay on a line ends in "…"
and has its whole text as tooltip.
"""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.text import Measured, TextBlock, elided
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_WIDEST_WISH = 560


class Label(Painted):
    """A plain text; `px` is its size, `wrap` whether it may take more lines."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.StaticText

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        px: int = 15,
        ink: Token = "ink",
        weight: int = 400,
        wrap: bool = True,
        italic: bool = False,
        tnum: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._text = text
        self._px, self._ink, self._weight = px, ink, weight
        self._wrap, self._italic, self._tnum, self._align = wrap, italic, tnum, align
        self._measured: Measured | None = None
        self._block: TextBlock | None = None
        self._block_width = -1
        policy = QSizePolicy(
            QSizePolicy.Policy.Expanding if wrap else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the words as shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._on_theme_changed()

    def set_ink(self, ink: Token) -> None:
        """Paint in another colour."""
        self._ink = ink
        self.update()

    def set_px(self, px: int) -> None:
        """Show in another size."""
        self._px = px
        self._on_theme_changed()

    def restyle(self) -> None:
        """Drop the layout and take the height the words need at this width."""
        self._measured = self._block = None
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height follows the width."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width."""
        if not self._wrap:
            return self.theme.line_height(self._px)
        return self._measure().height_at(width)

    def sizeHint(self) -> QSize:
        """Ask for one line up to a readable measure."""
        natural = int(self._measure().width) + 1
        width = min(natural, self.theme.px(_WIDEST_WISH)) if self._wrap else natural
        return QSize(width, self.heightForWidth(max(width, self.width() if self._wrap else 0)))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the longest word, or, on one line, than a few letters."""
        height = self.heightForWidth(self.width()) if self._wrap else self.theme.line_height(self._px)
        if self._wrap:
            return QSize(min(int(self._measure().longest_word) + 1, self.theme.px(240)), height)
        return QSize(min(self.sizeHint().width(), self.theme.px(48)), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the new width needs (interface section 7, trap 8)."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        with painter_for(self) as painter:
            self._lay_out(self.width()).draw(painter, 0, 0, self.theme.colour(self._ink))

    def _font(self) -> QFont:
        return self.theme.font(self._px, self._weight, self._tnum, self._italic)

    def _fit(self) -> None:
        if not self._wrap:
            font = self._font()
            cut = elided(self._text, font, self.width()) != self._text
            self.setToolTip(self._text if cut and self.isVisible() else "")
            return
        height = self.heightForWidth(self.width())
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def _measure(self) -> Measured:
        if self._measured is None:
            self._measured = Measured(self._text, self._font(), self.theme.line_height(self._px))
        return self._measured

    def _lay_out(self, width: int) -> TextBlock:
        if self._block is None or self._block_width != width:
            font, height = self._font(), self.theme.line_height(self._px)
            text = self._text if self._wrap else elided(self._text, font, width)
            self._block = TextBlock(text, font, width, height, self._align)
            self._block_width = width
        return self._block
