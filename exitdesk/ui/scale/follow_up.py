"""The questions after a number: why not lower, what would one more be, and what somebody absent would say.

What holds the number up belongs to what works, one step on to what has to happen. On a scale where high is
worse the questions turn round: there "one more" would be a step for the worse.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.sos.card import Column
from exitdesk.ui.kit.button import Button
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

WHO: Final = "who"
_KINDS: Final = (Column.WORKING.value, Column.NEXT.value, WHO)
_ICONS: Final = {_KINDS[0]: "sprout", _KINDS[1]: "footprints", WHO: "user-plus"}


class FollowUp(QWidget):
    """Three quiet buttons, and one line for the answer. `answered` carries what was asked and the words."""

    answered = Signal(str, str)
    typed = Signal(str)
    left = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._turned = False
        self.asking = ""
        self.buttons = {
            kind: Button(theme, "", kind="quiet", icon=_ICONS[kind], height=40) for kind in _KINDS
        }
        self.line = SpokenLine(theme, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()

    def show_direction(self, *, higher_is_worse: bool) -> None:
        """Ask the way this scale is read, in the language of the window."""
        self._turned = higher_is_worse
        for kind, button in self.buttons.items():
            button.setText(self._words(kind))
        if self.asking:
            self.line.set_name(self._words(self.asking), self._words(self.asking))

    def ask(self, kind: str, text: str = "") -> None:
        """Open the line for an answer."""
        self.asking = kind
        self.line.set_name(self._words(kind), self._words(kind))
        self.line.setText(text)
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep the answer that is being written."""
        if self.line.isVisible() and self.line.words():
            self._on_line_kept()
        else:
            self._close()

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest question only."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the questions under each other where they have no room beside each other."""
        super().resizeEvent(event)
        gaps = self._row.spacing() * len(self.buttons)
        wide = sum(button.sizeHint().width() for button in self.buttons.values()) + gaps
        narrow = self.width() < wide
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not way:
            self._row.setDirection(way)
            self.updateGeometry()

    def _words(self, kind: str) -> str:
        if kind == WHO:
            return self.tr("Hvad ville en anden sige?")
        if kind == Column.WORKING:
            return self.tr("Hvorfor ikke højere?") if self._turned else self.tr("Hvorfor ikke lavere?")
        if self._turned:
            return self.tr("Hvad ville ét mindre være?")
        return self.tr("Hvad ville ét mere være?")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # The row may become narrower than its buttons: then they stand under each other.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(4)
        for button in self.buttons.values():
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addWidget(self.line)
        self.line.hide()

    def _connect(self) -> None:
        for button in self.buttons.values():
            button.clicked.connect(self._on_button_clicked)
        self.line.kept.connect(self._on_line_kept)
        self.line.left.connect(self._on_line_left)
        self.line.dropped.connect(self._on_line_dropped)
        self.line.discarded.connect(self._on_line_discarded)
        self.line.textEdited.connect(self.typed)

    def _close(self) -> None:
        self.line.forget()
        self.line.hide()
        self.asking = ""

    @Slot()
    def _on_button_clicked(self) -> None:
        sender = self.sender()
        for kind, button in self.buttons.items():
            if button is sender:
                self.ask(kind)

    @Slot()
    def _on_line_kept(self) -> None:
        kind, words = self.asking, self.line.words()
        self.buttons[kind].setFocus(Qt.FocusReason.OtherFocusReason)
        self._close()
        if words:
            self.answered.emit(kind, words)
        else:
            self.left.emit()

    @Slot(int)
    def _on_line_left(self, _step: int) -> None:
        self._on_line_kept()

    @Slot()
    def _on_line_dropped(self) -> None:
        self.buttons[self.asking].setFocus(Qt.FocusReason.OtherFocusReason)
        self._close()
        self.left.emit()

    @Slot()
    def _on_line_discarded(self) -> None:
        self._on_line_dropped()
        self.discarded.emit()
