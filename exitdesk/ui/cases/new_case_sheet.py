"""A new case: a neutral number and a working name, nothing else is asked before one can begin."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.errors import ExitDeskError
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.cases.list_view_model import CaseListViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class NewCaseSheet(Sheet):
    """Closes itself when the case is there."""

    def __init__(self, view_model: CaseListViewModel, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host, "", width=480)
        self._view_model = view_model
        self.set_title(self.tr("Ny sag"))
        self.name = Field(
            theme, self.tr("Arbejdsnavn"), note=self.tr("Et fornavn eller et dæknavn. Det kan ændres.")
        )
        self.number = Field(theme, self.tr("Sagsnummer"))
        self.number.set_text(view_model.next_number())
        self.make_button = Button(theme, self.tr("Opret sag"), kind="primary", height=44)
        cancel = Button(theme, self.tr("Annuller"), kind="quiet", height=44)
        self.body.addWidget(self.name)
        self.body.addWidget(self.number)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.make_button)
        cancel.clicked.connect(self.close_sheet)
        self.make_button.clicked.connect(self._on_make_wished)
        self.name.submitted.connect(self._on_make_wished)
        self.number.submitted.connect(self._on_make_wished)
        view_model.made.connect(self._on_made)
        view_model.not_made.connect(self._on_not_made)

    @Slot()
    def _on_make_wished(self) -> None:
        self.name.set_error(
            "" if anything_seen(self.name.text()) else self.tr("Skriv et navn, I kan kende sagen på.")
        )
        self.number.set_error("" if self.number.text().strip() else self.tr("Skriv et nummer."))
        for field in (self.name, self.number):
            if field.error():
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.make_button.setEnabled(False)
        self._view_model.make_case(self.number.text(), self.name.text())

    @Slot(object)
    def _on_made(self, _case: object) -> None:
        self.close_sheet()

    @Slot(object)
    def _on_not_made(self, error: object) -> None:
        self.make_button.setEnabled(True)
        known = error if isinstance(error, ExitDeskError) else ExitDeskError()
        self.number.set_error(self._view_model.explain(known))
        self.number.edit.setFocus(Qt.FocusReason.OtherFocusReason)
