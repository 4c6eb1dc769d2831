"""Live typing (Ctrl+T): the room sees the card on the board while it is being written.

It is off when a meeting begins and goes off by itself when the room stops seeing the board. While it is on a
line over the page says so, and nothing but the open card's words and place is handed on.
"""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.present.live_draft import LiveDraft
from exitdesk.ui.theme import SizeClass, Theme


class LiveLine(Banner):
    """Says on the laptop, as long as it is so, that the room reads along; its button ends it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", kind="warn", action=" ", parent=parent)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.set_text(self.tr("Alle i rummet læser med, mens I skriver på tavlen."))
        if self.action is not None:
            self.action.setText(self.tr("Vis først kortet, når det er færdigt"))
            self.action.setToolTip("Ctrl+T")
            self.action.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words keep the keyboard


class LiveTyping(QObject):
    """Hands the card being written to the shared screen, as long as the pair wants it there."""

    def __init__(self, board: BoardViewModel, shared: SharedScreen, theme: Theme, toast: Toast) -> None:
        super().__init__(toast)
        self._board, self._shared, self._toast = board, shared, toast
        self._has_room, self._was_on = True, False
        self.line = LiveLine(theme)
        self.line.acted.connect(self.toggle)
        board.state_changed.connect(self._on_written)
        board.written.connect(self._on_written)
        shared.changed.connect(self._on_screen_changed)

    @property
    def is_on(self) -> bool:
        """Whether the room reads along."""
        return self._shared.presenter.state.is_live

    def set_size_class(self, size: SizeClass) -> None:
        """Leave the telling to the bar where the card being written needs the height."""
        self._has_room = size is not SizeClass.COMPACT
        self.line.setVisible(self.is_on and self._has_room)

    @Slot()
    def toggle(self) -> None:
        """Switch it on or off; where the room does not see the board, say that there is nothing to switch."""
        if self._shared.shown:
            self._shared.presenter.toggle_live()
        else:
            self._toast.show_message(self.tr("Vis først tavlen på skærm 2, så kan rummet læse med."))

    @Slot()
    def _on_screen_changed(self) -> None:
        if self.is_on and not self._was_on and not self._has_room:  # where it has, the line says it
            announce(self._toast, self.line.text())
        self._was_on = self.is_on
        self.line.setVisible(self.is_on and self._has_room)
        self._on_written()

    @Slot()
    def _on_written(self) -> None:
        draft = self._board.state.draft
        if draft is None or not self.is_on:
            self._shared.presenter.show_draft(None)
            return
        shown = LiveDraft(draft.column, draft.card, draft.after, self._board.text)
        self._shared.presenter.show_draft(shown)
