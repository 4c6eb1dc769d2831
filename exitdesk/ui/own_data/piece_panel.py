"""One piece whole, and the decision about it: handed out, or held back on a ground and why."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.cases.holding_back import Ground
from exitdesk.cases.unit import UnitTemplate
from exitdesk.cases.weighing import Fate, Weighed
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.own_data.words import day_words, fate_words, ground_words, piece_title, stated_of
from exitdesk.ui.theme import Theme


class PiecePanel(Panel):
    """`held_back` carries the Ground and why, `given_out` tells that the piece is handed out."""

    held_back = Signal(object, str)
    given_out = Signal()

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=16, spacing=8, parent=parent)
        self._template = template
        self._piece: Weighed | None = None
        self.setAccessibleName(self.tr("Det valgte"))
        self.title = Label(theme, "", px=16, weight=600)
        self.where = Label(theme, "", px=14, ink="ink2")
        self.words = Label(theme, "", px=17)
        self.about = Label(theme, "", px=15, ink="ink2")
        self.stated = Label(theme, "", px=14, ink="ink2")
        self.doubt = Banner(theme, "", kind="warn")
        self.fate = Label(theme, "", px=15, weight=600)
        grounds = [(one.value, ground_words(one)) for one in Ground]
        self.ground = Picker(theme, self.tr("Grund til at holde det tilbage"), grounds, current=grounds[0][0])
        self.why = Field(theme, self.tr("Hvorfor"), placeholder=self.tr("Til sagen; udleveres ikke"))
        self.hold = Button(theme, self.tr("Hold tilbage"), icon="lock", height=44)
        self.give = Button(theme, self.tr("Udlever"), icon="check", height=44)
        self._build()
        self.hold.clicked.connect(self._on_hold_wished)
        self.why.submitted.connect(self._on_hold_wished)
        self.give.clicked.connect(self.given_out)

    def show_piece(self, piece: Weighed | None, *, fresh: bool) -> None:
        """Show a piece and what becomes of it; `fresh` forgets what was chosen for the one before."""
        self._piece = piece
        self.setVisible(piece is not None)
        if piece is None:
            return
        kept = piece.kept
        self.title.set_text(piece_title(kept))
        self.where.set_text(day_words(kept))
        self.words.set_text("\n".join(kept.texts))
        self.words.setVisible(bool(kept.texts))
        self.about.set_text(kept.about)
        self.about.setVisible(bool(kept.about))
        self.stated.set_text(" · ".join(stated_of(kept, self._template)))
        self.stated.setVisible(bool(self.stated.text()))
        undecided = piece.fate is Fate.UNDECIDED
        doubt = self.tr("Navnet kan også være {names}. Hvem handler det om?")
        self.doubt.set_text(doubt.format(names=", ".join(piece.rivals)) if undecided else "")
        self.doubt.setVisible(undecided)
        held = piece.held
        self.fate.set_text(fate_words(piece.fate))
        self.give.setEnabled(piece.fate is not Fate.GIVEN)
        if fresh:
            self.ground.set_current((held.ground if held else Ground.OTHERS).value)
            self.why.set_text(held.why if held else "")
        self.why.set_error("")

    def go_to_form(self) -> None:
        """Go to where one decides."""
        undecided = self._piece is not None and self._piece.fate is Fate.UNDECIDED
        (self.give if undecided else self.ground.list).setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        parts: tuple[QWidget, ...] = (
            *(self.title, self.where, self.about, self.words, self.stated),
            *(self.doubt, self.fate, self.ground, self.why),
        )
        for part in parts:
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.hold)
        row.addWidget(self.give)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    @Slot()
    def _on_hold_wished(self) -> None:
        ground = Ground(self.ground.current())
        if ground is Ground.OTHER and not anything_seen(self.why.text()):
            self.why.set_error(self.tr("Skriv med dine egne ord, hvorfor det holdes tilbage."))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.held_back.emit(ground, self.why.text())
