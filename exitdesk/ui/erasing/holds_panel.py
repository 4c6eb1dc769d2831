"""Why nothing of a case may be erased: what stands, and what one has to say about it."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.holds import Hold, HoldKind
from exitdesk.journal.entry import ThingId
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.erasing.choices import hold_words
from exitdesk.ui.erasing.view_model import ErasingViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.theme import Theme

_USUALLY: Final = timedelta(days=30)


class HoldRow(Panel):
    """One hold with its day to ask again; `lifted` carries its thing."""

    lifted = Signal(object)

    def __init__(self, theme: Theme, hold: Hold) -> None:
        super().__init__(theme, padding=12)
        self.hold = hold
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, hold_words(hold), px=16))
        details = [hold.note] if hold.note else []
        if hold.ask_again is not None:
            details.append(self.tr("Spørg igen {day}.").format(day=full_day(hold.ask_again)))
        if details:
            words.addWidget(Label(theme, " · ".join(details), px=14, ink="ink2"))
        row.addLayout(words, 1)
        if hold.id is not None:
            self.lift = Button(theme, self.tr("Gælder ikke mere"), height=44)
            self.lift.clicked.connect(lambda: self.lifted.emit(hold.id))
            row.addWidget(self.lift, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)


class HoldsPanel(QWidget):
    """What holds the case now, and a form for one more; `asked` tells that the form came or went."""

    asked = Signal()

    def __init__(self, model: ErasingViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.rows: list[HoldRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.heading = Label(theme, self.tr("Sagen må ikke slettes endnu"), px=16, weight=600)
        self._column.addWidget(self.heading)
        self.form = QWidget()
        self._add_form()
        self._column.addWidget(self.form)
        self.form.hide()
        self.add.clicked.connect(self._on_add_wished)

    @property
    def asks(self) -> bool:
        """Whether the form is shown."""
        return not self.form.isHidden()

    @Slot()
    def ask(self) -> None:
        """Show the form for one more."""
        self.form.show()
        self.asked.emit()
        self.kind.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_holds(self, holds: tuple[Hold, ...]) -> None:
        """Show these, and nothing else."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [HoldRow(self._theme, hold) for hold in holds]
        for nth, row in enumerate(self.rows):
            row.lifted.connect(self._on_lifted)
            self._column.insertWidget(1 + nth, row)
        self.heading.setVisible(bool(holds))

    def _add_form(self) -> None:
        theme = self._theme
        kinds = [
            (HoldKind.ACCESS_REQUEST.value, self.tr("Nogen har bedt om indsigt")),
            (HoldKind.COMPLAINT.value, self.tr("Der er en klage")),
            (HoldKind.TRIAL.value, self.tr("Der er en retssag")),
        ]
        self.kind = Picker(theme, self.tr("Hvorfor"), kinds, current=kinds[0][0])
        self.day = DayField(theme, self.tr("Spørg igen"), self._model.today + _USUALLY)
        self.note = Field(theme, self.tr("Med dine ord"), placeholder=self.tr("Kan være tom"))
        self.add = Button(theme, self.tr("Det holder sagen"), height=44)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.kind)
        column.addWidget(self.day)
        column.addWidget(self.note)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_add_wished(self) -> None:
        self._model.hold(HoldKind(self.kind.current()), self.day.day(), self.note.text())
        self.note.clear()
        self.form.hide()
        self.asked.emit()

    @Slot(object)
    def _on_lifted(self, hold: ThingId) -> None:
        self._model.lift(hold)
        self.asked.emit()
