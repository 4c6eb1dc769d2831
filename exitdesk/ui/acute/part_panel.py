"""One part of the acute sheet."""

from collections.abc import Sequence

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.acute.line_editor import AcuteEditor
from exitdesk.ui.acute.line_row import AcuteRow
from exitdesk.ui.acute.view_model import AcuteViewModel, ShownLine
from exitdesk.ui.acute.words import part_add, part_title
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.lines.panel import LinesPanel
from exitdesk.ui.lines.row import LineRow
from exitdesk.ui.theme import Theme

_ICONS = {
    AcutePart.CALL: "phone",
    AcutePart.UNREACHABLE: "clock",
    AcutePart.GO_TO: "map-pin",
    AcutePart.NOT_THERE: "circle-alert",
    AcutePart.TRIGGER: "cloud-lightning",
}


class PartPanel(LinesPanel[AcuteDraft]):
    """The first line of whom to call has the large letters."""

    editor: AcuteEditor

    def __init__(self, theme: Theme, part: AcutePart, model: AcuteViewModel) -> None:
        self.part, self._model = part, model
        title = SectionTitle(theme, part_title(part), icon=_ICONS[part])
        super().__init__(theme, title, part_add(part), AcuteEditor(theme, part), model)
        self.show_lines()

    def _standing(self) -> Sequence[ShownLine]:
        return self._model.state.of(self.part)

    def _drawn_rows(self) -> list[LineRow[AcuteDraft]]:
        return [AcuteRow(self.theme, line, first=nth == 0) for nth, line in enumerate(self._standing())]

    def _blank(self) -> AcuteDraft:
        return AcuteDraft(self.part.value)

    def _half_said(self) -> str:
        return self.tr("Skriv også, hvem det er.")

    def _removed(self) -> str:
        return self.tr("Linjen er fjernet")
