"""The first step: a name, and what gathering means."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.own_data.view_model import State, Step
from exitdesk.ui.theme import Theme


class AskPage(QWidget):
    """`asked` carries the name, `stopped` tells that gathering shall stop."""

    asked = Signal(str)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = self.tr(
            "Samler alt, der er gemt om én person i alle dine sager: det, personen selv har sagt, det, andre "
            "har sagt, tal, aftaler og plads i netværket, også i egne noter. Brug det, når nogen beder om "
            "indsigt."
        )
        hint = self.tr("Prøv både hele navnet og fornavnet alene. Bagefter vælger du selv, hvem det er.")
        self.about = Label(theme, about, px=16)
        self.name = Field(theme, self.tr("Hvem beder om indsigt?"), note=hint)
        self.nobody = Banner(theme, "")
        self.progress = ProgressLine(theme, self.tr("Ser hver sag igennem ..."), cancel=self.tr("Stop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.about, self.name, self.nobody, self.progress):
            column.addWidget(part)
        column.addStretch(1)
        self.name.submitted.connect(self.ask)
        self.progress.cancelled.connect(self.stopped)

    @Slot()
    def ask(self) -> None:
        """Gather by the name that is written."""
        self.asked.emit(self.name.text())

    def show_state(self, state: State) -> None:
        """Show the field, or how far it is."""
        gathering = state.step is Step.GATHERING
        self.name.edit.setEnabled(not gathering)
        self.name.set_error(self.tr("Skriv et navn med bogstaver.") if state.nameless else "")
        told = self.tr(
            "Der er ikke gemt noget om nogen, der hedder {name}. Prøv fornavnet alene, et kælenavn, "
            "eller navnet stavet på en anden måde."
        )
        self.nobody.set_text(told.format(name=state.nobody) if state.nobody else "")
        self.nobody.setVisible(bool(state.nobody))
        self.progress.setVisible(gathering)
        self.progress.set_share(state.share)
