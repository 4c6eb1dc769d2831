"""The curtain of a break: it falls over both screens, and only the PIN of this meeting lifts it."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from exitdesk.ui.kit.menu import close_open_menus
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.cover import CoverPage
from exitdesk.ui.meeting.pin import CoverPin
from exitdesk.ui.meeting.pin_sheet import PinSheet
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.theme import Theme


class Curtain(QObject):
    """Puts its page over the meeting's in the same stack; `lock_wished` after three PIN misses."""

    lock_wished = Signal()

    def __init__(self, stack: QStackedWidget, shared: SharedScreen, theme: Theme, pin: str) -> None:
        super().__init__(stack)
        self._stack, self._shared, self._theme = stack, shared, theme
        self._pin = CoverPin(pin)
        self._behind: QWidget | None = None
        self._before: QWidget | None = None
        self._over: list[Sheet] = []
        self.sheet: PinSheet | None = None
        self.page = CoverPage(self._pin, theme)
        stack.addWidget(self.page)
        self.page.lifted.connect(self._on_lifted)
        self.page.lock_wished.connect(self.lock_wished)

    @property
    def is_down(self) -> bool:
        """Whether it hides the meeting."""
        return self._stack.currentWidget() is self.page

    @Slot()
    def ask(self) -> None:
        """Let it fall; where there is no PIN yet, ask for one first."""
        if self._pin.is_set:
            self.fall()
            return
        close_open_menus()
        self.sheet = PinSheet(self._theme, self._stack.window())
        self.sheet.chosen.connect(self.fall_with)
        self.sheet.closed.connect(self.sheet.deleteLater)
        self.sheet.open_sheet(self.sheet.field.edit)

    @Slot(str)
    def fall_with(self, pin: str) -> None:
        """Let it fall with this PIN, which holds for the rest of the meeting."""
        self._pin.choose(pin)
        self.fall()

    def fall(self) -> None:
        """Cover the shared screen first, then the laptop."""
        if self.is_down:
            return
        self._shared.cover(True)
        close_open_menus()  # a card's menu names people, and works
        self._behind, self._before = self._stack.currentWidget(), QApplication.focusWidget()
        self._over = self._sheets_of_the_window()
        for sheet in self._over:
            sheet.hide()
        self._stack.setCurrentWidget(self.page)
        self.page.focus_start()

    def stand_before(self, page: QWidget) -> None:
        """Lift to another page than the one it fell over: the computer's screens changed meanwhile."""
        over, self._over = self._over, []
        for sheet in over:  # only what is shown can be closed
            sheet.show()
            sheet.close_sheet()
        self._behind = self._before = page

    def _sheets_of_the_window(self) -> list[Sheet]:
        """A printer is asked for over the whole window: no page of the stack covers that."""
        found = self._stack.window().findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [one for one in found if one.isVisible()]

    @Slot()
    def _on_lifted(self) -> None:
        if self._behind is not None:
            self._stack.setCurrentWidget(self._behind)
        self._shared.cover(False)
        over, self._over = self._over, []
        for sheet in over:
            sheet.show()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
