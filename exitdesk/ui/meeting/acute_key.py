"""The acute sheet in a meeting: over the laptop's page, and not while the room reads that page too."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.acute.door import KEY, AcuteDoor
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.keys import add_keys
from exitdesk.ui.meeting.shell import MeetingShell
from exitdesk.ui.present.screens import Layout


class MeetingAcute(QObject):
    """Hears the key on the laptop's page: under the curtain and behind the one screen nobody hears it."""

    def __init__(self, context: UiContext, live: LiveCase, shell: MeetingShell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.door = AcuteDoor(context, live, self._page, self)
        add_keys(shell.page, (KEY, self._on_wished))

    def _page(self) -> QWidget:
        return self._shell.page

    @Slot()
    def _on_wished(self) -> None:
        if self._shell.shared.screens.layout() is Layout.MIRRORED:
            self._shell.toast.show_message(
                self.tr("Rummet ser det samme som denne skærm: akutarket bliver lukket.")
            )
            return
        self.door.open()
