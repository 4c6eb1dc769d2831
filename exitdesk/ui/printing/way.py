"""The way to a printer from any page: loaded when somebody wants to print."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from exitdesk.journal.entry import CaseId
    from exitdesk.ui.context import UiContext
    from exitdesk.ui.printing.sheet import PrintSheet
    from exitdesk.ui.printing.view_model import PrintWay
    from exitdesk.ui.theme import Theme


def print_over(
    context: "UiContext",
    case: "CaseId | None",
    page: QWidget,
    pdf: bytes,
    kind: str = "",
    *,
    beside_locked: bool = False,
) -> "PrintSheet":
    """Ask over the window of a page which printer a paper of a case goes to.

    `kind` is what the access log calls it; `beside_locked`: its file is locked, and what is printed is not.
    """
    from exitdesk.ui.printing.sheet import PrintSheet
    from exitdesk.ui.printing.view_model import PrintViewModel, way_of
    from exitdesk.ui.reask.field import PassphraseAgain

    model = PrintViewModel(way_of(context), pdf, case, kind=kind)
    passphrase = PassphraseAgain(context)
    return _opened(PrintSheet(context.theme, model, page.window(), passphrase, beside_locked=beside_locked))


def print_kit_over(way: "PrintWay", page: QWidget, theme: "Theme", pdf: bytes) -> "PrintSheet":
    """Ask over the first start which printer a kit goes to: there is no passphrase to ask for yet."""
    from exitdesk.ui.printing.sheet import PrintSheet
    from exitdesk.ui.printing.view_model import PrintViewModel

    return _opened(PrintSheet(theme, PrintViewModel(way, pdf, None), page.window(), None))


def _opened(sheet: "PrintSheet") -> "PrintSheet":
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_sheet()
    return sheet
