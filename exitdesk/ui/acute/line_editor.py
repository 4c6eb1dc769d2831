"""Where a line of the acute sheet is written: for somebody who is called there are two fields.

A telephone number without a name is not kept.
"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.acute.words import part_add
from exitdesk.ui.lines.editor import LineEditor
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_LONGEST = 400


class AcuteEditor(LineEditor[AcuteDraft]):
    """Words, and a telephone."""

    def __init__(self, theme: Theme, part: AcutePart, parent: QWidget | None = None) -> None:
        self.part = part
        self.text = SpokenLine(theme, part_add(part), placeholder=part_add(part), longest=_LONGEST, px=18)
        self.phone = SpokenLine(theme, "", longest=60, px=18)
        super().__init__(theme, (self.text, self.phone), "", parent)
        self.phone.set_name(self.tr("Telefon"), self.tr("telefon"))
        self.remove_button.setText(self.tr("Fjern"))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.text, 3)
        fields.addWidget(self.phone, 2)
        self.column.addLayout(fields)
        self.phone.setVisible(self.part is AcutePart.CALL)
        self.column.addWidget(self.trouble)
        self._put_buttons()

    @property
    def draft(self) -> AcuteDraft:
        """What stands in the fields."""
        return AcuteDraft(self.part.value, self.line, self.text.text(), self.phone.text())

    def _show_draft(self, draft: AcuteDraft) -> None:
        self.text.setText(draft.text)
        self.phone.setText(draft.phone)
