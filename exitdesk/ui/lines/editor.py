"""Where a line is written: Enter keeps, Esc and F9 leave nothing behind."""

from typing import Generic

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.scroll import WHOLE
from exitdesk.ui.lines.model import Draft
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme


class LineEditor(QWidget, Generic[Draft]):
    """`finished` by Enter or the button, `dropped` by Esc, `discarded` by F9; `written` what stands here.

    `asked` carries "remove", "move_up" or "move_down" for a line that stands. `line` is which one that is, ""
    for a new one; `lines` are the fields, the first one what cannot be left out.
    """

    finished = Signal()
    dropped = Signal()
    discarded = Signal()
    written = Signal(object)
    asked = Signal(str)

    def __init__(
        self, theme: Theme, lines: tuple[SpokenLine, ...], removes: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.lines = theme, lines
        self.line = ""
        self.trouble = Label(theme, "", px=14, ink="danger")
        self.keep_button = Button(theme, self.tr("Behold"), kind="secondary", hint="Enter")
        self.up_button = IconButton(theme, "arrow-up", self.tr("Flyt op"), hint="Alt+↑")
        self.down_button = IconButton(theme, "arrow-down", self.tr("Flyt ned"), hint="Alt+↓")
        self.remove_button = Button(theme, removes, kind="quiet", icon="trash-2")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty(WHOLE, True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 8)
        self.column.setSpacing(8)
        self.__connect()
        self.hide()

    @property
    def draft(self) -> Draft:
        """What stands in the fields."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(line.words() for line in self.lines)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, in the order it is read."""
        buttons = (self.keep_button, self.up_button, self.down_button, self.remove_button)
        every: list[QWidget] = [*self.lines, *self._more_stops(), *buttons]
        return [one for one in every if one.isVisibleTo(self)]

    def open_draft(self, draft: Draft) -> None:
        """Begin with these words, a new line's or one's that stands."""
        self.line = draft.line
        self._show_draft(draft)
        self.say_wrong("")
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(bool(draft.line))
        self.show()
        self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines[0].end(False)

    def close_editor(self) -> None:
        """Forget the words, and go."""
        for line in self.lines:
            line.forget()
        self.line = ""
        self.hide()

    def say_wrong(self, words: str) -> None:
        """Say under the fields what is in the way; "" takes it away."""
        first = self.lines[0]
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
        first.setAccessibleDescription(words)
        if words:
            announce(first, words, assertive=True)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and F9 mean here what they mean in a field, on a choice or a button too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_F9:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)

    def set_narrow(self, narrow: bool) -> None:
        """Put fields that stand side by side under each other where there is little room."""

    def _show_draft(self, draft: Draft) -> None:
        raise NotImplementedError

    def _more_stops(self) -> list[QWidget]:
        return []

    def _put_buttons(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.keep_button)
        below.addStretch(1)
        for button in (self.up_button, self.down_button, self.remove_button):
            below.addWidget(button)
        self.column.addLayout(below)

    def __connect(self) -> None:
        for line in self.lines:
            line.tells_tab = False
            line.kept.connect(self.finished)
            line.dropped.connect(self.dropped)
            line.discarded.connect(self.discarded)
            line.textEdited.connect(self._on_edited)
        self.keep_button.clicked.connect(self.finished)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)

    @Slot()
    def _on_edited(self) -> None:
        self.written.emit(self.draft)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.asked.emit("remove")

    @Slot()
    def _on_up_clicked(self) -> None:
        self.asked.emit("move_up")

    @Slot()
    def _on_down_clicked(self) -> None:
        self.asked.emit("move_down")
