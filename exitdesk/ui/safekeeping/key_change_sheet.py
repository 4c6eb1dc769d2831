"""One change of keys, step by step: who one is, what is new, the kit on paper, and done."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.safekeeping import Loose
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.safekeeping.flow import Change, Problem, State, Step
from exitdesk.ui.safekeeping.kit_print import KitPrintButton
from exitdesk.ui.safekeeping.view_model import KeyChangeViewModel
from exitdesk.ui.unlock.kit_list import KitList
from exitdesk.ui.unlock.kit_words import KitWords


class KeyChangeSheet(Sheet):
    """A change of passphrase, kit or key, or of the tie to this computer; `by_kit` as `State` has it."""

    def __init__(self, context: UiContext, host: QWidget, change: Change, *, by_kit: bool = False) -> None:
        super().__init__(context.theme, host, "", width=600)
        self.model = KeyChangeViewModel(context, change, self, by_kit=by_kit)
        theme = context.theme
        self.about = Label(theme, "", px=16)
        self.trouble = Banner(theme, "", kind="danger")
        self.now = Field(theme, self.tr("Din adgangskode nu"), kind="secret")
        self.new = Field(
            theme,
            self.tr("Ny adgangskode"),
            kind="secret",
            note=self.tr("Seks tilfældige ord, eller mindst 20 tegn, som ingen kender."),
        )
        self.again = Field(theme, self.tr("Den nye én gang til"), kind="secret")
        self.suggested = Label(theme, "", px=20, weight=600)
        self.suggest = Button(theme, self.tr("Foreslå seks ord"), icon="refresh-cw")
        self.list = KitList(theme)
        self.print_out = KitPrintButton(context)
        self.words = KitWords(theme)
        self.progress = ProgressLine(theme, "")
        self.back_button = Button(theme, self.tr("Se ordene igen"), icon="arrow-left", height=44)
        self.next_button = Button(theme, "", kind="primary", height=44)
        self._build(change)
        self._connect()
        self._on_state_changed(self.model.state)

    def _build(self, change: Change) -> None:
        self.set_title(
            {
                Change.PASSPHRASE: self.tr("Skift adgangskode"),
                Change.KIT: self.tr("Nyt nødsæt"),
                Change.KEY: self.tr("Skift nøgle"),
                Change.BIND: self.tr("Bind til denne computer"),
                Change.UNBIND: self.tr("Ophæv bindingen"),
            }[change]
        )
        parts: tuple[QWidget, ...] = (
            *(self.about, self.trouble, self.now, self.suggested, self.suggest, self.new, self.again),
            *(self.list, self.print_out, self.words, self.progress),
        )
        for part in parts:
            self.body.addWidget(part)
        for part in (self.suggest, self.print_out):
            self.body.setAlignment(part, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.footer.addWidget(self.back_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.next_button)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.suggest.clicked.connect(self._on_suggest_wished)
        self.next_button.clicked.connect(self._on_next_wished)
        self.back_button.clicked.connect(self.model.reads_again)
        self.words.submitted.connect(self._on_next_wished)
        self.progress.cancelled.connect(self.model.stop)
        for field in (self.now, self.new, self.again):
            field.submitted.connect(self._on_next_wished)
        self.closed.connect(self._on_closed)

    @property
    def first_field(self) -> Field:
        """What is written first."""
        return self.new if self.model.state.by_kit else self.now

    def focus_start(self) -> None:
        """Go to what is written first."""
        match self.model.state.step:
            case Step.ASK:
                self.first_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            case Step.WORDS_BACK:
                self.words.focus_start()
            case _:
                self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_suggest_wished(self) -> None:
        self.suggested.set_text(self.model.suggest())
        self.suggested.show()

    @Slot()
    def _on_next_wished(self) -> None:
        match self.model.state.step:
            case Step.ASK:
                self.model.ask(self.now.text(), self.new.text(), self.again.text())
            case Step.WORDS:
                self.model.has_written_down()
            case Step.WORDS_BACK:
                self.model.types_back(self.words.words())
            case Step.DONE:
                self.close_sheet()

    @Slot()
    def _on_closed(self) -> None:
        """Leave no secret in a field."""
        self.model.stop()
        for field in (self.now, self.new, self.again):
            field.clear()
        self.words.clear()
        self.list.set_words(())
        self.print_out.set_words(())

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        asks, back, done = state.step is Step.ASK, state.step is Step.WORDS_BACK, state.step is Step.DONE
        new = asks and state.needs_new
        self.now.setVisible(asks and not state.by_kit)
        for part in (self.new, self.again, self.suggest):
            part.setVisible(new)
        self.suggested.setVisible(new and bool(self.suggested.text()))
        self.list.setVisible(state.step is Step.WORDS)
        self.list.set_words(state.kit if state.step is Step.WORDS else ())
        # Where the kit stands for the passphrase there is none to be asked for before printing.
        self.print_out.set_words(state.kit if state.step is Step.WORDS and not state.by_kit else ())
        self.words.setVisible(back)
        self.progress.setVisible(state.step is Step.WORKING)
        self.progress.cancel.setVisible(state.share is not None)
        self.progress.set_share(state.share)
        self.back_button.setVisible(back)
        self.next_button.setVisible(state.step is not Step.WORKING)
        self.next_button.setEnabled(not state.delay)
        self._say(state)
        if back:
            self.words.mark_wrong(state.wrong_words)
        if state.step is not self._shown:
            self._shown = state.step
            self.focus_start()
        if done:
            for field in (self.now, self.new, self.again):
                field.clear()

    _shown: Step | None = None

    def _say(self, state: State) -> None:
        self.about.set_text(self._about(state))
        self.now.set_error(self._now_error(state))
        weak = state.problem is Problem.TOO_WEAK
        self.new.set_error(self.tr("Den er for let at gætte. Brug seks ord eller 20 tegn.") if weak else "")
        other = state.problem is Problem.NOT_THE_SAME
        self.again.set_error(self.tr("Det er ikke den samme.") if other else "")
        self.trouble.set_text(self._trouble(state))
        self.trouble.setVisible(bool(self.trouble.text()))
        self.progress.set_text(
            self.tr("Alt krypteres forfra. Luk ikke computeren.")
            if state.share is not None
            else self._patience(state.change)
        )
        self.next_button.setText(
            {
                Step.ASK: self._ask_word(state.change),
                Step.WORDS: self.tr("Jeg har dem på papir"),
                Step.WORDS_BACK: self.tr("Fortsæt"),
                Step.WORKING: "",
                Step.DONE: self.tr("Luk"),
            }[state.step]
        )

    def _about(self, state: State) -> str:
        match state.step:
            case Step.WORDS:
                return self.tr("Skriv de 14 ord af med numre, på papir og ikke på telefonen.")
            case Step.WORDS_BACK:
                return self.tr("Skriv ordene fra dit papir, så du ved, at det kan låse op.")
            case Step.WORKING:
                return ""
            case Step.DONE:
                return self._done(state)
        if state.by_kit:
            return self._about_by_kit(state.change)
        match state.change:
            case Change.PASSPHRASE:
                return self.tr(
                    "Kopier på drev, der ikke er sat i, åbnes med den gamle adgangskode, til de ses igen. "
                    "Kender andre den, så skift nøgle i stedet."
                )
            case Change.KIT:
                return self.tr("Du får 14 nye ord. Når de er skrevet af, åbner de gamle ikke mere.")
            case Change.BIND:
                return self.tr(
                    "Adgangskoden åbner så kun på denne computer, sammen med dens nøglering. Får andre fat i "
                    "en kopi, kan de ikke gætte sig ind i den. Det gælder også sikkerhedskopierne.\n\n"
                    "Går computeren i stykker, bliver den sat op på ny, eller skiftes adgangskoden til den, "
                    "kan det være, at kun nødsættets 14 ord åbner. Find papiret frem, før du binder."
                )
            case Change.UNBIND:
                return self.tr(
                    "Adgangskoden åbner så igen af sig selv, også på en anden computer. "
                    "En kopi er kun så svær at gætte som adgangskoden."
                )
        return self.tr(
            "Alt krypteres forfra. Der laves først en sikkerhedskopi, og bagefter låses der. "
            "Kopier med den gamle nøgle slettes, når der er lavet en ny, og de kan nås."
        )

    def _about_by_kit(self, change: Change) -> str:
        chosen = self.tr("Vælg den adgangskode, der skal åbne her. Du må gerne bruge den gamle igen.")
        if change is Change.BIND:
            return chosen + " " + self.tr("Den åbner kun på denne computer. Nødsættet åbner stadig overalt.")
        if change is Change.UNBIND:
            return chosen + " " + self.tr("Den åbner på alle computere.")
        return self.tr("Vælg den adgangskode, der skal åbne fra nu af. Den gamle åbner så ikke mere.")

    def _patience(self, change: Change) -> str:
        if change in (Change.BIND, Change.UNBIND):
            return self.tr("Et øjeblik. Nøgleringen spørger måske om sin adgangskode i sit eget vindue.")
        return self.tr("Et øjeblik ...")

    def _ask_word(self, change: Change) -> str:
        match change:
            case Change.BIND:
                return self.tr("Bind")
            case Change.UNBIND:
                return self.tr("Ophæv")
        return self.tr("Fortsæt")

    def _done(self, state: State) -> str:
        match state.change:
            case Change.PASSPHRASE:
                return self.tr("Adgangskoden er skiftet. Næste gang låser du op med den nye.")
            case Change.KIT:
                return self.tr("Det nye nødsæt gælder. Riv det gamle papir i stykker.")
            case Change.BIND:
                return self._bound(state.loose)
            case Change.UNBIND:
                return self.tr("Bindingen er ophævet. Adgangskoden åbner igen på alle computere.")
        return self.tr("Alt er krypteret forfra. Lås op med den nye adgangskode.")

    def _bound(self, loose: Loose) -> str:
        """Say that it is bound, and which copies can be guessed all the same."""
        said = [self.tr("Dine sager er bundet til denne computer. Gem papiret med de 14 ord et andet sted.")]
        if loose.places:
            said.append(
                self.tr("Kopierne her kan ikke nås nu. De bindes, når stedet ses igen: {places}").format(
                    places=", ".join(loose.places)
                )
            )
        if loose.earlier:
            said.append(
                self.tr(
                    "Sikkerhedskopier fra før et skift af nøgle kan ikke bindes ({count}). De åbnes stadig "
                    "med den adgangskode, der gjaldt dengang, også på en anden computer."
                ).format(count=loose.earlier)
            )
        return "\n\n".join(said)

    def _now_error(self, state: State) -> str:
        if state.problem is Problem.NOTHING_WRITTEN:
            return self.tr("Skriv den adgangskode, du låser op med i dag.")
        if state.problem is Problem.WAITS:
            told = self.tr("Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.")
            return (told if state.delay > 1 else self.tr("Prøv igen om et sekund.")).format(
                seconds=state.delay
            )
        if state.problem is not Problem.WRONG_PASSPHRASE:
            return ""
        if state.delay > 1:
            return self.tr("Forkert adgangskode. Vent {seconds} sekunder, og prøv igen.").format(
                seconds=state.delay
            )
        return self.tr("Forkert adgangskode. Prøv igen.")

    def _trouble(self, state: State) -> str:
        if state.problem is Problem.FAILED:
            return state.told
        if state.problem is Problem.WORDS_WRONG:
            return self.tr("De røde ord er ikke dem, der stod. Se på papiret, eller se ordene igen.")
        return ""
