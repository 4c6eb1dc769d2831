"""A line of the acute sheet, to be read in a stairwell: large words, and a telephone that is larger."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.accessible import sentences
from exitdesk.ui.acute.view_model import SaidLine, ShownLine
from exitdesk.ui.acute.words import part_title
from exitdesk.ui.kit.label import Label
from exitdesk.ui.lines.row import BETWEEN_VERSIONS, LineRow
from exitdesk.ui.theme import Theme

FIRST, OTHERS = (26, 52), (20, 28)


class AcuteRow(LineRow[AcuteDraft]):
    """Whom to call, where to go, or what we do; `first` stands in the largest letters."""

    def __init__(
        self, theme: Theme, line: ShownLine, *, first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, line, parent)
        self.line = line
        self._first = first and line.part is AcutePart.CALL
        self._build()
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(self.tr("Enter retter, Delete fjerner, Alt og pil flytter"))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(BETWEEN_VERSIONS)
        for one in self._shown:
            column.addLayout(self._wording(one))
        if self.line.versions:
            self._let_choose(column)

    @property
    def _shown(self) -> tuple[SaidLine, ...]:
        return self.line.versions or (SaidLine(self.line.text, self.line.phone, self.line.said),)

    def _wording(self, said: SaidLine) -> QVBoxLayout:
        text = said.text or self.tr("Taget af arket")
        text_px, phone_px = FIRST if self._first else OTHERS
        column = QVBoxLayout()
        column.setSpacing(2)
        name = Label(self.theme, text, px=text_px, weight=600 if said.phone else 500)
        if self._first and said.phone:
            column.addWidget(name)
            column.addWidget(Label(self.theme, said.phone, px=phone_px, weight=700, tnum=True))
        elif said.phone:
            beside = QHBoxLayout()
            beside.setSpacing(20)
            phone = Label(self.theme, said.phone, px=phone_px, weight=700, wrap=False, tnum=True)
            phone.setMinimumWidth(min(phone.sizeHint().width(), self.theme.px(320)))
            beside.addWidget(phone, 0, Qt.AlignmentFlag.AlignVCenter)
            beside.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(beside)
        else:
            column.addWidget(name)
        column.addWidget(Label(self.theme, said.said, px=13, ink="ink3"))
        return column

    def _spoken(self) -> str:
        said = [", ".join(part for part in (one.text, one.phone, one.said) if part) for one in self._shown]
        return f"{part_title(self.line.part)}: {sentences(said)}"
