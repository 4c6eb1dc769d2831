"""Where a line of the acute sheet is written: Enter keeps, Esc and F9 leave nothing behind.

For somebody who is called there are two fields; a telephone number without a name is not kept.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.accessible import announce
from exitdesk.ui.acute.words import part_add
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_LONGEST = 400


class AcuteEditor(QWidget):
    """`finished` by Enter or the button, `dropped` by Esc, `discarded` by F9; `written` what stands here.

    `asked` carries "remove", "move_up" or "move_down" for a line that stands.
    """

    finished = Signal()
    dropped = Signal()
    discarded = Signal()
    written = Signal(object)
    asked = Signal(str)

    def __init__(self, theme: Theme, part: AcutePart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.part = theme, part
        self.acute = ""
        self.text = SpokenLine(theme, part_add(part), placeholder=part_add(part), longest=_LONGEST, px=18)
        self.phone = SpokenLine(theme, self.tr("Telefon"), placeholder=self.tr("telefon"), longest=60, px=18)
        self.trouble = Label(theme, "", px=14, ink="danger")
        self.keep_button = Button(theme, self.tr("Behold"), kind="secondary", hint="Enter")
        self.up_button = IconButton(theme, "arrow-up", self.tr("Flyt op"), hint="Alt+↑")
        self.down_button = IconButton(theme, "arrow-down", self.tr("Flyt ned"), hint="Alt+↓")
        self.remove_button = Button(theme, self.tr("Fjern"), kind="quiet", icon="trash-2")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()
        self.hide()

    @property
    def draft(self) -> AcuteDraft:
        """What stands in the fields."""
        return AcuteDraft(self.part.value, self.acute, self.text.text(), self.phone.text())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not (self.text.words() or self.phone.words())

    def open_draft(self, draft: AcuteDraft) -> None:
        """Begin with these words, a new line's or one's that stands."""
        self.acute = draft.acute
        self.text.setText(draft.text)
        self.phone.setText(draft.phone)
        self.say_wrong("")
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(bool(draft.acute))
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.end(False)

    def close_editor(self) -> None:
        """Forget the words, and go."""
        self.text.forget()
        self.phone.forget()
        self.acute = ""
        self.hide()

    def say_wrong(self, words: str) -> None:
        """Say under the fields what is in the way; "" takes it away."""
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
        self.text.setAccessibleDescription(words)
        if words:
            announce(self.text, words, assertive=True)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.text, 3)
        fields.addWidget(self.phone, 2)
        column.addLayout(fields)
        self.phone.setVisible(self.part is AcutePart.CALL)
        column.addWidget(self.trouble)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.keep_button)
        below.addStretch(1)
        for button in (self.up_button, self.down_button, self.remove_button):
            below.addWidget(button)
        column.addLayout(below)

    def _connect(self) -> None:
        for line in (self.text, self.phone):
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
