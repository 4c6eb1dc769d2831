"""The way in: the lock page or the first run, the page of a trouble in between, and at last an open vault."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from exitdesk.errors import ExitDeskError
from exitdesk.ui.explanation import Remedy
from exitdesk.ui.shell.parts import LockedParts
from exitdesk.ui.unlock.door_once import DoorOnce
from exitdesk.ui.unlock.flow import Key, Open, Trying
from exitdesk.ui.unlock.view import UnlockView
from exitdesk.ui.unlock.view_model import UnlockViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from exitdesk.cases.ports import OpenVault
    from exitdesk.ui.first_run.view import FirstRunView
    from exitdesk.ui.first_run.view_model import FirstRunViewModel
    from exitdesk.ui.practice.page import PracticePage
    from exitdesk.ui.trouble.desk import TroubleDesk


class Threshold(QObject):
    """`passed` carries the vault, `troubled` tells that a key may be in hand now, `ended` that one quits.

    `page` is the first page; what a trouble needs is loaded when there is one.
    """

    unlock: UnlockViewModel
    first_run: "FirstRunViewModel"
    passed = Signal(object)
    troubled = Signal()
    ended = Signal()

    def __init__(self, parts: LockedParts, door: DoorOnce, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._door, self._stack = parts, door, stack
        self.trouble: TroubleDesk | None = None
        self.page: UnlockView | FirstRunView | PracticePage = self._first_page()
        stack.addWidget(self.page)

    @property
    def may_hold_key(self) -> bool:
        """Whether a key may be in this process: it is being derived, or a trouble was met with it."""
        if self._parts.practice is not None:
            return True
        opening = not self._parts.first_run and isinstance(self.unlock.state.step, Trying | Open)
        return opening or self.trouble is not None

    @property
    def wish(self) -> Remedy | None:
        """What was chosen on the way in, to be taken up in the office."""
        return self.trouble.wish if self.trouble is not None else None

    def prepare(self) -> None:
        """Take the focus and load what opening needs; call it once the page is painted."""
        self.page.focus_start()
        practice, door = self._parts.practice, self._door
        if practice is not None:
            self._parts.background.run(lambda: practice(door()), self._on_opened)
            return
        (self.first_run if self._parts.first_run else self.unlock).prepare()

    def clear(self) -> None:
        """Take every page of the way in away."""
        self._stack.removeWidget(self.page)
        self.page.deleteLater()
        if self.trouble is not None:
            self.trouble.clear()

    def _first_page(self) -> "UnlockView | FirstRunView | PracticePage":
        parts = self._parts
        if parts.practice is not None:
            from exitdesk.ui.practice.page import PracticePage

            return PracticePage(parts.theme)
        if parts.first_run:
            from exitdesk.ui.first_run.view import FirstRunView
            from exitdesk.ui.first_run.view_model import FirstRunViewModel

            self.first_run = FirstRunViewModel(self._door, parts.background, parts.explain, self)
            self.first_run.made.connect(self._on_opened)
            first = FirstRunView(self.first_run, parts.theme)
            first.practice_link.wished.connect(self._on_practice_wished)
            return first
        self.unlock = UnlockViewModel(self._door, parts.background, parts.explain, parts.why, parent=self)
        self.unlock.opened.connect(self._on_opened)
        self.unlock.troubled.connect(self._on_troubled)
        page = UnlockView(self.unlock, parts.theme)
        page.practice_link.wished.connect(self._on_practice_wished)
        return page

    def _desk(self) -> "TroubleDesk":
        if self.trouble is None:
            from exitdesk.ui.trouble.desk import TroubleDesk

            parts = self._parts
            desk = TroubleDesk(self._stack, parts.theme, self._door, parts.background, parts.explain, self)
            desk.opened.connect(self._on_opened)
            desk.read.connect(self.passed)
            desk.left.connect(self._on_trouble_left)
            desk.ended.connect(self.ended)
            desk.relocated.connect(self._on_relocated)
            self.trouble = desk
            self.troubled.emit()
        return self.trouble

    @Slot()
    def _on_practice_wished(self) -> None:
        self._parts.practise()

    @Slot(object)
    def _on_troubled(self, error: ExitDeskError) -> None:
        self._desk().show_trouble(error)

    @Slot(object)
    def _on_trouble_left(self, remedy: object) -> None:
        self._stack.setCurrentWidget(self.page)
        if remedy is Remedy.USE_KIT:
            self.unlock.use(Key.KIT)
        self.page.focus_start()

    @Slot(object)
    def _on_relocated(self, root: "Path") -> None:
        self._parts.relocate(root)

    @Slot(object)
    def _on_opened(self, vault: "OpenVault") -> None:
        if vault.notices:
            self._desk().show_notices(vault)
        else:
            self.passed.emit(vault)
