"""Slet: what goes, what goes with it, why, and the passphrase; then it is gone, in the backups too."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.erasing import Reason, Target
from exitdesk.cases.mentions import Mention
from exitdesk.ui.context import UiContext
from exitdesk.ui.erasing.choices import Kind, State, Step
from exitdesk.ui.erasing.holds_panel import HoldsPanel
from exitdesk.ui.erasing.view_model import ErasingViewModel
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.reask.field import PassphraseAgain


class ErasingSheet(Sheet):
    """Erasing in one case, perhaps with something chosen already."""

    def __init__(
        self, live: LiveCase, context: UiContext, host: QWidget, wished: Target | None = None
    ) -> None:
        super().__init__(context.theme, host, "", width=640)
        self.set_title(self.tr("Slet"))
        self.model = ErasingViewModel(live, context, self)
        theme = context.theme
        self.holds = HoldsPanel(self.model, theme)
        self.kind = Picker(theme, self.tr("Hvad skal slettes?"), self._kinds(), current=Kind.CASE.value)
        self.thing = Picker(theme, self.tr("Hvilket?"), ())
        self.mentions = QWidget()
        self.rows: list[CheckRow] = []
        self.sum = Label(theme, "", px=16)
        self.reason = Picker(theme, self.tr("Hvorfor?"), self._reasons(), current=Reason.TIME_IS_UP.value)
        self.passphrase = PassphraseAgain(context)
        self.trouble = Banner(theme, "", kind="danger")
        self.erase_button = Button(theme, self.tr("Slet for altid"), kind="danger", icon="trash-2", height=44)
        self.cancel_button = Button(theme, self.tr("Annuller"), kind="quiet", height=44)
        self.hold_button = Button(theme, self.tr("Må ikke slettes, fordi ..."), kind="quiet", height=44)
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)
        self.model.read(wished)

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (Kind.CARD.value, self.tr("Et kort")),
            (Kind.PERSON.value, self.tr("En person og det, der er sagt om ham eller hende")),
            (Kind.PHOTO.value, self.tr("Et foto af en tavle")),
            (Kind.MEETING.value, self.tr("Et møde")),
            (Kind.CASE.value, self.tr("Hele sagen")),
        ]

    def _reasons(self) -> list[tuple[str, str]]:
        return [
            (Reason.TIME_IS_UP.value, self.tr("Tiden er udløbet")),
            (Reason.ASKED_FOR.value, self.tr("Den, det handler om, har bedt om det")),
            (Reason.NOT_NEEDED.value, self.tr("Det er ikke nødvendigt mere")),
            (Reason.MISTAKE.value, self.tr("Det er skrevet ved en fejl")),
        ]

    def _build(self) -> None:
        parts: tuple[QWidget, ...] = (
            *(self.holds, self.kind, self.thing, self.mentions, self.sum),
            *(self.reason, self.passphrase, self.trouble),
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.hold_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel_button)
        self.footer.addWidget(self.erase_button)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.thing.chosen.connect(self._on_thing_chosen)
        self.erase_button.clicked.connect(self.passphrase.ask)
        self.passphrase.submitted.connect(self.passphrase.ask)
        self.passphrase.answered.connect(self._on_answered)
        self.cancel_button.clicked.connect(self.close_sheet)
        self.hold_button.clicked.connect(self.holds.ask)
        self.holds.asked.connect(self._on_hold_asked)
        self.closed.connect(self.passphrase.clear)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        self.kind.set_current(state.kind.value)
        choosing = state.step is Step.CHOOSE
        self.holds.setVisible(choosing)
        held = bool(state.choices.holds) or self.holds.asks
        things = state.choices.things.get(state.kind, ())
        self.holds.show_holds(state.choices.holds)
        self.kind.setVisible(choosing and not held)
        several = choosing and not held and state.kind is not Kind.CASE
        self.thing.set_options([(str(nth), words) for nth, (_, words) in enumerate(things)])
        self.thing.set_current(str(state.chosen))
        self.thing.setVisible(several and bool(things))
        self._show_mentions(state)
        self.sum.set_text(self._sum(state, empty=several and not things))
        ready = choosing and not held and state.plan is not None
        for part in (self.reason, self.passphrase):
            part.setVisible(ready)
        self.hold_button.setVisible(choosing and not self.holds.asks)
        self.erase_button.setVisible(choosing and not held)
        self.erase_button.setEnabled(ready)
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        self.close_button.setEnabled(state.step is not Step.WORKING)
        self.cancel_button.setVisible(state.step is not Step.WORKING)
        self.cancel_button.setText(self.tr("Annuller") if choosing else self.tr("Færdig"))
        if state.step is Step.DONE:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sum(self, state: State, *, empty: bool) -> str:
        match state.step:
            case Step.WORKING:
                return self.tr("Sletter, også i sikkerhedskopierne. Luk ikke programmet ...")
            case Step.DONE:
                done = self.tr("Det er slettet for altid. I adgangsloggen står, at det skete, og hvorfor.")
                owed = self.tr(
                    "Sikkerhedskopierne i {places} kunne ikke nås. De renses, så snart stedet ses igen."
                )
                return (
                    " ".join((done, owed.format(places=", ".join(state.unreached))))
                    if state.unreached
                    else done
                )
        if state.choices.holds or self.holds.asks:
            return self.tr("Så længe noget holder sagen, kan intet i den slettes.")
        if empty:
            return self.tr("Her er ikke noget af den slags.")
        return self._cost(state.kind, state.plan.papers) if state.plan is not None else ""

    def _cost(self, kind: Kind, papers: int) -> str:
        """Say what goes for good."""
        what = {
            Kind.CARD: self.tr("Kortet slettes for altid med hver ordlyd, det har haft."),
            Kind.PERSON: self.tr("Personen slettes for altid fra hvert møde: navn, plads, mærker og tal."),
            Kind.PHOTO: self.tr("Fotoet slettes for altid. Det, der er skrevet af fra det, bliver stående."),
            Kind.MEETING: self.tr("Mødet slettes for altid: tavle, tal, aftaler og egne noter."),
            Kind.CASE: self.tr("Hele sagen slettes for altid: hvert møde, hver note og hver aftale."),
        }
        told = [what[kind], self.tr("Det gælder også i sikkerhedskopierne.")]
        if papers:
            told.append(
                self.tr("De kopier på papir, der ligger i sagen, slettes med; det udleverede bliver ude.")
            )
        told.append(self.tr("Det kan ikke gøres om."))
        return " ".join(told)

    def _show_mentions(self, state: State) -> None:
        shown = state.step is Step.CHOOSE and bool(state.mentions)
        if shown and len(self.rows) == len(state.mentions) and self.mentions.isVisibleTo(self):
            return
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = []
        if shown:
            title = self.tr("Her er personen også nævnt. Det, der er sat hak ved, slettes med.")
            column.addWidget(Label(self.theme, title, px=15, weight=600))
        for nth, mention in enumerate(state.mentions if shown else ()):
            row = CheckRow(
                self.theme, mention.text, detail=self._detail(mention), checked=nth not in state.spared
            )
            row.toggled.connect(lambda on, nth=nth: self.model.spare(nth, spared=not on))
            column.addWidget(row)
            self.rows.append(row)
        self.body.replaceWidget(self.mentions, fresh)
        self.mentions.hide()
        self.mentions.deleteLater()
        self.mentions = fresh
        fresh.setVisible(shown)

    def _detail(self, mention: Mention) -> str:
        if mention.at_another:
            return self.tr("Står ved en anden person. Det, der står her om hende eller ham, slettes med.")
        return "" if mention.by_name else self.tr("Personens egne ord")

    @Slot()
    def _on_hold_asked(self) -> None:
        """Show the form alone, or all the rest again."""
        self._on_state_changed(self.model.state)
        if not self.holds.asks:
            self.hold_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self.rows = []
        self.model.choose_kind(Kind(kind))

    @Slot(str)
    def _on_thing_chosen(self, nth: str) -> None:
        self.rows = []
        self.model.choose(int(nth))

    @Slot()
    def _on_answered(self) -> None:
        self.model.erase(Reason(self.reason.current()))
