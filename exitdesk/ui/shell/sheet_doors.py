"""Where the settings and Ctrl+K lead while the vault is open: every sheet that is not a page's own."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Remedy
from exitdesk.ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from exitdesk.ui.safekeeping.flow import Change
    from exitdesk.ui.shell.desk_pages import DeskPages
    from exitdesk.ui.shell.settings_sheet import SettingsSheet


class SheetDoors(QObject):
    """Opens the sheets; `lock_wished` tells that a change of keys ends this process.

    `pages` returns the unlocked pages, None while there are none.
    """

    lock_wished = Signal()

    def __init__(
        self,
        host: QWidget,
        pages: "Callable[[], DeskPages | None]",
        show_sheet: Callable[[Sheet, QWidget | None], None],
    ) -> None:
        super().__init__(host)
        self._host, self._pages, self._show_sheet = host, pages, show_sheet

    def lead_from(self, settings: "SettingsSheet") -> None:
        """Follow the wishes of the settings."""
        settings.safekeeping_wished.connect(self.open_safekeeping)
        settings.access_log_wished.connect(self.open_access_log)
        settings.own_data_wished.connect(self.open_own_data)
        settings.unit_words_wished.connect(self.open_unit_words)
        settings.checking_wished.connect(self.open_checking)

    @Slot()
    def open_safekeeping(self) -> None:
        """Show backups and keys."""
        if (pages := self._pages()) is None:
            return
        from exitdesk.ui.safekeeping.sheet import SafekeepingSheet

        sheet = SafekeepingSheet(pages.context, self._host, case_open=pages.live is not None)
        sheet.change_wished.connect(self.open_change)
        self._show_sheet(sheet, sheet.make)

    @Slot()
    def open_access_log(self) -> None:
        """Show the access log."""
        if (pages := self._pages()) is None:
            return
        from exitdesk.ui.records.sheet import AccessLogSheet

        sheet = AccessLogSheet(pages.context, self._host)
        self._show_sheet(sheet, sheet.span.list)

    @Slot()
    def open_own_data(self) -> None:
        """Show what is kept about one person; never in a meeting, with him or another in the room."""
        if (pages := self._pages()) is None or pages.in_meeting:
            return
        from exitdesk.ui.own_data.sheet import OwnDataSheet

        sheet = OwnDataSheet(pages.context, self._host, pages.live)
        self._show_sheet(sheet, sheet.ask.name.edit)

    @Slot()
    def open_unit_words(self) -> None:
        """Show what things are called in this unit; what is changed holds from the next page on."""
        if (pages := self._pages()) is None or pages.in_meeting:
            return
        from exitdesk.ui.unit.sheet import UnitWordsSheet

        sheet = UnitWordsSheet(pages.context, self._host)
        sheet.changed.connect(partial(pages.speak, sheet.model.language))
        self._show_sheet(sheet, sheet.columns[0].title.edit)

    @Slot()
    def open_checking(self) -> None:
        """Show whether a copy is genuine; never in a meeting, where a file's name could tell of another."""
        if (pages := self._pages()) is None or pages.in_meeting:
            return
        from exitdesk.ui.checking.sheet import CheckingSheet

        sheet = CheckingSheet(pages.context, self._host, pages.case_for_signing)
        self._show_sheet(sheet, sheet.file)

    def open_go(self, settings: Callable[[], None]) -> None:
        """Show where one can go; never in a meeting, where it would list other cases."""
        if (pages := self._pages()) is None or pages.in_meeting:
            return
        from exitdesk.ui.shell.go_places import find_cases, ways_of
        from exitdesk.ui.shell.go_sheet import GoSheet

        ways, find = ways_of(pages, self, settings), partial(find_cases, pages)
        sheet = GoSheet(pages.context.theme, self._host, ways, find)
        self._show_sheet(sheet, sheet.field.edit)

    @Slot(object)
    def open_change(self, change: "Change", *, by_kit: bool = False) -> None:
        """Show a change of keys; `by_kit` after the kit opened the vault."""
        if (pages := self._pages()) is None:
            return
        from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet

        sheet = KeyChangeSheet(pages.context, self._host, change, by_kit=by_kit)
        sheet.model.lock_wished.connect(self.lock_wished)
        self._show_sheet(sheet, sheet.first_field.edit)

    def take_up(self, wish: Remedy) -> None:
        """Take up what was chosen on the way in."""
        from exitdesk.ui.safekeeping.flow import Change

        change = {
            Remedy.BIND_HERE: Change.BIND,
            Remedy.GO_UNBOUND: Change.UNBIND,
            Remedy.NEW_PASSPHRASE: Change.PASSPHRASE,
        }[wish]
        self.open_change(change, by_kit=True)
