"""Who may exchange what: a column an authority, a box a kind of information; the first box ticks them all."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.theme import Theme


class AllowedGrid(QWidget):
    """`changed` tells that a box was ticked or cleared by hand."""

    changed = Signal()

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        authorities = {
            Authority.POLICE: self.tr("Politiet"),
            Authority.MUNICIPALITY: self.tr("Kommunen"),
            Authority.PRISON: self.tr("Kriminalforsorgen"),
        }
        authorities = {who: template.own_name(who) or word for who, word in authorities.items()}
        matters = {
            Matter.PERSONAL: self.tr("Personlige forhold"),
            Matter.ECONOMIC: self.tr("Økonomi"),
            Matter.SOCIAL: self.tr("Sociale forhold"),
            Matter.CRIME: self.tr("Strafbare forhold"),
            Matter.HEALTH: self.tr("Helbred"),
            Matter.ABUSE: self.tr("Misbrug af rusmidler"),
            Matter.PRIVATE: self.tr("Andet privat"),
        }
        self.all = {
            who: CheckRow(theme, self.tr("{who}: alt").format(who=word)) for who, word in authorities.items()
        }
        self.boxes: dict[tuple[Authority, Matter], CheckRow] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for column, (who, named) in enumerate(authorities.items()):
            grid.addWidget(self.all[who], 0, column)
            grid.setColumnStretch(column, 1)
            self.all[who].clicked.connect(self._on_all_clicked)
            for row, (what, word) in enumerate(matters.items(), start=1):
                box = CheckRow(theme, word)
                box.setAccessibleName(f"{named}: {word}")
                box.clicked.connect(self._on_box_clicked)
                self.boxes[who, what] = box
                grid.addWidget(box, row, column)

    def allowed(self) -> tuple[str, ...]:
        """Return what is ticked: "police.health" and the like, in the order of the boxes."""
        return tuple(f"{who}.{what}" for (who, what), box in self.boxes.items() if box.isChecked())

    def set_allowed(self, allowed: tuple[str, ...]) -> None:
        """Tick these and no others."""
        for (who, what), box in self.boxes.items():
            box.setChecked(f"{who}.{what}" in allowed)
        self._follow()

    def _follow(self) -> None:
        for who, every in self.all.items():
            every.setChecked(all(self.boxes[who, what].isChecked() for what in Matter))

    @Slot()
    def _on_box_clicked(self) -> None:
        self._follow()
        self.changed.emit()

    @Slot()
    def _on_all_clicked(self) -> None:
        sender = self.sender()
        for who, every in self.all.items():
            if every is sender:
                for what in Matter:
                    self.boxes[who, what].setChecked(every.isChecked())
        self.changed.emit()
