"""The partner's turn: her name, her passphrase, and "later" as good an answer as any."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.signing.view_model import Problem, SecondSignatureModel, State
from exitdesk.ui.theme import Theme


class SecondSignatureSheet(Sheet):
    """`signed` brings the copy with both signatures, `later` says that she signs another time."""

    signed = Signal(object)
    later = Signal()

    def __init__(self, theme: Theme, host: QWidget, model: SecondSignatureModel) -> None:
        super().__init__(theme, host, "", width=600)
        self.model = model
        model.setParent(self)
        names = [(str(at), one.name) for at, one in enumerate(model.state.partners)]
        self.who = SegmentedChoice(theme, names, name=self.tr("Hvem skriver under?"))
        self.about = Label(theme, "", px=16)
        self.trouble = Banner(theme, "", kind="danger")
        self.passphrase = Field(theme, self.tr("Din adgangskode"), kind="secret")
        self.again = Field(theme, self.tr("Den samme én gang til"), kind="secret")
        self.suggested = Label(theme, "", px=20, weight=600)
        self.suggest = Button(theme, self.tr("Foreslå seks ord"), icon="refresh-cw")
        self.forgotten = Button(theme, self.tr("Jeg har glemt den ..."), kind="quiet")
        self.new_key = Banner(theme, "", kind="warn")
        self.confirm = Button(theme, self.tr("Vælg en ny adgangskode"), height=44)
        self.later_button = Button(theme, self.tr("Senere"), height=44)
        self.sign_button = Button(theme, "", kind="primary", icon="signature", height=44)
        self._build()
        self._connect()
        self._on_state_changed(model.state)

    def close_sheet(self) -> None:
        """Go away and leave no secret in a field; while it is signed there is nothing to leave."""
        if self.isHidden() or self.model.state.working:
            return
        self._clear()
        super().close_sheet()

    def _build(self) -> None:
        parts = (self.who, self.about, self.trouble, self.passphrase, self.suggested, self.suggest)
        for part in (*parts, self.again, self.forgotten, self.new_key, self.confirm):
            self.body.addWidget(part)
        for left in (self.suggest, self.forgotten, self.confirm):
            self.body.setAlignment(left, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.footer.addWidget(self.later_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.sign_button)
        for part in (self.suggested, self.new_key, self.confirm):
            part.hide()

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.model.signed.connect(self._on_signed)
        self.who.chosen.connect(self._on_chosen)
        self.suggest.clicked.connect(self._on_suggest_wished)
        self.forgotten.clicked.connect(self._on_forgotten)
        self.confirm.clicked.connect(self._on_new_passphrase)
        self.sign_button.clicked.connect(self._on_sign_wished)
        self.later_button.clicked.connect(self.close_sheet)
        self.passphrase.submitted.connect(self._on_first_entered)
        self.again.submitted.connect(self._on_sign_wished)
        self.closed.connect(self._on_closed)

    def _clear(self) -> None:
        """Leave nothing to be read by the next one at the laptop."""
        self._clear_fields()
        self.suggested.set_text("")

    def _clear_fields(self) -> None:
        for field in (self.passphrase, self.again):
            field.clear()

    def _ask_no_more(self) -> None:
        """Take the question about a new passphrase away: it was about one person."""
        for part in (self.new_key, self.confirm):
            part.hide()

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        name, first = state.partner.name, not state.has_key
        self.set_title(self.tr("{name} skriver under").format(name=name))
        self.who.setVisible(len(state.partners) > 1)
        self.who.set_current(str(state.at))
        self.about.set_text(self._about(state))
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        self.again.setVisible(first)
        self.suggest.setVisible(first)
        self.suggested.setVisible(first and bool(self.suggested.text()))
        self.forgotten.setVisible(not first and self.new_key.isHidden())
        self.passphrase.set_error(self._error(state))
        other = state.problem is Problem.NOT_THE_SAME
        self.again.set_error(self.tr("Det er ikke den samme.") if other else "")
        verb = self.tr("Underskriver ...") if state.working else self.tr("Skriv under som {name}")
        self.sign_button.setText(verb.format(name=name))
        self.sign_button.setEnabled(not state.delay)

    def _about(self, state: State) -> str:
        if state.has_key:
            return self.tr(
                "Skriv din egen adgangskode, {name}. Den åbner kun din underskrift: ingen andre kan skrive "
                "under for dig her."
            ).format(name=state.partner.name)
        return self.tr(
            "Første gang på denne computer vælger {name} en adgangskode, som ingen andre kender. Den åbner "
            "kun underskriften, ikke sagerne. Glemmes den, vælges en ny."
        ).format(name=state.partner.name)

    def _error(self, state: State) -> str:
        match state.problem:
            case Problem.EMPTY:
                return self.tr("Skriv den adgangskode, som åbner din underskrift.")
            case Problem.TOO_WEAK:
                return self.tr("Den er for let at gætte. Brug seks ord eller 20 tegn.")
            case Problem.WRONG if state.delay <= 1:
                return self.tr("Det er ikke adgangskoden. Prøv igen om et sekund.")
            case Problem.WRONG:
                told = self.tr("Det er ikke adgangskoden. Prøv igen om {seconds} sekunder.")
                return told.format(seconds=state.delay)
            case Problem.WAITS:
                told = self.tr("Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.")
                said = told if state.delay > 1 else self.tr("Prøv igen om et sekund.")
                return said.format(seconds=state.delay)
            case _:
                return ""

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        if self.model.state.working:
            self.who.set_current(str(self.model.state.at))
            return
        self._clear()
        self._ask_no_more()
        self.model.choose(int(key))
        self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_suggest_wished(self) -> None:
        self.suggested.set_text(self.model.suggest())
        self.suggested.show()

    @Slot()
    def _on_first_entered(self) -> None:
        """Go on to where it is typed again, where that is asked for and was not done yet."""
        passphrase = self.passphrase.text()
        asked_twice = self.again.isVisible() and not self.again.text()
        if asked_twice and passphrase and self.model.is_strong_enough(passphrase):
            self.again.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_sign_wished()

    @Slot()
    def _on_sign_wished(self) -> None:
        self.model.sign(self.passphrase.text(), self.again.text())
        if self.model.state.working:
            self._clear_fields()  # the suggested words stay until it is signed: it may still be refused

    @Slot()
    def _on_forgotten(self) -> None:
        """Say what a new passphrase means before it is chosen."""
        self.new_key.set_text(
            self.tr(
                "{name} får nye nøgler på denne computer. Det, der er skrevet under, er stadig ægte. Andre, "
                "som vil efterse kopier herfra, skal sammenligne de otte ord igen."
            ).format(name=self.model.state.partner.name)
        )
        for part in (self.new_key, self.confirm):
            part.show()
        self.forgotten.hide()
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_new_passphrase(self) -> None:
        self._clear()
        self._ask_no_more()
        self.model.forget_passphrase()
        self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_signed(self, twice: bytes) -> None:
        self._is_signed = True
        self.close_sheet()
        self.signed.emit(twice)

    _is_signed = False

    @Slot()
    def _on_closed(self) -> None:
        if not self._is_signed:
            self.later.emit()
