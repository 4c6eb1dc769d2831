"""The line an agreement is written on: who, what, by when, and how he gets to know; Tab walks, Enter keeps.

A day typed in any way is read back in full at once. An empty line that Enter is pressed on stops.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.agreements.agreement_row import WHEN_WIDTH, WHO_WIDTH
from exitdesk.ui.agreements.view_model import AgreementsViewModel, Draft
from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.label import Label
from exitdesk.ui.scale.shapes import shape_of
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme


class AgreementEditor(QWidget):
    """Writes one agreement. `kept` carries whether another one may follow at once, `closed` that it went."""

    kept = Signal(bool)
    closed = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme, view_model: AgreementsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view_model = view_model
        self.before = Draft()
        self.avatar = Avatar(theme, "participant", "")
        self.who = SpokenLine(theme, "", longest=120, px=17)
        self.what = SpokenLine(theme, "", px=17)
        self.when = SpokenLine(theme, "", longest=400, px=17)
        self.told = SpokenLine(theme, "", longest=400, px=15, height=40)
        self.read_back = Label(theme, "", px=15, ink="accent", weight=600, align=Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def lines(self) -> tuple[SpokenLine, SpokenLine, SpokenLine, SpokenLine]:
        """The four parts, in the order Tab walks them."""
        return self.who, self.what, self.when, self.told

    @property
    def draft(self) -> Draft:
        """What stands in the line."""
        who, what, when, told = (line.text() for line in self.lines)
        return Draft(who, what, when, told, self.before.agreement, self.before.card)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.who.set_name(self.tr("Hvem"), self.tr("Hvem"))
        self.what.set_name(self.tr("Gør hvad"), self.tr("gør hvad"))
        self.when.set_name(self.tr("Inden"), self.tr("inden"))
        self.told.set_name(self.tr("Hvordan gives der besked?"), self.tr("Hvordan gives der besked?"))
        self._on_when_edited(self.when.text())

    def open_draft(self, draft: Draft) -> None:
        """Write a new agreement, or one that stands."""
        self.before = draft
        for line, text in zip(self.lines, (draft.who, draft.what, draft.when, draft.told), strict=True):
            line.setText(text)
        self._on_who_edited(draft.who)
        self._on_when_edited(draft.when)
        self.show()
        start = self.what if draft.agreement and draft.who else self.who
        start.setFocus(Qt.FocusReason.OtherFocusReason)
        start.end(False)

    def words(self) -> str:
        """Return what stands in the line, for a lock: a part a line."""
        return "\n".join(line.text() for line in self.lines)

    def keep(self, *, go_on: bool = False) -> None:
        """Keep it where something is said, and close."""
        if self.isHidden():
            return
        said = self._view_model.keep(self.draft, self.tr("Vi"))
        new = self.before.agreement is None
        if said or not any(line.words() for line in self.lines):
            self._close()
            self.kept.emit(go_on and new and said)
        else:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.avatar)
        row.addWidget(self.who)
        row.addWidget(self.what, 1)
        row.addWidget(self.when)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.told, 1)
        below.addWidget(self.read_back)
        column.addLayout(below)
        self._restyle()

    def _connect(self) -> None:
        self.theme.changed.connect(self._restyle)
        self.who.textChanged.connect(self._on_who_edited)
        self.when.textChanged.connect(self._on_when_edited)
        for line in self.lines:
            line.kept.connect(self._on_kept)
            line.left.connect(self._on_left)
            line.dropped.connect(self._on_dropped)
            line.discarded.connect(self._on_discarded)
            line.textEdited.connect(self._on_edited)

    def _close(self) -> None:
        for line in self.lines:
            line.forget()
        self.hide()
        self._view_model.done()

    @Slot()
    def _restyle(self) -> None:
        self.who.setFixedWidth(self.theme.px(WHO_WIDTH))
        self.when.setFixedWidth(self.theme.px(WHEN_WIDTH - 40))
        self.read_back.setFixedWidth(self.theme.px(WHEN_WIDTH + 80))

    @Slot(str)
    def _on_who_edited(self, who: str) -> None:
        kind = self._view_model.kind_of(who)
        self.avatar.setVisible(kind is not None)
        if kind is not None:
            self.avatar.set_person(shape_of(kind), who.strip())

    @Slot(str)
    def _on_when_edited(self, when: str) -> None:
        day = self._view_model.read_back(when)
        self.read_back.set_text(f"= {day}" if day else "")
        self.when.setAccessibleDescription(day)

    @Slot()
    def _on_edited(self) -> None:
        self._view_model.writes(self.before.agreement or "", self.words())

    @Slot()
    def _on_kept(self) -> None:
        self.who.setText(self._view_model.completed(self.who.text()))
        self.keep(go_on=True)

    @Slot(int)
    def _on_left(self, step: int) -> None:
        lines = list(self.lines)
        at = next((at for at, line in enumerate(lines) if line is self.sender()), 0)
        if lines[at] is self.who:
            self.who.setText(self._view_model.completed(self.who.text()))
        if 0 <= at + step < len(lines):
            lines[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.keep()

    @Slot()
    def _on_dropped(self) -> None:
        self._close()
        self.closed.emit()

    @Slot()
    def _on_discarded(self) -> None:
        self._close()
        self.closed.emit()
        self.discarded.emit()
