"""The sheets that look after the vault: backups and keys, the access log, and one change of keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Remedy
from exitdesk.ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from exitdesk.ui.safekeeping.flow import Change
    from exitdesk.ui.shell.desk_pages import DeskPages


class KeepingSheets(QObject):
    """Opens them over the office; each is loaded when it is first asked for.

    `pages` says what is open now, None while locked or blanked; `show` puts a sheet before the window with
    the keyboard on a part of it. `lock_wished` tells that a change of key has closed the vault.
    """

    lock_wished = Signal()

    def __init__(
        self,
        host: QWidget,
        pages: "Callable[[], DeskPages | None]",
        show: Callable[[Sheet, QWidget | None], None],
    ) -> None:
        super().__init__(host)
        self._host, self._pages, self._show = host, pages, show

    @Slot()
    def open_safekeeping(self) -> None:
        """Show the backups and what opens the vault."""
        pages = self._pages()
        if pages is None:
            return
        from exitdesk.ui.safekeeping.sheet import SafekeepingSheet

        sheet = SafekeepingSheet(pages.context, self._host, case_open=pages.live is not None)
        sheet.change_wished.connect(self.open_change)
        self._show(sheet, sheet.make)

    @Slot()
    def open_access_log(self) -> None:
        """Show who did what."""
        pages = self._pages()
        if pages is None:
            return
        from exitdesk.ui.records.sheet import AccessLogSheet

        sheet = AccessLogSheet(pages.context, self._host)
        self._show(sheet, sheet.span.list)

    @Slot(object)
    def open_change(self, change: "Change", *, by_kit: bool = False) -> None:
        """Show one change of keys; `by_kit` after the kit opened a vault that is bound elsewhere."""
        pages = self._pages()
        if pages is None:
            return
        from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet

        sheet = KeyChangeSheet(pages.context, self._host, change, by_kit=by_kit)
        sheet.model.lock_wished.connect(self.lock_wished)
        self._show(sheet, sheet.first_field.edit)

    def take_up(self, wish: Remedy) -> None:
        """Take up what was chosen on the way in."""
        from exitdesk.ui.safekeeping.flow import Change

        self.open_change(Change.BIND if wish is Remedy.BIND_HERE else Change.UNBIND, by_kit=True)
