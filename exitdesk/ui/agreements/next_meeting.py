"""When and where one meets again: one line, read back in full."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.places import completed_place
from exitdesk.ui.agreements.place_hint import place_hint
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
        self._shown = NextLine()
        self.heading = Heading(theme, "")
        self.when = SpokenLine(theme, "", longest=400, px=17)
        self.place = SpokenLine(theme, "", longest=400, px=17)
        self.read_back = Label(theme, "", px=15, ink="accent", weight=600)
        self.remember = Label(theme, "", px=15, ink="ink2")
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
        column.addWidget(self.remember)
        self._connect()
        self.retranslate()
        self._on_place_edited("")
        self.set_next(view_model.state.following)

    def set_next(self, following: NextLine) -> None:
        """Show what stands now; what is being written stays."""
        before, self._shown = self._shown, following
        for line, was, now in (
            (self.when, before.when, following.when),
            (self.place, before.place, following.place),
        ):
            if not line.hasFocus() and line.words() in (was, now):
                line.setText(now)

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

    @property
    def _lacks_a_day(self) -> bool:
        """Whether a place stands here and no day, kept or written; clearing a kept day takes both back."""
        agreed = self._view_model.state.following.when
        return bool(self.place.words()) and not self.when.words() and not agreed

    @Slot()
    def keep(self) -> None:
        """Keep what is written; a place of the unit's is written out. A place alone waits for its day."""
        if self._lacks_a_day:
            self.read_back.set_text(self.tr("Hvornår? Stedet gemmes sammen med dagen."))
            self.read_back.show()
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.place.setText(completed_place(self._view_model.template.places, self.place.text()))
        self._view_model.agree_next_meeting(self.when.text(), self.place.text())
        self._view_model.done()

    def _connect(self) -> None:
        self.when.textChanged.connect(self._on_when_edited)
        self.place.textChanged.connect(self._on_place_edited)
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

    @Slot(str)
    def _on_place_edited(self, place: str) -> None:
        hint = place_hint(self._view_model.template, place)
        self.remember.set_text(hint)
        self.remember.setVisible(bool(hint))

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
