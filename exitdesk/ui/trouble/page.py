"""The page of a trouble: calm, at the left, what happened first and the best remedy first.

It takes the lock page's place and its measure. It names no case and no person; Esc does nothing that cannot
be taken back.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Explanation, Remedy
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.theme import Theme
from exitdesk.ui.trouble.backup_rows import BackupRows
from exitdesk.ui.trouble.explained import ExplainedPage
from exitdesk.ui.trouble.saved_words import SavedWords
from exitdesk.ui.trouble.view_model import Choosing, Saved, Step, Sure, Told, TroubleViewModel, Working

_ICONS = {
    Remedy.TRY_AGAIN: "refresh-cw",
    Remedy.USE_KIT: "key-round",
    Remedy.GO_ON: "arrow-right",
    Remedy.RESTORE: "history",
    Remedy.SALVAGE: "save",
    Remedy.MOVE: "hard-drive",
    Remedy.UNLOCK_KEYRING: "key-round",
    Remedy.BIND_HERE: "monitor",
    Remedy.GO_UNBOUND: "arrow-right",
    Remedy.QUIT: "x",
}


class TroublePage(ExplainedPage):
    """One trouble and the ways out of it."""

    def __init__(self, view_model: TroubleViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "shield-alert", parent)
        self._view_model = view_model
        self.sure = Label(theme, "", px=16)
        self.also = Label(theme, "", px=15, ink="danger")
        self.rows = BackupRows(theme)
        self.progress = ProgressLine(theme, "")
        for part in (self.sure, self.also, self.rows, self.progress):
            self.extras.addWidget(part)
        self.rows.chosen.connect(view_model.restore)
        self.progress.cancelled.connect(view_model.stop)
        view_model.step_changed.connect(self._on_step_changed)
        self.retranslate()

    def focus_start(self) -> None:
        """Go to what one does first."""
        if isinstance(self._view_model.step, Choosing) and self.rows.rows:
            self.rows.focus_start()
        else:
            super().focus_start()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._on_step_changed(self._view_model.step)

    @Slot(object)
    def _on_step_changed(self, step: Step) -> None:
        told = self._view_model.explanation
        self.facts.setVisible(isinstance(step, Told | Saved))
        self.sure.setVisible(isinstance(step, Sure) or (isinstance(step, Choosing) and not step.backups))
        self.also.setVisible(isinstance(step, Told) and bool(step.also))
        self.rows.setVisible(isinstance(step, Choosing))
        self.progress.setVisible(isinstance(step, Working))
        match step:
            case Told(also=also):
                self._tell(told, also)
            case Sure():
                self.heading.set_text(self.tr("Vil du gå videre herfra?"))
                self.sure.set_text(
                    self.tr("Du går videre med det, der er her. Det, der mangler, kommer ikke af sig selv.")
                )
                self._offer_going_on()
            case Choosing(backups):
                self.heading.set_text(self.tr("Vælg en sikkerhedskopi"))
                self.sure.set_text(
                    self.tr("Her er ingen sikkerhedskopier. Sæt drevet med dem i, og prøv igen.")
                )
                self.rows.show_backups(backups)
                self._offer_back()
            case Working(remedy, share):
                self._show_work(remedy, share)
            case Saved(salvaged):
                self._tell_saved(SavedWords(salvaged))

    def _tell(self, told: Explanation, also: str) -> None:
        self.explain(told)
        self.also.set_text(also)
        self.put_buttons(
            [
                self.button(self._word_of(remedy), _ICONS[remedy], first=nth == 0)
                for nth, remedy in enumerate(told.remedies)
            ]
        )
        for button, remedy in zip(self.buttons, told.remedies, strict=True):
            button.clicked.connect(lambda *_, remedy=remedy: self._view_model.choose(remedy))

    def _offer_going_on(self) -> None:
        back = self.button(self.tr("Tilbage"), "arrow-left", first=True)
        go_on = self.button(self.tr("Gå videre herfra"), "arrow-right")
        back.clicked.connect(self._view_model.back)
        go_on.clicked.connect(self._view_model.go_on)
        self.put_buttons([back, go_on])

    def _tell_saved(self, words: SavedWords) -> None:
        self.heading.set_text(words.heading)
        self.safe.set_text(words.safe)
        self.to_do.set_text(words.to_do)
        unlock = self.button(self.tr("Lås op"), "lock", first=True)
        unlock.clicked.connect(lambda *_: self._view_model.choose(Remedy.TRY_AGAIN))
        self.put_buttons([unlock])

    def _offer_back(self) -> None:
        back = self.button(self.tr("Tilbage"), "arrow-left")
        back.clicked.connect(self._view_model.back)
        self.put_buttons([back])

    def _show_work(self, remedy: Remedy, share: float | None) -> None:
        doing = self.tr("Et øjeblik ...")
        if share is not None:
            doing = (
                self.tr("Samler det, der er helt ...")
                if remedy is Remedy.SALVAGE
                else self.tr("Lægger sikkerhedskopien tilbage ...")
            )
        keyring = remedy is Remedy.UNLOCK_KEYRING
        if share in (None, 0.0):
            self.heading.set_text(doing)
            self.progress.set_text(
                self.tr("Nøgleringen spørger måske om sin adgangskode i sit eget vindue.")
                if keyring
                else self.tr("Det, der ligger her nu, kopieres til side først.")
            )
            self.progress.words.setVisible(keyring or share is not None)
            self.progress.cancel.setVisible(share is not None)
            self.put_buttons([])
        self.progress.set_share(share)

    def _word_of(self, remedy: Remedy) -> str:
        words = {
            Remedy.TRY_AGAIN: self.tr("Prøv igen"),
            Remedy.USE_KIT: self.tr("Brug nødsæt"),
            Remedy.GO_ON: self.tr("Gå videre"),
            Remedy.SALVAGE: self.tr("Red, hvad der er helt"),
            Remedy.RESTORE: self.tr("Hent en sikkerhedskopi"),
            Remedy.MOVE: self.tr("Flyt til denne computer"),
            Remedy.UNLOCK_KEYRING: self.tr("Lås nøgleringen op"),
            Remedy.BIND_HERE: self.tr("Bind til denne computer"),
            Remedy.GO_UNBOUND: self.tr("Fortsæt uden binding"),
            Remedy.QUIT: self.tr("Luk programmet"),
        }
        return words[remedy]
