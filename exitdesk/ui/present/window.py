"""The window on the shared screen, and its surface: it paints a PresentedState and knows nothing else.

It never has focus, tooltips, menus or dialogs; the pointer is hidden on it and its title is neutral, because
the task bar and every screen picker show titles. It is light by default: meeting rooms are.
"""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.present.board_page import paint_board
from exitdesk.ui.present.other_pages import paint_agreements, paint_network, paint_scale
from exitdesk.ui.present.sizes import Sizes, sizes_for
from exitdesk.ui.present.state import USUAL_TEXT, Page, PresentedState
from exitdesk.ui.theme import Theme

TITLE = "Tavle"


class PresentSurface(QWidget):
    """Shows one state at a time: no child, no tooltip, no menu, no pointer, a neutral name.

    `mark` stands over every state: what is practised is not taken for a real board.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(
        self,
        theme: Theme,
        title: str,
        mark: str = "",
        flags: Qt.WindowType = Qt.WindowType.Widget,
    ) -> None:
        super().__init__(None, flags)
        self._theme = theme
        self._state = PresentedState()
        self._mark = mark
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(title)
        theme.changed.connect(self.update)

    @property
    def state(self) -> PresentedState:
        """What is shown."""
        return self._state

    def show_state(self, state: PresentedState) -> None:
        """Show another state."""
        if state != self._state:
            self._state = state
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the state."""
        with painter_for(self) as painter:
            paint_state(painter, QRectF(self.rect()), self._state, self._theme)
            if self._mark:
                paint_mark(painter, QRectF(self.rect()), self._mark, self._theme)


class PresentWindow(PresentSurface):
    """The surface that fills a screen of its own; hidden, it holds the neutral state."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Window

    def __init__(self, theme: Theme, title: str = TITLE, mark: str = "") -> None:
        super().__init__(
            theme,
            title,
            mark,
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(title)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Be hidden only by the pair's own gestures: a key from elsewhere closes nothing."""
        event.ignore()


def paint_state(painter: QPainter, area: QRectF, state: PresentedState, theme: Theme) -> None:
    """Paint a whole screen."""
    painter.fillRect(area, theme.colour("canvas"))
    sizes = sizes_for(round(area.height()), state.text_px)
    if state.page is Page.NEUTRAL:
        return
    if state.page is Page.COVER:
        font = theme.font(sizes.words(34), 500)
        draw_line(painter, area, state.heading, font, theme.colour("ink3"), Qt.AlignmentFlag.AlignHCenter)
        return
    margin, foot = sizes.room(40), sizes.words(22 * 1.8)
    bottom = max(foot + sizes.room(8), sizes.room(56))
    page = area.adjusted(margin, sizes.room(36), -margin, -bottom)
    _paint_page(painter, page, state, theme, sizes)
    below = QRectF(page.x() + sizes.room(8), page.bottom(), page.width() - 2 * sizes.room(8), bottom)
    _paint_foot(painter, below, state, theme, sizes)


def paint_mark(painter: QPainter, area: QRectF, mark: str, theme: Theme) -> None:
    """Say in the margin over every page, the neutral one too, that this is no real board."""
    sizes = sizes_for(round(area.height()), USUAL_TEXT)
    strip = QRectF(area.x(), area.y(), area.width(), sizes.room(36))
    font = theme.font(sizes.room(22), 600)
    draw_line(painter, strip, mark, font, theme.colour("ink2"), Qt.AlignmentFlag.AlignHCenter)


def _paint_page(painter: QPainter, page: QRectF, state: PresentedState, theme: Theme, sizes: Sizes) -> None:
    if state.page is Page.BOARD:
        paint_board(painter, page, state, theme, sizes)
    elif state.page is Page.SCALES and state.scale is not None:
        paint_scale(painter, page, state.scale, state, theme, sizes)
    elif state.page is Page.CIRCLES and state.circles is not None:
        paint_network(painter, page, state.circles, theme, sizes)
    elif state.page is Page.AGREEMENTS:
        paint_agreements(painter, page, state, theme, sizes)


def _paint_foot(painter: QPainter, area: QRectF, state: PresentedState, theme: Theme, sizes: Sizes) -> None:
    px = sizes.words(22)
    strong, plain = theme.font(px, 600), theme.font(px)
    ink = theme.colour("ink2")
    draw_line(painter, area, state.owner, strong, ink)
    left = text_width(state.owner, strong) + px * 0.7
    draw_line(painter, area.adjusted(left, 0, 0, 0), state.facts, plain, ink)
    quiet = theme.colour("ink3")
    draw_line(painter, area, state.correct_it, plain, quiet, Qt.AlignmentFlag.AlignRight)
