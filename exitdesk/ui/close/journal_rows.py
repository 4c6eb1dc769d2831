"""Entered in the journal or not: documentation is part of the work, and the note is ready to paste."""

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.close.state import JournalLine
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_NOT_FOR_HISTORIES = (
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\0"),
    ("x-kde-passwordManagerHint", b"secret"),
)


class JournalRow(QWidget):
    """One authority: entered on a day under a number, or a place to say so."""

    entered = Signal(str, str)
    typed = Signal(str)
    left = Signal()
    note_asked_for = Signal(str)

    def __init__(self, theme: Theme, line: JournalLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.sign = Icon(theme, "square", px=20)
        self.word = Label(theme, line.word, px=16, weight=600, wrap=False)
        self.said = Label(theme, "", px=15, ink="ink2")
        self.number = SpokenLine(theme, "", longest=400, px=15, height=40)
        self.number.tells_tab = False
        self.enter = Button(theme, "", kind="secondary")
        self.note = Button(theme, "", kind="quiet", icon="copy")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.sign, self.word):
            head.addWidget(widget)
        head.addWidget(self.said, 1)
        head.addWidget(self.note)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number, 1)
        row.addWidget(self.enter)
        column.addLayout(row)
        self.enter.clicked.connect(self._on_entered)
        self.number.kept.connect(self._on_entered)
        self.number.textEdited.connect(self.typed)
        self.number.dropped.connect(self._on_dropped)
        self.number.discarded.connect(self._on_dropped)
        self.note.clicked.connect(self._on_note_clicked)
        self.set_line(line)

    def set_line(self, line: JournalLine) -> None:
        """Show what stands now."""
        self.line = line
        done = bool(line.day)
        self.sign.set("square-check-big" if done else "square", "ok" if done else "ink2")
        self.number.setVisible(not done)
        self.enter.setVisible(not done)
        self.retranslate()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.word.set_text(self.line.word)
        said = self.tr("Ført i journal {day}").format(day=self.line.day) if self.line.day else ""
        self.said.set_text(f"{said}, {self.line.number}" if self.line.number and said else said)
        self.number.set_name(
            self.tr("Journalnummer hos {authority}").format(authority=self.line.word),
            self.tr("Journalnummer"),
        )
        self.enter.setText(self.tr("Ført i dag"))
        self.enter.set_spoken(self.tr("Ført i dag hos {authority}").format(authority=self.line.word))
        self.note.setText(self.tr("Notat"))
        self.note.set_spoken(self.tr("Notat til {authority}").format(authority=self.line.word))

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self.line.authority, self.number.words())
        self.number.forget()
        self.note.setFocus()

    @Slot()
    def _on_dropped(self) -> None:
        self.number.forget()
        self.left.emit()

    @Slot()
    def _on_note_clicked(self) -> None:
        self.note_asked_for.emit(self.line.authority)


class NoteSheet(Sheet):
    """The ready note, to read through and copy; the clipboard forgets it (`ui.clipboard`)."""

    def __init__(self, theme: Theme, host: QWidget, authority: str, note: str) -> None:
        super().__init__(theme, host, "", width=720)
        self.set_title(self.tr("Notat til {authority}").format(authority=authority))
        self.text = QPlainTextEdit()
        self.text.setProperty("kit", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font(16))
        self.text.setPlainText(note)
        self.text.setAccessibleName(self.heading.text())
        self.text.setMinimumHeight(theme.px(320))
        self.copy = Button(theme, self.tr("Kopiér"), kind="primary", icon="copy")
        self.copied = Label(theme, "", px=14, ink="ink2")
        self.body.addWidget(self.text)
        self.footer.addWidget(self.copied, 1)
        self.footer.addWidget(self.copy)
        self.copy.clicked.connect(self._on_copy_clicked)

    @Slot()
    def _on_copy_clicked(self) -> None:
        data = QMimeData()
        data.setText(self.text.toPlainText())
        for kind, value in _NOT_FOR_HISTORIES:
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.set_text(self.tr("Kopieret. Udklipsholderen tømmes om 15 sekunder."))
