"""What a pair reminds itself of before a meeting, in the unit's words: on the laptop's card alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme


class Reminders(QWidget):
    """One quiet line beside an icon; hidden where there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = Label(theme, "", px=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Icon(theme, "shield-check", px=20, ink="ink2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Say these one after the other, and nothing at all where there are none."""
        self.words.set_text(
            " ".join(line if line.endswith((".", "!", "?")) else f"{line}." for line in lines)
        )
        self.setVisible(bool(lines))
