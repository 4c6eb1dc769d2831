"""Udskriv: which printer, what the computer keeps of it, and the passphrase."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.printing.view_model import PrintViewModel, State, Step
from exitdesk.ui.reask.field import PassphraseAgain
from exitdesk.ui.theme import Theme


class PrintSheet(Sheet):
    """One finished paper, on its way to a printer; where there is a `passphrase` to ask for, after it."""

    def __init__(
        self,
        theme: Theme,
        model: PrintViewModel,
        host: QWidget,
        passphrase: PassphraseAgain | None,
        *,
        beside_locked: bool = False,
    ) -> None:
        super().__init__(theme, host, "", width=560)
        self.set_title(self.tr("Udskriv"))
        self.model = model
        model.setParent(self)
        self._offered: tuple[str, ...] = ()
        self._step = Step.LOOKING
        self.printer = Picker(theme, self.tr("Printer"), ())
        self.none = Banner(
            theme,
            self.tr("Der er ingen printer på denne computer, som der kan skrives ud på herfra."),
            kind="warn",
        )
        self.kept = Label(
            theme,
            self.tr(
                "Herfra bliver der ingen fil liggende. Men computerens printtjeneste gemmer udskriften uden "
                "kryptering, mens den venter, og ofte et døgn efter. Den, der styrer computeren, kan læse "
                "den så længe. Printeren kan også huske den."
            ),
            px=15,
            ink="ink2",
        )
        self.open_paper = Banner(
            theme,
            self.tr(
                "Udskriften er ikke låst. De seks ord er til filen: papiret kan læses af den, der har det."
            ),
            kind="warn",
        )
        self._beside_locked = beside_locked
        self.trouble = Banner(theme, "", kind="danger")
        self.sent = Banner(theme, "", kind="done")
        self.passphrase = passphrase
        self.go = Button(theme, self.tr("Udskriv"), kind="primary", height=44)
        self.done = Button(theme, self.tr("Luk"), kind="primary", height=44)
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Look for the printers as soon as it is shown."""
        super().open_sheet(focus)
        self.model.look()

    def _build(self) -> None:
        # What went wrong stands over the field that has the focus: both are seen, at twice the text too.
        parts = (
            self.none,
            self.open_paper,
            self.printer,
            self.kept,
            self.trouble,
            self.passphrase,
            self.sent,
        )
        for part in parts:
            if part is not None:
                self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.go)
        self.footer.addWidget(self.done)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.printer.chosen.connect(self.model.choose)
        self.done.clicked.connect(self.close_sheet)
        if self.passphrase is None:
            self.go.clicked.connect(self.model.print_out)
            return
        self.go.clicked.connect(self.passphrase.ask)
        self.passphrase.submitted.connect(self.go.click)  # while it cannot be sent, nothing is clicked
        self.passphrase.answered.connect(self.model.print_out)
        self.closed.connect(self.passphrase.clear)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        sent, here = state.step is Step.SENT, bool(state.printers)
        looking = state.step is Step.LOOKING
        self.none.setVisible(not here and not looking and not sent)
        for part in (self.printer, self.passphrase):
            if part is not None:
                part.setVisible(here and not sent)
        self.kept.setVisible(here)
        self.open_paper.setVisible(here and not sent and self._beside_locked)
        self.go.setVisible(not sent and (here or looking))
        self.done.setVisible(sent or not (here or looking))
        self.go.setEnabled(state.step is Step.READY and bool(state.chosen))
        self.go.setText(self.tr("Sender ...") if state.step is Step.SENDING else self.tr("Udskriv"))
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        self.sent.set_text(self.tr("Sendt til {printer}.").format(printer=state.chosen) if sent else "")
        self.sent.setVisible(sent)
        if [self.printer.list.itemData(at) for at in range(self.printer.list.count())] != list(
            state.printers
        ):
            self.printer.set_options([(one, one) for one in state.printers])
        self.printer.set_current(state.chosen)
        if state.step is not self._step:  # a walk through the printers keeps the focus where it is
            self._step = state.step
            self._focus(state)

    def _focus(self, state: State) -> None:
        if self.isHidden():
            return
        if self.done.isVisible():
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        elif state.step is Step.READY:
            first: QWidget = (self.passphrase or self.go) if state.chosen else self.printer
            first.setFocus(Qt.FocusReason.OtherFocusReason)
