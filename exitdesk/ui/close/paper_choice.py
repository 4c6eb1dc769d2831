"""How his copy is set: Danish, English or both side by side, and ordinary or large print.

What is carried has one language and one size: there the others are not offered.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.state import CloseState
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.theme import Theme

BOTH = "da+en"
_BETWEEN = 4


class PaperChoiceRows(QWidget):
    """The two choices; `chosen` carries the language and whether the print is large."""

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = CloseState()
        name = self.tr("Kopiens sprog")
        self.language = SegmentedChoice(theme, self._languages(), name=name)
        self.carried = SegmentedChoice(theme, self._languages()[:-1], name=name)
        self.large = CheckRow(theme, "")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        for row in (self.language, self.carried, self.large):
            self._row.addWidget(row)
        for choice in (self.language, self.carried):
            choice.chosen.connect(self._on_language_chosen)
        self.large.clicked.connect(self._on_large_clicked)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the focus goes through, in order."""
        return [*(choice.segment(key) for choice, key, _ in self._segments()), self.large]

    def show_state(self, state: CloseState) -> None:
        """Show what stands now."""
        self._shown = state
        copy = state.takes is TakeAlong.SIGNED_COPY
        self.setVisible(state.takes not in (None, TakeAlong.NOTHING))
        for row, shown in ((self.language, copy), (self.carried, not copy), (self.large, copy)):
            row.setVisible(shown)
        self.language.set_current(state.language)
        self.carried.set_current(state.language.partition("+")[0])
        self.large.setChecked(state.large)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other where there is room: the button below is then seen at once."""
        super().resizeEvent(event)
        words, tick = self.language.sizeHint().width(), self.large.sizeHint().width()
        beside = words + _BETWEEN + tick <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        for row, least in ((self.language, words), (self.large, tick)):
            row.setMinimumWidth(least if beside else 0)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        for choice, key, word in self._segments():
            choice.segment(key).setText(word)
        self.large.setText(self.tr("Stor skrift"))

    def _languages(self) -> list[tuple[str, str]]:
        return [("da", self.tr("Dansk")), ("en", self.tr("Engelsk")), (BOTH, self.tr("Begge"))]

    def _segments(self) -> list[tuple[SegmentedChoice, str, str]]:
        """Return every segment: of which choice, under which key, with which word."""
        said = self._languages()
        return [
            (choice, key, word)
            for choice, offered in ((self.language, said), (self.carried, said[:-1]))
            for key, word in offered
        ]

    @Slot(str)
    def _on_language_chosen(self, language: str) -> None:
        self.chosen.emit(language, self._shown.large)

    @Slot()
    def _on_large_clicked(self) -> None:
        self.chosen.emit(self._shown.language, self.large.isChecked())
