"""The acute sheet and the exit agreement in a meeting: over the laptop's page, which no shared view shows.

While the room reads that page too they stay closed.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.resume import LineDraft, Typed
from exitdesk.ui.acute.door import KEY as ACUTE_KEY
from exitdesk.ui.acute.door import AcuteDoor
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.door import KEY as AGREEMENT_KEY
from exitdesk.ui.exit_agreement.door import AgreementDoor
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.keys import add_keys
from exitdesk.ui.meeting.shell import MeetingShell
from exitdesk.ui.present.screens import Layout


class MeetingSheets(QObject):
    """Hears the keys on the laptop's page: under the curtain and behind the one screen nobody hears them."""

    def __init__(self, context: UiContext, live: LiveCase, shell: MeetingShell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.acute = AcuteDoor(context, live, self._page, self)
        self.agreement = AgreementDoor(context, live, self._page, self)
        add_keys(shell.page, (ACUTE_KEY, self._on_acute_wished), (AGREEMENT_KEY, self._on_agreement_wished))

    def resume(self, typed: Typed) -> None:
        """Have again what lay over the meeting before a lock; it waits where others may read this display."""
        if typed.agreement is not None:
            self.agreement.resume(
                replace(typed.agreement, is_open=self._opens(typed.agreement, AGREEMENT_KEY))
            )
        if typed.acute is not None:
            self.acute.resume(replace(typed.acute, is_open=self._opens(typed.acute, ACUTE_KEY)))

    def _opens(self, draft: LineDraft, key: str) -> bool:
        opens = draft.is_open and self._shell.shared.laptop_is_ours
        if draft.part and not opens:  # of this lock, or of one before it
            self._shell.telling.note_waiting(key)
        return opens

    def _page(self) -> QWidget:
        return self._shell.page

    def _room_reads_along(self, called: str) -> bool:
        if self._shell.shared.screens.layout() is not Layout.MIRRORED:
            return False
        words = self.tr("Rummet ser det samme som denne skærm: {sheet} bliver lukket.")
        self._shell.toast.show_message(words.format(sheet=called))
        return True

    @Slot()
    def _on_acute_wished(self) -> None:
        if not self._room_reads_along(self.tr("akutarket")):
            self.acute.open()

    @Slot()
    def _on_agreement_wished(self) -> None:
        if not self._room_reads_along(self.tr("aftalen")):
            self.agreement.open()
