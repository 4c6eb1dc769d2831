"""A screen that comes or changes during a meeting: nothing shows on it by itself, and a mirror hides first.

Where the computer begins to show the laptop's picture in the room as well, the window turns into the neutral
shared view at once; the pair decides what comes next.
"""

from PySide6.QtCore import QObject, Slot

from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.meeting.one_screen import OneScreen
from exitdesk.ui.meeting.shared_screen import SharedScreen, other_screens
from exitdesk.ui.present.screens import Layout


class NewScreen(QObject):
    """Offers a screen that was found, and hides from a mirrored one."""

    def __init__(self, shared: SharedScreen, one_screen: OneScreen, toast: Toast) -> None:
        super().__init__(toast)
        self._shared, self._one_screen, self._toast = shared, one_screen, toast
        self._mirrored = shared.screens.layout() is Layout.MIRRORED
        self._news = False
        shared.screens.added.connect(self._on_changed)
        shared.screens.moved.connect(self._on_changed)
        one_screen.left.connect(self._tell)

    @Slot(str)
    def _on_changed(self, _screen: str) -> None:
        was, self._mirrored = self._mirrored, self._shared.screens.layout() is Layout.MIRRORED
        self._news = True
        if self._mirrored and not was:
            self._one_screen.enter(hidden=True)
        if not self._one_screen.is_in:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        if not self._news or self._shared.available:
            return
        self._news = False
        if self._mirrored:
            words = self.tr("Skærmen spejles. Tryk Windows+P, og vælg Udvid, eller skift med Ctrl+F8.")
            self._toast.show_message(words)
        elif other_screens(self._shared.screens):
            words = self.tr("Der er kommet en skærm 2. Den viser ikke noget endnu.")
            self._toast.show_message(words, self.tr("Vis tavlen på den"), self._on_wished)

    def _on_wished(self) -> None:
        found = other_screens(self._shared.screens)
        if found:
            self._shared.presenter.start(found[0].name)
