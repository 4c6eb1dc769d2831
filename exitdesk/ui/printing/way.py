"""The way to a printer from any page: loaded when somebody wants to print."""

from PySide6.QtWidgets import QWidget

from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext


def print_over(context: UiContext, case: CaseId | None, page: QWidget, pdf: bytes) -> None:
    """Ask over the window of a page which printer a paper of a case goes to."""
    from exitdesk.ui.printing.sheet import PrintSheet

    sheet = PrintSheet(context, pdf, case, page.window())
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_sheet()
