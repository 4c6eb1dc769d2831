"""The last step: which file, how it is written, and the passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.own_data_files import held_back
from exitdesk.cases.weighing import Fate
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.own_data.view_model import PAPER, Form, State
from exitdesk.ui.own_data.words import found_title, ground_words, places_words
from exitdesk.ui.reask.field import PassphraseAgain


class SavePage(QWidget):
    """What is written out."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._state = State()
        self.form = SegmentedChoice(
            theme,
            (
                (Form.HANDED_OUT.value, self.tr("Det, der udleveres")),
                (Form.WITH_MARKS.value, self.tr("Alt, med mærker, til sagen")),
            ),
            name=self.tr("Hvad skal gemmes?"),
            current=Form.HANDED_OUT.value,
        )
        self.ending = SegmentedChoice(
            theme,
            (("csv", self.tr("Tabel")), ("json", self.tr("JSON")), (PAPER, self.tr("Papir"))),
            name=self.tr("Hvordan skrives det?"),
            current="csv",
        )
        self.who = Label(theme, "", px=16, weight=600)
        self.sum = Label(theme, "", px=16)
        self.waiting = Banner(theme, "", kind="warn")
        self.saved = Banner(theme, "", kind="done")
        self.passphrase = PassphraseAgain(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.who)
        column.addWidget(self.waiting)
        for words, choice in (
            (self.tr("Hvad skal gemmes?"), self.form),
            (self.tr("Hvordan skrives det?"), self.ending),
        ):
            column.addWidget(Label(theme, words, px=15, weight=600))
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.sum, self.saved, self.passphrase):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def may_save(self) -> bool:
        """Whether the file can be written: nothing is handed out while a piece waits to be decided."""
        waits = self._state.count(Fate.UNDECIDED) and self.form.current() == Form.HANDED_OUT
        return not waits and self._state.saved is None

    def show_state(self, state: State) -> None:
        """Show whom it is about, what the file will hold, and where it went."""
        self._state = state
        self._offer_paper(on=self.form.current() == Form.HANDED_OUT)
        chosen = [found_title(one) for one in state.data.found if one.key in state.chosen]
        self.who.set_text(" · ".join(dict.fromkeys(chosen)))
        self.sum.set_text(self._sum(state))
        waiting = state.count(Fate.UNDECIDED)
        told = self.tr(
            "{places} kan handle om en anden med samme navn. Gå tilbage, og afgør det, før noget udleveres."
        )
        blocked = bool(waiting) and self.form.current() == Form.HANDED_OUT
        self.waiting.set_text(told.format(places=places_words(waiting)) if blocked else "")
        self.waiting.setVisible(blocked)
        where = self.tr("Gemt i {path}. Slet filen, når den er brugt: den er ikke krypteret.")
        self.saved.set_text(where.format(path=state.saved) if state.saved else "")
        self.saved.setVisible(state.saved is not None)
        self.passphrase.setVisible(self.may_save)

    def _offer_paper(self, *, on: bool) -> None:
        """Offer a paper of what is handed out alone: everything with its marks is a table."""
        self.ending.segment(PAPER).setVisible(on)
        if not on and self.ending.current() == PAPER:
            self.ending.set_current("csv")

    def _sum(self, state: State) -> str:
        if self.form.current() == Form.WITH_MARKS:
            told = self.tr("Alt: {places}, med det, du har afgjort, og hvorfor.")
            return told.format(places=places_words(len(state.pieces)))
        said = [self.tr("{places} udleveres.").format(places=places_words(state.count(Fate.GIVEN)))]
        for ground, count in held_back(state.pieces):
            told = self.tr("{places} holdes tilbage: {ground}.")
            said.append(told.format(places=places_words(count), ground=ground_words(ground, section=True)))
        if len(said) > 1:
            said.append(self.tr("Om det, der holdes tilbage, står kun antallet og grunden i filen."))
        return "\n".join(said)
