"""The exit agreement over a case's page: its terms in groups, what the boards have, and what was settled.

It is written with the participant and read by whoever signs it; what is being written is never lost by Esc.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.part_panel import TermPanel
from exitdesk.ui.exit_agreement.reader import AgreementReader
from exitdesk.ui.exit_agreement.shown import ShownTerm
from exitdesk.ui.exit_agreement.side_panels import OffersPanel, SettledPanel
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.lines.sheet import LinesSheet
from exitdesk.ui.live_case import LiveCase

WIDTH = 1180


class AgreementSheetView(LinesSheet[TermDraft]):
    """One case's exit agreement: its terms, what boards have for it, and what was settled."""

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget) -> None:
        self.model = AgreementViewModel(context, live)
        super().__init__(context, live, host, self.model, WIDTH)
        self.model.setParent(self)
        self.set_title(f"{self.model.state.called}: {self.model.state.name}")
        self.status = Label(self.theme, "", px=16, weight=500)
        self.contact = Label(self.theme, "", px=14, ink="ink2")
        self.panels = {part: TermPanel(self.theme, part, self.model) for part in TermPart}
        self.parts |= {part.value: panel for part, panel in self.panels.items()}
        self.offers = OffersPanel(self.theme, self.model)
        self.settled = SettledPanel(self.theme, self.model)
        self.read_button = Button(self.theme, self.tr("Se aftalen"), kind="primary", height=44)
        self.reader = AgreementReader(self, self.model)
        self._build()
        self._follow()
        self._connect()
        self._show_state()

    @Slot()
    def read_agreement(self) -> None:
        """Read what stands now as a paper; what is being written is kept first."""
        if self.keep_open():
            self.reader.read_agreement()

    def _groups(self) -> list[list[QWidget]]:
        return [*super()._groups(), self.offers.stops, self.settled.stops, [self.read_button]]

    def _build(self) -> None:
        for label in (self.hint, self.status, self.contact):
            self.body.addWidget(label)
        self._put_column([*self.panels.values()], 3)
        self._put_column([self.offers, self.settled], 2)
        self.body.addLayout(self.columns)
        self.body.addStretch(1)
        self.keys.set_text(
            self.tr("Enter retter, Delete tager ud, Alt+pil flytter, F6 går til næste del, Ctrl+Z fortryder.")
        )
        self.footer.addWidget(self.keys, 1)
        self.footer.addWidget(self.saved)
        self.footer.addWidget(self.read_button)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._show_state)
        self.read_button.clicked.connect(self.read_agreement)
        self.settled.chosen.connect(self.reader.read_settled)
        self.reader.agreed.connect(self._on_agreed)
        self.offers.taken.connect(self._on_taken)
        self.offers.walked.connect(self._walk)
        self.settled.walked.connect(self._walk)

    def _versions(self, shown: ShownTerm) -> list[tuple[str, str]]:
        ended = self.tr("Taget ud af aftalen")
        said = [" · ".join((one.what or ended, *one.notes)) for one in shown.versions]
        return [(words, one.said) for words, one in zip(said, shown.versions, strict=True)]

    @Slot()
    def _show_state(self) -> None:
        state = self.model.state
        self.hint.set_text(
            self.tr(
                "Skriv sammen, hvad hver side vil gøre, hvem der har ansvaret, hvornår I følger op, "
                "og hvad der ikke skal opgives."
            )
        )
        self.hint.setVisible(not state.terms and not state.settled)
        self.status.set_text(state.status)
        self.status.setVisible(bool(state.status))
        self.contact.set_text(state.contact)

    @Slot(str)
    def _on_taken(self, _what: str) -> None:
        self.toast.show_message(self.tr("Taget med i aftalen. Ctrl+Z fortryder"))
        if not self.offers.rows:
            self.panels[TermPart.MEASURE].stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_agreed(self) -> None:
        self.toast.show_message(self.tr("Aftalt. Ctrl+Z fortryder"))
