"""Where his own word is written: a line in the sheet of the lanes, on the laptop only.

It reaches board and room when it is kept, by Enter or its button, and never while it is typed.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.own_lanes import Fault
from exitdesk.cases.unit import LONGEST_LANE
from exitdesk.sos.own_lane import LaneWord, OwnLane
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.wrap_row import WrapRow
from exitdesk.ui.theme import Theme

_LONGEST_TYPED = 400


class OwnWordPart(QWidget):
    """The line, its buttons, and what two wrote at once. `done` when nothing is left to be written."""

    done = Signal()

    def __init__(self, theme: Theme, view_model: BoardViewModel) -> None:
        super().__init__()
        self._theme, self._vm = theme, view_model
        self._known = view_model.own_lane
        note = self.tr("Et ord eller to, som det bliver sagt. Det bliver et fokusområde på dette møde.")
        if view_model.cards_of_own:
            note = self.tr("{count} kort har det. Skriver I et andet ord, får de det nye.")
            note = note.format(count=view_model.cards_of_own)
        self.field = Field(theme, view_model.asks_participant, note=note)
        self.field.edit.setMaxLength(_LONGEST_TYPED)  # type: ignore[union-attr] # it is a line
        self.keep_button = Button(theme, self.tr("Behold"), kind="primary", hint="Enter")
        self.take_away_button = Button(theme, self.tr("Tag det af tavlen"), kind="quiet")
        self.choices: list[Button] = []
        self._is_typed = False
        self._build()
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether words stand here that are not kept."""
        return self._is_typed and anything_seen(self.field.text())

    def keep(self) -> bool:
        """Keep the word; where it cannot be a lane's, say why and return False."""
        fault = self._vm.fault_of_word(self.field.text())
        self.field.set_error(self._said(fault) if fault else "")
        stands = self._vm.name_own(self.field.text())
        if not stands:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return stands

    def set_words(self, text: str) -> None:
        """Write what stood here before a lock."""
        self.field.set_text(text)

    def forget(self) -> None:
        """Hold no words any more."""
        self._is_typed = False
        self.field.edit.blockSignals(True)
        self.field.clear()

    def _said(self, fault: Fault) -> str:
        if fault is Fault.EMPTY:
            return self.tr("Skriv et ord, eller luk med Esc.")
        if fault is Fault.TOO_LONG:
            words = self.tr("Højst {most} tegn, så det kan læses på et kort. Resten kan stå på kortet selv.")
            return words.format(most=LONGEST_LANE)
        return self.tr("Det hedder et andet fokusområde allerede. Sæt hak ved det nedenfor.")

    def _build(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        for own in self._vm.state.own:
            if own.has_question:
                self._ask(own, page)
        page.addWidget(self.field)
        row = WrapRow(at_left=True)
        row.setSpacing(12)
        row.addWidget(self.keep_button)
        row.addWidget(self.take_away_button)
        row.addStretch(1)
        page.addLayout(row)
        self.take_away_button.setVisible(self._known is not None)
        if self._known is not None:
            self.field.set_text(self._known.word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _ask(self, own: OwnLane, page: QVBoxLayout) -> None:
        """Offer both of two words that were written at once."""
        page.addWidget(Label(self._theme, self.tr("To ord på én gang. Hvilket gælder?"), px=15, ink="warn"))
        row = WrapRow(at_left=True)
        row.setSpacing(12)
        words = [one.value.text if isinstance(one.value, LaneWord) else "" for one in own.versions]
        for word in dict.fromkeys(words):
            choose = Button(self._theme, word or self.tr("(taget af tavlen)"), icon="check")
            choose.clicked.connect(partial(self._on_chosen, own, word))
            self.choices.append(choose)
            row.addWidget(choose)
        row.addStretch(1)
        page.addLayout(row)

    def _connect(self) -> None:
        self.field.edited.connect(self._on_edited)
        self.field.submitted.connect(self._on_submitted)
        self.keep_button.clicked.connect(self._on_submitted)
        self.take_away_button.clicked.connect(self._on_taken_away)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._is_typed = True
        self._vm.writes_own_word(text)
        if self.field.error() and self._vm.fault_of_word(text) is None:
            self.field.set_error("")

    @Slot()
    def _on_submitted(self) -> None:
        if self.keep():
            self.done.emit()

    @Slot()
    def _on_taken_away(self) -> None:
        self._vm.take_word_away()
        self.done.emit()

    def _on_chosen(self, own: OwnLane, word: str, _checked: bool = False) -> None:
        self._vm.choose_word(own, word)
        self.done.emit()
