"""What was agreed earlier as a sentence with four kind answers: solutions first (000 section 2.6)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.sos.agreement import Answer
from exitdesk.ui.agreements.view_model import EarlierAgreement
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.theme import Theme


class EarlierRow(QWidget):
    """One sentence and what came of it; `answered` carries the answer."""

    answered = Signal(str)

    def __init__(self, theme: Theme, one: EarlierAgreement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one = one
        self.sentence = Label(theme, one.sentence, px=18)
        self.answers = SegmentedChoice(
            theme,
            self._words(),
            name=one.sentence,
            arrows_choose=False,  # an answer may open the agreement for other words
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 10)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self.answers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.answers.chosen.connect(self.answered)
        self.set_agreement(one)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        for key, word in self._words():
            self.answers.segment(key).setText(word)

    def _words(self) -> list[tuple[str, str]]:
        return [
            (Answer.CAME_OF_IT.value, self.tr("Blev til noget")),
            (Answer.MAKE_SMALLER.value, self.tr("Gør den mindre")),
            (Answer.ANOTHER_WAY.value, self.tr("Gør det på en anden måde")),
            (Answer.LET_IT_LIE.value, self.tr("Lad den ligge")),
        ]

    def set_agreement(self, one: EarlierAgreement) -> None:
        """Show what stands now."""
        self.one = one
        self.sentence.set_text(one.sentence)
        self.answers.setAccessibleName(one.sentence)
        self.answers.set_current(one.answer.value if one.answer else "")
