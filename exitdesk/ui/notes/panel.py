"""The own-notes panel: paper tone, at the right of the board, closed until Ctrl+M opens it for one note."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.notes.note_editor import NoteEditor
from exitdesk.ui.notes.view_model import NoteLine, NotesViewModel
from exitdesk.ui.theme import Theme

WIDTH = 296
_LOW = 150


class OwnNotesPanel(Ground):
    """`moved` when it opened or closed; the keyboard goes back by itself to where it was."""

    moved = Signal()

    def __init__(self, view_model: NotesViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="private_bg", left_line=True, parent=parent)
        self._vm = view_model
        self._before: QWidget | None = None
        self._drawn: tuple[NoteLine, ...] | None = None
        self.heading = Heading(theme, "", px=16)
        self.warning = Label(theme, "", px=14, ink="ink2")
        self._list = ScrollColumn(spacing=2, margins=(0, 8, 6, 0))
        self.editor = NoteEditor()
        self._build()
        self._connect()
        self.retranslate()
        self.restyle()
        self.hide()
        self._show_state()

    @property
    def is_open(self) -> bool:
        """Whether the panel is open."""
        return self._vm.state.is_open

    @Slot()
    def open_for_one_note(self) -> None:
        """Open and put the keyboard into the editor (Ctrl+M); once kept or left, it closes again."""
        if not self.is_open:
            self._before = QApplication.focusWidget()
        self._vm.open()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def toggle(self) -> None:
        """Open, or close and go back."""
        if self.is_open:
            self._vm.leave()
        else:
            self.open_for_one_note()

    def retranslate(self) -> None:
        """Take the window's language."""
        self.heading.set_text(self.tr("Egne noter"))
        self.warning.set_text(self.tr("Kun på denne skærm. Kan være omfattet af aktindsigt og indsigt."))
        self.editor.setPlaceholderText(self.tr("Skriv en note. Enter gemmer."))
        self.editor.setAccessibleName(self.tr("Ny egen note"))
        self.setAccessibleName(self.tr("Egne noter"))

    def restyle(self) -> None:
        """Take the width at this text size."""
        self.setFixedWidth(self.theme.px(WIDTH))
        self.editor.take_heights(self.theme.px(44), self.theme.px(112))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the warning out while a notice leaves room for little more than the note itself."""
        super().resizeEvent(event)
        low = self.height() < self.theme.px(_LOW)
        self.warning.setVisible(not low)
        edge = 8 if low else 20
        self.body.setContentsMargins(20, edge, 20, edge)
        self.body.setSpacing(4 if low else 8)

    def _build(self) -> None:
        self.body.setContentsMargins(20, 20, 20, 20)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon(self.theme, "eye-off", px=18, ink="ink"))
        head.addWidget(self.heading, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.warning)
        self._list.setMinimumHeight(1)  # it gives way to the editor in a low window
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self.editor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self._vm.state_changed.connect(self._show_state)
        self._vm.left.connect(self._on_left)
        self.editor.finished.connect(self._vm.keep)
        self.editor.escaped.connect(self._vm.leave)
        self.editor.discarded.connect(self._vm.discard)
        self.editor.written.connect(self._vm.write)

    @Slot()
    def _show_state(self) -> None:
        state = self._vm.state
        if state.notes != self._drawn:
            self._draw(state.notes)
        self.editor.put(state.draft)
        if state.is_open == self.isHidden():
            self.setVisible(state.is_open)
            self.moved.emit()

    def _draw(self, notes: tuple[NoteLine, ...]) -> None:
        self._drawn = notes
        column = self._list.body
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            column.addWidget(Label(self.theme, note.time, px=14, weight=500, ink="ink3", tnum=True))
            column.addWidget(Label(self.theme, note.text, px=15))
            column.addSpacing(10)
        column.addStretch(1)

    @Slot()
    def _on_left(self) -> None:
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
