"""Where a term is written; only what is agreed is compulsory.

What was understood of a time frame is read back in full under it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.exit_agreement.words import authority_label, frame_example, frame_label, part_add, who_label
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.lines.editor import LineEditor
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_LONGEST_WORDS, _LONGEST_LINE = 4000, 400


class TermEditor(LineEditor[TermDraft]):
    """What is agreed, who sees to it, when and why; a part asks for what belongs to it."""

    def __init__(
        self,
        theme: Theme,
        part: TermPart,
        authorities: Mapping[str, str],
        understood: Callable[[TermDraft], str],
        parent: QWidget | None = None,
    ) -> None:
        self.part, self._understood_of = part, understood
        self._unknown = ""  # an authority of another unit: it stays until another one is chosen
        self._authorities = authorities
        self.what = SpokenLine(
            theme, part_add(part), placeholder=part_add(part), longest=_LONGEST_WORDS, px=18
        )
        self.who = SpokenLine(theme, who_label(part), longest=_LONGEST_LINE)
        example = frame_example(part)
        self.frame = SpokenLine(theme, frame_label(part), placeholder=example, longest=_LONGEST_LINE)
        self.reason = SpokenLine(theme, "", longest=_LONGEST_WORDS)
        super().__init__(theme, (self.what, self.who, self.frame, self.reason), "", parent)
        self.who.setPlaceholderText(self.tr("navn"))
        self.reason.set_name(self.tr("Hvorfor?"))
        self.remove_button.setText(self.tr("Tag ud"))
        nobody = ("", self.tr("Ingen valgt"))
        choices = [nobody, *authorities.items()]
        self.authority = SegmentedChoice(theme, choices, name=authority_label(part), leaves_enter=True)
        self.understood = Label(theme, "", px=14, ink="ink2")
        self._build()
        self.authority.chosen.connect(self._on_edited)

    @property
    def draft(self) -> TermDraft:
        """What stands in the fields."""
        return TermDraft(
            part=self.part.value,
            line=self.line,
            what=self.what.text(),
            responsible=self.who.text(),
            authority=self.authority.current() or self._unknown,
            frame=self.frame.text(),
            reason=self.reason.text(),
        )

    def close_editor(self) -> None:
        """Forget the words, and go."""
        self.authority.set_current("")
        super().close_editor()

    def set_narrow(self, narrow: bool) -> None:
        """Put the fields under each other where there is little room."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(way)

    def _show_draft(self, draft: TermDraft) -> None:
        said = (draft.what, draft.responsible, draft.frame, draft.reason)
        for line, text in zip(self.lines, said, strict=True):
            line.setText(text)
            line.home(False)
        self._unknown = draft.authority if draft.authority not in self._authorities else ""
        self.authority.set_current(draft.authority if not self._unknown else "")
        self._read_back()

    def _more_stops(self) -> list[QWidget]:
        return [self.authority.segment(self.authority.current())]

    def _build(self) -> None:
        keeps, demand = self.part is TermPart.KEEPS, self.part is TermPart.DEMAND
        column = self.column
        column.addWidget(self.what)
        column.addWidget(self.trouble)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(8)
        for line, shown in ((self.who, not keeps and not demand), (self.frame, not keeps)):
            self._pair.addWidget(self._labelled(line, shown), 1)
        column.addLayout(self._pair)
        column.addWidget(self.understood)
        column.addWidget(self._labelled(self.reason, demand))
        column.addWidget(self._labelled(self.authority, not keeps and self.part is not TermPart.FOLLOW_UP))
        self._put_buttons()

    def _labelled(self, field: QWidget, shown: bool) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.theme, field.accessibleName(), px=14, ink="ink2"))
        column.addWidget(field)
        if not shown:  # shown before it has a parent it would be a window of its own
            group.hide()
        return group

    def _read_back(self) -> None:
        words = self._understood_of(self.draft)
        self.understood.set_text(words)
        self.understood.setVisible(bool(words))
        self.frame.setAccessibleDescription(words)

    @Slot()
    def _on_edited(self) -> None:
        self._read_back()
        super()._on_edited()
