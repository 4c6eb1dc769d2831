"""Words of a secret, numbered, in two columns: to be written down, or to be said aloud."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.flow import KIT_WORDS
from exitdesk.ui.unlock.kit_words import COLUMNS


class KitList(Panel):
    """The words; `set_words(())` takes every one of them away."""

    def __init__(self, theme: Theme, *, count: int = KIT_WORDS, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=24, parent=parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(6)
        rows = (count + COLUMNS - 1) // COLUMNS
        self.places: list[Label] = []
        for place in range(count):
            label = Label(theme, "", px=20, weight=500, wrap=False, tnum=True)
            self.places.append(label)
            grid.addWidget(label, place % rows, place // rows)
        self.body.addLayout(grid)

    def set_words(self, words: Sequence[str]) -> None:
        """Show these words."""
        for place, label in enumerate(self.places):
            label.set_text(f"{place + 1}.  {words[place]}" if place < len(words) else "")
