"""Handing a paper out locked: the tick before it, and after it the six words that are said aloud."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.kit_list import KitList

WORDS = 6
_WORDS_BEGIN = 42  # where those of a tick begin


class LockTick(QWidget):
    """`chosen` carries whether the file is to be locked. `show_tick` also says whose signature is in it."""

    chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        detail = self.tr(
            "Kun den, du siger ordene til, kan åbne filen. Papiret i sagen bliver ikke låst. "
            "Det gør en udskrift heller ikke."
        )
        self.tick = CheckRow(theme, self.tr("Lås filen med seks ord"), detail=detail)
        told = self.tr(
            "I den låste fil er der kun din underskrift, også når papiret siger, at der skal være to. "
            "Det papir, der har eller får begge, ligger i sagen."
        )
        self.one_only = Label(theme, told, px=14, ink="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tick)
        beside = QVBoxLayout()
        beside.setContentsMargins(theme.px(_WORDS_BEGIN), 0, 0, 0)
        beside.addWidget(self.one_only)
        column.addLayout(beside)
        self.tick.clicked.connect(self._on_clicked)

    def show_tick(self, *, on: bool, may_change: bool, for_two: bool) -> None:
        """Show whether it is on, whether that can be changed, and that a partner's signature stays behind."""
        self.tick.setChecked(on)
        self.tick.setEnabled(may_change)
        self.one_only.setVisible(on and for_two)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.tick.isChecked())


class SaidWords(QWidget):
    """The words of a locked file, where there are any; `set_words(())` takes every one of them away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aloud = Label(theme, self.tr("Sig de seks ord til modtageren"), px=18, weight=600)
        self.words = KitList(theme, count=WORDS)
        told = self.tr(
            "De skrives med små bogstaver og ét mellemrum imellem. De kan ikke vises igen. "
            "Send dem aldrig sammen med filen."
        )
        self.nowhere = Label(theme, told, px=15, ink="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.aloud, self.words, self.nowhere):
            column.addWidget(part)

    def set_words(self, words: Sequence[str]) -> None:
        """Show these words."""
        self.words.set_words(words)
        self.setVisible(bool(words))
