"""A paper from any page of a case, over that page: shown, signed, handed out; `issued` tells the page."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.issue_document import Ready
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.hand_over import HandOverPanel


class HandOverSheet(Sheet):
    """One paper; `issued` carries its IssueDocument once it is recorded."""

    issued = Signal(object)

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget, ready: Ready) -> None:
        super().__init__(context.theme, host, ready.document.title, width=720)
        self.paper = HandOverPanel(context, live)
        self.done = Button(context.theme, self.tr("Luk"), kind="quiet", height=44)
        self.body.addWidget(self.paper)
        self.body.addStretch(1)
        self.footer.addWidget(self.done)
        self.footer.addStretch(1)
        self.done.clicked.connect(self.close_sheet)
        self.closed.connect(self.paper.forget)
        self.paper.issued.connect(self.issued)
        self.paper.shown.connect(self._on_shown)
        self.paper.handed_out.connect(self._on_handed_out)
        self.paper.show_paper(ready)

    @Slot()
    def close_sheet(self) -> None:
        """Stay while a locked file is written: it would lie there, and nobody would know its words."""
        if not self.paper.holds:
            super().close_sheet()

    @Slot()
    def _on_shown(self) -> None:
        """Go to the pages, unless somebody is elsewhere by now."""
        if self.done.hasFocus():
            self.paper.focus_start()

    @Slot()
    def _on_handed_out(self) -> None:
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)
