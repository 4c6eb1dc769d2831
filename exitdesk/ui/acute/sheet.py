"""The acute sheet over a case's page or a meeting's: read first, and written on with the participant.

The first screenful has whom to call, with the telephone in the largest letters. It is for the laptop alone:
no shared screen has a way to it.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.acute.part_panel import PartPanel
from exitdesk.ui.acute.view_model import AcuteViewModel, ShownLine
from exitdesk.ui.context import UiContext
from exitdesk.ui.lines.sheet import LinesSheet
from exitdesk.ui.live_case import LiveCase

WIDTH = 1120
_LEFT = (AcutePart.UNREACHABLE, AcutePart.TRIGGER)
_RIGHT = (AcutePart.GO_TO, AcutePart.NOT_THERE)


class AcuteSheetView(LinesSheet[AcuteDraft]):
    """One case's sheet; Esc closes it, and words that are being written are never lost by that."""

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget) -> None:
        self.model = AcuteViewModel(live, context.typing)
        super().__init__(context, live, host, self.model, WIDTH)
        self.model.setParent(self)
        self.set_title(self.tr("Akutark: {name}").format(name=self.model.state.name))
        order = (AcutePart.CALL, *_LEFT, *_RIGHT)
        self.panels = {part: PartPanel(self.theme, part, self.model) for part in order}
        self.parts |= {part.value: panel for part, panel in self.panels.items()}
        self._build()
        self._follow()
        self.model.state_changed.connect(self._show_hint)
        self._show_hint()

    def _build(self) -> None:
        self.body.addWidget(self.hint)
        self.body.addWidget(self.panels[AcutePart.CALL])
        for parts in (_LEFT, _RIGHT):
            self._put_column([self.panels[part] for part in parts])
        self.body.addLayout(self.columns)
        self.body.addStretch(1)
        self.keys.set_text(
            self.tr(
                "Kun på denne skærm. Enter retter, Delete fjerner, Alt+pil flytter, F6 går til næste del, "
                "Ctrl+Z fortryder."
            )
        )
        self.footer.addWidget(self.keys, 1)
        self.footer.addWidget(self.saved)

    def _versions(self, shown: ShownLine) -> list[tuple[str, str]]:
        taken = self.tr("Taget af arket")
        said = [" · ".join(part for part in (one.text or taken, one.phone) if part) for one in shown.versions]
        return [(words, one.said) for words, one in zip(said, shown.versions, strict=True)]

    @Slot()
    def _show_hint(self) -> None:
        empty = not self.model.state.lines
        words = self.tr("Skriv det sammen, mens der er ro. Så står det her den nat, telefonen ringer.")
        self.hint.set_text(words if empty else "")
        self.hint.setVisible(empty)
