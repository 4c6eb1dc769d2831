"""When and where one meets again: one line, read back in full."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.agreements.view_model import AgreementsViewModel, NextLine
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme


class NextMeetingLine(QWidget):
    """The line "Vi ses igen": when and where."""

    discarded = Signal()

    def __init__(self, theme: Theme, view_model: AgreementsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.heading = Heading(theme, "")
        self.when = SpokenLine(theme, "", longest=400, px=17)
        self.place = SpokenLine(theme, "", longest=400, px=17)
        self.read_back = Label(theme, "", px=15, ink="accent", weight=600)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.when, 3)
        row.addWidget(self.place, 2)
        row.addStretch(2)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.read_back)
        self._connect()
        self.retranslate()
        self.set_next(view_model.state.following)

    def set_next(self, following: NextLine) -> None:
        """Show what stands now; what is being written stays."""
        for line, text in ((self.when, following.when), (self.place, following.place)):
            if not line.hasFocus():
                line.setText(text)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.heading.set_text(self.tr("Vi ses igen"))
        self.when.set_name(self.tr("Hvornår ses vi igen?"), self.tr("torsdag kl. 18"))
        self.place.set_name(self.tr("Hvor?"), self.tr("Hvor?"))

    @property
    def is_written(self) -> bool:
        """Whether something stands here that is not kept."""
        said = self._view_model.state.following
        return (self.when.text(), self.place.text()) != (said.when, said.place)

    @Slot()
    def keep(self) -> None:
        """Keep what is written."""
        self._view_model.agree_next_meeting(self.when.text(), self.place.text())
        self._view_model.done()

    def _connect(self) -> None:
        self.when.textChanged.connect(self._on_when_edited)
        for line in (self.when, self.place):
            line.tells_tab = False
            line.kept.connect(self.keep)
            line.dropped.connect(self._on_dropped)
            line.discarded.connect(self._on_discarded)
            line.textEdited.connect(self._on_edited)

    @Slot(str)
    def _on_when_edited(self, when: str) -> None:
        day = self._view_model.read_back(when)
        self.read_back.set_text(f"= {day}" if day else "")
        self.read_back.setVisible(bool(day))

    @Slot()
    def _on_edited(self) -> None:
        self._view_model.writes("next", f"{self.when.text()}\n{self.place.text()}")

    @Slot()
    def _on_dropped(self) -> None:
        following = self._view_model.state.following
        self.when.setText(following.when)
        self.place.setText(following.place)
        self._view_model.done()

    @Slot()
    def _on_discarded(self) -> None:
        self._on_dropped()
        self.discarded.emit()
