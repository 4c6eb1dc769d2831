"""A question from 0 to 10 is asked whole: the question, what 0 and 10 mean, and which way is better."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.sos.scale import Direction
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.scale.state import QuestionState
from exitdesk.ui.theme import Theme


class AskSheet(Sheet):
    """Words a new question, or another wording of one. `asked` carries question, 0, 10 and direction."""

    asked = Signal(str, str, str, str)
    taken_away = Signal()
    typed = Signal(str)

    def __init__(
        self, theme: Theme, host: QWidget, directions: dict[Direction, str], known: QuestionState | None
    ) -> None:
        super().__init__(theme, host, "")
        self.set_title(self.tr("Ret spørgsmålet") if known else self.tr("Nyt spørgsmål fra 0 til 10"))
        self.question = Field(theme, self.tr("Spørgsmålet, med deltagerens ord"))
        self.zero = Field(theme, self.tr("Hvad betyder 0?"))
        self.ten = Field(theme, self.tr("Hvad betyder 10?"))
        self.direction = SegmentedChoice(
            theme,
            [(direction.value, word) for direction, word in directions.items()],
            name=self.tr("Hvilken vej er bedre?"),
            current=known.direction.value if known else Direction.HIGH_IS_BETTER.value,
        )
        self.keep_button = Button(theme, self.tr("Behold"), kind="primary", hint="Enter")
        self.take_away_button = Button(theme, self.tr("Tag spørgsmålet af"), kind="quiet")
        if known:
            for field, text in zip(self._fields(), (known.question, known.zero, known.ten), strict=True):
                field.set_text(text)
        self._fill(known=known is not None)
        self._connect()

    def keep(self) -> bool:
        """Ask it where it is whole; else say what is still open and return False."""
        missing = [field for field in self._fields() if not anything_seen(field.text())]
        for field in self._fields():
            field.set_error(self.tr("Skriv det med deltagerens ord") if field in missing else "")
        if missing:
            missing[0].setFocus()
            return False
        question, zero, ten = (field.text() for field in self._fields())
        direction = self.direction.current()
        self.close_sheet()
        self.asked.emit(question, zero, ten, direction)
        return True

    def words(self) -> str:
        """Return what is written, for a lock: a line for each part."""
        return "\n".join(field.text() for field in self._fields())

    def set_words(self, text: str) -> None:
        """Write what stood there before a lock."""
        for field, line in zip(self._fields(), text.split("\n"), strict=False):
            field.set_text(line)

    def _fields(self) -> tuple[Field, Field, Field]:
        return self.question, self.zero, self.ten

    def _fill(self, *, known: bool) -> None:
        for field in self._fields():
            self.body.addWidget(field)
        self.body.addWidget(Label(self.theme, self.direction.accessibleName(), px=15, weight=600))
        self.body.addWidget(self.direction)
        if known:
            self.footer.addWidget(self.take_away_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.keep_button)

    def _connect(self) -> None:
        for field in self._fields():
            field.submitted.connect(self._on_submitted)
            field.edited.connect(self._on_edited)
        self.keep_button.clicked.connect(self._on_submitted)
        self.take_away_button.clicked.connect(self._on_taken_away)

    @Slot()
    def _on_submitted(self) -> None:
        self.keep()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self.typed.emit(self.words())

    @Slot()
    def _on_taken_away(self) -> None:
        self.close_sheet()
        self.taken_away.emit()
