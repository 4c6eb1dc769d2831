"""The one window: locked or first run, then the office, then a meeting, one page at a time.

It is light to import: the office and the meeting are loaded once the first page is painted. Everything that
locks, goes through `LockControl`, which ends the process.
"""

import time
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.shell.blank_page import BlankPage
from exitdesk.ui.shell.dress import dress
from exitdesk.ui.shell.idle import IdleClock, IdleLimits
from exitdesk.ui.shell.idle_watch import IdleWatch
from exitdesk.ui.shell.language import Languages
from exitdesk.ui.shell.late import load_pages
from exitdesk.ui.shell.parts import LockedParts
from exitdesk.ui.shell.regions import Regions
from exitdesk.ui.shell.sheet_doors import SheetDoors
from exitdesk.ui.shell.threshold import Threshold
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.door_once import DoorOnce
from exitdesk.ui.unlock.flow import LockReason

if TYPE_CHECKING:
    from exitdesk.ui.live_case import LiveCase
    from exitdesk.ui.practice.guise import PracticeGuise
    from exitdesk.ui.shell.desk_pages import DeskPages

MINIMUM = (900, 520)
# It locks even where a window manager gave the shared screen's window the keyboard.
_FROM_ANY_WINDOW = ("Ctrl+L", "Ctrl+Shift+L")


class MainWindow(QWidget):
    """`painted` tells once that the first page was on the screen, `unlocked` that the office is there."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Window
    painted = Signal()
    unlocked = Signal()

    def __init__(self, parts: LockedParts) -> None:
        super().__init__()
        self._parts = parts
        self.theme: Theme = parts.theme
        self._door = DoorOnce(parts.door)
        self.languages = Languages(self)
        self.languages.use(parts.settings.get("language", "da"))
        dress(parts.theme, parts.settings)
        self.stack = QStackedWidget()
        self.pages: DeskPages | None = None
        self.sheet: Sheet | None = None
        self.blanked = False
        self._regions = Regions()
        self.idle = IdleWatch(IdleClock(time.monotonic, time.time, self._limits()), self)
        self.threshold = Threshold(parts, self._door, self.stack, self)
        self.doors = SheetDoors(self, lambda: None if self._is_covered else self.pages, self._open)
        self.practice: PracticeGuise | None = None
        self._build()
        self._connect()

    @property
    def live(self) -> "LiveCase | None":
        """The case that is open, in the office or in a meeting."""
        return self.pages.live if self.pages else None

    @property
    def _is_covered(self) -> bool:
        return self.blanked or (self.practice is not None and self.practice.cover is not None)

    @Slot()
    def blank(self) -> None:
        """Take every word off every screen, close what is open, and take no more keys."""
        if self.blanked:
            return
        self.blanked = True
        self._parts.forget()
        self.idle.stop()
        self._close_popups()
        if self.pages is not None:
            self.pages.vanish()
        page = BlankPage(self.theme)
        while (gone := self.stack.widget(0)) is not None:
            self.stack.removeWidget(gone)
            gone.deleteLater()
        self.stack.addWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def cover(self) -> None:
        """Cover a practice where the real window would lock: what is open in front is closed."""
        if self.practice is not None and self.pages is not None and not self.blanked:
            self._close_popups()
            self.practice.draw(self.pages)

    def show_trouble(self, error: Exception) -> None:
        """Say what went wrong, in our words; a bug says only that it is one. Cancelling is silent."""
        if isinstance(error, Cancelled) or self.blanked:
            return
        from exitdesk.ui.shell.trouble_sheet import TroubleSheet

        told = self._parts.explain(error) if isinstance(error, ExitDeskError) else None
        sheet = TroubleSheet(self.theme, self, told)
        sheet.lock_wished.connect(self._on_lock_wished)
        self._open(sheet, sheet.ok_button)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the neutral title whatever the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say_title()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setMinimumSize(*MINIMUM)
        self.resize(1366, 768)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._parts.practice is not None:
            from exitdesk.ui.practice.guise import PracticeGuise

            self.practice = PracticeGuise(self.theme, self.stack, self)
            self.practice.end_wished.connect(self._on_end_wished)
            column.addWidget(self.practice.band)
        column.addWidget(self.stack)
        self._say_title()

    def _say_title(self) -> None:
        title = self._parts.settings.get("title", "Tavle")
        self.setWindowTitle(f"{self.practice.band.word.text()} - {title}" if self.practice else title)

    def _connect(self) -> None:
        self.threshold.page.painted.connect(self._on_first_painted)
        self.threshold.passed.connect(self._on_passed)
        self.threshold.troubled.connect(self.idle.start)
        self.threshold.ended.connect(self.close)
        self.idle.due.connect(self._on_idle_due)
        self.doors.lock_wished.connect(self._on_lock_wished)
        keys = (
            ("Ctrl+L", self._on_lock_wished),
            ("Ctrl+Shift+L", self._on_panic_wished),
            ("F1", self._on_keys_wished),
            ("Ctrl+,", self.open_settings),
            ("Ctrl+K", partial(self.doors.open_go, self.open_settings)),
            ("F6", self._on_next_region),
            ("Shift+F6", self._on_previous_region),
        )
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(slot)
            if key in _FROM_ANY_WINDOW:
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

    @property
    def may_lock(self) -> bool:
        """Whether a key may be in this process. Safe from any thread: it only reads."""
        return (self.pages is not None or self.threshold.may_hold_key) and not self.blanked

    def _limits(self) -> IdleLimits:
        settings = self._parts.settings
        return IdleLimits.of(settings.get("idle_minutes", ""), settings.get("meeting_idle_minutes", ""))

    def _open(self, sheet: Sheet, focus: QWidget | None = None) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.sheet = sheet
        sheet.closed.connect(self._on_sheet_closed)
        sheet.open_sheet(focus)

    def _close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        while (modal := QApplication.activeModalWidget()) is not None:
            modal.hide()
        for sheet in self.findChildren(Sheet):
            sheet.hide()
            sheet.deleteLater()
        self.sheet = None

    @Slot()
    def _on_first_painted(self) -> None:
        self.painted.emit()
        self.threshold.prepare()
        self._parts.background.run(self._load, None, self.show_trouble)

    def _load(self) -> None:
        """Load the door, then the pages: two threads that load at once meet libraries half made."""
        self._door()
        load_pages()

    @Slot(object)
    def _on_passed(self, vault: object) -> None:
        resume = self._parts.resume
        self._parts.background.run(
            lambda: (vault, resume(vault)),  # type: ignore[arg-type]
            self._on_resumed,
        )

    @Slot(object)
    def _on_resumed(self, found: object) -> None:
        from exitdesk.ui.shell.desk_pages import DeskPages
        from exitdesk.ui.shell.in_turn import in_turn

        if not isinstance(found, tuple) or self.blanked:
            return
        vault, note = found
        context = self._parts.context(self._door(), vault)
        self.pages = DeskPages(context, self.stack, self.idle.clock, self)
        self.pages.settings_wished.connect(self.open_settings)
        self.pages.lock_wished.connect(self._on_lock_wished)
        self.pages.went_wrong.connect(self.show_trouble)
        self.pages.start(note)
        wish = self.threshold.wish
        self.threshold.clear()
        self.idle.start()
        self.unlocked.emit()
        if wish is not None:
            in_turn(self, partial(self.doors.take_up, wish))

    @Slot()
    def open_settings(self) -> None:
        """Show the settings; they act at once."""
        if self.blanked:
            return
        from exitdesk.ui.shell.settings_sheet import SettingsSheet

        in_office = self.pages is not None and not self.pages.in_meeting and self.practice is None
        sheet = SettingsSheet(self.theme, self, self._parts.settings, unlocked=in_office)
        self.doors.lead_from(sheet)
        sheet.language_chosen.connect(self._on_language_chosen)
        sheet.limits_chosen.connect(self._on_limits_chosen)
        self._open(sheet)

    @Slot()
    def _on_keys_wished(self) -> None:
        if self.blanked:
            return
        from exitdesk.ui.help.key_map import Where
        from exitdesk.ui.help.sheet import KeyMapSheet

        where = Where.MEETING if self.pages and self.pages.in_meeting else Where.OFFICE
        self._open(KeyMapSheet(self.theme, self, where))

    @Slot(str)
    def _on_language_chosen(self, language: str) -> None:
        self.languages.use(language)
        if self.pages is not None:
            self.pages.speak(self.languages.current)
        self.open_settings()

    @Slot()
    def _on_limits_chosen(self) -> None:
        self.idle.clock.limits = self._limits()

    @Slot()
    def _on_sheet_closed(self) -> None:
        sheet = self.sender()
        if sheet is self.sheet:
            self.sheet = None
        if isinstance(sheet, Sheet):
            sheet.deleteLater()

    @Slot()
    def _on_end_wished(self) -> None:
        self.blank()
        self.close()

    @Slot()
    def _on_lock_wished(self) -> None:
        if self.may_lock:
            self._parts.lock.lock()

    @Slot()
    def _on_idle_due(self) -> None:
        if self.may_lock:
            self._parts.lock.lock(LockReason.IDLE)

    @Slot()
    def _on_panic_wished(self) -> None:
        if self.may_lock:
            self._parts.lock.panic()

    @Slot()
    def _on_next_region(self) -> None:
        self._walk(backwards=False)

    @Slot()
    def _on_previous_region(self) -> None:
        self._walk(backwards=True)

    def _walk(self, *, backwards: bool) -> None:
        if self.pages is not None and self.sheet is None and not self.blanked:
            band = (self.practice.band,) if self.practice is not None else ()
            self._regions.walk((*band, *self.pages.regions), backwards=backwards)
