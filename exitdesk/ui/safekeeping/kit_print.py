"""The kit on paper from a printer, for who does not write the words down by hand: printed, never a file."""

from collections.abc import Sequence

from PySide6.QtCore import Slot

from exitdesk.cases.documents.document import DocumentDraft
from exitdesk.cases.documents.kit_sheet import kit_sheet
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.button import Button
from exitdesk.ui.printing.way import print_over


class KitPrintButton(Button):
    """Prints the words it holds; `set_words(())` takes them away, and the button with them."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, "", icon="printer", height=44)
        self._context = context
        self._words: tuple[str, ...] = ()
        self.setText(self.tr("Udskriv ordene ..."))
        self.clicked.connect(self._on_clicked)

    def set_words(self, words: Sequence[str]) -> None:
        """Offer these to be printed."""
        self._words = tuple(words)
        self.setVisible(bool(words))

    @Slot()
    def _on_clicked(self) -> None:
        words, context = self._words, self._context
        documents, language = context.open_vault.documents, context.template.language
        day = context.clock().date()
        context.background.run(
            lambda: documents.draft(kit_sheet(words, day, language=language)),
            self._on_drafted,
            receiver=self,
        )

    @Slot(object)
    def _on_drafted(self, draft: DocumentDraft) -> None:
        if self._words:  # else one has gone on meanwhile
            print_over(self._context, None, self, draft.pdf)
