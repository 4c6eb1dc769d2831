"""Er papiret ægte? The answer first, then each fact, then what the answer cannot mean.

A key that is not known is compared once as eight words, on a call one makes oneself, and then known.
"""

from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from exitdesk.cases.checking import Answer, Checked
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.checking.facts import FactList, answer_words, facts_of
from exitdesk.ui.checking.view_model import CheckingViewModel, OpenCase, State
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.signing.sheet import SecondSignatureSheet
from exitdesk.ui.unlock.kit_list import KitList

WORDS = 8


class CheckingSheet(Sheet):
    """One file at a time: chosen, or dropped anywhere on the sheet."""

    def __init__(self, context: UiContext, host: QWidget, open_case: OpenCase) -> None:
        super().__init__(context.theme, host, "", width=620)
        self.model = CheckingViewModel(context, open_case, self)
        self.second: SecondSignatureSheet | None = None
        theme = self.theme
        self.set_title(self.tr("Er papiret ægte?"))
        self.setAcceptDrops(True)
        about = self.tr("Slip filen her, eller vælg den. Den læses for sig selv og ændres ikke.")
        self.about = Label(theme, about, px=16)
        self.file = Button(theme, self.tr("Vælg filen ..."), icon="file-signature", height=44)
        self.name = Label(theme, "", px=15, ink="ink2")
        self.trouble = Banner(theme, "", kind="danger")
        self.answers = {
            Answer.GENUINE: Banner(theme, "", kind="done"),
            Answer.ALTERED: Banner(theme, "", kind="danger"),
            Answer.UNREADABLE: Banner(theme, "", kind="danger"),
            Answer.UNKNOWN_SIGNER: Banner(theme, "", kind="warn"),
        }
        self.facts = FactList(theme)
        self.sign = Button(theme, self.tr("Skriv under på det ..."), icon="signature", height=44)
        self.saved = Banner(theme, "", kind="done")
        self.lost = [Button(theme, "", kind="quiet"), Button(theme, "", kind="quiet")]
        self.compare = Label(theme, "", px=16)
        self.words = KitList(theme, count=WORDS)
        self.who = Field(theme, self.tr("Hvem er det?"))
        self.known = Button(theme, self.tr("Ordene er de samme"), kind="primary", height=44)
        self.limits = Label(
            theme,
            self.tr(
                "Svaret siger, hvem der skrev under, og hvad: ikke hvornår. Lommekopier og fotosider er "
                "aldrig underskrevet, med vilje."
            ),
            px=14,
            ink="ink2",
        )
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        if self._second_is_open:  # a file dropped on the partner's turn is not what she signs
            return
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check what was dropped."""
        if self._second_is_open:
            return
        event.acceptProposedAction()
        self.model.check(Path(event.mimeData().urls()[0].toLocalFile()))

    @property
    def _second_is_open(self) -> bool:
        return self.second is not None and not self.second.isHidden()

    def _build(self) -> None:
        self.body.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.file, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        below = (self.facts, *self.lost, self.saved, self.sign, self.compare, self.words, self.who)
        for part in (self.trouble, *self.answers.values(), *below):
            self.body.addWidget(part)
        for part in (self.sign, *self.lost):
            self.body.setAlignment(part, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.known, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.limits)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.file.clicked.connect(self._on_file_wished)
        for button in self.lost:
            button.clicked.connect(self._on_report_wished)
        self.sign.clicked.connect(self._on_sign_wished)
        self.known.clicked.connect(self._on_known)
        self.who.submitted.connect(self._on_known)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        checked, signer = state.checked, state.unknown
        self.name.set_text(self._name(state))
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        for answer, banner in self.answers.items():
            is_this = checked is not None and checked.answer is answer
            banner.set_text(answer_words(checked) if checked is not None and is_this else "")
            banner.setVisible(is_this)
        self.facts.show_facts(facts_of(checked) if checked else ())
        self._show_lost(checked)
        self.sign.setText(self.tr("Prøv igen") if state.waits else self.tr("Skriv under på det ..."))
        self.sign.setVisible(state.waits or (checked is not None and checked.takes_a_signature))
        told = self.tr("Med begge underskrifter er det gemt som »{name}«.").format(name=state.saved_as)
        self.saved.set_text(told if state.saved_as else "")
        self.saved.setVisible(bool(state.saved_as))
        asks = checked is not None and checked.answer is Answer.UNKNOWN_SIGNER and signer is not None
        self.compare.set_text(
            self.tr(
                "Ring til den, der skrev under, på et nummer, du har i forvejen. Få de otte ord læst højt. "
                "Er det de samme, så skriv, hvem det er: så kendes nøglen her fra nu af."
            )
        )
        self.words.set_words(signer.words if asks and signer else ())
        for part in (self.compare, self.words, self.who, self.known):
            part.setVisible(asks)
        self.limits.setVisible(checked is not None)
        self._keep_focus()

    def _keep_focus(self) -> None:
        """Take the focus back from a case's page that was opened underneath for a signature."""
        here = QApplication.focusWidget()
        if self.isVisible() and here is not None and not self.isAncestorOf(here):
            self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lost(self, checked: Checked | None) -> None:
        """Offer to report each known signer's key as lost, or as found again."""
        known = [one for one in checked.signers if one.name] if checked and checked.intact else []
        for button, signer in zip_longest(self.lost, known[: len(self.lost)]):
            button.setVisible(signer is not None)
            if signer is not None:
                words = (
                    self.tr("{name}s nøgle er fundet igen")
                    if signer.lost
                    else self.tr("Meld {name}s nøgle tabt")
                )
                button.setText(words.format(name=signer.name))

    @Slot()
    def _on_report_wished(self) -> None:
        checked, sender = self.model.state.checked, self.sender()
        known = [one for one in checked.signers if one.name] if checked else []
        for button, signer in zip(self.lost, known, strict=False):
            if button is sender:
                self.file.setFocus(Qt.FocusReason.OtherFocusReason)
                self.model.report(signer)

    def _name(self, state: State) -> str:
        if state.file is None:
            return self.tr("Ingen fil er valgt.")
        if state.keeping:
            return self.tr("{file} gemmes med den nye underskrift ...").format(file=state.file.name)
        return (
            self.tr("{file} efterses ...").format(file=state.file.name) if state.working else state.file.name
        )

    @Slot()
    def _on_file_wished(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Vælg det papir, der skal efterses"),
            "",
            "*.pdf",
            options=QFileDialog.Option.DontUseNativeDialog,
        )
        if chosen:
            self.model.check(Path(chosen))

    @Slot()
    def _on_sign_wished(self) -> None:
        if self.model.state.waits:
            self.model.again()
            return
        if self.model.state.working:
            return
        checked = self.model.state.checked
        if checked is None or not checked.by_owner:
            self.model.sign()
            return
        turn = self.model.partners_turn()
        if turn is None:
            self.model.tell(self.tr("Der er ikke andre på sagen, som kan skrive under."))
            return
        self.second = SecondSignatureSheet(self.theme, self, turn)
        self.second.signed.connect(self.model.issue)
        self.second.closed.connect(self._on_second_closed)
        self.second.open_sheet(self.second.passphrase.edit)

    @Slot()
    def _on_second_closed(self) -> None:
        if self.second is not None:
            self.second.deleteLater()
            self.second = None

    @Slot()
    def _on_known(self) -> None:
        if not anything_seen(self.who.text()):
            self.who.set_error(self.tr("Skriv, hvem der læste ordene."))
            self.who.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.who.set_error("")
        self.model.remember(self.who.text())
        self.who.clear()
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)
