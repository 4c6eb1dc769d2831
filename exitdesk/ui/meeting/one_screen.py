"""One screen for both: the whole window shows what the room sees, and nothing of the laptop's can be reached.

It comes by a key or a button and goes only by the key (Ctrl+F8): the pointer has nothing to press, and every
other key but those of the shared screen, the tabs and the locks is swallowed. What is being written stays
open behind it, kept by nothing. Who does not see the screen hears where he is and which key goes back: on the
way in, after each key that does nothing here, and at each turn of the page.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.menu import close_open_menus
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.curtain import Curtain
from exitdesk.ui.meeting.keys import add_keys, size_keys
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.present.state import Page
from exitdesk.ui.present.window import PresentSurface
from exitdesk.ui.theme import Theme

KEY = "Ctrl+F8"
_TABS = {"Ctrl+1": "board", "Ctrl+2": "scales", "Ctrl+3": "circles", "Ctrl+4": "agreements"}
_LOCKS = ("Ctrl+L", "Ctrl+Shift+L")
_SCREEN = ("F8", "Ctrl+Shift+H", "Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0")
# Part of another key, or what a screen reader is asked with.
_HELD = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_Insert,
)
_HEARD = tuple(QKeySequence(keys) for keys in (KEY, *_TABS, *_LOCKS, *_SCREEN))


class OneScreenPage(PresentSurface):
    """The surface as a page of the laptop's window: it has the keyboard, and does nothing with it."""

    def __init__(self, theme: Theme, title: str, mark: str = "") -> None:
        super().__init__(theme, title, mark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Let only the shortcuts through that work on the shared view."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(QKeySequence(event.keyCombination()) not in _HEARD)
            return True
        return super().event(event)

    def say_where(self) -> None:
        """Say what the screen is now and how to get back; not a word of the case."""
        here = self.tr("Hele skærmen er det, rummet ser. Ctrl+F8 går tilbage til jeres egen side.")
        hidden = self.tr("Tavlen er skjult, F8 viser den. Ctrl+F8 går tilbage til jeres egen side.")
        announce(self, hidden if self.state.page is Page.NEUTRAL else here, assertive=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be heard: nothing but a name would be, and that is the neutral one."""
        super().focusInEvent(event)
        self.say_where()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep the focus: there is nowhere to go."""
        self.say_where()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Swallow every other key, and say which one leads out."""
        event.accept()
        if not event.isAutoRepeat() and event.key() not in _HELD:
            self.say_where()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow a click."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow two clicks."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Swallow a turn of the wheel."""
        event.accept()


class OneScreen(QObject):
    """Turns the laptop's window into the shared screen and back; `left` when its own page is back."""

    left = Signal()

    def __init__(
        self, stack: QStackedWidget, shared: SharedScreen, curtain: Curtain, laptop: QWidget
    ) -> None:
        super().__init__(stack)
        self._stack, self._shared, self._curtain, self._laptop = stack, shared, curtain, laptop
        self._before: QWidget | None = None
        self._was = Qt.WindowState.WindowNoState
        self.page = OneScreenPage(shared.theme, shared.window.windowTitle(), shared.mark)
        stack.addWidget(self.page)
        self._tab = "board"
        add_keys(
            self.page,
            (KEY, self.leave),
            ("F8", self._on_hide_key),
            ("Ctrl+Shift+H", curtain.ask),
            *size_keys(shared.presenter),
            *((key, self._on_tab_key) for key in _TABS),
        )

    @property
    def is_in(self) -> bool:
        """Whether the window is the shared screen, covered or not."""
        return self._shared.presenter.state.is_here

    def follow(self, tab: str) -> None:
        """Note which tab the laptop has, to show it again on the way back."""
        self._tab = tab

    @Slot()
    def enter(self, *, hidden: bool = False) -> None:
        """Show the shared view in the whole window; `hidden` begins with the neutral page."""
        if self.is_in or not self._shared.presenter.show_here(self.page, hidden=hidden):
            return
        window = self._stack.window()
        self._close_what_lies_over(window)
        self._before, self._was = self._stack.focusWidget(), window.windowState()
        window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)
        if self._curtain.is_down:
            self._curtain.stand_before(self.page)
            return
        self._stack.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Bring the laptop's page of this meeting back."""
        if not self.is_in or self._stack.currentWidget() is not self.page:
            return
        self._stack.setCurrentWidget(self._laptop)
        self._shared.presenter.leave_here()
        self._shared.follow(self._tab)
        self._stack.window().setWindowState(self._was)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._laptop, self.tr("I er tilbage på jeres egen side."), assertive=True)
        self.left.emit()

    def _close_what_lies_over(self, window: QWidget) -> None:
        close_open_menus()
        for sheet in window.findChildren(Sheet):
            sheet.make_way()

    @Slot()
    def _on_tab_key(self) -> None:
        tab = _TABS[self.sender().objectName()]
        self._shared.follow(tab)
        names = {
            "board": self.tr("Tavle"),
            "scales": self.tr("Skalering"),
            "circles": self.tr("Netværk"),
            "agreements": self.tr("Aftaler"),
        }
        announce(self.page, self.tr("Rummet ser: {page}").format(page=names[tab]), assertive=True)

    @Slot()
    def _on_hide_key(self) -> None:
        self._shared.toggle()
        self.page.say_where()
