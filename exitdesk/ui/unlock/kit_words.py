"""Fourteen numbered places for the words of a recovery kit, typed or pasted; a space goes on to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.flow import KIT_WORDS

COLUMNS = 2


class KitWords(QWidget):
    """The places; `edited` after each change, `submitted` when Enter is pressed in the last one."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, theme: Theme, *, count: int = KIT_WORDS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.fields: list[QLineEdit] = []
        self._numbers: list[Label] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        rows = (count + COLUMNS - 1) // COLUMNS
        for place in range(count):
            grid.addLayout(self._place(place), place % rows, place // rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def words(self) -> tuple[str, ...]:
        """Return what is written, place by place."""
        return tuple(field.text().strip() for field in self.fields)

    def set_words(self, words: Sequence[str]) -> None:
        """Write these words, with nothing to undo."""
        for place, field in enumerate(self.fields):
            field.setText(words[place] if place < len(words) else "")

    def clear(self) -> None:
        """Empty every place so that no undo brings a word back."""
        self.set_words(())

    def mark_wrong(self, places: Sequence[int]) -> None:
        """Mark these places (from 0) as wrong, and no others; the first takes the focus."""
        for place, field in enumerate(self.fields):
            wrong = place in places
            field.setProperty("wrong", "true" if wrong else "false")
            field.setAccessibleDescription(self.tr("Ikke det rigtige ord") if wrong else "")
            field.style().unpolish(field)
            field.style().polish(field)
        if places:
            self.fields[places[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields[places[0]].selectAll()

    def focus_start(self) -> None:
        """Go to the first empty place."""
        empty = next((field for field in self.fields if not field.text()), self.fields[0])
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name the places."""
        for place, field in enumerate(self.fields, start=1):
            field.setAccessibleName(self.tr("Ord {number}").format(number=place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk on by space and Enter, back by Backspace in an empty place, and spread a pasted kit."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = next((at for at, field in enumerate(self.fields) if field is watched), None)
        if place is None:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._spread(place, QApplication.clipboard().text())
        if event.matches(QKeySequence.StandardKey.Undo):
            return True
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(place, enter=event.key() != Qt.Key.Key_Space)
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.fields[place].text() and place:
            self.fields[place - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    def _place(self, place: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        number = Label(self.theme, f"{place + 1}.", px=15, ink="ink2", wrap=False, tnum=True)
        field = QLineEdit()
        field.setProperty("kit", "field")
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        field.setDragEnabled(False)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text_changed)
        self.fields.append(field)
        self._numbers.append(number)
        row.addWidget(number)
        row.addWidget(field, 1)
        return row

    def _go_on(self, place: int, *, enter: bool) -> None:
        if not self.fields[place].text().strip():
            return
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif enter:
            self.submitted.emit()

    def _spread(self, place: int, pasted: str) -> bool:
        words = pasted.split()
        if len(words) < 2:
            return False
        for at, word in enumerate(words[: len(self.fields) - place], start=place):
            self.fields[at].setText(word)
        self.focus_start()
        return True

    @Slot()
    def _restyle(self) -> None:
        for number, field in zip(self._numbers, self.fields, strict=True):
            number.setFixedWidth(self.theme.px(26))
            field.setFont(self.theme.font(16))
            field.setFixedHeight(self.theme.px(40))

    @Slot()
    def _on_text_changed(self) -> None:
        self.edited.emit()
