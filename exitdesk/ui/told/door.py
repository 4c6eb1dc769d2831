"""The way to the two sheets from a case's page, by button, by key, and again after a lock."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.resume import Place
from exitdesk.ui.cases.page_view_model import CasePageViewModel
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme
from exitdesk.ui.told.draft import ASSESSMENT_TAB, TOLD_TAB, NoteDraft
from exitdesk.ui.told.sheets import AssessmentSheet, ToldSheet

Show: TypeAlias = Callable[[Sheet, QWidget | None], None]


class ToldDoor(QObject):
    """Opens the sheets over a page; `show` puts one there, `host` is what it covers."""

    def __init__(
        self, view_model: CasePageViewModel, theme: Theme, host: Callable[[], QWidget], show: Show
    ) -> None:
        super().__init__(view_model)
        self._view_model, self._theme, self._host, self._show = view_model, theme, host, show

    @property
    def may_assess(self) -> bool:
        """Whether there is an assessment here at all."""
        return self._view_model.state.assessment is not None

    @Slot()
    def open(self, draft: NoteDraft | None = None) -> None:
        """Open what he was told."""
        draft = draft or self._view_model.told.dropped(TOLD_TAB)
        sheet = ToldSheet(self._view_model, self._theme, self._host(), draft)
        self._show(sheet, sheet.text.edit)

    @Slot()
    def assess(self, draft: NoteDraft | None = None) -> None:
        """Open the police's assessment, where the vault is an officer's."""
        if self.may_assess:
            draft = draft or self._view_model.told.dropped(ASSESSMENT_TAB)
            sheet = AssessmentSheet(self._view_model, self._theme, self._host(), draft)
            self._show(sheet, sheet.text.edit)

    def resume(self, place: Place, text: str) -> None:
        """Have again what was being written, where that is what a lock took away."""
        told, assessed = NoteDraft.of(place, text, TOLD_TAB), NoteDraft.of(place, text, ASSESSMENT_TAB)
        if told is not None:
            self.open(told)
        elif assessed is not None:
            self.assess(assessed)
