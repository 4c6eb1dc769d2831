"""A page in front of the page, inside the window: no second window for a screen share to show.

It covers its host, keeps the focus and the keys within, and Esc closes it. Locking only has to close it with
the rest.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.kit.button import IconButton
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.panel import Line, Panel
from exitdesk.ui.kit.scroll import FOOT, ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.way_back import WayBack
from exitdesk.ui.kit.wrap_row import WrapRow
from exitdesk.ui.theme import Theme

_EDGE = 24
_ROOM = 150  # what is scrolled has at least this height beside the buttons
# What must work whatever lies over the page: the locks, and the room's screen.
_STAY_ALIVE = tuple(QKeySequence(keys) for keys in ("Ctrl+L", "Ctrl+Shift+L", "Ctrl+Shift+H", "F8"))
# With a button in the foot focused nothing else would show what lies below: words are read, never focused.
_TURNS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class Sheet(Painted):
    """A titled panel over its host: `body` for content, `footer` for buttons; `closed` when it has gone."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Dialog
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget, title: str, *, width: int = 560) -> None:
        super().__init__(theme, host)
        self._host, self._width, self._tall = host, width, False
        self._foot_scrolls = False
        self._way_back: WayBack | None = None
        self._panel = Panel(theme, padding=0, spacing=0, parent=self)
        self.heading = Heading(theme, title, px=20)
        self.close_button = IconButton(theme, "x", self.tr("Luk"), hint="Esc")
        self.close_button.clicked.connect(self.close_sheet)
        self._scroll = ScrollColumn(spacing=0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(28, 4, 28, 24)
        self.body.setSpacing(16)
        self._scroll.body.addLayout(self.body, 1)
        self._head = QHBoxLayout()
        self._line = Line(theme)
        self._footer_box = QWidget()
        self._footer_box.setProperty(FOOT, True)
        self.footer = WrapRow(self._footer_box)
        self.__build()
        self.setAccessibleName(title)
        self._scroll.content.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.heading.set_text(title)
        self.setAccessibleName(title)

    def set_room(self, width: int, *, tall: bool = False) -> None:
        """Take another width, for a step that needs more room or less; `tall` fills the host's height."""
        self._width, self._tall = width, tall
        if self.isVisible():
            self._arrange()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Cover the host and take the focus, to `focus` or to the first thing that takes it."""
        self._way_back = WayBack()
        has_footer = self.footer.count() > 0
        self._footer_box.setVisible(has_footer)
        self._line.setVisible(has_footer and not self._foot_scrolls)
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self._arrange()
        stops = self._stops()
        inside = [stop for stop in stops if stop is not self.close_button]
        (focus or next(iter(inside or stops))).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_sheet(self) -> None:
        """Go away and give the focus back to where it was."""
        if self.isHidden():
            return
        back, self._way_back = self._way_back, None
        self.hide()
        if back is not None:
            back.go(without=self)
        self.closed.emit()

    def make_way(self) -> None:
        """Go away for what nobody at it chose: a sheet that holds words overrides this, so that they wait."""
        self.close_sheet()

    def event(self, event: QEvent) -> bool:
        """Switch off the shortcuts of the page underneath, but not the locks nor the room's screen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(QKeySequence(event.keyCombination()) not in _STAY_ALIVE)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, turn to what has no room; keep every other key from the page underneath."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        elif event.key() in _TURNS:
            self._scroll.verticalScrollBar().triggerAction(_TURNS[Qt.Key(event.key())])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from the page underneath; a click outside closes nothing that was written."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk round inside the sheet only."""
        stops = self._stops()
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size and the content's wishes."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
            self._arrange()
        elif (
            watched is self._scroll.content and event.type() == QEvent.Type.LayoutRequest and self.isVisible()
        ):
            self._arrange()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.close_button.setText(self.tr("Luk"))

    def restyle(self) -> None:
        """Make room for another text size."""
        if self.isVisible():
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the page underneath."""
        dim = QColor(0, 0, 0, 150 if self.theme.dark else 90)
        with painter_for(self) as painter:
            painter.fillRect(QRectF(self.rect()), dim)

    def __build(self) -> None:
        head = self._head
        head.setContentsMargins(28, 18, 16, 10)
        head.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.footer.setContentsMargins(28, 16, 28, 18)
        self.footer.setSpacing(12)
        column = self._panel.body
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._line)
        column.addWidget(self._footer_box)

    def _arrange(self) -> None:
        width = min(self.theme.px(self._width), self.width() - 2 * _EDGE)
        self._panel.resize(width, self._panel.height())
        inner = max(self.body.heightForWidth(width - 12), self.body.sizeHint().height())
        head = self._head.sizeHint().height() + self._line.sizeHint().height()
        foot = self.footer.heightForWidth(width) if self.footer.count() else 0
        others, height = head + foot, self.height() - 2 * _EDGE
        self._let_foot_scroll(foot > 0 and height - others < self.theme.px(_ROOM))
        if not self._tall:
            height = min(inner + others + 4, height)
        self._panel.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _let_foot_scroll(self, scrolls: bool) -> None:
        """Have the buttons at the end of what scrolls, where they would leave it no room, or under it."""
        if scrolls == self._foot_scrolls:
            return
        self._foot_scrolls = scrolls
        here = QApplication.focusWidget()
        within = here is not None and self._footer_box.isAncestorOf(here)
        if within:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        (self._scroll.body if scrolls else self._panel.body).addWidget(self._footer_box)
        self._line.setVisible(not scrolls)
        if here is not None and within:
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self) -> list[QWidget]:
        """Return what takes the Tab key, in the order it was put in, the close button last."""
        found = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isVisibleTo(self)
            and child.isEnabled()
            # The line inside a day gives the focus back to the day: Tab would never leave it.
            and child.focusProxy() is None
        ]
        ordered = sorted(found, key=self._reading_place)
        ordered = [child for child in ordered if child is not self.close_button]
        return [*ordered, self.close_button]

    def _reading_place(self, child: QWidget) -> tuple[bool, int, int]:
        """Return where a stop is read: what is scrolled out of sight lies lower than buttons it is before."""
        at_foot = self._footer_box.isAncestorOf(child) and not self._foot_scrolls
        place = child.mapTo(self, child.rect().topLeft())
        return at_foot, place.y(), place.x()
